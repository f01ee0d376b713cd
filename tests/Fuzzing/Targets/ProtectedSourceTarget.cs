using System.Buffers;
using System.Text;
using NewsLint.Cli.Checking;
using NewsLint.Cli.Reporting;
using NewsLint.Workspace.Configuration;

namespace NewsLint.Fuzzing.Targets;

/// <summary>
/// The file with the names of protected sources. However it is broken: a name that stands in a line of its own is in no output, and no message quotes the
/// file.
/// </summary>
public sealed class ProtectedSourceTarget : FuzzTarget
{
    private const string Secret = "Zebedee Quillfeather";

    private static readonly SearchValues<char> NoPlainLines = SearchValues.Create("|>#\"'\r");

    private readonly Lazy<WorkFolder> _folder = new(() =>
    {
        var folder = new WorkFolder();
        folder.Write(".git/HEAD", "ref: refs/heads/main\n");
        folder.Write(".gitignore", "desk/\n");
        folder.Write(ConfigFile.Name, "sources: desk/sources.yml\n");
        folder.Write("a.md", $"---\nsources:\n  - {{ alias: A1, status: background }}\n---\n\n{Secret} slammed the iconic ruling. “We will never close,” {Secret} said, literally.\n");
        return folder;
    });

    public override string Name => "protected-sources";

    public override IReadOnlyList<string> Words { get; } = [.. Targets.Words.Yaml, "- alias: A1\n", "  name: " + Secret + "\n", "  also: [Zeb Quill]\n", "  status: background\n", "  id: s1\n", "  transcript: a.srt\n", "  role: x\n", "sources:\n"];

    public override void Check(byte[] input)
    {
        var folder = _folder.Value;
        folder.Write("desk/sources.yml", input);
        var (code, output, error) = MemoryCheck.Run(folder, new CheckRequest { Paths = ["a.md"], Format = input.Length % 2 == 0 ? ReportFormat.Text : ReportFormat.Json });
        Oracle.Require(code is 0 or 1 or 2, $"The exit code is {code}: “{error}”");
        Oracle.RequireHarmless(error, "a message");
        Oracle.Require(!error.Contains("Quillfeather", StringComparison.Ordinal), "A message names a protected source");
        // In a comment or a text over several lines it is no name; what YAML cannot read is taken line by line.
        var text = Encoding.UTF8.GetString(input);
        var isNamed = !text.AsSpan().ContainsAny(NoPlainLines) && text.Split('\n').Any(line => line.TrimStart(' ', '-') == "name: " + Secret);
        Oracle.Require(!isNamed || !output.Contains("Quillfeather", StringComparison.Ordinal), "A report names a protected source");
    }
}
