using System.Collections.Immutable;

namespace NewsLint.Rules.Analyses;

/// <summary>Every analysis. A new one is a file beside this one and a line here.</summary>
public static class AnalysisTable
{
    public static ImmutableArray<Analysis> All { get; } =
    [
        AcronymCheck.Analysis,
        AgeFormCheck.Analysis,
        ArithmeticCheck.Analysis,
        ContinuedQuoteCheck.Analysis,
        DoubledHedgeCheck.Analysis,
        EmbargoCheck.Analysis,
        FirstReferenceCheck.Analysis,
        FragmentedQuotationCheck.Analysis,
        HeadingLevelsCheck.Analysis,
        HeadlineAllegationCheck.Analysis,
        HeadlineNameCheck.Analysis,
        HeadlineNumberCheck.Analysis,
        HeadlineQuoteCheck.Analysis,
        HonorificCheck.Analysis,
        ImageCreditCheck.Analysis,
        InconsistentQuotationCheck.Analysis,
        LateAttributionCheck.Analysis,
        MeaningCutCheck.Analysis,
        NameVariantCheck.Analysis,
        NumberVariantCheck.Analysis,
        OpinionLabelCheck.Analysis,
        PercentPointsCheck.Analysis,
        PollDetailsCheck.Analysis,
        PollMarginCheck.Analysis,
        QuotationNotFoundCheck.Analysis,
        QuotationPunctuationCheck.Analysis,
        QuotationSpeakerCheck.Analysis,
        QuotationsAsRecordedCheck.Analysis,
        QuoteMarksCheck.Analysis,
        RoleCheck.Analysis,
        SingleAnonymousCheck.Analysis,
        SourceListCheck.Analysis,
        SourceStatusCheck.Analysis,
        SpeakerChangeCheck.Analysis,
        UnansweredAccusationCheck.Analysis,
        UnattributedQuotationCheck.Analysis,
        UnattributedStretchCheck.Analysis,
        UnclosedQuoteCheck.Analysis,
        UnsourcedBlockCheck.Analysis,
    ];

    public static IEnumerable<string> Names => All.Select(analysis => analysis.Name);

    public static Analysis? Find(string name) => All.FirstOrDefault(analysis => analysis.Name == name);
}
