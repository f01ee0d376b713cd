using System.Collections.Immutable;
using NewsLint.Cli.Reporting;
using NewsLint.Rules;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;

namespace NewsLint.Cli.Checking;

/// <summary>What <c>newslint check</c> was asked for.</summary>
internal sealed record CheckRequest
{
    public const string StandardInput = "-";

    /// <summary>As given; none: the current folder.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    public string? StandardInputName { get; init; }

    public bool IsJson { get; init; }

    /// <summary>The least level that makes the exit code 1; null: none does.</summary>
    public Level? FailOn { get; init; } = Level.Error;

    public int? MaxWarnings { get; init; }

    public IReadOnlyList<string> Rules { get; init; } = [];

    public bool HasStatistics { get; init; }

    public int Jobs { get; init; } = 1;

    /// <summary>Null: the files as they are on disk.</summary>
    public ChangeRequest? Change { get; init; }

    public BaselineRequest? Baseline { get; init; }
}

/// <summary>One run of <c>newslint check</c>: finds the files, lints them, reports them in order, and comes to an exit code.</summary>
internal sealed class CheckRun
{
    private readonly Terminal _terminal;
    private readonly ConfigurationFinder _configurations;
    private readonly CheckRequest _request;
    private readonly IReporter _reporter;
    private readonly BaselineUse? _baseline;
    private readonly Tally _tally = new();

    private CheckRun(Terminal terminal, ConfigurationFinder configurations, CheckRequest request)
    {
        _terminal = terminal;
        _configurations = configurations;
        _request = request;
        _baseline = request.Baseline is { } baseline
            ? new BaselineUse(baseline, terminal.CurrentDirectory, seesAll: request.Rules.Count == 0 && request.Change is null)
            : null;
        _reporter = request switch
        {
            { IsJson: true } => new JsonReporter(terminal.Output, request.HasStatistics),
            { HasStatistics: true } => new StatisticsReporter(terminal),
            _ => new TextReporter(terminal),
        };
    }

    /// <exception cref="UsageException">A rule that is asked for is not known, or a name is given to standard input that is not read.</exception>
    public static int Run(Terminal terminal, ConfigurationFinder configurations, CheckRequest request)
    {
        var readsInput = request.Paths.Contains(CheckRequest.StandardInput);
        if (readsInput && request.Change is not null)
            throw new UsageException("Standard input is not in git. Leave - out, or --staged, --changed and --since.");
        if (request.StandardInputName is not null && !readsInput)
            throw new UsageException("--stdin-filename names what is read from standard input; give - as the path to read that.");
        var paths = request.Paths.Where(path => path != CheckRequest.StandardInput).ToList();
        if (paths.Count == 0 && !readsInput)
            paths.Add(".");
        using var changes = request.Change is { } change ? new ChangedDrafts(change, paths, configurations) : null;
        var found = changes?.Found ?? FileFinder.Find(paths, configurations);
        var input = readsInput ? StandardInputFile(terminal, request) : null;
        Validate(configurations, request, input is null ? found.Files : found.Files.Add(input));
        return new CheckRun(terminal, configurations, request).Run(found, input, changes);
    }

    private int Run(FoundFiles found, FoundFile? input, ChangedDrafts? changes)
    {
        foreach (var notice in found.Notices)
            _terminal.Tell(notice);
        var checker = new DraftChecker(_configurations, new RuleFilter(_request.Rules));
        if (input is not null)
            Take(CheckInput(checker, input));
        OrderedWork.Run(found.Files, _request.Jobs, file => changes is null ? checker.Check(file) : changes.Check(checker, file), Take);
        foreach (var problem in found.Problems)
            Take(DraftChecker.Unreadable(problem));
        foreach (var file in ConfigurationReport.Of(_configurations.Found, _terminal.CurrentDirectory))
            Take(file);
        _reporter.End(_tally);
        (_reporter as IDisposable)?.Dispose();
        _baseline?.End(_terminal);
        return ExitCodeOf(_tally);
    }

    private void Take(CheckedFile file)
    {
        file = _baseline?.Take(file) ?? file;
        _tally.Add(file);
        _reporter.Report(file);
        if (!file.IsDraft)
            ProblemWriter.Tell(_terminal, file);
    }

    private int ExitCodeOf(Tally tally)
    {
        var isTooMuch = tally.Warnings > _request.MaxWarnings;
        if (isTooMuch)
            _terminal.Tell($"{Wording.Count(tally.Warnings, "warning")}; --max-warnings allows {_request.MaxWarnings}.");
        var fails = isTooMuch || (_request.FailOn is { } level && tally.HasAtLeast(level));
        return Math.Max(tally.ExitCode, fails ? ExitCode.Findings : ExitCode.Clean);
    }

    private static FoundFile StandardInputFile(Terminal terminal, CheckRequest request)
    {
        var shown = request.StandardInputName ?? "<stdin>";
        return new FoundFile(shown, Path.GetFullPath(request.StandardInputName ?? "stdin.md", terminal.CurrentDirectory));
    }

    private CheckedFile CheckInput(DraftChecker checker, FoundFile input)
    {
        using var content = new MemoryStream();
        var buffer = new byte[65_536];
        int read;
        while ((read = _terminal.Input.Read(buffer)) > 0 && content.Length <= DraftFile.MaxBytes)
            content.Write(buffer, 0, read);
        return content.Length <= DraftFile.MaxBytes
            ? checker.Check(input, content.GetBuffer().AsSpan(0, (int)content.Length))
            : DraftChecker.Unreadable(new FileProblem(input.Path, $"The text is too large: at most {DraftFile.MaxBytes >> 20} MB are read."));
    }

    private static void Validate(ConfigurationFinder configurations, CheckRequest request, ImmutableArray<FoundFile> files)
    {
        if (request.Rules.Count == 0)
            return;
        var rules = files.Select(file => configurations.ForFile(file.FullPath)).Append(configurations.ForDirectory(configurations.CurrentDirectory))
            .Distinct().Select(configuration => configuration.RuleSet).Distinct().ToList();
        var unknown = new RuleFilter(request.Rules).Unknown(rules).ToList();
        if (unknown.Count > 0)
            throw new UsageException(string.Join('\n', unknown));
    }
}
