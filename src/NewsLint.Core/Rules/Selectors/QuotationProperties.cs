using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.News;

namespace NewsLint.Rules.Selectors;

/// <summary>What <c>where</c> of a <c>quotation</c> rule can ask.</summary>
internal static class QuotationProperties
{
    public static ImmutableArray<ObjectProperty<Quotation>> All { get; } =
    [
        Property<Quotation>.Choice("kind", "What it is used for.", (_, quotation) => (QuotationKind?)quotation.Kind),
        Property<Quotation>.Number("words", "How many words stand in it.", (_, quotation) => quotation.Words),
        Property<Quotation>.Source("speaker", "What kind of speaker it has.", (_, quotation) => quotation.Speaker?.Class),
        Property<Quotation>.Source("source", "Who vouches for the words: not always the speaker.", (pass, quotation) => SourceOf(pass, quotation)?.Class ?? quotation.Speaker?.Class),
        Property<Quotation>.Choice("confidence", "How sure the speaker is.", (_, quotation) => quotation.Speaker?.Confidence),
        Property<Quotation>.Choice("reading", "How the speaker was found.", (_, quotation) => quotation.Speaker?.Reading),
        Property<Quotation>.Flag("hedged", "Its attribution says it is second-hand: “reportedly said”.", (_, quotation) => quotation.IsHedged),
        Property<Quotation>.Flag("relayed", "Somebody other than the speaker passed it on.", (_, quotation) => quotation.IsRelayed),
        Property<Quotation>.Flag("continued", "It goes on over several paragraphs.", (_, quotation) => quotation.IsContinued),
        Property<Quotation>.Flag("in-headline", "It stands in a headline zone.", (_, quotation) => quotation.IsInHeadline),
        Property<Quotation>.Flag("in-body", "It stands in the body.", (pass, quotation) => pass.Block(quotation.Place.Block).Zone == BlockZone.Body),
        Property<Quotation>.Choice("verified", "What looking it up in the transcripts of the story's sources came to.", (pass, quotation) => pass.Lint.Verified[quotation].As),
        Property<Quotation>.Choice("mark", "Its marks.", (_, quotation) => (QuoteMark?)quotation.Mark),
        Property<Quotation>.Number("depth", "1 in the writer's own text, 2 inside another quotation.", (_, quotation) => quotation.Depth),
        Property<Quotation>.Flag("told", "Its attribution says to whom it was said: “told CNN”.", (pass, quotation) => quotation.Attribution >= 0 && pass.Lint.Story.Attributions[quotation.Attribution].Recipient.Span.Length > 0),
        Property<Quotation>.Flag("reason", "The draft says why its source is not named.", (pass, quotation) => SourceOf(pass, quotation)?.Reason is not null),
        Property<Quotation>.Flag("explicit", "Its source's anonymity is spoken of.", (pass, quotation) => SourceOf(pass, quotation)?.IsExplicitlyAnonymous == true),
        Property<Quotation>.Flag("plural", "Its speaker is several people or a group.", (pass, quotation) => quotation.Speaker is { } speaker && SourcePhrase.Of(pass.Lint.Story, speaker.Mention).IsPlural),
        Property<Quotation>.Flag("definite", "Its speaker is one that a reader can tell: “the auditor”, “her lawyer”.", (pass, quotation) => quotation.Speaker is { } speaker && SourcePhrase.Of(pass.Lint.Story, speaker.Mention).IsDefinite),
        Property<Quotation>.Flag("bystander", "Its speaker is a passer-by, a resident, a customer.", (pass, quotation) => quotation.Speaker is { } speaker && SourcePhrase.Of(pass.Lint.Story, speaker.Mention).IsBystander),
        Property<Quotation>.Choice("form", "How its speaker is named.", (pass, quotation) => quotation.Speaker is { } speaker ? (SourceForm?)SourcePhrase.Of(pass.Lint.Story, speaker.Mention).Form : null),
        Property<Quotation>.Number("ellipses", "How many ellipses stand in it.", (_, quotation) => Patches.Ellipses(quotation.Text)),
        Property<Quotation>.Number("brackets", "How many bracketed inserts stand in it; [sic] is none.", (_, quotation) => Patches.Brackets(quotation.Text)),
        Property<Quotation>.Flag("cut-at-edge", "It begins with an ellipsis.", (_, quotation) => Patches.IsCutAtEdge(quotation.Text)),
        Property<Quotation>.Evidence("evidence", "What supports it in its sentence.", (pass, quotation, kind) => GuardReader.Supports(pass, kind, quotation.Place)),
    ];

    private static Source? SourceOf(RulePass pass, Quotation quotation) => quotation.Source >= 0 ? pass.Lint.Story.Sources[quotation.Source] : null;
}
