using System.Text;
using NewsLint.LanguageServer.Documents;
using NewsLint.News;
using NewsLint.Text;

namespace NewsLint.LanguageServer.Features;

/// <summary>How the draft was understood at a place, in Markdown: being able to see the reading is what earns trust.</summary>
internal readonly record struct StoryReading(string Text, TextSpan Span)
{
    public static StoryReading? At(Reading reading, int offset)
    {
        if (reading.Lint?.Story is not { } story)
            return null;
        foreach (var quotation in story.Quotations.Where(quotation => quotation.Depth == 1))
        {
            if (quotation.Places.Select(place => SpanOf(story, place)).FirstOrDefault(span => Touches(span, offset)) is { IsEmpty: false } span && Describe(story, quotation) is { } text)
                return new StoryReading(text + RecordedPlace.Describe(reading.Lint, quotation), span);
        }
        foreach (var attribution in story.Attributions)
        {
            foreach (var place in new[] { attribution.SourcePlace, attribution.VerbPlace, attribution.Content })
            {
                if (place.Span.Length > 0 && SpanOf(story, place) is var span && Touches(span, offset))
                    return new StoryReading(Describe(story, attribution), span);
            }
        }
        return null;
    }

    public static TextSpan SpanOf(Story story, StoryPlace place) => story.Document.Blocks[place.Block].ToSource(place.Span);

    /// <summary>A name of the model as words: NamedPerson → named person.</summary>
    public static string Words<T>(T value)
        where T : struct, Enum => Kebab(value).Replace('-', ' ');

    /// <summary>A name of the model as a key: NamedPerson → named-person.</summary>
    public static string Kebab<T>(T value)
        where T : struct, Enum
    {
        var words = new StringBuilder();
        foreach (var unit in value.ToString())
        {
            if (char.IsUpper(unit) && words.Length > 0)
                words.Append('-');
            words.Append(char.ToLowerInvariant(unit));
        }
        return words.ToString();
    }

    /// <summary>Null for what only looks like a quotation: a title, a sign, a term.</summary>
    private static string? Describe(Story story, Quotation quotation)
    {
        if (quotation.Kind is QuotationKind.Title or QuotationKind.Nickname or QuotationKind.Term or QuotationKind.Sign or QuotationKind.Word && quotation.Speaker is null)
            return $"**Read as:** {Words(quotation.Kind)}, nobody's words\n";
        var text = new StringBuilder("**Read as:** ");
        if (quotation.Speaker is { } speaker)
            text.Append($"speaker {Markdown.Escape(speaker.Name)} ({Words(speaker.Class)}), found by {How(speaker.Reading)}");
        else
            text.Append("no speaker found").Append(Candidates(story, quotation));
        if (quotation.Source >= 0 && story.Sources[quotation.Source] is var source && source.Name != quotation.Speaker?.Name)
            text.Append($" · source {Markdown.Escape(source.Name)} ({Words(source.Class)})");
        if (quotation.IsHedged)
            text.Append(" · hedged");
        if (quotation.IsRelayed)
            text.Append(" · passed on by another");
        if (quotation.Speaker is { } sure)
            text.Append($" · confidence {Words(sure.Confidence)}");
        return text.Append('\n').ToString();
    }

    private static string Describe(Story story, Attribution attribution)
    {
        var text = new StringBuilder("**Read as:** ");
        text.Append(attribution.Name.Length > 0 ? $"source {Markdown.Escape(attribution.Name)} ({Words(attribution.Class)})" : $"source nobody ({Words(attribution.Class)})");
        text.Append($" · verb {Words(attribution.Verb)}");
        if (attribution.IsHedged)
            text.Append(" · hedged");
        if (attribution.RelayedBy >= 0)
            text.Append($" · passed on by {Markdown.Escape(story.Attributions[attribution.RelayedBy].Name)}");
        return text.Append($" · confidence {Words(attribution.Confidence)}\n").ToString();
    }

    private static string Candidates(Story story, Quotation quotation) => quotation.Candidates.IsEmpty ? "" :
        "; nearest: " + string.Join(", ", quotation.Candidates.Take(3).Select(person => $"{Markdown.Escape(story.People[person].Name)} (line {LineOf(story, Nearest(story, person, quotation))})"));

    /// <summary>The mention of a person that stands nearest to a quotation.</summary>
    public static StoryPlace Nearest(Story story, int person, Quotation quotation) =>
        story.People[person].Mentions.MinBy(mention => (Math.Abs(mention.Place.Block - quotation.Place.Block), Math.Abs(mention.Place.Span.Start - quotation.Place.Span.Start))).Place;

    private static int LineOf(Story story, StoryPlace place) => story.Document.Source.GetPosition(SpanOf(story, place).Start).Line + 1;

    private static string How(SpeakerReading reading) => reading switch
    {
        SpeakerReading.Explicit => "the words beside it",
        SpeakerReading.Split => "the other half of the quotation",
        SpeakerReading.LeadIn => "the words that lead in",
        SpeakerReading.Continued => "the quotation that goes on",
        SpeakerReading.NextQuotation => "the next quotation",
        SpeakerReading.HostSubject => "the subject of the sentence",
        _ => "the paragraph before",
    };

    private static bool Touches(TextSpan span, int offset) => offset >= span.Start && offset <= span.End;
}
