using System.Globalization;
using NewsLint.Cli.Checking;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Workspace.Files;

namespace NewsLint.Cli.Reporting;

/// <summary>
/// Workflow commands, which GitHub shows beside the lines of a change (https://docs.github.com/actions/reference/workflow-commands-for-github-actions),
/// and where the job has a summary, a table in it.
/// </summary>
/// <param name="output">Where commands are written.</param>
/// <param name="summary">The file that the job's summary is added to, or null.</param>
internal sealed class GitHubReporter(TextWriter output, string? summary) : IReporter
{
    /// <summary>Of a summary a person reads the first page; all is in the log.</summary>
    private const int SummaryRows = 50;

    private readonly List<(string Path, int Line, Diagnostic Diagnostic)> _rows = [];

    public void Report(ReportedFile file)
    {
        foreach (var diagnostic in file.Diagnostics)
        {
            var region = Region.Of(file.Source, diagnostic.Span);
            var columns = region.IsOneLine ? string.Create(CultureInfo.InvariantCulture, $",col={region.StartColumn},endColumn={region.EndColumn}") : "";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"::{Command(diagnostic.Level)} file={Property(file.Path)},line={region.StartLine},endLine={region.EndLine}{columns},title={Property(diagnostic.Rule)}::{Data(diagnostic.Message)}"));
            if (summary is not null)
                Remember(file.Path, region.StartLine, diagnostic);
        }
    }

    public void End(Tally tally)
    {
        output.WriteLine(TextReporter.Summary(tally));
        if (summary is not null)
            Append(summary, Summarize(tally));
    }

    private static void Append(string path, string text)
    {
        try
        {
            File.AppendAllText(path, text);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"The job's summary {path} cannot be written. {SystemRefusal.OfWrite(error)}");
        }
    }

    private void Remember(string path, int line, Diagnostic diagnostic)
    {
        if (_rows.Count == SummaryRows && _rows[^1].Diagnostic.Level >= diagnostic.Level)
            return;
        var at = _rows.FindIndex(row => row.Diagnostic.Level < diagnostic.Level);
        _rows.Insert(at < 0 ? _rows.Count : at, (path, line, diagnostic));
        if (_rows.Count > SummaryRows)
            _rows.RemoveAt(SummaryRows);
    }

    private string Summarize(Tally tally)
    {
        var lines = new List<string> { "## NewsLint", "", TextReporter.Summary(tally), "" };
        if (_rows.Count > 0)
            lines.AddRange(["| place | level | rule | finding |", "|---|---|---|---|"]);
        lines.AddRange(_rows.Select(row => string.Create(CultureInfo.InvariantCulture,
            $"| {Cell(row.Path)}:{row.Line} | {Wording.Of(row.Diagnostic.Level)} | {Cell(row.Diagnostic.Rule)} | {Cell(row.Diagnostic.Message)} |")));
        var left = tally.All - _rows.Count;
        if (left > 0)
            lines.AddRange(["", string.Create(CultureInfo.InvariantCulture, $"and {left:N0} more, in the log.")]);
        return string.Join('\n', lines) + "\n\n";
    }

    private static string Command(Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        _ => "notice",
    };

    /// <summary>What a runner reads back; a line that a draft could begin must not become a command.</summary>
    private static string Data(string text) => Clean(text).Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    /// <summary>Line breaks are kept to be escaped; other control characters are not.</summary>
    private static string Clean(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Harmless.Text));

    private static string Cell(string text)
    {
        var cell = new System.Text.StringBuilder();
        foreach (var unit in Harmless.Text(text).Replace('\n', ' '))
            cell.Append(unit switch { '<' => "&lt;", '&' => "&amp;", '|' or '`' or '*' or '_' or '[' or ']' or '\\' or '~' or '@' or '#' => "\\" + unit, _ => unit.ToString() });
        return cell.ToString();
    }
}
