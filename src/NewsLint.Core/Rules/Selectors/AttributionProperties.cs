using System.Collections.Immutable;
using NewsLint.News;

namespace NewsLint.Rules.Selectors;

/// <summary>What <c>where</c> of an <c>attribution</c> rule can ask.</summary>
internal static class AttributionProperties
{
    public static ImmutableArray<ObjectProperty<Attribution>> All { get; } =
    [
        Property<Attribution>.Source("source", "What kind of source it names.", (_, attribution) => (SourceClass?)attribution.Class),
        Property<Attribution>.Choice("verb", "What its verb does beside reporting.", (_, attribution) => (VerbClass?)attribution.Verb),
        Property<Attribution>.Choice("pattern", "How it is put.", (_, attribution) => (AttributionPattern?)attribution.Pattern),
        Property<Attribution>.Flag("direct", "It attributes a direct quotation.", (_, attribution) => attribution.IsDirect),
        Property<Attribution>.Flag("hedged", "“reportedly”, “is said to” stands with the verb.", (_, attribution) => attribution.IsHedged),
        Property<Attribution>.Flag("relayed", "Somebody else passed the words on.", (_, attribution) => attribution.RelayedBy >= 0),
        Property<Attribution>.Flag("told", "It says who was told: “told CNN”.", (_, attribution) => attribution.Recipient.Span.Length > 0),
        Property<Attribution>.Flag("reason", "The draft says why its source is not named.", (pass, attribution) => SourceOf(pass, attribution)?.Reason is not null),
        Property<Attribution>.Flag("basis", "The draft says how its source knows.", (pass, attribution) => SourceOf(pass, attribution)?.Basis is not null),
        Property<Attribution>.Flag("explicit", "Its source's anonymity is spoken of: a source, an insider, “asked not to be named”.", (pass, attribution) => SourceOf(pass, attribution)?.IsExplicitlyAnonymous == true),
        Property<Attribution>.Flag("first-of-chain", "It is the first of its source.", (_, attribution) => attribution.IsFirstOfChain),
        Property<Attribution>.Flag("plural", "Its source is several people or a group.", (pass, attribution) => SourcePhrase.Of(pass.Lint.Story, attribution.SourcePlace).IsPlural),
        Property<Attribution>.Flag("definite", "Its source is one that a reader can tell: “the auditor”, “her lawyer”.", (pass, attribution) => SourcePhrase.Of(pass.Lint.Story, attribution.SourcePlace).IsDefinite),
        Property<Attribution>.Flag("bystander", "Its source is a passer-by, a resident, a customer: nobody's insider.", (pass, attribution) => SourcePhrase.Of(pass.Lint.Story, attribution.SourcePlace).IsBystander),
        Property<Attribution>.Flag("counted", "How many its source is is said: “two officials”.", (pass, attribution) => SourcePhrase.Of(pass.Lint.Story, attribution.SourcePlace).IsCounted),
        Property<Attribution>.Choice("form", "How its source is named.", (pass, attribution) => (SourceForm?)SourcePhrase.Of(pass.Lint.Story, attribution.SourcePlace).Form),
        Property<Attribution>.Evidence("evidence", "What supports it in its sentence.", (pass, attribution, kind) => GuardReader.Supports(pass, kind, attribution.SourcePlace)),
    ];

    private static Source? SourceOf(RulePass pass, Attribution attribution) => attribution.Source >= 0 ? pass.Lint.Story.Sources[attribution.Source] : null;
}
