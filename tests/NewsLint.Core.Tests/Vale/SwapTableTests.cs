using NewsLint.Matching;
using NewsLint.Rules.Vale;

namespace NewsLint.Core.Tests.Vale;

public sealed class SwapTableTests
{
    [Fact]
    public void The_longest_key_comes_first_and_its_group_tells_the_swap()
    {
        var table = Create(("app", "application"), ("apps?( store)", "shop"), ("é", "e"));
        Assert.Equal(["apps?( store)", "app", "é"], table.Swaps.Select(swap => swap.Observed));
        Assert.Equal(["shop", "application"], Find(table, "An app store and an app.").Select(found => found.Swap.Expected));
    }

    [Fact]
    public void Groups_of_a_key_are_filled_in()
    {
        var table = Create(("(on|off)-(?:the-)?line", "$1line|$1 line"));
        var (swap, observed) = Find(table, "It went off-the-line.").Single();
        Assert.Equal(["offline", "off line"], table.OptionsFor(swap, observed));
    }

    [Fact]
    public void A_bar_may_be_escaped() => Assert.Equal(["a|b", "c"], new Swap("x", @"a\|b|c").Options);

    [Fact]
    public void An_observed_capital_is_kept_on_demand()
    {
        var table = Create(("utilize", "use"));
        Assert.Equal(["Use"], table.OptionsFor(table.Swaps[0], "Utilize", capitalize: true));
        Assert.Equal(["use"], table.OptionsFor(table.Swaps[0], "utilize", capitalize: true));
    }

    [Theory]
    [InlineData("JavaScript", "JavaScript", false, true)]
    [InlineData("JavaScript", "javascript", false, false)]
    [InlineData("e-?mail", "email", false, true)]
    [InlineData("e-?mail", "mail", false, false)]
    [InlineData("a|b", "b", true, true)]
    [InlineData("a?", "a", true, false)]
    [InlineData("(unclosed", "(unclosed", false, true)]
    public void What_is_expected_is_acceptable(string expected, string observed, bool isReplace, bool acceptable)
    {
        var table = Create((".+", expected));
        Assert.Equal(acceptable, table.IsAcceptable(table.Swaps[0], observed, isReplace, table.Swaps[0].Options));
    }

    [Theory]
    [InlineData("OAuth2?", "oauth2", "OAuth2")]
    [InlineData("OAuth2?", "oath", "OAuth2?")]
    [InlineData(@"Node\.js", "node.js", "Node.js")]
    [InlineData("a|b", "a", "a|b")]
    public void A_regex_that_is_a_text_is_shown_as_one(string expected, string observed, string shown) => Assert.Equal(shown, SwapTable.Show(expected, observed));

    [Theory]
    [InlineData("(a)", "(?:a)")]
    [InlineData(@"\((a)", @"\((?:a)")]
    [InlineData("[(](?i)(?<n>x)", "[(](?i)(?<n>x)")]
    [InlineData("[^](](a)", "[^](](?:a)")]
    [InlineData("[](](a)", "[](](?:a)")]
    public void Groups_within_a_key_capture_nothing(string key, string expected) => Assert.Equal(expected, SwapTable.WithoutCaptures(key));

    [Fact]
    public void A_bad_key_is_named()
    {
        Assert.False(SwapTable.TryCreate([new("good", ""), new("ba[d", "")], true, false, out _, out var bad, out var error));
        Assert.Equal(("ba[d", 4), (bad!.Observed, error!.Offset));
        Assert.StartsWith("Unterminated", error.Message, StringComparison.Ordinal);
    }

    private static List<(Swap Swap, string Observed)> Find(SwapTable table, string text)
    {
        var results = new List<PatternMatch>();
        Assert.True(table.Pattern.TryMatches(text, results));
        return results.ConvertAll(match => (table.SwapOf(match), text.Substring(match.Start, match.Length)));
    }

    private static SwapTable Create(params (string Observed, string Expected)[] swaps)
    {
        Assert.True(SwapTable.TryCreate(swaps.Select(swap => new Swap(swap.Observed, swap.Expected)), true, false, out var table, out _, out var error), error?.Message);
        return table!;
    }
}
