using System.Text.RegularExpressions;
using System.Xml;
using NewsLint.Cli.Checking;
using NewsLint.Cli.Reporting;

namespace NewsLint.Fuzzing.Targets;

/// <summary>Drafts that come one a line: each is answered by a line, in order.</summary>
public sealed class JsonLinesTarget : FuzzTarget
{
    private readonly Lazy<WorkFolder> _folder = new(() => new WorkFolder());

    public override string Name => "json-lines";

    public override IReadOnlyList<string> Words { get; } = ["{\"path\":\"a.md\",\"text\":\"The mayor slammed it.\"}\n", "{\"text\":\"x\"}\n", "\"id\":1,", "\"id\":{\"a\":[1]},", "\"path\":", "\"text\":", "\\n", "\\ud800", "\\u0000", "\\u001b[31m", "{", "}", "[", "]", "\"", ",", ":", "null", "\n", "/etc/a.md", "../a.md"];

    public override void Check(byte[] input)
    {
        var (code, output, error) = MemoryCheck.Run(_folder.Value, new CheckRequest(), input, isJsonLines: true);
        Oracle.Require(code is 0 or 1 or 2, $"The exit code is {code}: “{error}”");
        Oracle.RequireHarmless(error, "a message");
        var asked = JsonLineReader.Read(new MemoryStream(input)).Select(line => line.Number).ToList();
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Oracle.Require(lines.Length == asked.Count, $"{asked.Count} lines have {lines.Length} answers");
        foreach (var (number, line) in asked.Zip(lines))
        {
            using var answer = Oracle.RequireJson(line, "An answer");
            Oracle.Require(answer.RootElement.GetProperty("line").GetInt64() == number, "An answer is to another line");
            Oracle.Require(answer.RootElement.TryGetProperty("error", out _) != answer.RootElement.TryGetProperty("diagnostics", out _), "An answer is neither a result nor an error, or both");
        }
    }
}

/// <summary>A draft in every report: nothing of it steers a terminal, breaks a format, or becomes markup.</summary>
public sealed partial class ReportTarget : FuzzTarget
{
    private const string Tag = "<fuzz";

    private readonly Lazy<WorkFolder> _folder = new(() => new WorkFolder());

    public override string Name => "report";

    public override IReadOnlyList<string> Words { get; } =
    [
        .. Targets.Words.Markdown, .. Targets.Words.Prose, Tag + " onload=x>", "\"><fuzz>", "</script><fuzz>", "]]><fuzz>", "\u001b[31m", "\u001b]8;;x\a", "\u009b1A", "\r", "\u202e", "\n::error::x\n", "::set-output name=a::b", "%0A", "&#27;", "title: \u001b[2J\n", "slammed ", "iconic ",
    ];

    public override void Check(byte[] input)
    {
        var folder = _folder.Value;
        var hash = input.Aggregate(17, (sum, each) => unchecked((sum * 31) + each)) & int.MaxValue;
        folder.Write("a.md", input);
        RequireText(folder, hash);
        var format = ReportFormat.All[1 + (hash % (ReportFormat.All.Length - 1))];
        var (code, output, error) = MemoryCheck.Run(folder, new CheckRequest { Paths = ["a.md"], Format = format });
        RequireCode(code, error);
        RequireFormat(format, output);
    }

    private static void RequireText(WorkFolder folder, int hash)
    {
        var hasColor = hash % 2 == 0;
        var (code, output, error) = MemoryCheck.Run(folder, new CheckRequest { Paths = ["a.md"] }, width: 40 + (hash % 100), hasColor: hasColor, isScreen: hash % 3 == 0);
        RequireCode(code, error);
        Oracle.RequireHarmless(hasColor ? Colors().Replace(output, "") : output, "the report");
    }

    private static void RequireCode(int code, string error)
    {
        Oracle.Require(code is 0 or 1 or 2, $"The exit code is {code}: “{error}”");
        Oracle.RequireHarmless(error, "a message");
    }

    private static void RequireFormat(string format, string output)
    {
        switch (format)
        {
            case ReportFormat.Json or ReportFormat.Sarif or ReportFormat.GitLab:
                Oracle.RequireJson(output, format).Dispose();
                break;
            case ReportFormat.Rdjson:
                foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(1))
                    Oracle.RequireJson(output, format).Dispose();
                break;
            case ReportFormat.JUnit or ReportFormat.Checkstyle:
                RequireXml(format, output);
                break;
            case ReportFormat.GitHub:
                Oracle.RequireHarmless(output, format);
                Oracle.Require(output.TrimEnd('\n').Split('\n')[..^1].All(line => Command().IsMatch(line)), "A line is no command of ours");
                break;
            default:
                Oracle.Require(!output.Contains(Tag, StringComparison.OrdinalIgnoreCase), "A tag of the draft is in the page");
                break;
        }
    }

    private static void RequireXml(string format, string output)
    {
        try
        {
            using var xml = XmlReader.Create(new StringReader(output), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            while (xml.Read())
            {
                // Well-formed to its end.
            }
        }
        catch (XmlException error)
        {
            throw new BrokenException($"{format} is not XML: “{error.Message}”");
        }
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colors();

    [GeneratedRegex("^::(error|warning|notice) file=")]
    private static partial Regex Command();
}
