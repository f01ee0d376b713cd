using NewsLint.Cli.Checking;
using NewsLint.Cli.Reporting.Html;
using NewsLint.Workspace.Files;

namespace NewsLint.Cli.Reporting;

/// <summary>All reports of one run: one to standard output, the others to files that are in their places only when they are whole.</summary>
internal sealed class ReportWriter : IReporter, IDisposable
{
    private readonly bool _isQuiet;
    private readonly Target _results;
    private readonly List<Target> _files = [];
    private readonly List<string> _refusals = [];

    /// <param name="request">What was asked for.</param>
    /// <param name="terminal">Where results go.</param>
    /// <exception cref="UsageException">A file cannot be written.</exception>
    public ReportWriter(CheckRequest request, Terminal terminal)
    {
        _isQuiet = request.IsQuiet;
        _results = new Target(null, null, terminal, request switch
        {
            { Fix.OnlyShows: true } => new DiffReporter(terminal),
            { HasStatistics: true, Format: ReportFormat.Text } => new StatisticsReporter(terminal),
            _ => Create(request.Format, request, terminal),
        });
        try
        {
            foreach (var report in request.Outputs)
                _files.Add(Open(report, request, terminal));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What could not be written, after <see cref="IReporter.End"/>: each costs one report, never the others.</summary>
    public IReadOnlyList<string> Refusals => _refusals;

    public void Report(ReportedFile file)
    {
        Try(_results, target => target.Reporter.Report(file));
        foreach (var target in _files)
            Try(target, each => each.Reporter.Report(file));
    }

    public void End(Tally tally)
    {
        // People need not be told that nothing was found.
        if (!_isQuiet || tally.Findings > 0 || _results.Reporter is not TextReporter)
            Try(_results, target => target.Reporter.End(tally));
        Try(_results, target => target.Finish());
        foreach (var file in _files)
        {
            if (!_isQuiet || tally.Findings > 0 || file.Reporter is not TextReporter)
                Try(file, target => target.Reporter.End(tally));
            Try(file, target => target.Finish());
        }
    }

    public void Dispose()
    {
        foreach (var target in _files.Prepend(_results))
            target.GiveUp();
    }

    /// <summary>Writes to a target, unless it has failed before: half a report is none.</summary>
    private void Try(Target target, Action<Target> write)
    {
        if (target.HasFailed)
            return;
        try
        {
            write(target);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or UsageException)
        {
            target.HasFailed = true;
            _refusals.Add(error is UsageException ? error.Message : $"{(target.Report is { } report ? $"The report {report.Path}" : "The results")} cannot be written. {SystemRefusal.OfWrite(error)}");
        }
    }

    private static Target Open(ReportFile report, CheckRequest request, Terminal terminal)
    {
        try
        {
            var path = Path.GetFullPath(report.Path, terminal.CurrentDirectory);
            if (WorkspaceRoot.RefuseWriting(path, terminal.CurrentDirectory) is { } refusal)
                throw new UsageException($"The report {report.Path} was not written. {refusal}");
            var file = new AtomicFileStream(path);
            var page = terminal.WithResultsIn(file.Stream);
            return new Target(report, file, page, Create(report.Format, request, page));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"The report {report.Path} cannot be written. {SystemRefusal.OfWrite(error)}");
        }
    }

    private static IReporter Create(string format, CheckRequest request, Terminal terminal) => format switch
    {
        ReportFormat.Json => new JsonReporter(terminal.Output, request.HasStatistics, request.Fix is not null),
        ReportFormat.Sarif => new SarifReporter(terminal.Output, CommandLine.Version),
        ReportFormat.GitHub => new GitHubReporter(terminal.Out, terminal.JobSummary),
        ReportFormat.GitLab => new GitLabReporter(terminal.Output),
        ReportFormat.JUnit => new JUnitReporter(terminal.Output, request.FailOn),
        ReportFormat.Checkstyle => new CheckstyleReporter(terminal.Output),
        ReportFormat.Rdjson => new RdjsonReporter(terminal.Output),
        ReportFormat.Html => new HtmlReporter(terminal.Out, terminal.Today),
        _ => new TextReporter(terminal),
    };

    /// <summary>One place to which results go: a file, or standard output where <paramref name="Report"/> is null.</summary>
    private sealed record Target(ReportFile? Report, AtomicFileStream? File, Terminal Terminal, IReporter Reporter)
    {
        public bool HasFailed { get; set; }

        public void Finish()
        {
            (Reporter as IDisposable)?.Dispose();
            Terminal.Out.Flush();
            File?.Commit();
        }

        public void GiveUp()
        {
            try
            {
                (Reporter as IDisposable)?.Dispose();
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or UsageException)
            {
                // It has been told, or a better reason is under way.
            }
            File?.Dispose();
        }
    }
}
