using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.News;
using NewsLint.Text;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// A quotation of whole sentences that nobody says: no verb, no lead-in, no quotation that it goes on from. A speaker who is only carried over from the
/// paragraphs before does not count, fragments in a sentence of the writer's are passed over. Where the line lies is the finding of the speaker study,
/// section 3.
/// </summary>
internal sealed class UnattributedQuotationCheck(double words) : AnalysisCheck
{
    private const string Words = "words";

    public static Analysis Analysis { get; } = new(
        "unattributed-quotation",
        "A quotation of whole sentences without a speaker.",
        options => new UnattributedQuotationCheck(options.Number(Words, 4)))
    {
        Options = [new RuleKey(Words, KeyType.Number, "From how many words on a quotation needs a speaker. Default: 4.")],
    };

    public override void Decide(RulePass pass)
    {
        var story = pass.Lint.Story;
        var least = pass.Option(Words, words) ?? words;
        var mark = MainMark(story);
        var (paired, marksArePaired) = (-1, false);
        foreach (var quotation in story.Quotations)
        {
            if (quotation is not { Kind: QuotationKind.Speech, Depth: 1, StandsAlone: true, IsInHeadline: false } || quotation.Words < least || quotation.Mark != mark)
                continue;
            var block = pass.Block(quotation.Place.Block);
            if (quotation.Speaker is { Reading: not SpeakerReading.CarriedOver } || block.Zone != BlockZone.Body || block.InBlockQuote || !pass.Selects(quotation.Place.Block))
                continue;
            if (quotation.Place.Block != paired)
                (paired, marksArePaired) = (quotation.Place.Block, pass.Facts(quotation.Place.Block).Quotes.All(quote => quote is { IsOpened: true, IsClosed: true }));
            Report(pass, story, quotation, marksArePaired);
        }
    }

    /// <summary>The mark that most quotations of the draft have: single marks in a draft with double ones are headings and terms.</summary>
    private static QuoteMark MainMark(Story story)
    {
        int singles = 0, doubles = 0;
        foreach (var quotation in story.Quotations)
        {
            if (quotation.Depth == 1)
                _ = quotation.Mark == QuoteMark.Single ? singles++ : doubles++;
        }
        return singles > doubles ? QuoteMark.Single : story.Quotations.FirstOrDefault(quotation => quotation.Depth == 1 && quotation.Mark != QuoteMark.Single)?.Mark ?? QuoteMark.Double;
    }

    /// <param name="pass">The rule at work.</param>
    /// <param name="story">The story.</param>
    /// <param name="quotation">A quotation that nobody says.</param>
    /// <param name="marksArePaired">Whether every mark of its block has a partner: behind one that has none the words put in would be quoted themselves.</param>
    private static void Report(RulePass pass, Story story, Quotation quotation, bool marksArePaired)
    {
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        var related = ImmutableArray.CreateBuilder<RelatedPlace>();
        List<string> nearest = [];
        var block = pass.Block(quotation.Place.Block);
        var start = block.ToSource(quotation.Place.Span).Start;
        foreach (var index in quotation.Candidates)
        {
            var person = story.People[index];
            if (LastMentionBefore(person, quotation.Place) is not { } mention)
                continue;
            var span = pass.Block(mention.Place.Block).ToSource(mention.Place.Span);
            related.Add(new RelatedPlace(span, "perhaps the speaker"));
            nearest.Add(string.Create(CultureInfo.InvariantCulture, $"{person.Name} (line {pass.Document.Source.GetPosition(span.Start).Line + 1})"));
            if (marksArePaired && block.IsVerbatim(new ProseSpan(quotation.Place.Span.Start, quotation.Place.Span.Start + 1)))
                fixes.Add(new Fix($"{person.Surname} said", IsSafe: false, [new TextEdit(new TextSpan(start, start), $"{person.Surname} said: ")]));
        }
        var detail = nearest.Count == 0 ? "Nobody is named near it." : $"The nearest people: {string.Join(", ", nearest)}.";
        var reading = quotation.Speaker is { } speaker ? $"Read as: perhaps {speaker.Name}, who spoke last; low confidence." : "Read as: no speaker.";
        pass.Report(quotation.Place.Block, quotation.Place.Span, pass.Level, Message(pass, quotation.Text), fixes.ToImmutable(), related.ToImmutable(), $"{detail}\n\n{reading}");
    }

    private static PersonMention? LastMentionBefore(Person person, StoryPlace place)
    {
        var behind = Ordered.FirstFrom(person.Mentions.AsSpan(), place.Block + 1, static mention => mention.Place.Block);
        return behind > 0 ? person.Mentions[behind - 1] : null;
    }
}
