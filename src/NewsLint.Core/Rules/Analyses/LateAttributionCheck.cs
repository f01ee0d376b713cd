using NewsLint.Matching;
using NewsLint.News;
using NewsLint.Rules.Selectors;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// A speaker who is named only behind several sentences of quotation. A pronoun behind it means that the speaker is known, and so does
/// a speaker who is named before in the paragraph or spoke last.
/// </summary>
internal sealed class LateAttributionCheck(double sentences, double words) : AnalysisCheck
{
    private const string Sentences = "sentences";
    private const string Words = "words";

    private static readonly WordSet Pronouns = new("he she they it we i who");

    public static Analysis Analysis { get; } = new(
        "late-attribution",
        "A quotation whose speaker is named only behind it.",
        options => new LateAttributionCheck(options.Number(Sentences, 2), options.Number(Words, 40)))
    {
        Options =
        [
            new RuleKey(Sentences, KeyType.Number, "How many sentences of quotation may stand before the speaker. Default: 2."),
            new RuleKey(Words, KeyType.Number, "How many words of quotation may stand before the speaker. Default: 40."),
        ],
        Placeholders = ["speaker"],
    };

    public override void Decide(RulePass pass)
    {
        var story = pass.Lint.Story;
        foreach (var quotation in story.Quotations)
        {
            if (quotation is not { Kind: QuotationKind.Speech, Depth: 1, IsInHeadline: false, IsContinued: false, Attribution: >= 0, Speaker: { Reading: SpeakerReading.Explicit, Confidence: Confidence.High } speaker })
                continue;
            var attribution = story.Attributions[quotation.Attribution];
            var isLong = quotation.Words > (pass.Option(Words, words) ?? words) || SentencesIn(pass.Facts(quotation.Place.Block), quotation) > (pass.Option(Sentences, sentences) ?? sentences);
            if (!isLong || !IsBehind(attribution, quotation) || IsKnown(story, quotation, speaker, attribution) || !pass.Selects(quotation.Place.Block) || !pass.AdmitsObject(quotation.Place))
                continue;
            pass.Report(attribution.SourcePlace.Block, attribution.SourcePlace.Span, pass.Level, Message(pass, story.Words(attribution.SourcePlace), ("speaker", speaker.Name)), related: [new RelatedPlace(pass.Source(quotation.Place), "the quotation")], detail: Reading.Of(story, quotation));
        }
    }

    private static bool IsBehind(Attribution attribution, Quotation quotation) =>
        attribution.Pattern != AttributionPattern.SourceLine && attribution.SourcePlace.Block == quotation.Place.Block && attribution.SourcePlace.Span.Start >= quotation.Place.Span.End && attribution.VerbPlace.Span.Start >= quotation.Place.Span.End;

    /// <summary>The sentences of a quotation; a short word with a capital before a full stop may be an abbreviation.</summary>
    private static int SentencesIn(BlockFacts facts, Quotation quotation)
    {
        var count = 1;
        for (var at = facts.TokenAt(quotation.Place.Span.Start) + 2; at + 1 < facts.Tokens.Length && facts.Tokens[at + 1].End < quotation.Place.Span.End; at++)
        {
            if (facts.Tokens[at].Kind != TokenKind.Sign || facts.Text[facts.Tokens[at].Start] is not ('.' or '!' or '?'))
                continue;
            var (before, next) = (facts.Tokens[at - 1], facts.Tokens[at + 1]);
            var isAbbreviation = before.Length <= 3 && char.IsUpper(facts.Text[before.Start]);
            if (!isAbbreviation && before.Kind == TokenKind.Word && next.Joint == Joint.Space && char.IsUpper(facts.Text[next.Start]))
                count++;
        }
        return count;
    }

    private static bool IsKnown(Story story, Quotation quotation, Speaker speaker, Attribution attribution)
    {
        var (block, start) = (quotation.Place.Block, quotation.Place.Span.Start);
        var facts = story.Facts[block];
        if (Pronouns.Contains(facts.Tokens[facts.TokenAt(attribution.SourcePlace.Span.Start)], facts.Text))
            return true;
        // Named in the paragraph or the one before, or the last one who spoke.
        if (speaker.Person >= 0 && story.People[speaker.Person].Mentions.Any(mention => (mention.Place.Block == block && mention.Place.Span.Start < start) || mention.Place.Block == block - 1))
            return true;
        for (var before = attribution.Index - 1; before >= 0; before--)
        {
            var other = story.Attributions[before];
            if (other.SourcePlace.Block < block || other.SourcePlace.Span.Start < start)
                return other.Source >= 0 && other.Source == attribution.Source;
        }
        return false;
    }
}
