using System.Collections.Immutable;
using NewsLint.Documents;

namespace NewsLint.News;

/// <summary>Whose words a stretch of text is in.</summary>
public enum Voice
{
    Writer,

    /// <summary>Inside quotation marks or a block quote.</summary>
    Direct,

    /// <summary>What somebody with a name says, in the writer's words.</summary>
    IndirectNamed,

    /// <summary>What an unnamed source says.</summary>
    IndirectAnonymous,

    /// <summary>What a crowd, the media or nobody says.</summary>
    IndirectVague,
}

/// <summary>The voice of every character; where nothing is said it is the writer's.</summary>
/// <param name="Stretches">For each block the stretches in another voice than the writer's, in order and without overlap.</param>
public sealed record VoiceMap(ImmutableArray<ImmutableArray<(ProseSpan Span, Voice Voice)>> Stretches)
{
    /// <summary>The voice at an offset of a block's prose.</summary>
    public Voice At(int block, int offset)
    {
        var stretches = Stretches[block];
        int low = 0, high = stretches.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (stretches[middle].Span.End <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low < stretches.Length && stretches[low].Span.Start <= offset ? stretches[low].Voice : Voice.Writer;
    }
}
