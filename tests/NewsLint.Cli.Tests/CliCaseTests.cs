using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsLint.Cli.Tests;

/// <summary>Runs the pages in Cases. NEWSLINT_UPDATE_SPECS=1 writes what is printed into them.</summary>
public sealed partial class CliCaseTests
{
    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Folder(), "*.md").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Commands_print_what_the_page_says(string name)
    {
        var path = Path.Combine(Folder(), name);
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var actual = new StringBuilder();
        var at = 0;
        var cases = CliCases.Read(page);
        Assert.NotEmpty(cases);
        foreach (var each in cases)
        {
            using var folder = new TempFolder();
            foreach (var (file, text) in each.Files)
                folder.Write(file, CliCases.Bytes(text));
            Assert.True(each.Steps.Length > 0, $"“{each.Name}” has no command.");
            foreach (var step in each.Steps)
            {
                actual.Append(page, at, step.Start - at).Append(Run(folder, step.Command));
                at = step.Start + step.Expected.Length;
            }
        }
        actual.Append(page, at, page.Length - at);
        if (Environment.GetEnvironmentVariable("NEWSLINT_UPDATE_SPECS") == "1")
            File.WriteAllText(path, actual.ToString());
        else
            Assert.Equal(page, actual.ToString());
    }

    private static string Run(TempFolder folder, string line)
    {
        var match = Line().Match(line);
        Assert.True(match.Success, $"A command begins with “$ newslint”: {line}");
        var settings = match.Groups["settings"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string Setting(string name) => settings.FirstOrDefault(each => each.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..] ?? "";
        var arguments = Word().Matches(match.Groups["arguments"].Value).Select(word => word.Groups["plain"].Success ? word.Value : word.Groups["quoted"].Value).ToArray();
        var input = Setting("stdin") is { Length: > 0 } file ? File.ReadAllBytes(Path.Combine(folder.FullPath, file))
            : Encoding.UTF8.GetBytes(Setting("answers").Replace("/", "\n", StringComparison.Ordinal).Replace('_', ' '));
        var (code, output, error) = MemoryTerminal.Run(
            folder.FullPath, arguments, input,
            width: int.TryParse(Setting("width"), NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? width : 80,
            hasColor: settings.Contains("color"),
            isInteractive: settings.Contains("interactive"));
        var result = new StringBuilder(output);
        if (output.Length > 0 && output[^1] != '\n')
            result.Append('\n');
        if (error.Length > 0)
            result.Append("stderr:\n").Append(error).Append(error[^1] == '\n' ? "" : "\n");
        if (code != 0)
            result.Append(CultureInfo.InvariantCulture, $"exit: {code}\n");
        return result.Replace(folder.FullPath, "/newsroom").Replace("\e", "<ESC>").ToString();
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Cases");

    [GeneratedRegex(@"^(\[(?<settings>[^\]]*)\] )?\$ newslint ?(?<arguments>.*)$")]
    private static partial Regex Line();

    [GeneratedRegex("\"(?<quoted>[^\"]*)\"|(?<plain>[^ \"]+)")]
    private static partial Regex Word();
}
