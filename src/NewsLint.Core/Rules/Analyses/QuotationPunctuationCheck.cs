using System.Buffers;
using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.News;
using NewsLint.Text;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// A comma or a full stop outside the closing mark, or none before the words that say who speaks. American usage puts both inside; British usage
/// does so only where a whole sentence is quoted. A draft that puts them outside throughout has a style of its own and is left alone.
/// Sources: The Associated Press Stylebook, punctuation; The Guardian style guide, quotation marks.
/// </summary>
internal sealed class QuotationPunctuationCheck : AnalysisCheck
{
    private const int Habit = 3;

    private static readonly SearchValues<char> Code = SearchValues.Create("/\\_@#=<>{}|\uFFFC");

    public static Analysis Analysis { get; } = new("quotation-punctuation", "A comma or a full stop outside the closing mark, or a comma missing there.", _ => new QuotationPunctuationCheck())
    {
        Placeholders = ["finding"],
    };

    public override void Decide(RulePass pass)
    {
        List<(Quotation Quotation, char Sign)> outside = [];
        var inside = 0;
        foreach (var quotation in pass.Lint.Story.Quotations)
        {
            if (!IsLookedAt(pass, quotation))
                continue;
            var (text, place) = (pass.Facts(quotation.Place.Block).Text, quotation.Place.Span);
            var next = place.End < text.Length ? text[place.End] : '\0';
            var last = text[place.End - 2];
            if (last is ',' or '.')
                inside++;
            else if (next is ',' or '.' && CanMove(pass, quotation, text))
                outside.Add((quotation, next));
            else if (next == ' ' && IsFollowedBySpeaker(pass, quotation))
                ReportMissing(pass, quotation);
        }
        if (outside.Count >= Habit && outside.Count > inside)
            return;
        foreach (var (quotation, sign) in outside)
            ReportOutside(pass, quotation, sign);
    }

    private static bool IsLookedAt(RulePass pass, Quotation quotation)
    {
        if (quotation is not { Depth: 1, IsContinued: false, Kind: not (QuotationKind.Block or QuotationKind.Nickname), Mark: QuoteMark.Double or QuoteMark.Single })
            return false;
        var block = pass.Block(quotation.Place.Block);
        var span = quotation.Place.Span;
        return block is { Zone: BlockZone.Body, InBlockQuote: false } && pass.Selects(quotation.Place.Block) && span.Length > 3 && block.Text[span.End - 1] is '"' or '”' or '’' or '\''
            && (char.IsLetterOrDigit(block.Text[span.End - 2]) || block.Text[span.End - 2] is ',' or '.' or ')' or '%');
    }

    private static bool CanMove(RulePass pass, Quotation quotation, string text)
    {
        var end = quotation.Place.Span.End;
        // “Type “ls”…” is no sentence, and markup between mark and comma shows that the mark belongs to something else.
        if (end + 1 < text.Length && text[end + 1] is not (' ' or '\n' or '\u00A0') || !IsProse(quotation.Text) || !pass.Block(quotation.Place.Block).IsVerbatim(new ProseSpan(end - 1, end + 1)))
            return false;
        return !pass.Lint.IsBritish || (text[end] == ',' && quotation.Kind == QuotationKind.Speech && IsAttributedBehind(pass.Lint.Story, quotation));
    }

    /// <summary>Words, and no code, address or single letter that is meant as written.</summary>
    private static bool IsProse(string text) => text.Length > 1 && !text.AsSpan().ContainsAny(Code) && text.Any(char.IsLower);

    private static bool IsAttributedBehind(Story story, Quotation quotation) =>
        quotation.Attribution >= 0 && story.Attributions[quotation.Attribution] is { Pattern: AttributionPattern.Trailing or AttributionPattern.Inverted } attribution && attribution.SourcePlace.Block == quotation.Place.Block
        && attribution.SourcePlace.Span.Start >= quotation.Place.Span.End && attribution.VerbPlace.Span.Start >= quotation.Place.Span.End;

    /// <summary>“We won” Lee said: the quotation opens its sentence, and who says it follows at once.</summary>
    private static bool IsFollowedBySpeaker(RulePass pass, Quotation quotation)
    {
        var story = pass.Lint.Story;
        if (quotation.Kind is QuotationKind.Title or QuotationKind.Term or QuotationKind.Sign || !IsAttributedBehind(story, quotation) || quotation.Speaker is not { Reading: SpeakerReading.Explicit } || !IsProse(quotation.Text))
            return false;
        var facts = pass.Facts(quotation.Place.Block);
        var (attribution, span) = (story.Attributions[quotation.Attribution], quotation.Place.Span);
        if (facts.Text[span.End - 2] is ',' or '.' || facts.Sentences[facts.SentenceOf(facts.TokenAt(span.Start))].Span.Start != span.Start || !char.IsUpper(quotation.Text[0]))
            return false;
        var next = Math.Min(attribution.SourcePlace.Span.Start, attribution.VerbPlace.Span.Start);
        var said = Math.Max(attribution.SourcePlace.Span.End, attribution.VerbPlace.Span.End);
        // “…” Lee said was the title: a verb behind the statement makes the quotation its subject.
        var after = facts.TokenAt(said);
        return next == span.End + 1 && (after >= facts.Tokens.Length || facts.Tokens[after].Kind == TokenKind.Sign);
    }

    private static void ReportOutside(RulePass pass, Quotation quotation, char sign)
    {
        var block = quotation.Place.Block;
        var text = pass.Facts(block).Text;
        var span = new ProseSpan(quotation.Place.Span.End - 1, quotation.Place.Span.End + 1);
        var name = sign == ',' ? "comma" : pass.Lint.IsBritish ? "full stop" : "period";
        var message = pass.Lint.IsBritish
            ? $"The {name} after a whole quoted sentence stands before the closing mark."
            : $"The {name} stands before the closing mark in American usage, not after it.";
        Report(pass, quotation, span, message, $"Write “{sign}{text[span.Start]}”", $"{sign}{text[span.Start]}");
    }

    private static void ReportMissing(RulePass pass, Quotation quotation)
    {
        var mark = new ProseSpan(quotation.Place.Span.End - 1, quotation.Place.Span.End);
        var text = pass.Facts(quotation.Place.Block).Text;
        Report(pass, quotation, mark, "A comma is missing between the quotation and who says it.", "Put in the comma", $",{text[mark.Start]}");
    }

    private static void Report(RulePass pass, Quotation quotation, ProseSpan span, string finding, string title, string text)
    {
        var block = pass.Block(quotation.Place.Block);
        ImmutableArray<Fix> fixes = block.IsVerbatim(span) ? [new Fix(title, IsSafe: true, [new TextEdit(block.ToSource(span), text)])] : [];
        pass.Report(quotation.Place.Block, span, pass.Level, Message(pass, quotation.Place.Block, span, ("finding", finding)), fixes);
    }
}
