using NewsLint.Workspace.Globs;

namespace NewsLint.Workspace.Tests.Globs;

public sealed class PatternListTests
{
    [Theory]
    [InlineData("*.md", "a.md", true)]
    [InlineData("*.md", "x/y/a.md", true)]
    [InlineData("/a.md", "x/a.md", false)]
    [InlineData("opinion/", "opinion/x/a.md", true)]
    [InlineData("opinion/**", "opinion/x/a.md", true)]
    [InlineData("opinion/**", "x/opinion/a.md", false)]
    [InlineData("**/opinion/*.md", "opinion/a.md", true)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a!b^c.md", "a!b^c.md", true)]
    [InlineData("\\!x", "!x", true)]
    [InlineData("[a", "[a", false)]
    public void A_pattern_selects_as_git_does(string pattern, string path, bool expected)
    {
        Assert.Equal(expected, new PatternList([pattern]).Selects(path));
        Assert.Equal(expected, new PatternList([pattern]).Ignores(path, isDirectory: false));
    }

    [Fact]
    public void The_last_pattern_decides_what_is_selected()
    {
        var list = new PatternList(["opinion/**", "!opinion/news/**"]);
        Assert.True(list.Selects("opinion/a.md"));
        Assert.False(list.Selects("opinion/news/a.md"));
    }

    [Fact]
    public void What_lies_in_an_ignored_folder_cannot_be_taken_back() =>
        Assert.True(new PatternList(["wire", "!wire/a.md"]).Ignores("wire/a.md", isDirectory: false));

    [Fact]
    public void No_pattern_takes_long()
    {
        var stars = string.Concat(Enumerable.Repeat("*a", 1_000)) + "b";
        var deep = string.Concat(Enumerable.Repeat("**/", 1_000)) + "b";
        var list = new PatternList([stars, deep]);
        Assert.False(list.Selects(new string('a', 1_000)));
        Assert.False(list.Selects(string.Join('/', Enumerable.Repeat("a", 200))));
    }

    [Theory]
    [InlineData("*.{md,txt}", "*.md *.txt")]
    [InlineData("{a,b}/{c,d}", "a/c a/d b/c b/d")]
    [InlineData("a{b,c{d,e}}", "ab acd ace")]
    [InlineData("{a}", "{a}")]
    [InlineData("{a", "{a")]
    [InlineData("x{a{b,c}", "x{ab x{ac")]
    [InlineData("\\{a,b}", "\\{a,b}")]
    [InlineData("{,x}", " x")]
    public void Braces_are_written_out(string pattern, string expected) =>
        Assert.Equal(expected, string.Join(' ', BraceExpansion.Expand(pattern)!.Value));

    [Fact]
    public void Too_many_braces_are_refused() => Assert.Null(BraceExpansion.Expand(string.Concat(Enumerable.Repeat("{a,b}", 20))));
}
