using System.Collections.Immutable;

namespace NewsLint.Matching;

/// <summary>A place where a <see cref="Pattern"/> matches.</summary>
/// <param name="Start">Its offset in the text, in UTF-16 code units.</param>
/// <param name="Length">Its length.</param>
/// <param name="Groups">The capturing groups from number 1 on; empty where they were not asked for.</param>
public readonly record struct PatternMatch(int Start, int Length, ImmutableArray<PatternGroup> Groups)
{
    public int End => Start + Length;
}

/// <param name="Name">The group's name, or its number.</param>
/// <param name="Start">Its offset in the text, or -1 where the group took no part in the match.</param>
public readonly record struct PatternGroup(string Name, int Start, int Length)
{
    public bool Success => Start >= 0;
}

/// <summary>Why a pattern is refused.</summary>
/// <param name="Offset">Where in the pattern as it was written.</param>
public sealed record PatternError(int Offset, string Message);

/// <summary>How a pattern is read and run.</summary>
public sealed record PatternOptions
{
    public static readonly PatternOptions Default = new();

    /// <summary>How long all matches of one text may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(2);

    public bool IgnoreCase { get; init; }

    /// <summary>Whether <c>^</c> and <c>$</c> also stand at line breaks.</summary>
    public bool Multiline { get; init; }

    /// <summary>Whether matches carry their groups.</summary>
    public bool Groups { get; init; }

    /// <summary>Off for patterns that a test has built before: nothing is built until a text needs it.</summary>
    public bool Validate { get; init; } = true;
}
