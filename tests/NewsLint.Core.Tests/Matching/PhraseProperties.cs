using CsCheck;
using NewsLint.Matching;

namespace NewsLint.Core.Tests.Matching;

/// <summary>The index finds what trying each phrase at each word finds, and that is what a plain regular expression finds.</summary>
public sealed class PhraseProperties
{
    private static readonly string[] Words =
        ["so", "called", "the", "regime", "say", "said", "don't", "mayor's", "un", "unhappy", "ended", "ed", "Time", "time", "U.S.", "5", "1990s", "2.5", "1,000", "%", "café", "Élan", "a", "b", "red-hot", "s", "x_y"];

    private static readonly string[] Between = [" ", " ", " ", "-", "'", "’", "\n", "  ", ", ", ". ", "“", "” ", "", "(", ") ", "‑", " - ", "\u00A0", "--", "$", "—", " – ", "‑"];
    private static readonly string[] Phrases =
    [
        "so", "called", "so-called", "the regime", "the (regime|mayor) ", "(the)? mayor's", "say/v", "don't", "un_", "_ed", "a_ b", "the _ time", "a _{0,2} b", "_{1,2} time", "so _{1,3}", "U.S.",
        "1990s", "2.5 %", "5", "time/n _ed", "(a|b c) (so|said)?", "red hot", "(a b|the) _ s", "%", "$ 5", "café (a|the regime)", "b 's", "(_ed|un_) time", "Time", "the – time", "(a|-|–)", "– so", ",", ".",
        "the un_", "a _ed", "él_", "u_", "_d", "_S", "the él_", "a u_ed",
    ];

    private static readonly string[] WithSlots =
        ["<number> _ed", "<percent>", "the <superlative>", "<name> said", "<org>", "<money>", "say/v <quote>", "<date>", "a _{0,3} <number>", "<number> (percent|%)", "(the)? <name>'s time", "un_ <name>", "<money> a", "<date> said", "<superlative> (time|ended)", "<org> said", "<percent> _{0,1} time", "“ <quote> said"];

    private static readonly string[] SlotWords =
        ["Ann Lee", "the Bank of England", "largest", "most severe", "$5", "five million", "50%", "ten per cent", "May 5, 2020", "Monday", "“We did.”", "2019", "\"so\"", "said", "time", "ended", "the", "Lee's", "unhappy", "percent", "a"];

    private static readonly Gen<string> Texts = TextsOf(Words);

    private static Gen<string> TextsOf(string[] words) =>
        Gen.Select(OneOf(words), OneOf(Between)).Array[0, 14].Select(parts => string.Concat(parts.Select(part => part.Item1 + part.Item2)));

    [Fact]
    public void The_index_finds_what_trying_everywhere_finds() =>
        Gen.Select(OneOf([.. Phrases, .. WithSlots]).Array[1, 8], TextsOf([.. Words, .. SlotWords]), Gen.Bool)
            .Holds((phrases, text, isCaseSensitive) =>
            {
                var index = Index(phrases, isCaseSensitive);
                var tokens = Tokenizer.Tokenize(text);
                var quotes = QuotedSpans.Find(text, tokens);
                SortedSet<(int, int, int)> found = [];
                index.FindAll(text, tokens, quotes, (filed, start, end) => found.Add((filed, start, end)));
                SortedSet<(int, int, int)> plain = [];
                for (var filed = 0; filed < index.Count; filed++)
                    index.FindWithoutIndex(text, tokens, quotes, filed, (way, start, end) => plain.Add((way, start, end)));
                Assert.Equal(plain, found);
            }, count: 20_000);

    [Fact]
    public void A_phrase_means_what_its_regex_means() =>
        Gen.Select(OneOf(Phrases), Texts, Gen.Bool)
            .Holds((phrase, text, isCaseSensitive) =>
            {
                var index = Index([phrase], isCaseSensitive);
                var tokens = Tokenizer.Tokenize(text);
                for (var filed = 0; filed < index.Count; filed++)
                {
                    SortedSet<(int, int)> found = [];
                    index.FindWithoutIndex(text, tokens, [], filed, (_, start, end) => found.Add((tokens[start].Start, tokens[end - 1].End)));
                    var regex = PhraseRegex.Of(index.At(filed).Sequence, isCaseSensitive)!;
                    Assert.Equal(new SortedSet<(int, int)>(PhraseRegex.All(regex, text)), found);
                }
            }, count: 20_000);

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    internal static PhraseIndex Index(string[] phrases, bool isCaseSensitive = false)
    {
        var builder = new PhraseIndexBuilder();
        for (var i = 0; i < phrases.Length; i++)
            builder.Add(0, i, PhraseParser.Parse(phrases[i]), isCaseSensitive);
        return builder.Build();
    }
}
