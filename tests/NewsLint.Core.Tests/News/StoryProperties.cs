using System.Diagnostics;
using CsCheck;
using NewsLint.Linting;
using NewsLint.News;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Core.Tests.News;

/// <summary>What holds of the story of every text at all.</summary>
public sealed class StoryProperties
{
    private static readonly string[] Fragments =
    [
        "“", "”", "\"", "‘", "’", "'", "«", "»", "„", " he said", " she said", "Joy Reed", "Reed", "Peter Boone", "Boone’s", "Mr. Reed", "Mayor Ana Kovač", "the mayor", "the official", "it", "they ",
        " said", " says ", " told ", " told CNN ", " called the plan ", " saying ", " according to ", "According to a source, ", "It is believed that ", "reportedly ", "critics ", "a source ", "the ministry ",
        ", ", ". ", "? ", "! ", ": ", "; ", " — ", "-", "…", "\n\n", "\n", "> ", "# ", "- ", "word ", "We will not close the mill", "U.S. ", "Gov. ", "Jr. ", "J. ", "O’Neill ", "van der Berg ", "Jean-Guy ",
        "Q: ", "A: ", "READ MORE: ", "(Reuters)", "---\ntitle: “Mayor quits”\n---\n", "[a link](https://x.y)", "`code`", "￼", "\0", "\uD83D\uDE00", "\uDCFF", "é", "who ", ", who runs the mill, ", "that ", "to ", "of ", "1954. ",
    ];

    private static readonly Gen<string> Hostile = OneOf(Fragments).Array[0, 40].Select(parts => string.Concat(parts));

    private static readonly Gen<(int At, int Length, string Text)[]> Edits = Gen.Select(Gen.Int[0, 3_000], Gen.Int[0, 8], OneOf(Fragments)).Array[1, 4];

    private static readonly Gen<string> Mutated = Gen.Select(OneOf(StorySpecs.Examples().ToArray()), Edits).Select((text, edits) => edits.Aggregate(text, Apply));

    private static readonly LintContext Context = new() { RuleSet = new RuleSet([]) };

    [Fact]
    public void Any_text_gives_a_sound_story() => Hostile.Holds(IsSound, count: 20_000);

    [Fact]
    public void Changed_drafts_give_a_sound_story() => Mutated.Holds(IsSound, count: 10_000);

    [Fact]
    public void Warm_equals_cold_after_any_edits() => Gen.Select(Mutated, Edits).Holds(
        (text, edits) =>
        {
            var result = Linter.Lint(SourceText.From(text), Context);
            _ = result.Story;
            foreach (var edit in edits)
            {
                text = Apply(text, edit);
                result = Linter.Lint(SourceText.From(text), Context, result);
                Assert.Equal(StorySpecs.Dump(text), StoryDump.Write(result.Story));
            }
        },
        count: 8_000);

    public static TheoryData<string, string> Hostiles() => new()
    {
        { "quotation marks", "\"" },
        { "quotation marks with spaces", " \"" },
        { "capitalised words", "Word " },
        { "capitalised words and stops", "Reed. " },
        { "he said", "he said " },
        { "he said, as sentences", "He said so. " },
        { "names in paragraphs", "Joy Reed said it.\n\n" },
        { "quotations without a speaker", "“We will close the mill.”\n\n" },
        { "open quotations", "“We will close.\n\n" },
        { "names with commas", "Reed, " },
        { "verbs of saying", "said that " },
        { "different names", "" },
        { "names with particles", "van de " },
        { "according to", "according to " },
        { "quotations side by side", "“Yes,” " },
        { "sources without a name", "“No,” a senior official said. " },
        { "words passed on", "“No,” he told her, according to a source. " },
    };

    [Theory]
    [MemberData(nameof(Hostiles))]
    public void Time_grows_with_the_text_and_no_faster(string what, string part)
    {
        _ = what;
        string Text(int count) => part.Length == 0
            ? string.Concat(Enumerable.Range(0, count).Select(i => $"Joy Reed{Letters(i)} said it. "))
            : string.Concat(Enumerable.Repeat(part, count));
        var small = Best(Text(5_000));
        var large = Best(Text(40_000));
        // Eight times the text: linear is 8, quadratic 64.
        Assert.True(large < 30 * small + TimeSpan.FromMilliseconds(200), $"{small} for one, {large} for eight times as much");
    }

    [Theory]
    [InlineData("he said ")]
    [InlineData("he said that ")]
    [InlineData("the bridge is safe, Reed said, ")]
    [InlineData("critics say the mill is open and ")]
    [InlineData("it is believed that ")]
    [InlineData("Reed told Boone the mill was open ")]
    public void What_is_said_stays_within_a_multiple_of_the_text(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 5_000));
        var story = Linter.Lint(SourceText.From(text), Context).Story;
        Assert.True(story.Attributions.Length > 2_000);
        Assert.InRange(story.Attributions.Sum(attribution => (long)attribution.Content.Span.Length), 0, 8L * text.Length);
    }

    [Fact]
    public void A_statement_holds_those_inside_it()
    {
        var story = Linter.Lint(SourceText.From("Joy Reed said that Peter Boone told her the mayor said the mill was open."), Context).Story;
        Assert.Equal("Peter Boone told her the mayor said the mill was open", story.Words(story.Attributions[0].Content));
    }

    private static string Letters(int number) => string.Concat(number.ToString("D5", null).Select(digit => (char)('a' + (digit - '0'))));

    private static TimeSpan Best(string text)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < 2; round++)
        {
            var result = Linter.Lint(SourceText.From(text), Context);
            var watch = Stopwatch.StartNew();
            _ = result.Story;
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }
        return best;
    }

    private static string Apply(string text, (int At, int Length, string Text) edit)
    {
        var start = edit.At % (text.Length + 1);
        return text[..start] + edit.Text + text[Math.Min(text.Length, start + edit.Length)..];
    }

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static void IsSound(string text)
    {
        var result = Linter.Lint(SourceText.From(text), Context);
        var story = result.Story;
        var before = new StoryPlace(0, default);
        foreach (var quotation in story.Quotations)
        {
            foreach (var place in quotation.Places)
                IsInside(story, place);
            Assert.True(IsOrdered(before, quotation.Place));
            before = quotation.Place;
            Assert.InRange(quotation.Attribution, -1, story.Attributions.Length - 1);
            Assert.InRange(quotation.Source, -1, story.Sources.Length - 1);
            Assert.All(quotation.Candidates, person => Assert.InRange(person, 0, story.People.Length - 1));
            if (quotation.Speaker is { } speaker)
                Assert.InRange(speaker.Person, -1, story.People.Length - 1);
        }
        before = new StoryPlace(0, default);
        foreach (var attribution in story.Attributions)
        {
            IsInside(story, attribution.SourcePlace);
            IsInside(story, attribution.VerbPlace);
            IsInside(story, attribution.Content);
            Assert.True(IsOrdered(before, attribution.VerbPlace));
            before = attribution.VerbPlace;
            Assert.InRange(attribution.Source, -1, story.Sources.Length - 1);
            Assert.InRange(attribution.RelayedBy, -1, story.Attributions.Length - 1);
            Assert.InRange(attribution.Antecedent, -1, attribution.Index - 1);
        }
        for (var block = 0; block < story.Voices.Stretches.Length; block++)
        {
            var end = 0;
            foreach (var (span, _) in story.Voices.Stretches[block])
            {
                Assert.InRange(span.Start, end, story.Facts[block].Text.Length);
                Assert.InRange(span.End, span.Start + 1, story.Facts[block].Text.Length);
                end = span.End;
            }
        }
        // Of one sentence a place is in the contents of a few statements at most; quotations are contents too, each of its own.
        Assert.InRange(story.Attributions.Where(attribution => !attribution.IsDirect).Sum(attribution => attribution.Content.Span.Length), 0, 8 * text.Length);
        Assert.NotNull(StoryDump.Write(story));
    }

    private static void IsInside(Story story, StoryPlace place)
    {
        if (place == default)
            return;
        Assert.InRange(place.Block, 0, story.Facts.Length - 1);
        Assert.InRange(place.Span.Start, 0, place.Span.End);
        Assert.InRange(place.Span.End, place.Span.Start, story.Facts[place.Block].Text.Length);
    }

    private static bool IsOrdered(StoryPlace before, StoryPlace after) =>
        before.Block < after.Block || (before.Block == after.Block && before.Span.Start <= after.Span.Start);
}
