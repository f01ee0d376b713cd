using System.Text.RegularExpressions;
using CsCheck;
using NewsLint.Matching;

namespace NewsLint.Core.Tests.Matching;

/// <summary>A regex that means a word is found without .NET's engine where that finds it.</summary>
public sealed class WordRegexTests
{
    private const string Units = "abé_19 -.'\u200D\u200C\u0301\u0903\u203F\u2040\uFF3F\u2160\u00B2\u0660\u02BC\u2019\u212A\u0130\uD835\uDC00\u00AA\u3042\uFFFC\n\u00AD\u2E2F\u16EE";

    private static readonly Gen<string> Texts = Gen.Int[0, Units.Length - 1].Select(i => Units[i]).Array[0, 20].Select(units => new string(units));

    [Theory]
    [InlineData(@"\w+")]
    [InlineData(@"(\w+)")]
    [InlineData(@"\b\w+\b")]
    [InlineData(@"\b(\w+)\b")]
    [InlineData(@"(?:\b(\w+)\b)")]
    public void It_matches_where_the_engine_does(string regex)
    {
        Assert.NotNull(WordRegex.Of(RegexDialect.Translate(regex).Text));
        var plain = new Regex(regex, RegexOptions.CultureInvariant);
        Assert.True(Pattern.TryCreate(regex, new PatternOptions { Groups = true }, out var pattern, out _));
        Texts.Holds(text =>
        {
            List<PatternMatch> found = [];
            Assert.True(pattern.TryMatches(text, found));
            Assert.Equal(plain.Matches(text).Select(Describe), found.Select(Describe));
        }, count: 20_000);
    }

    [Fact]
    public void Each_unit_is_in_a_word_or_not_as_the_engine_has_it()
    {
        var plain = new Regex(@"\b(\w+)\b", RegexOptions.CultureInvariant);
        var all = string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(unit => (char)unit + " "));
        List<PatternMatch> found = [];
        WordRegex.Of(@"\b(\w+)\b")!.AddTo(all, withGroups: true, found);
        Assert.Equal(plain.Matches(all).Select(Describe), found.Select(Describe));
    }

    [Theory]
    [InlineData(@"\b\w\b")]
    [InlineData(@"\w+?")]
    [InlineData(@"(?:\w+)(?:\w+)")]
    [InlineData(@"\b(?<word>\w+)\b")]
    public void What_means_anything_else_is_left_to_the_engine(string regex) => Assert.Null(WordRegex.Of(regex));

    private static string Describe(Match match) => $"{match.Index}+{match.Length} {string.Join(' ', match.Groups.Values.Skip(1).Select(group => $"{group.Name}:{group.Index}+{group.Length}"))}";

    private static string Describe(PatternMatch match) => $"{match.Start}+{match.Length} {string.Join(' ', match.Groups.Select(group => $"{group.Name}:{group.Start}+{group.Length}"))}";
}
