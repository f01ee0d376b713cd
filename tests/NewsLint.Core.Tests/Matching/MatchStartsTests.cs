using System.Text.RegularExpressions;
using CsCheck;
using NewsLint.Matching;

namespace NewsLint.Core.Tests.Matching;

/// <summary>A pattern is tried where its matches may begin, and finds what it would find if it were tried everywhere.</summary>
public sealed class MatchStartsTests
{
    [Theory]
    [InlineData(@"\b(?:am|are|aren['’]t)\b", "I am; they Are; area, team", 2, 11, 16)]
    [InlineData(@"(?:very|quite) good", "every goat, quite bad", 1, 12)]
    [InlineData(@"(un)?likely", "it is likely unlikely", 6, 13, 15)]
    [InlineData(@"“[^”]+”", "He said “yes” twice", 8)]
    [InlineData(@"(?<=the )\d+", "the 12", 4, 5)]
    [InlineData(@"(?<=the )1\d", "the 12", 4)]
    [InlineData(@"(?i)ab{2,}c", "xABBC", 1)]
    public void Only_places_that_begin_like_a_match_are_tried(string regex, string text, params int[] expected)
    {
        if (MatchStarts.Of(regex) is not { } starts)
        {
            Assert.Empty(expected);
            return;
        }
        List<int> places = [];
        for (var at = starts.Next(text, 0); at >= 0; at = starts.Next(text, at + 1))
            places.Add(at);
        Assert.Equal(expected, places);
    }

    [Theory]
    [InlineData(@"\w+ed\b")]
    [InlineData("x*y?")]
    [InlineData(@"\Gfoo")]
    [InlineData(@"(?:foo|.bar)")]
    [InlineData(@"(?x) foo # bar")]
    [InlineData("Étude")]
    public void Where_a_match_may_begin_with_anything_nothing_is_told(string regex) => Assert.Null(MatchStarts.Of(regex));

    [Fact]
    public void A_pattern_finds_what_the_plain_regex_finds()
    {
        var (told, found) = (0, 0);
        Gen.Select(RegexGen.Pattern, RegexGen.Text.Array[1, 12], Gen.Bool).Holds(
            (source, texts, groups) =>
            {
                var translated = RegexDialect.Translate(source, multiline: false).Text;
                Regex plain;
                try
                {
                    plain = new Regex(translated, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
                }
                catch (RegexParseException)
                {
                    return;
                }
                if (MatchStarts.Of(translated) is null || !Pattern.TryCreate(source, PatternOptions.Default with { Groups = groups }, out var pattern, out _))
                    return;
                Interlocked.Increment(ref told);
                foreach (var text in texts)
                {
                    List<PatternMatch> actual = [];
                    List<(int, int)> expected;
                    try
                    {
                        expected = [.. plain.Matches(text).Select(match => (match.Index, match.Length))];
                    }
                    catch (Exception error) when (Pattern.IsStopped(error))
                    {
                        continue;
                    }
                    if (!pattern.TryMatches(text, actual))
                        continue;
                    Interlocked.Add(ref found, expected.Count);
                    Assert.True(expected.SequenceEqual(actual.Select(match => (match.Start, match.Length))), $"{source} in “{text}”");
                }
            },
            count: 30_000);
        Assert.True(told > 2_000 && found > 500, $"{told} patterns, {found} matches");
    }
}
