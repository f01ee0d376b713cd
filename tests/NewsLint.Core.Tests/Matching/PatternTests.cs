using System.Diagnostics;
using NewsLint.Matching;

namespace NewsLint.Core.Tests.Matching;

public sealed class PatternTests
{
    [Fact]
    public void All_matches_are_found()
    {
        var results = new List<PatternMatch>();
        Assert.True(Create(@"\ba+\b").TryMatches("a aa b aaa", results));
        Assert.Equal([(0, 1), (2, 2), (7, 3)], results.Select(match => (match.Start, match.Length)));
    }

    [Fact]
    public void Groups_are_told_when_asked_for()
    {
        var results = new List<PatternMatch>();
        Create("(?P<first>a)|(?P<second>b)", new PatternOptions { Groups = true }).TryMatches("b", results);
        Assert.Equal([new PatternGroup("first", -1, 0), new PatternGroup("second", 0, 1)], results.Single().Groups);
        Assert.False(results[0].Groups[0].Success);
    }

    [Theory]
    [InlineData("(?P<name>a", 10, "Not enough )'s.")]
    [InlineData("x$(a", 4, "Not enough )'s.")]
    [InlineData("a$$**", 5, "Nested quantifier '*'.")]
    [InlineData("[a", 2, "Unterminated [] set.")]
    [InlineData(@"(?P<a>b)\q", 10, @"Unrecognized escape sequence \q.")]
    public void A_bad_pattern_is_refused_with_its_place(string source, int offset, string message)
    {
        Assert.False(Pattern.TryCreate(source, PatternOptions.Default, out _, out var error));
        Assert.Equal(new PatternError(offset, message), error);
    }

    [Fact]
    public void Too_long_a_search_is_reported()
    {
        var pattern = Create("(a+)+$", new PatternOptions { Timeout = TimeSpan.FromMilliseconds(300) });
        var started = Stopwatch.GetTimestamp();
        Assert.False(pattern.TryMatches(new string('a', 60_000) + "b", []));
        Assert.Null(pattern.IsMatch(new string('a', 60_000) + "b"));
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0.5, 10);
        Assert.True(pattern.TryMatches("aaa", []));
    }

    [Fact]
    public void Many_quick_matches_share_one_time_limit()
    {
        var pattern = Create(@"(?=(\w+\s?)+#)?\w", new PatternOptions { Timeout = TimeSpan.FromMilliseconds(200) });
        var started = Stopwatch.GetTimestamp();
        Assert.False(pattern.TryMatches(string.Concat(Enumerable.Repeat("abcdefghijklm ", 20_000)), []));
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 5);
    }

    [Fact]
    public void A_dollar_is_the_very_end() => Assert.False(Create("a$").IsMatch("a\n"));

    [Fact]
    public void Case_is_ignored_without_regard_to_culture() => Assert.True(Create("TITLE", new PatternOptions { IgnoreCase = true }).IsMatch("title"));

    private static Pattern Create(string source, PatternOptions? options = null)
    {
        Assert.True(Pattern.TryCreate(source, options ?? PatternOptions.Default, out var pattern, out var error), error?.Message);
        return pattern!;
    }
}
