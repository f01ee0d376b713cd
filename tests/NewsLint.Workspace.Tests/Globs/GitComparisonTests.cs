using CsCheck;
using NewsLint.Workspace.Globs;

namespace NewsLint.Workspace.Tests.Globs;

/// <summary>
/// What we say of a path and what <c>git check-ignore</c> says of it, for patterns that nobody thought of. ASCII alone:
/// to git a question mark is a byte, to us a letter.
/// </summary>
public sealed class GitComparisonTests
{
    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static readonly Gen<string> Piece = Gen.OneOf(
        OneOf("a", "b", "ab", "a!b", "a b", ".", "-", "^", "$", "(", "+", "|", "{a,b}", "#"),
        OneOf("*", "**", "***", "?", "[ab]", "[!a]", "[^a]", "[a-c]", "[]a]", "[[:alpha:]]", "[[:digit:]]", "[[:nope:]]", "[a-]", "[\\]]", "[a"),
        OneOf("/", "/", "/**/", "**/", "/**", "\\*", "\\a", "\\!", "\\"));

    private static readonly Gen<string> Pattern = Gen.Select(
        OneOf("", "", "", "!", "/", "!/"), Piece.Array[1, 5], OneOf("", "", "", "/", " ", "\\ "),
        (start, pieces, end) => start + string.Concat(pieces) + end);

    private static readonly Gen<string> Name = OneOf("a", "b", "c", "ab", "ba", "abc", "a!b", "a b", "a-", "^", "!a", "#a", "1", "[a", "]", "a*", "a ", "{a,b}", "a\\", "$", ".a");

    private static readonly Gen<string> File = Name.Array[1, 4].Select(parts => string.Join('/', parts));

    [Fact]
    public void Patterns_mean_what_git_takes_them_to_mean()
    {
        using var folder = new TempFolder();
        folder.Git("", "init", "-q");
        var (compared, ignoredInAll) = (0, 0);
        Gen.Select(Pattern.Array[1, 6], File.Array[40]).Holds(
            (patterns, files) =>
            {
                folder.Write(".gitignore", string.Join('\n', patterns) + "\n");
                var ignored = folder.Git(string.Join('\0', files) + '\0', "check-ignore", "--no-index", "--stdin", "-z")
                    .Split('\0', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
                var list = PatternList.FromIgnoreFile(string.Join('\n', patterns) + "\n");
                var different = files.Where(file => list.Ignores(file, isDirectory: false) != ignored.Contains(file)).ToArray();
                Assert.True(different.Length == 0, $"Patterns: {string.Join("  ", patterns)}\nDifferent: {string.Join("  ", different)}");
                compared += files.Length;
                ignoredInAll += ignored.Count;
            },
            count: 150, threads: 1);
        Assert.True(compared >= 6_000);
        Assert.InRange(ignoredInAll, compared / 20, compared / 2);
    }
}
