using System.Runtime.CompilerServices;
using System.Text;
using NewsLint.Linting;
using NewsLint.News;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Core.Tests.News;

/// <summary>
/// Runs the Markdown files in Specs/stories: a draft and what is understood of it, as <c>newslint debug story</c> shows it.
/// The environment variable NEWSLINT_UPDATE_SPECS=1 writes the dumps anew.
/// </summary>
public sealed class StorySpecs
{
    private const string Fence = "````";

    private static readonly string Folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../Specs/stories"));

    public static TheoryData<string> Files() => [.. Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Drafts_are_understood_as_their_dumps_say(string file)
    {
        var path = Path.Combine(Folder, file);
        var lines = File.ReadAllText(path).Split('\n');
        var actual = new StringBuilder();
        var draft = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] == Fence + "markdown")
                draft = string.Join('\n', lines[(i + 1)..Array.IndexOf(lines, Fence, i)]);
            if (lines[i] != Fence + "story")
            {
                actual.Append(lines[i]).Append(i == lines.Length - 1 ? "" : "\n");
                continue;
            }
            actual.Append(lines[i]).Append('\n').Append(Dump(draft)).Append(Fence).Append('\n');
            i = Array.IndexOf(lines, Fence, i);
        }
        if (Environment.GetEnvironmentVariable("NEWSLINT_UPDATE_SPECS") == "1")
            File.WriteAllText(path, actual.ToString());
        else
            Assert.Equal(File.ReadAllText(path), actual.ToString());
    }

    internal static IEnumerable<string> Examples() => Directory.GetFiles(Folder, "*.md").SelectMany(file =>
    {
        var parts = File.ReadAllText(file).Split(Fence);
        return parts.Where(part => part.StartsWith("markdown\n", StringComparison.Ordinal)).Select(part => part["markdown\n".Length..]);
    });

    internal static string Dump(string draft) => StoryDump.Write(Linter.Lint(SourceText.From(draft), new LintContext { RuleSet = new RuleSet([]) }).Story);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
