using NewsLint.Rules.Vale;

namespace NewsLint.Core.Tests.Vale;

public sealed class ValeMessageTests
{
    [Theory]
    [InlineData("Use '%s' instead of '%s'.", "Use 'a' instead of 'b'.")]
    [InlineData("Not '%[2]s' but %[1]s", "Not 'b' but a")]
    [InlineData("%[2]s and then %s", "b and then ")]
    [InlineData("%s %s %s|%s", "a b |")]
    [InlineData("Only %s", "Only a")]
    [InlineData("100% sure, 5%% of %d", "100% sure, 5% of a")]
    [InlineData("%q, %v", "\"a\", b")]
    [InlineData("two\nlines %", "two lines %")]
    [InlineData("%[x]s %[0]s %[9", "%[x]s %[0]s %[9")]
    public void A_template_of_Go_is_filled_in(string template, string expected) => Assert.Equal(expected, ValeMessage.Format(template, "a", "b"));

    [Fact]
    public void Several_options_are_joined()
    {
        Assert.Equal("a", ValeMessage.Join(["a"]));
        Assert.Equal("'a' or 'b'", ValeMessage.Join(["a", "b"]));
        Assert.Equal("'a', 'b', or 'c'", ValeMessage.Join(["a", "b", "c"]));
    }
}
