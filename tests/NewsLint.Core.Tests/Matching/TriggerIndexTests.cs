using System.Text.RegularExpressions;
using CsCheck;
using NewsLint.Matching;

namespace NewsLint.Core.Tests.Matching;

public sealed class TriggerIndexTests
{
    [Theory]
    [InlineData(@"\bvery\b", "Very good", true)]
    [InlineData(@"\bvery\b", "every good", false)]
    [InlineData(@"\bun\w+", "An UNkind word", true)]
    [InlineData(@"\bun\w+", "A sun", false)]
    [InlineData(@"ing\b", "Running.", true)]
    [InlineData(@"ing\b", "Ingot", false)]
    [InlineData(@"naly", "It was analysed", true)]
    [InlineData(@"naly", "It was an idea", false)]
    [InlineData(@"[—–]", "a – b", true)]
    [InlineData(@"[—–]", "a - b", false)]
    [InlineData(@"\b4th\b", "on the 4th of July", true)]
    [InlineData(@"don['’]t", "We don’t.", true)]
    [InlineData("(?i)kelvin", "273 \u212Aelvin", true)]
    [InlineData("(?i)stra\u00DFe", "STRA\u1E9EE", true)]
    public void A_text_wakes_a_pattern_by_its_trigger(string regex, string text, bool expected) => Assert.Equal(expected, Fires(regex, text));

    [Fact]
    public void Each_pattern_has_its_own_bit()
    {
        var index = new TriggerIndex([.. Enumerable.Range(0, 100).Select(i => Trigger.Of($@"\bword{(char)('a' + i % 26)}{(char)('a' + i / 26)}\b"))]);
        Span<ulong> bits = stackalloc ulong[index.WordsNeeded];
        bits.Fill(ulong.MaxValue);
        const string Text = "wordaa and wordvd";
        index.Find(Text, Tokenizer.Tokenize(Text).AsSpan(), bits);
        Assert.Equal([1UL, 1UL << 35], bits.ToArray());
    }

    [Fact]
    public void Letters_of_one_kind_to_a_regex_are_one_kind_here_or_irregular()
    {
        var all = new string([.. Enumerable.Range(0, 0x10000).Select(unit => (char)unit).Where(unit => !char.IsSurrogate(unit))]);
        foreach (var unit in all.Where(unit => char.ToUpperInvariant(unit) != unit || char.ToLowerInvariant(unit) != unit))
        {
            foreach (var match in new Regex(Regex.Escape(unit.ToString()), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant).EnumerateMatches(all))
            {
                var other = all[match.Index];
                if (Tokenizer.Fold(other) != Tokenizer.Fold(unit))
                    Assert.True(IrregularCharacters.Contains(other) || IrregularCharacters.Contains(unit), $"{(int)unit:X4} {(int)other:X4}");
            }
        }
    }

    [Fact]
    public void A_unit_of_a_word_here_is_one_to_a_regex_or_irregular()
    {
        var word = new Regex(@"\w", RegexOptions.CultureInvariant);
        foreach (var unit in Enumerable.Range(0, 0x10000).Select(unit => (char)unit).Where(unit => Tokenizer.IsWordUnit(unit) || Tokenizer.IsDigit(unit)))
            Assert.True(word.IsMatch(unit.ToString()) || IrregularCharacters.Contains(unit), $"{(int)unit:X4}");
    }

    [Fact]
    public void Where_a_regex_matches_its_trigger_fires()
    {
        var hits = 0;
        Gen.Select(RegexGen.Pattern, RegexGen.Text.Array[1, 12]).Holds(
        (pattern, texts) =>
        {
            Regex regex;
            try
            {
                regex = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            }
            catch (RegexParseException)
            {
                return;
            }
            var trigger = Trigger.Of(pattern);
            if (trigger.IsAlways)
                return;
            var index = new TriggerIndex([trigger]);
            foreach (var text in texts)
            {
                bool matches;
                try
                {
                    matches = regex.IsMatch(text);
                }
                catch (Exception error) when (error is RegexMatchTimeoutException or IndexOutOfRangeException or OverflowException)
                {
                    // .NET 10's interpreter leaves its arrays on some odd patterns, as on quantified captures of nothing.
                    continue;
                }
                if (!matches)
                    continue;
                Interlocked.Increment(ref hits);
                Assert.True(Fires(index, text), $"{pattern} → {trigger} missed “{text}”");
            }
        },
        count: 30_000);
        Assert.True(hits > 500, $"only {hits} matches");
    }

    private static bool Fires(string regex, string text) => Fires(new TriggerIndex([Trigger.Of(regex)]), text);

    private static bool Fires(TriggerIndex index, string text)
    {
        Span<ulong> bits = stackalloc ulong[1];
        index.Find(text, Tokenizer.Tokenize(text).AsSpan(), bits);
        return bits[0] != 0;
    }
}
