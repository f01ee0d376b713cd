using NewsLint.Matching;

namespace NewsLint.Core.Tests.Matching;

/// <summary>In the expected texts <c>un-</c> is a prefix, <c>-ing</c> a suffix, <c>-y-</c> an infix and <c>[…]</c> a set of characters.</summary>
public sealed class TriggerTests
{
    [Theory]
    [InlineData(@"\bvery\b", "very")]
    [InlineData(@"\b(?:am|are|is)\b", "am are is")]
    [InlineData(@"\bin order to\b", "order")]
    [InlineData(@"\bdon't\b", "don")]
    [InlineData(@"\bleading-edge\b", "leading")]
    [InlineData(@"\bcolou?r\b", "color colour")]
    [InlineData(@"\bapps? developers\b", "developers")]
    [InlineData(@"\b4th rank", "rank-")]
    [InlineData(@"\bx_y\b", "x_y")]
    public void A_word_between_edges_is_a_whole_word(string regex, string expected) => Assert.Equal(expected, Trigger.Of(regex).ToString());

    [Theory]
    [InlineData(@"\bun\w+", "un-")]
    [InlineData(@"\b\w+ing\b", "-ing")]
    [InlineData(@"\b[\w]+ed\b", "-ed")]
    [InlineData(@"(?<!\w)foo(?!\w)", "-foo-")]
    [InlineData(@"analy", "-analy-")]
    [InlineData(@"\bfoo\B", "foo-")]
    [InlineData(@"foo\s+bar", "bar-")]
    [InlineData(@"foo\s*bar", "-foo-")]
    [InlineData(@"\bfoo\s*bar", "foo-")]
    [InlineData(@"\bfoo\b\s*bar", "foo")]
    [InlineData(@"^foo", "foo-")]
    [InlineData(@"foo$", "-foo")]
    [InlineData(@"(?:foo)+\b", "-foo-")]
    [InlineData(@"\b(?:foo|barn)s?\b", "barn barns foo foos")]
    public void Without_an_edge_it_is_a_part_of_a_word(string regex, string expected) => Assert.Equal(expected, Trigger.Of(regex).ToString());

    [Theory]
    [InlineData(@"[—–]", "[–—]")]
    [InlineData(@"\s[—–]\s", "[–—]")]
    [InlineData(@"\.\.\.", "[.]")]
    [InlineData(@"\d+%", "[%]")]
    [InlineData(@"\([cC]\)", "[(]")]
    [InlineData(@"[$€]", "[$€]")]
    [InlineData(@"\b\d{4}\b", "[0123456789]")]
    public void A_sign_or_a_set_is_a_trigger_too(string regex, string expected) => Assert.Equal(expected, Trigger.Of(regex).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("a*")]
    [InlineData("(?:foo)?")]
    [InlineData("foo|")]
    [InlineData("(?:foo){0}")]
    [InlineData("(?:foo){0,}")]
    [InlineData(@"\w+")]
    [InlineData(@"[^a]")]
    [InlineData(@"(\w+)\s\1")]
    [InlineData(@"(?!foo)")]
    [InlineData(@"(?<!foo)\b")]
    [InlineData(@"foo|.")]
    [InlineData(@" ")]
    [InlineData("(?x) f o o")]
    [InlineData("f(?#a comment)*")]
    [InlineData("(?:foo")]
    [InlineData("foo)")]
    [InlineData("[foo")]
    [InlineData("\u212A")]
    [InlineData(@"(?(?=foo)bar|baz)")]
    [InlineData(@"(?<n>x)?\<n>*")]
    public void What_may_match_without_it_is_no_trigger(string regex) => Assert.True(Trigger.Of(regex).IsAlways, Trigger.Of(regex).ToString());

    [Theory]
    [InlineData("a{,5}bcde", "[{]")]
    [InlineData("(?<n>foo)(?<-n>)", "-foo-")]
    [InlineData("(?<n>x)(?<m-n>foo)", "-xfoo-")]
    [InlineData("x{2}", "-xx-")]
    [InlineData("(?=.*foo).", "-foo-")]
    [InlineData("(?<=from )x", "-from")]
    [InlineData("(?i)Foo(?-i:BAR)", "-foobar-")]
    [InlineData("(?<name>foo)", "-foo-")]
    [InlineData("(?'name'foo)", "-foo-")]
    [InlineData("(?>foo)", "-foo-")]
    [InlineData(@"\x66oo\u006Fo", "-foooo-")]
    [InlineData(@"[f]oo", "-foo-")]
    [InlineData(@"[[]foo[]]", "[[]")]
    [InlineData(@"[^]]foo", "-foo-")]
    [InlineData(@"[^\w\s]foo[\W]", "foo")]
    [InlineData(@"[a-z-[aeiou]]foo", "-foo-")]
    public void The_syntax_of_NET_is_read(string regex, string expected) => Assert.Equal(expected, Trigger.Of(regex).ToString());

    [Fact]
    public void Alternatives_that_multiply_are_cut_to_the_rarer_part()
    {
        var many = string.Join('|', Enumerable.Range(0, 60).Select(i => "word" + (char)('a' + i % 26) + (char)('a' + i / 26)));
        var trigger = Trigger.Of($@"\b(?:{many}) (?:{many})\b");
        Assert.Equal(60, trigger.Words.Length + trigger.Prefixes.Length + trigger.Suffixes.Length);
    }

    [Fact]
    public void A_list_of_a_thousand_words_is_the_union_of_its_words()
    {
        var words = Enumerable.Range(0, 1000).Select(i => string.Concat(i.ToString("D3", null).Select(digit => (char)('a' + digit - '0')))).ToList();
        Assert.Equal(1000, Trigger.Of($@"(?m)\b(?:{string.Join('|', words)})\b").Words.Length);
    }

    [Fact]
    public void Depth_is_bounded() => Assert.True(Trigger.Of(new string('(', 50_000) + "a" + new string(')', 50_000)).IsAlways);
}
