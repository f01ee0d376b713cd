using NewsLint.Text;
using NewsLint.Workspace.Git;
using NewsLint.Workspace.Globs;

namespace NewsLint.Fuzzing.Targets;

/// <summary>An ignore file, and patterns with braces.</summary>
public sealed class IgnoreFileTarget : FuzzTarget
{
    private static readonly string[] Paths = ["a.md", "a/b.md", "a/b/c.md", "wire/2026/x y.md", "ü/ö.md", ".newslint.yml", "[a].md", "a{b}.md", "\\.md", "a/" + new string('b', 200) + "/c.md"];

    public override string Name => "ignore-file";

    public override IReadOnlyList<string> Words { get; } = ["*", "**", "/", "**/", "/**", "!", "?", "[a-z]", "[!a]", "[[:alpha:]]", "[", "]", "\\", "{a,b}", "{", "}", ",", "#", "\n", ".md", "a", "wire/", " ", "\\ "];

    public override int MaxBytes => 4_096;

    public override void Check(byte[] input)
    {
        var text = SourceText.Decode(input).Content;
        var list = PatternList.FromIgnoreFile(text);
        foreach (var path in Paths)
        {
            var isIgnored = list.Ignores(path, isDirectory: false);
            _ = list.Selects(path);
            // A comment and an empty line say nothing, and the last word counts.
            Oracle.Require(PatternList.FromIgnoreFile(text + "\n\n# nothing\n").Ignores(path, isDirectory: false) == isIgnored, "A comment decides");
            Oracle.Require(PatternList.FromIgnoreFile(text + "\n*\n").Ignores(path, isDirectory: false), "Everything is ignored, and this is not");
        }
        foreach (var line in text.Split('\n'))
        {
            if (BraceExpansion.Expand(line) is not { } expanded)
                continue;
            Oracle.Require(expanded.Length is > 0 and <= BraceExpansion.MaxPatterns, "Braces stand for too many patterns");
            foreach (var pattern in expanded.Take(20))
                _ = PathPattern.Parse(pattern)?.Matches("a/b/c.md", isDirectory: false);
        }
    }
}

/// <summary>What git prints of changes.</summary>
public sealed class GitDiffTarget : FuzzTarget
{
    public override string Name => "git-diff";

    public override IReadOnlyList<string> Words { get; } = ["diff --git a/a.md b/a.md\n", "@@ -1,2 +3,4 @@\n", "@@ -0,0 +1 @@", "@@ -", " +", ",", " @@", "+text\n", "-text\n", ":100644 100644 ", new string('0', 40), new string('a', 40), " M\0", " R100\0", " C075\0", "a.md\0", "\0", "\\ No newline at end of file\n"];

    public override void Check(byte[] input)
    {
        foreach (var file in HunkReader.Read(new MemoryStream(input)))
        {
            foreach (var hunk in file.Hunks)
                Oracle.Require(hunk is { OldStart: >= -1, OldCount: >= 0, NewStart: >= -1, NewCount: >= 0 }, $"A run is nowhere: {hunk}");
            _ = file.Touch(0, int.MaxValue);
            _ = file.OldLine(1_000_000);
        }
        try
        {
            foreach (var entry in RawDiff.Read(input))
                Oracle.Require(!entry.Path.Contains('\0'), "A path holds NUL");
        }
        catch (GitException)
        {
            // It says that it does not understand.
        }
    }
}

/// <summary>A hook that somebody has changed is never taken for ours.</summary>
public sealed class HookTarget : FuzzTarget
{
    private static readonly string Ours = HookScript.Create("--fail-on warning", "/usr/bin/newslint");

    public override string Name => "hook";

    public override IReadOnlyList<string> Words { get; } = ["#!/bin/sh\n", "# newslint-hook ", "\n", "\r\n", "\"$newslint\" ", " && exit", "check --staged", "exit $code", "0123456789abcdef"];

    public override void Check(byte[] input)
    {
        var text = SourceText.Decode(input).Content;
        var owner = HookScript.OwnerOf(text);
        Oracle.Require(HookScript.CommandOf(text).StartsWith("newslint", StringComparison.Ordinal), "A command is not newslint's");
        Oracle.Require(owner != HookOwner.NewsLint || text.Replace("\r\n", "\n", StringComparison.Ordinal) == Ours, "A changed hook is taken for ours");
    }

    protected override IEnumerable<(string Name, byte[] Input)> Made() => [("ours", Bytes(Ours))];
}
