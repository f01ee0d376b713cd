using NewsLint.Cli.Checking;
using NewsLint.Cli.Reporting.Html;
using NewsLint.Workspace.Files;

namespace NewsLint.Cli.Reporting;

/// <summary>All reports of one run: one to standard output, the others to files that are in their places only when they are whole.</summary>
internal sealed class ReportWriter : IReporter, IDisposable
{
    private readonly bool _isQuiet;
    private readonly List<IReporter> _reporters = [];
    private readonly List<(ReportFile Report, AtomicFileStream File, Terminal Terminal)> _files = [];

    /// <param name="request">What was asked for.</param>
    /// <param name="terminal">Where results go.</param>
    /// <exception cref="UsageException">A file cannot be written.</exception>
    public ReportWriter(CheckRequest request, Terminal terminal)
    {
        _isQuiet = request.IsQuiet;
        _reporters.Add(request switch
        {
            { Fix.OnlyShows: true } => new DiffReporter(terminal),
            { HasStatistics: true, Format: ReportFormat.Text } => new StatisticsReporter(terminal),
            _ => Create(request.Format, request, terminal),
        });
        try
        {
            foreach (var report in request.Outputs)
                Open(report, request, terminal);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Report(ReportedFile file)
    {
        foreach (var reporter in _reporters)
            reporter.Report(file);
    }

    /// <exception cref="UsageException">A file cannot be written.</exception>
    public void End(Tally tally)
    {
        foreach (var reporter in _reporters)
        {
            // People need not be told that nothing was found.
            if (!_isQuiet || tally.Findings > 0 || reporter is not TextReporter)
                reporter.End(tally);
            (reporter as IDisposable)?.Dispose();
        }
        foreach (var (report, file, terminal) in _files)
        {
            try
            {
                terminal.Out.Flush();
                file.Commit();
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw Refused(report, error);
            }
        }
    }

    public void Dispose()
    {
        foreach (var reporter in _reporters)
            (reporter as IDisposable)?.Dispose();
        foreach (var (_, file, _) in _files)
            file.Dispose();
    }

    private void Open(ReportFile report, CheckRequest request, Terminal terminal)
    {
        try
        {
            var file = new AtomicFileStream(Path.GetFullPath(report.Path, terminal.CurrentDirectory));
            var page = terminal.WithResultsIn(file.Stream);
            _files.Add((report, file, page));
            _reporters.Add(Create(report.Format, request, page));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Refused(report, error);
        }
    }

    private static UsageException Refused(ReportFile report, Exception error) => new($"The report {report.Path} cannot be written: {error.Message.TrimEnd('.')}.");

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
}
