using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using NewsLint.Matching;
using NewsLint.News.Numbers;

namespace NewsLint.Core.Tests.News;

/// <summary>The numbers of a sentence, told as “kind value [second] [~|+|-] head”.</summary>
public sealed class FigureTests
{
    [Theory]
    // Counts, in digits and words, with what they count.
    [InlineData("The fire killed 12 people.", "12: Count 12 people")]
    [InlineData("Twelve people died.", "Twelve: Count 12 people")]
    [InlineData("About 1,200 registered voters came.", "1,200: Count 1200 ~ voters")]
    [InlineData("Twenty-one cars and two dozen bikes burned.", "Twenty-one: Count 21 cars", "two dozen: Count 24 bikes")]
    [InlineData("One hundred and fifty jobs and 1.2 million homes.", "One hundred and fifty: Count 150 jobs", "1.2 million: Count 1200000 homes")]
    [InlineData("A million people and a dozen eggs.", "A million: Count 1000000 people", "a dozen: Count 12 eggs")]
    [InlineData("14 dead, at least 30 hurt, nearly 90 missing", "14: Count 14 dead", "30: Count 30 + hurt", "90: Count 90 ~ missing")]
    [InlineData("More than 40, fewer than 50, up to 60 and the roughly 70 boats", "40: Count 40 +", "50: Count 50 -", "60: Count 60 -", "70: Count 70 ~ boats")]
    // Money.
    [InlineData("It cost $3bn, £4.5m, €1,200 and $5 million.", "$3bn: Money 3000000000 $", "£4.5m: Money 4500000 £", "€1,200: Money 1200 €", "$5 million: Money 5000000 $")]
    [InlineData("Five dollars, 30 million euros, A$2 and 10 cents", "Five dollars: Money 5 $", "30 million euros: Money 30000000 €", "$2: Money 2 A$", "10 cents: Money 10 cent")]
    [InlineData("a $2 million fine", "$2 million: Money 2000000 $ fine")]
    // Shares.
    [InlineData("5%, 5.5 percent, 6 per cent, 7 pct", "5%: Percent 5", "5.5 percent: Percent 5.5", "6 per cent: Percent 6", "7 pct: Percent 7")]
    [InlineData("3 percentage points and 2 percent points", "3 percentage points: Points 3", "2 percent points: Points 2")]
    [InlineData("Half of them, two-thirds, a third of it, one in five adults", "Half: Fraction 0.5", "two-thirds: Fraction 0.67", "a third: Fraction 0.33", "one in five: Fraction 0.2 adults")]
    // What no claim is about.
    [InlineData("In 2024, the 1990s and the 2016 election", "2024: Year 2024", "1990s: Year 1990", "2016: Year 2016")]
    [InlineData("Some 2000 people and 1,984 homes", "2000: Count 2000 ~ people", "1,984: Count 1984 homes")]
    [InlineData("On May 5, 2026, 3 June 2025, Sept. 4 and 2026-05-03", "May 5, 2026: Date 0", "3 June 2025: Date 0", "Sept. 4: Date 0", "2026-05-03: Date 0")]
    [InlineData("At 7 a.m., 7:30 p.m., 15:00 and 6pm", "7 a.m.: Time 0", "7:30 p.m.: Time 0", "15:00: Time 0", "6pm: Time 0")]
    [InlineData("Reed, 42, a 9-year-old boy, aged 17, 30 years old", "42: Age 42", "9-year-old: Age 9", "17: Age 17", "30 years old: Age 30")]
    [InlineData("They won 3-1. It voted 5-2. Between 10-12 people. Pages 4–9.", "3-1: Score 3 1", "5-2: Score 5 2", "10-12: Range 10 12 people", "4–9: Range 4 9")]
    [InlineData("Call 555-0100 or 020-7946-0000", "555-0100: Phone 0", "020-7946-0000: Phone 0")]
    [InlineData("At 12 Main Street, Flight 370, No. 1, Section 8", "12: Address 12", "370: Label 370", "1: Label 1", "8: Label 8")]
    [InlineData("The 1st, the 22nd and the third man", "1st: Ordinal 1", "22nd: Ordinal 22", "third: Ordinal 3")]
    [InlineData("COVID-19, G20, F-16 and MP3")]
    [InlineData("1. The council met.", "1: Label 1")]
    [InlineData("The score of 1,23 or 1.2.3 is none.")]
    public void Are_told_apart(string text, params string[] expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void A_rounded_figure_covers_what_it_was_rounded_from()
    {
        Assert.True(Rounding.IsSame(Only("12,000 people"), 11_987));
        Assert.False(Rounding.IsSame(Only("12 people"), 11.9m));
        Assert.True(Rounding.IsSame(Only("nearly 300 homes"), 296));
        Assert.True(Rounding.IsSame(Only("more than 300 homes"), 312));
        Assert.False(Rounding.IsSame(Only("more than 300 homes"), 290));
        Assert.False(Rounding.IsSame(Only("300 homes"), 120));
    }

    [Fact]
    public void Any_text_gives_figures_inside_it_in_order() =>
        Gen.OneOf(Gen.String, Words).Holds(text =>
        {
            var facts = Facts(text);
            var end = 0;
            foreach (var figure in Figures.Of(facts))
            {
                if (figure.Span.Start < end || figure.Span.End > text.Length || figure.Span.Length == 0 || figure.Head >= facts.Tokens.Length)
                    throw new InvalidOperationException($"{figure}");
                end = figure.Span.End;
            }
            _ = Changes.Find(facts).Count();
            _ = Shares.Find(facts).Count();
            _ = Breakdowns.Find(facts).Count();
            _ = Lifetimes.Find(facts, 2026).Count();
            _ = NewsLint.News.Dates.CalendarDays.Find(facts, new DateOnly(2026, 5, 3)).Count();
        }, count: 20_000);

    private static Gen<string> Words { get; } = Pick(
        "12", "1,200", "5%", "percent", "per cent", "$", "€", "million", "bn", "m", "dozen", "hundred", "and", "a", "the", "one", "twenty", "-", "–", "of", "in", "from", "to", "or", "(", ")", ",", ".", ":",
        "May", "Feb.", "30", "31", "2026", "0", "99999999999999999999999", "1.2.3", "20.5", "١٢", "Tuesday", "aged", "years", "old", "born", "people:", "men", "are", "Lee", "majority", "drop", "1st", "half", "thirds",
        "/", "7:30", "a.m.", "No.", "Street", "'s", "\uFFFC", "\uD83D", "é").Array[0, 40].Select(parts => string.Join("", parts.Select((part, i) => i % 5 == 4 ? part : part + " ")));

    private static Gen<string> Pick(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Figure Only(string text) => Assert.Single(Figures.Of(Facts(text)));

    internal static BlockFacts Facts(string text) => new FactFinder(new PhraseIndexBuilder().Build(), ImmutableArray<Pattern>.Empty).Find(text);

    private static IEnumerable<string> Read(string text)
    {
        var facts = Facts(text);
        foreach (var figure in Figures.Of(facts))
        {
            var told = $"{text[figure.Span.Start..figure.Span.End]}: {figure.Kind} {figure.Value.ToString("0.##", CultureInfo.InvariantCulture)}";
            if (figure.Second is { } second)
                told += $" {second.ToString("0.##", CultureInfo.InvariantCulture)}";
            told += figure.Approximation switch { Approximation.Near => " ~", Approximation.AtLeast => " +", Approximation.AtMost => " -", _ => "" };
            if (figure.Currency is { } currency)
                told += " " + currency;
            if (figure.Head >= 0)
                told += " " + facts.Tokens[figure.Head].In(text).ToString();
            yield return told;
        }
    }
}
