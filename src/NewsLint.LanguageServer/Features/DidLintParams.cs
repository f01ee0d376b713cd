using NewsLint.LanguageServer.Documents;
using NewsLint.Rules;

namespace NewsLint.LanguageServer.Features;

/// <summary>What <c>newslint/didLint</c> tells, a notification of our own for what an editor shows beside the text.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Version">Its version.</param>
/// <param name="Kind">draft, configuration, rule, waivers, or other: nothing to NewsLint.</param>
internal sealed record DidLintParams(string Uri, int Version, string Kind, int Errors, int Warnings, int Suggestions)
{
    /// <summary>What an editor would say of the story in one line, or null.</summary>
    public string? Verdict { get; init; }

    public static DidLintParams Of(Reading reading)
    {
        int Count(Level level) => reading.Diagnostics.Count(diagnostic => diagnostic.Level == level);
        return new DidLintParams(reading.Snapshot.Uri, reading.Snapshot.Version, reading.Kind.ToString().ToLowerInvariant(), Count(Level.Error), Count(Level.Warning), Count(Level.Suggestion))
        {
            Verdict = Ledgers.VerdictOf(reading),
        };
    }
}
