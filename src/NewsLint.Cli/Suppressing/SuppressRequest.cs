namespace NewsLint.Cli.Suppressing;

/// <summary>What <c>newslint suppress</c> was asked for.</summary>
/// <param name="Paths">As given.</param>
/// <param name="Rules">Only findings of these; none: of every rule.</param>
/// <param name="Reason">Why.</param>
internal sealed record SuppressRequest(IReadOnlyList<string> Paths, IReadOnlyList<string> Rules, string Reason)
{
    public string? By { get; init; }

    /// <summary>The last day on which the waivers hold, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether it is only shown what would be written.</summary>
    public bool OnlyShows { get; init; }
}
