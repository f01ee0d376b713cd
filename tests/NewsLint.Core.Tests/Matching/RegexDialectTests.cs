using NewsLint.Matching;

namespace NewsLint.Core.Tests.Matching;

public sealed class RegexDialectTests
{
    [Theory]
    [InlineData("(?P<a>x)", "(?<a>x)")]
    [InlineData(@"\(?P<a>x", @"\(?P<a>x")]
    [InlineData("x$", @"x\z")]
    [InlineData(@"x\$", @"x\$")]
    [InlineData("[$]", "[$]")]
    [InlineData("(?m)x$", "(?m)x$")]
    [InlineData("(?i)x$", @"(?i)x\z")]
    [InlineData("(?im-s:x$)$", @"(?im-s:x$)\z")]
    [InlineData("((?m)x$)y$", @"((?m)x$)y\z")]
    [InlineData("(?m)x$(?-m)y$", @"(?m)x$(?-m)y\z")]
    [InlineData("(?#$)", "(?#$)")]
    [InlineData("(?x)# a $\n$", "(?x)# a $\n\\z")]
    [InlineData("[[:digit:]]", @"[\u0030-\u0039]")]
    [InlineData("[^x[:digit:]y]", @"[^x\u0030-\u0039y]")]
    [InlineData("[[:^digit:]]", @"[\u0000-\u002F\u003A-\uFFFF]")]
    [InlineData("[[:nonsense:]]", "[[:nonsense:]]")]
    [InlineData("[]$]", "[]$]")]
    [InlineData("[a-z-[$]]$", @"[a-z-[$]]\z")]
    public void A_pattern_of_Vale_becomes_one_of_NET(string pattern, string expected) => Assert.Equal(expected, RegexDialect.Translate(pattern).Text);

    [Fact]
    public void Multiline_may_be_on_from_the_start() => Assert.Equal("x$", RegexDialect.Translate("x$", multiline: true).Text);

    [Fact]
    public void Offsets_lead_back()
    {
        const string Source = "(?P<a>x)$(?P<b>y)$z";
        var translation = RegexDialect.Translate(Source);
        foreach (var unit in "xyz")
            Assert.Equal(Source.IndexOf(unit), translation.ToSource(translation.Text.LastIndexOf(unit)));
    }
}
