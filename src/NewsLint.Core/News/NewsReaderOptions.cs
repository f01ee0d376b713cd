using System.Collections.Immutable;

namespace NewsLint.News;

/// <summary>What a newsroom tells the reader of its stories.</summary>
public sealed record NewsReaderOptions
{
    public static NewsReaderOptions Default { get; } = new();

    /// <summary>Names that are known: the name to use, the other forms that mean the same.</summary>
    public ImmutableArray<KnownName> Names { get; init; } = [];

    /// <summary>The newsroom’s own outlets: what they saw, the newsroom saw.</summary>
    public ImmutableArray<string> Outlets { get; init; } = [];
}

/// <summary>A name that a newsroom knows.</summary>
/// <param name="Name">The name to use.</param>
/// <param name="Also">Other forms that mean the same.</param>
/// <param name="Role">Who it is, or null.</param>
public sealed record KnownName(string Name, ImmutableArray<string> Also, string? Role);
