using CsCheck;
using NewsLint.Matching;

namespace NewsLint.Core.Tests.Matching;

public sealed class WordMeasureTests
{
    private static readonly string[] Chosen = ["council", "Council", "asked", "boxes", "running", "naïve", "area", "élan", "x", "A1", "snow_line", "organisational", "İstanbul", "straße"];

    /// <summary>Words that come again, in other case too, so that most are remembered when they are asked for.</summary>
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Int[0, Chosen.Length - 1].Select(index => Chosen[index]),
        Gen.Char.AlphaNumeric.Array[1, 12].Select(letters => "w" + string.Concat(letters)),
        Gen.Char['a', 'c'].Array[1, 200].Select(letters => string.Concat(letters)));

    [Fact]
    public void What_is_remembered_of_a_word_is_what_it_is() => Words.Holds(
        word =>
        {
            foreach (var token in Tokenizer.Tokenize(word))
            {
                var measure = WordMeasure.Of(token.In(word));
                Assert.Equal(measure, WordMeasure.Of(token, word));
                Assert.Equal(measure, WordMeasure.Of(token, word));
            }
        },
        count: 20_000);
}
