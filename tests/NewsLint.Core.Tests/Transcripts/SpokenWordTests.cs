using NewsLint.News.Transcripts;

namespace NewsLint.Core.Tests.Transcripts;

public sealed class SpokenWordTests
{
    [Theory]
    [InlineData("twenty-five", "25")]
    [InlineData("two hundred and five thousand", "205,000")]
    [InlineData("one point five million", "1.5 million")]
    [InlineData("five million dollars", "$5 million")]
    [InlineData("three hundred euros", "€300")]
    [InlineData("a hundred people", "100 people")]
    [InlineData("the twenty-first century", "the 21st century")]
    [InlineData("September fifteenth", "Sept. 15")]
    [InlineData("ten percent", "10%")]
    [InlineData("ten per cent", "10 percent")]
    [InlineData("the U.S. Senate", "the US Senate")]
    [InlineData("at 10 a.m. on Monday", "at 10 am on Monday")]
    [InlineData("We won’t", "we won't")]
    [InlineData("I’m gonna go", "I'm going to go")]
    [InlineData("the colour of labour", "the color of labor")]
    [InlineData("they organised and travelled", "they organized and traveled")]
    [InlineData("Um, it was, uh, late", "It was late")]
    [InlineData("It was, you know, late", "It was late")]
    [InlineData("the, the mayor", "the mayor")]
    [InlineData("café", "cafe")]
    [InlineData("by a vote of five to two", "by a vote of 5-2")]
    [InlineData("a three million dollar project", "a $3 million project")]
    [InlineData("in her thirties", "in her 30s")]
    [InlineData("the United States Senate", "the U.S. Senate")]
    [InlineData("they're closing there school too", "their closing their school to")]
    [InlineData("O.K., all right", "okay alright")]
    public void What_sounds_the_same_is_the_same(string left, string right) => Assert.Equal(Keys(right), Keys(left));

    [Theory]
    [InlineData("will", "may")]
    [InlineData("We won't", "We will not")]
    [InlineData("We have spent", "We've spent")]
    [InlineData("You know him", "him")]
    [InlineData("I like it", "I it")]
    [InlineData("twenty-five", "twenty or five")]
    [InlineData("filled", "filed")]
    [InlineData("very, very bad", "very bad")]
    [InlineData("$5 million", "£5 million")]
    [InlineData("15", "50")]
    public void What_sounds_different_is_different(string left, string right) => Assert.NotEqual(Keys(right), Keys(left));

    private static string Keys(string text)
    {
        var vocabulary = new Vocabulary();
        return string.Join(' ', new WordReader(vocabulary).Read(text).Select(word => vocabulary[word.Id].Key));
    }
}
