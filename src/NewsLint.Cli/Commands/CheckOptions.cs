using NewsLint.Rules;

namespace NewsLint.Cli.Commands;

/// <summary>What <c>check</c> was asked for.</summary>
internal sealed record CheckOptions
{
    public IReadOnlyList<string> Paths { get; init; } = [];

    public bool AsJson { get; init; }

    /// <summary>The level from which a finding fails the run; null: none does.</summary>
    public Level? FailOn { get; init; } = Level.Error;

    public int? MaxWarnings { get; init; }

    public IReadOnlyList<string> Rules { get; init; } = [];

    public bool ShowsStatistics { get; init; }

    public string? ConfigFile { get; init; }

    public bool IgnoresConfiguration { get; init; }

    public int Jobs { get; init; } = 1;

    public string? StdinFilename { get; init; }
}
