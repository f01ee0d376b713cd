using System.Globalization;
using System.Text;
using NewsLint.News.Sourcing;

namespace NewsLint.News;

/// <summary>Writes a <see cref="Story"/> as lines that a person and a test can read. Places are line:column, from 1.</summary>
public static class StoryDump
{
    private const int LongestText = 60;

    /// <returns>Sections with one line for each object; a section without objects is left out.</returns>
    public static string Write(Story story) => Write(story, Redaction.None);

    /// <summary>The same without the names of protected sources.</summary>
    public static string Write(Story story, Redaction redaction)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(redaction);
        var dump = new StringBuilder();
        Section(dump, "quotations", story.Quotations, quotation => Describe(story, quotation, redaction));
        Section(dump, "attributions", story.Attributions, attribution => Describe(story, attribution, redaction));
        Section(dump, "people", story.People, person => Describe(story, person, redaction));
        Section(dump, "sources", story.Sources, source => Describe(story, source, redaction));
        Section(dump, "voices", Voices(story, redaction), voice => voice);
        return redaction.Apply(dump.ToString());
    }

    /// <summary>A name of the model as words: NamedPerson → named person.</summary>
    public static string Words<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        var words = new StringBuilder(name.Length + 4);
        foreach (var unit in name)
        {
            if (char.IsUpper(unit) && words.Length > 0)
                words.Append(' ');
            words.Append(char.ToLowerInvariant(unit));
        }
        return words.ToString();
    }

    private static void Section<T>(StringBuilder dump, string title, IEnumerable<T> items, Func<T, string> describe)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (isFirst)
                dump.Append(dump.Length > 0 ? "\n" : "").Append(title).Append('\n');
            isFirst = false;
            dump.Append("  ").Append(describe(item)).Append('\n');
        }
    }

    private static string Describe(Story story, Quotation quotation, Redaction redaction)
    {
        var line = new StringBuilder();
        line.Append(Place(story, quotation.Place)).Append(' ').Append(Words(quotation.Kind)).Append(" “").Append(Short(redaction, quotation.Text)).Append('”');
        if (quotation.Depth > 1)
            return line.Append(" inside another").ToString();
        if (quotation.IsContinued)
            line.Append(CultureInfo.InvariantCulture, $" over {quotation.Places.Length} blocks");
        line.Append(" ← ").Append(quotation.Speaker is { } speaker ? $"{speaker.Name}: {Words(speaker.Class)}, {Words(speaker.Confidence)}, {Words(speaker.Reading)}" : "nobody");
        if (quotation.IsHedged)
            line.Append(", hedged");
        if (quotation.IsRelayed)
            line.Append(", relayed");
        if (!quotation.Candidates.IsEmpty)
            line.Append("; perhaps ").AppendJoin(", ", quotation.Candidates.Select(person => story.People[person].Name));
        return line.ToString();
    }

    private static string Describe(Story story, Attribution attribution, Redaction redaction)
    {
        var line = new StringBuilder();
        line.Append(Place(story, attribution.VerbPlace)).Append(' ').Append(Words(attribution.Pattern)).Append(" “").Append(TextOf(story, attribution.VerbPlace)).Append("” (").Append(Words(attribution.Verb)).Append(')');
        line.Append(" ← ").Append(attribution.Name.Length > 0 ? attribution.Name : "nobody").Append(": ").Append(Words(attribution.Class));
        if (attribution.Name.Length > 0 && attribution.Confidence != Confidence.High)
            line.Append(", ").Append(Words(attribution.Confidence));
        if (attribution.IsHedged)
            line.Append(", hedged");
        if (attribution.RelayedBy >= 0)
            line.Append(", relayed by ").Append(story.Attributions[attribution.RelayedBy].Name);
        if (attribution.Recipient.Span.Length > 0)
            line.Append(", to ").Append(TextOf(story, attribution.Recipient));
        if (attribution.IsDirect)
            line.Append(", direct");
        else if (attribution.Content.Span.Length > 0)
            line.Append(": ").Append(Short(redaction, TextOf(story, attribution.Content)));
        return line.ToString();
    }

    private static string Describe(Story story, Person person, Redaction redaction)
    {
        var line = new StringBuilder(person.Name);
        if (person.Gender != Gender.Unknown)
            line.Append(", ").Append(Words(person.Gender));
        foreach (var role in person.Roles)
            line.Append(", ").Append(role);
        return line.Append(" @ ").AppendJoin(' ', person.Mentions.Select(mention => Place(story, mention.Place))).ToString();
    }

    private static string Describe(Story story, Source source, Redaction redaction)
    {
        var line = new StringBuilder();
        line.Append(source.Name).Append(": ").Append(Words(source.Class)).Append(" @ ").AppendJoin(' ', source.Attributions.Select(index => Place(story, story.Attributions[index].SourcePlace)));
        if (source.Reason is { } reason)
            line.Append("; reason: ").Append(Short(redaction, TextOf(story, reason)));
        if (source.Basis is { } basis)
            line.Append("; basis: ").Append(Short(redaction, TextOf(story, basis)));
        return line.ToString();
    }

    private static IEnumerable<string> Voices(Story story, Redaction redaction)
    {
        for (var block = 0; block < story.Voices.Stretches.Length; block++)
        {
            foreach (var (span, voice) in story.Voices.Stretches[block])
                yield return $"{Place(story, new StoryPlace(block, span))} {Words(voice)} {Short(redaction, TextOf(story, new StoryPlace(block, span)))}";
        }
    }

    private static string Place(Story story, StoryPlace place)
    {
        var position = story.Document.Source.GetPosition(story.Document.Blocks[place.Block].ToSource(place.Span).Start);
        return string.Create(CultureInfo.InvariantCulture, $"{position.Line + 1}:{position.Character + 1}");
    }

    private static string TextOf(Story story, StoryPlace place) => story.Facts[place.Block].Text[place.Span.Start..place.Span.End];

    /// <summary>Long texts are cut in the middle, so that beginning and end show.</summary>
    /// <summary>A name is hidden before a text is cut: half a name tells as much.</summary>
    private static string Short(Redaction redaction, string text)
    {
        text = redaction.Apply(text);
        text = text.ReplaceLineEndings(" / ");
        return text.Length <= LongestText ? text : $"{text[..(LongestText / 2)]} … {text[^(LongestText / 2 - 3)..]}";
    }
}
