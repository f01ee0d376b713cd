namespace NewsLint.Workspace.Tests;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("warnign", "warning")]
    [InlineData("erorr", "error")]
    [InlineData("loaded/cliche", "loaded.cliche")]
    [InlineData("cliche", "loaded.cliche")]
    [InlineData("Warning ", "warning")]
    public void What_is_near_is_meant(string written, string meant) =>
        Assert.Equal(meant, Suggestion.Nearest(written, ["error", "warning", "loaded.cliche", "off"]));

    [Theory]
    [InlineData("")]
    [InlineData("banana")]
    [InlineData("x")]
    public void What_is_far_is_not_guessed(string written) => Assert.Null(Suggestion.Nearest(written, ["error", "warning", "off"]));

    [Fact]
    public void A_very_long_word_is_not_measured() => Assert.Null(Suggestion.Nearest(new string('a', 1_000_000), [new string('a', 999_999)]));
}
