using NewsLint.Text;

namespace NewsLint.Documents;

/// <summary>
/// A half-open range of UTF-16 code units in the prose of one <see cref="Block"/>. It is a type of its own so that nobody
/// takes it for a <see cref="TextSpan"/> in the file; <see cref="Block.ToSource"/> is the way from one to the other.
/// </summary>
public readonly record struct ProseSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(ProseSpan other) => other.Start >= Start && other.End <= End;

    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>Whether the two share a code unit; touching does not count.</summary>
    public bool OverlapsWith(ProseSpan other) => Math.Max(Start, other.Start) < Math.Min(End, other.End);

    public override string ToString() => $"[{Start}..{End})";
}
