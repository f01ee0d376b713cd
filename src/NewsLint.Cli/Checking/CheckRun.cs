using System.Collections.Immutable;
using NewsLint.Cli.Commands;
using NewsLint.Cli.Fixing;
using NewsLint.Cli.Reporting;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Workspace.Caching;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;

namespace NewsLint.Cli.Checking;

/// <summary>One run of <c>newslint check</c>: finds the files, lints them, reports them in order, and comes to an exit code.</summary>
internal sealed class CheckRun : IDisposable
{
    private readonly Terminal _terminal;
    private readonly ConfigurationFinder _configurations;
    private readonly CheckRequest _request;
    private readonly Terminal _results;
    private readonly ReportWriter _reporter;
    private readonly BaselineUse? _baseline;
    private readonly Tally _tally = new();
    private ProgressLine? _progress;

    private CheckRun(Terminal terminal, ConfigurationFinder configurations, CheckRequest request)
    {
        _terminal = terminal;
        _configurations = configurations;
        _request = request;
        // A filter gives the text back on standard output.
        _results = request.IsFilter ? terminal.WithResultsOnError() : terminal;
        _baseline = request.Baseline is { } baseline
            ? new BaselineUse(baseline, terminal.CurrentDirectory, seesAll: request.Rules.Count == 0 && request.Change is null)
            : null;
        _reporter = new ReportWriter(request, _results);
    }

    /// <exception cref="UsageException">A rule that is asked for is not known, or a name is given to standard input that is not read.</exception>
    public static int Run(Terminal terminal, ConfigurationFinder configurations, CheckRequest request)
    {
        if (request.ReadsInput && request.Change is not null)
            throw new UsageException("Standard input is not in git. Leave - out, or --staged, --changed and --since.");
        if (request.StandardInputName is not null && !request.ReadsInput)
            throw new UsageException("--stdin-filename names what is read from standard input; give - as the path to read that.");
        var paths = request.Paths.Where(path => path != CheckRequest.StandardInput).ToList();
        if (paths.Count == 0 && !request.ReadsInput)
            paths.Add(".");
        if (request.Fix is not null && request.Change is { IsWholeFiles: false } or { Kind: ChangeKind.Staged })
            throw new UsageException("Fixes are made in whole files on disk: with --changed or --since give --whole-files, and with --staged fix first, then stage.");
        if (request is { Fix.OnlyShows: true, Format: not ReportFormat.Text })
            throw new UsageException($"--diff writes the changes to standard output. For a report beside it: --output {request.Format}=FILE.");
        if (request.IsFilter && (paths.Count > 0 || request.Fix is { Asks: true }))
            throw new UsageException("With --fix the text from standard input is written to standard output: give - alone, and without --ask.");
        using var changes = request.Change is { } change ? new ChangedDrafts(change, paths, configurations) : null;
        var found = changes?.Found ?? FileFinder.Find(paths, configurations);
        if (request.ForcesExclude)
            found = found with { Files = found.Files.RemoveAll(file => configurations.ForFile(file.FullPath).Excludes(file.FullPath, isDirectory: false)) };
        if (request.Shard is { } shard)
            found = found with { Files = [.. shard.Of(found.Files)] };
        var input = request.ReadsInput ? StandardInputFile(terminal, request) : null;
        Validate(configurations, request, input is null ? found.Files : found.Files.Add(input));
        using var run = new CheckRun(terminal, configurations, request);
        return run.Run(found, input, changes);
    }

    public void Dispose() => _reporter.Dispose();

    private int Run(FoundFiles found, FoundFile? input, ChangedDrafts? changes)
    {
        foreach (var notice in _request.IsQuiet ? [] : found.Notices)
            _terminal.Tell(notice);
        var cache = _request is { CacheFolder: { } folder, NeedsFindingsOnly: true } ? new ResultCache(folder, _terminal.Clock) : null;
        var checker = new DraftChecker(_configurations, new RuleFilter(_request.Rules)) { Cache = cache };
        if (input is not null)
            TakeInput(checker, input);
        Func<FoundFile, CheckedFile> check = changes is null ? checker.Check : file => changes.Check(checker, file);
        _progress = _request.Fix is { Asks: true } ? null : new ProgressLine(_terminal, found.Files.Length);
        if (_request.Fix is { Asks: true })
            Ask(check, found.Files);
        else
            OrderedWork.Run(found.Files, _request.Jobs, Work(check), Take);
        _progress?.Clear();
        _progress = null;
        foreach (var problem in found.Problems)
            Take(DraftChecker.Unreadable(problem));
        foreach (var file in ConfigurationReport.Of(_configurations.Found, _terminal.CurrentDirectory))
            Take(file);
        _reporter.End(_tally);
        foreach (var refusal in _reporter.Refusals)
            _terminal.Tell(refusal);
        _baseline?.End(_terminal, _request.IsQuiet);
        if (_tally.TooOld > 0 && !_request.IsQuiet)
            _terminal.Tell($"{Wording.Count(_tally.TooOld, "file")} from before “enforce-from:” {(_tally.TooOld == 1 ? "is" : "are")} not judged.");
        cache?.PruneDaily();
        return _reporter.Refusals.Count > 0 ? Math.Max(ExitCode.Usage, ExitCodeOf(_tally)) : ExitCodeOf(_tally);
    }

    private string? WriteFile(FoundFile file, FixedDraft draft) => DraftFixer.WriteFile(file, draft, _terminal.CurrentDirectory);

    private Func<FoundFile, CheckedFile> Work(Func<FoundFile, CheckedFile> check)
    {
        if (_request.Fix is not { } fix)
            return check;
        var fixer = new DraftFixer(Chooser(fix), fix.OnlyShows ? null : WriteFile);
        return file => fixer.Fix(file, check(file));
    }

    private static Func<Diagnostic, Fix?> Chooser(FixRequest fix) => fix.IsUnsafe ? FixSelection.Any : FixSelection.Safe;

    private void Ask(Func<FoundFile, CheckedFile> check, ImmutableArray<FoundFile> files)
    {
        var fixer = new DraftFixer(Chooser(_request.Fix!), WriteFile);
        using var dialog = new FixDialog(_terminal, new Questions(_terminal), Chooser(_request.Fix!));
        foreach (var file in files)
        {
            var read = check(file);
            Take(read is { Result: { } result, Relint: { } lint } ? fixer.Finish(file, read, dialog.Ask(read, result, lint)) : read);
        }
    }

    private void Take(CheckedFile file)
    {
        if (file.Fixed is { } draft)
            file = file with { ExitCode = Math.Max(file.ExitCode, FixTroubles.Tell(_terminal, file.Path, draft)) };
        file = _baseline?.Take(file) ?? file;
        _progress?.Clear();
        _tally.Add(file);
        _reporter.Report(file.ToReport());
        if (!file.IsDraft)
            ProblemWriter.Tell(_terminal, file.ToReport());
        else
            _progress?.Add(_tally);
    }

    private int ExitCodeOf(Tally tally)
    {
        if (_request.Fix is { OnlyShows: true })
            return Math.Max(tally.ExitCode, tally.Fixes > 0 ? ExitCode.Findings : ExitCode.Clean);
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

    private void TakeInput(DraftChecker checker, FoundFile input)
    {
        using var content = new MemoryStream();
        var buffer = new byte[65_536];
        int read;
        while ((read = _terminal.Input.Read(buffer)) > 0 && content.Length <= DraftFile.MaxBytes)
            content.Write(buffer, 0, read);
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        var file = bytes.Length <= DraftFile.MaxBytes
            ? checker.Check(input, bytes)
            : DraftChecker.Unreadable(new FileProblem(input.Path, $"The text is too large: at most {DraftFile.MaxBytes >> 20} MB are read."));
        if (_request.Fix is { } fix)
            file = new DraftFixer(Chooser(fix), fix.OnlyShows ? null : static (_, _) => null).Fix(input, file);
        Take(file);
        // What cannot be fixed is given back as it came.
        if (_request.IsFilter && bytes.Length <= DraftFile.MaxBytes)
            _terminal.Output.Write(file.Fixed is { } draft ? draft.After.Encode() : bytes);
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
