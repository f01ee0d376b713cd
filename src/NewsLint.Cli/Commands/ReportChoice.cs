using System.CommandLine;
using NewsLint.Cli.Reporting;
using NewsLint.Workspace;

namespace NewsLint.Cli.Commands;

/// <summary><c>--format</c> and <c>--output</c>.</summary>
internal sealed class ReportChoice
{
    private readonly Option<string> _format = Values.OneOf(
        "--format", $"How findings are written to standard output: {string.Join(", ", ReportFormat.All)}. Default: text.", "FORMAT", ReportFormat.Text, ReportFormat.All, "-f");

    private readonly Option<ReportFile[]> _files = new("--output", "-o")
    {
        HelpName = "FORMAT=FILE",
        Description = "Write a report to a file beside what goes to standard output. May be given several times.",
    };

    public ReportChoice() => _files.CustomParser = result =>
    {
        List<ReportFile> files = [];
        foreach (var token in result.Tokens)
        {
            var (format, path) = token.Value.Split('=', 2) is [var name, { Length: > 0 } file] ? (name.ToLowerInvariant(), file) : ("", "");
            if (ReportFormat.All.Contains(format))
                files.Add(new ReportFile(format, path));
            else if (format.Length == 0)
                result.AddError($"--output names a format and a file, such as sarif=report.sarif; not “{token.Value}”.");
            else
                result.AddError($"--output can be {string.Join(", ", ReportFormat.All)}; not “{format}”.{Suggestion.DidYouMean(format, ReportFormat.All)}");
        }
        return [.. files];
    };

    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_files);
    }

    public string Format(ParseResult result) => result.GetValue(_format) ?? ReportFormat.Text;

    public IReadOnlyList<ReportFile> Files(ParseResult result) => result.GetValue(_files) ?? [];
}
