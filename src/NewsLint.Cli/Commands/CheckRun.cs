using System.Collections.Immutable;
using NewsLint.Cli.Reporting;
using NewsLint.Cli.Terminals;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Packs;
using NewsLint.Yaml;

namespace NewsLint.Cli.Commands;

/// <summary>One run of <c>check</c>.</summary>
internal sealed class CheckRun
{
    private const string Stdin = "-";

    private readonly Terminal _terminal;
    private readonly CheckOptions _options;
    private readonly ConfigurationFinder _finder;
    private readonly Summary _summary = new();
    private int _exitCode;

    public CheckRun(Terminal terminal, CheckOptions options)
    {
        _terminal = terminal;
        _options = options;
        _finder = new ConfigurationFinder(
            new ConfigurationOptions(terminal.CurrentDirectory)
            {
                ConfigFile = options.ConfigFile,
                IgnoreConfigurations = options.IgnoresConfiguration,
                Today = DateOnly.FromDateTime(DateTime.Now),
            },
            RulePackLoader.Load);
    }

    public int Run()
    {
        if (_options.ConfigFile is { } config && !File.Exists(Path.GetFullPath(config, _terminal.CurrentDirectory)))
            return Refuse($"There is no configuration {config}.");
        if (!KnowsRules())
            return ExitCodes.Usage;
        IReadOnlyList<string> paths = _options.Paths.Count == 0 ? ["."] : _options.Paths;
        var found = FileFinder.Find(paths.Where(path => path != Stdin), _finder);
        foreach (var notice in found.Notices)
            _terminal.Error.WriteLine(notice);
        var json = _options.AsJson ? new JsonReporter(_terminal.Out) : null;
        IReporter reporter = json ?? (IReporter)new TextReporter(_terminal, _options.ShowsStatistics);
        if (paths.Contains(Stdin))
            Take(reporter, LintStdin());
        OrderedWork.Run(found.Files.Length, _options.Jobs, index => LintFile(found.Files[index]), report => Take(reporter, report));
        foreach (var problem in found.Problems)
            Take(reporter, Unreadable(problem));
        foreach (var report in ConfigurationReports())
            Take(reporter, report);
        reporter.Finish(_summary);
        if (json is not null && _options.ShowsStatistics)
            _terminal.Error.WriteLine("--statistics belongs to the text format; the JSON has every finding.");
        json?.Dispose();
        if (_options.FailOn is { } level && _summary.AtOrAbove(level) > 0)
            Raise(ExitCodes.Findings);
        if (_options.MaxWarnings is { } most && _summary.Warnings > most)
        {
            _terminal.Error.WriteLine($"{_summary.Warnings} warnings; at most {most} are allowed (--max-warnings).");
            Raise(ExitCodes.Findings);
        }
        return _exitCode;
    }

    private int Refuse(string message)
    {
        _terminal.Error.WriteLine(message);
        return ExitCodes.Usage;
    }

    /// <summary>Whether each rule that was named is one; the configuration of the current folder knows the house's own.</summary>
    private bool KnowsRules()
    {
        if (_options.Rules.Count == 0)
            return true;
        var rules = _finder.ForDirectory(_terminal.CurrentDirectory).RuleSet;
        var isKnown = true;
        foreach (var name in _options.Rules.Where(name => Resolve(rules, name).IsEmpty))
        {
            _terminal.Error.WriteLine($"There is no rule or category “{name}”.{Spelling.DidYouMean(name, rules.Rules.Select(rule => rule.Name).Concat(rules.Categories))} See: newslint rules list");
            isKnown = false;
        }
        return isKnown;
    }

    private static ImmutableHashSet<string> Resolve(RuleSet rules, string name) => rules.Find(name) is { } rule
        ? [rule.Name]
        : [.. rules.Rules.Where(each => each.Category.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(each => each.Name)];

    private FileReport LintFile(FoundFile file)
    {
        var (source, problem) = DraftFile.Read(file.FullPath, file.Path);
        return source is null ? Unreadable(problem!) : Lint(file.Path, file.FullPath, source);
    }

    private FileReport LintStdin()
    {
        var name = _options.StdinFilename ?? "stdin.md";
        using var input = _terminal.In();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        var (source, problem) = DraftFile.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), name);
        return source is null ? Unreadable(problem!) : Lint(name, Path.GetFullPath(name, _terminal.CurrentDirectory), source);
    }

    private FileReport Lint(string path, string fullPath, SourceText source)
    {
        try
        {
            var context = _finder.ForFile(fullPath).ContextFor(fullPath);
            if (_options.Rules.Count > 0)
                context = context with { OnlyRules = [.. _options.Rules.SelectMany(name => Resolve(context.RuleSet, name))] };
            return new FileReport(path, source, Linter.Lint(source, context).Diagnostics);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // One file must never cost the others; the stack is for a report to the makers.
            Raise(ExitCodes.Internal);
            if (Environment.GetEnvironmentVariable("NEWSLINT_DEBUG") == "1")
                _terminal.Error.WriteLine(error);
            var message = $"NewsLint failed on this file ({error.GetType().Name}). Please report it with the file; NEWSLINT_DEBUG=1 shows more.";
            var diagnostic = new Diagnostic(EngineRules.CodeOf(EngineRules.InternalError), EngineRules.InternalError, Level.Error, message, new TextSpan(0, 0), "");
            return new FileReport(path, source, [diagnostic]);
        }
    }

    private FileReport Unreadable(FileProblem problem)
    {
        Raise(ExitCodes.Usage);
        return new FileReport(problem.Path, SourceText.From(""), [problem.ToDiagnostic()], IsDraft: false);
    }

    /// <summary>What is wrong in configurations and rules. Advice on rules is for whoever tests them: <c>rules test</c> gives it.</summary>
    private IEnumerable<FileReport> ConfigurationReports()
    {
        var problems = _finder.Found.SelectMany(configuration => configuration.Problems).Where(problem => problem.Level == Level.Error || problem.Message.Contains("not available", StringComparison.Ordinal)).Distinct();
        foreach (var file in problems.GroupBy(problem => problem.Path).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (file.Any(problem => problem.Level == Level.Error))
                Raise(ExitCodes.Usage);
            var diagnostics = file.Select(problem => problem.ToDiagnostic()).OrderBy(diagnostic => diagnostic.Span).ToImmutableArray();
            yield return new FileReport(Shown(file.Key), file.First().Source, diagnostics, IsDraft: false);
        }
    }

    private string Shown(string path)
    {
        if (!Path.IsPathRooted(path))
            return path;
        var relative = Path.GetRelativePath(_terminal.CurrentDirectory, path).Replace(Path.DirectorySeparatorChar, '/');
        return relative.StartsWith("../../..", StringComparison.Ordinal) ? path : relative;
    }

    private void Take(IReporter reporter, FileReport report)
    {
        _summary.Add(report);
        reporter.Write(report);
    }

    private void Raise(int exitCode)
    {
        int before;
        do
        {
            before = Volatile.Read(ref _exitCode);
        }
        while (before < exitCode && Interlocked.CompareExchange(ref _exitCode, exitCode, before) != before);
    }
}
