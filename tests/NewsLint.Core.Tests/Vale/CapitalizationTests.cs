using NewsLint.Rules.Vale;

namespace NewsLint.Core.Tests.Vale;

public sealed class CapitalizationTests
{
    private static readonly CaseExceptions Exceptions = new(["macOS", "Visual Studio", @"OAuth\d", "NASA"]);

    [Theory]
    [InlineData("the cat in the hat", "The Cat in the Hat")]
    [InlineData("what to look for", "What to Look For")]
    [InlineData("an end: a beginning", "An End: A Beginning")]
    [InlineData("either/or and on-the-fly", "Either/or and On-the-Fly")]
    [InlineData("a HTML page on macos", "A HTML Page on macOS")]
    [InlineData("élan of the òwl", "Élan of the Òwl")]
    [InlineData("", "")]
    public void A_title_of_AP(string text, string expected) => Assert.Equal(expected, TitleCase.Convert(text, TitleStyle.AP, Exceptions));

    [Fact]
    public void AP_writes_to_small_before_a_noun_only()
    {
        Assert.Equal("The Road to Victory", TitleCase.Convert("the road to victory", TitleStyle.AP, null, word => word == "victory"));
        Assert.Equal("How To Win It", TitleCase.Convert("how to win it", TitleStyle.AP, null, _ => false));
    }

    [Fact]
    public void Chicago_has_more_small_words()
    {
        Assert.Equal("A Walk through the Park", TitleCase.Convert("a walk through the park", TitleStyle.Chicago));
        Assert.Equal("A Walk Through the Park", TitleCase.Convert("a walk through the park", TitleStyle.AP));
    }

    [Theory]
    [InlineData("The Cat in the Hat", true)]
    [InlineData("The cat in the hat", false)]
    [InlineData("THE CAT IN THE HAT", true)]
    [InlineData("On macOS With OAuth2", true)]
    [InlineData("—", true)]
    public void A_title_is_told(string text, bool expected) => Assert.Equal(expected, TitleCase.IsTitle(text, TitleStyle.AP, 0.8, Exceptions));

    [Theory]
    [InlineData("The Cat In The Hat", "The cat in the hat")]
    [InlineData("one two: three four", "One two: Three four")]
    [InlineData("1. first Step", "1. First step")]
    [InlineData("using Macos and visual studio", "Using macOS and Visual Studio")]
    public void A_sentence_is_small_but_for_its_starts(string text, string expected) => Assert.Equal(expected, SentenceCase.Convert(text, [":"], Exceptions));

    [Theory]
    [InlineData("The cat in the hat", true)]
    [InlineData("the cat in the hat", false)]
    [InlineData("The Cat In The Hat", false)]
    [InlineData("The cat of NASA sat there", true)]
    [InlineData("macOS is here", true)]
    [InlineData("", true)]
    public void A_sentence_is_told(string text, bool expected) => Assert.Equal(expected, SentenceCase.IsSentence(text, [":"], 0.8, Exceptions));
}
