using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.News;

/// <summary>Neighbouring tokens of one block: the window in which a guard looks.</summary>
/// <param name="Facts">The block's facts.</param>
/// <param name="Block">The block.</param>
/// <param name="First">The first token.</param>
/// <param name="End">The token after the last.</param>
internal readonly record struct Stretch(BlockFacts Facts, Block Block, int First, int End)
{
    public bool IsEmpty => End <= First;

    public ProseSpan Span => IsEmpty ? default : Facts.SpanOf(First, End);
}
