using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsLint.Cli.Tests;

/// <summary>
/// One heading of a page in Cases: files in blocks marked <c>file=PATH</c>, commands in <c>console</c> blocks with what they print,
/// standard error behind <c>stderr:</c>, the exit code behind <c>exit:</c>. Files stay as the commands before left them.
/// </summary>
/// <param name="Name">The heading.</param>
/// <param name="Files">What is written first: a path, and a text in which <c>\xNN</c> is a byte.</param>
/// <param name="Steps">The commands.</param>
internal sealed record CliCase(string Name, ImmutableArray<(string Path, string Text)> Files, ImmutableArray<CliStep> Steps);

/// <param name="Command">Behind <c>$ newslint</c>; settings such as <c>width=40</c> stand before it in brackets.</param>
/// <param name="Expected">The rest of the block.</param>
/// <param name="Start">Where <paramref name="Expected"/> begins in the page.</param>
internal sealed record CliStep(string Command, string Expected, int Start);

internal static partial class CliCases
{
    public static ImmutableArray<CliCase> Read(string page)
    {
        var cases = ImmutableArray.CreateBuilder<CliCase>();
        var headings = Heading().Matches(page);
        for (var i = 0; i < headings.Count; i++)
        {
            var start = headings[i].Index;
            var end = i + 1 < headings.Count ? headings[i + 1].Index : page.Length;
            var files = ImmutableArray.CreateBuilder<(string, string)>();
            var steps = ImmutableArray.CreateBuilder<CliStep>();
            foreach (Match block in Block().Matches(page[start..end]))
            {
                var text = block.Groups["text"];
                if (block.Groups["head"].Value is var head && head.Contains("file=", StringComparison.Ordinal))
                    files.Add((head[(head.IndexOf("file=", StringComparison.Ordinal) + 5)..].Trim(), text.Value));
                else if (head.StartsWith("console", StringComparison.Ordinal))
                    steps.Add(ReadStep(text.Value, start + text.Index));
            }
            cases.Add(new CliCase(headings[i].Groups["name"].Value.Trim(), files.ToImmutable(), steps.ToImmutable()));
        }
        return cases.ToImmutable();
    }

    public static byte[] Bytes(string text)
    {
        var bytes = new List<byte>();
        var at = 0;
        foreach (Match escape in Escape().Matches(text))
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(text[at..escape.Index]));
            bytes.Add(Convert.ToByte(escape.Groups[1].Value, 16));
            at = escape.Index + escape.Length;
        }
        bytes.AddRange(Encoding.UTF8.GetBytes(text[at..]));
        return [.. bytes];
    }

    private static CliStep ReadStep(string text, int start)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return new CliStep(text[..end], text[(end + 1)..], start + end + 1);
    }

    [GeneratedRegex(@"^## (?<name>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```(?<head>[^`\n]+)\n(?<text>(?:(?!```).*\n)*?)```$", RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\\x([0-9A-Fa-f]{2})")]
    private static partial Regex Escape();
}
