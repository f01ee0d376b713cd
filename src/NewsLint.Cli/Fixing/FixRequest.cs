namespace NewsLint.Cli.Fixing;

/// <summary>What is to be done with fixes.</summary>
internal sealed record FixRequest
{
    /// <summary>Whether also those are applied that may change what a sentence says.</summary>
    public bool IsUnsafe { get; init; }

    /// <summary>Whether a person is asked about each.</summary>
    public bool Asks { get; init; }

    /// <summary>Whether the changes are only shown.</summary>
    public bool OnlyShows { get; init; }
}
