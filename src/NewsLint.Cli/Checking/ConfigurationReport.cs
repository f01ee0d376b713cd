using NewsLint.Rules;
using NewsLint.Workspace.Configuration;

namespace NewsLint.Cli.Checking;

/// <summary>What is wrong in configurations and rules, as files with diagnostics, each mistake once.</summary>
internal static class ConfigurationReport
{
    public static IEnumerable<CheckedFile> Of(IEnumerable<EffectiveConfiguration> configurations, string currentDirectory) =>
        Of(configurations.SelectMany(configuration => configuration.Problems), currentDirectory);

    /// <summary>Advice on how a rule could be better belongs to whoever tests the rule.</summary>
    public static IEnumerable<CheckedFile> Of(IEnumerable<ConfigProblem> problems, string currentDirectory, Level least = Level.Warning) => problems
        .Where(problem => problem.Level >= least)
        .GroupBy(problem => problem.Path, StringComparer.Ordinal)
        .OrderBy(file => file.Key, StringComparer.Ordinal)
        .Select(file => ToFile(ShownPath.Of(file.Key, currentDirectory), [.. file]));

    private static CheckedFile ToFile(string path, List<ConfigProblem> problems)
    {
        var diagnostics = problems.Select(problem => problem.ToDiagnostic()).DistinctBy(diagnostic => (diagnostic.Span, diagnostic.Message))
            .OrderBy(diagnostic => diagnostic.Span).ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal);
        return new CheckedFile(path, problems[0].Source, [.. diagnostics])
        {
            IsDraft = false,
            ExitCode = problems.Any(problem => problem.Level == Level.Error) ? ExitCode.Usage : ExitCode.Clean,
        };
    }
}
