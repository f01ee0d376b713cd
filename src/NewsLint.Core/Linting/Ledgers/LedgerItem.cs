using NewsLint.News;
using NewsLint.News.Transcripts;
using NewsLint.Text;

namespace NewsLint.Linting.Ledgers;

/// <summary>A quotation, or a statement in the story's own words.</summary>
/// <param name="Span">Where it stands; of a statement whose words could not be told, who makes it.</param>
/// <param name="Line">The line where it begins, from 1.</param>
/// <param name="Text">Its words.</param>
public sealed record LedgerItem(TextSpan Span, int Line, string Text)
{
    public bool IsQuotation { get; init; }

    /// <summary>How sure it is who says it; null where nobody was found.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>Who speaks, where that is another than who vouches for it; else null.</summary>
    public string? Speaker { get; init; }

    /// <summary>What a transcript has; null where it was not looked up.</summary>
    public VerifiedAs? Verified { get; init; }

    /// <summary>Whether it was found in a transcript as it stands.</summary>
    public bool IsChecked => Verified is VerifiedAs.Verbatim or VerifiedAs.Elided;
}
