using System.Collections.Immutable;
using CsCheck;
using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.Core.Tests.Matching;

/// <summary>What holds of quotations and sentences in any text whatever, and that long hostile ones finish.</summary>
public sealed class QuotationPropertiesTests
{
    private static readonly string[] HostileParts =
    [
        "\"", "“", "”", "„", "‟", "'", "‘", "’", "«", "»", "``", " ", " ", "\u00A0", "\n", ".", ",", "?", "!", "…", ":", "(", ")", "[", "]", "—", "-",
        "a", "A", "s", "n", "I", "said", "Reed", "The", "U.S.", "No", "Mr.", "p.m.", "90", "6'2\"", "12\"", "em", "1", "³", "´", "\uFFFC", "\uD83D", "\uDE00",
        "é", "\0",
    ];

    private static readonly Gen<string> Hostile = Gen.Int[0, HostileParts.Length - 1].Array[0, 40].Select(parts => string.Concat(parts.Select(part => HostileParts[part])));

    [Fact]
    public void Quotations_are_ordered_and_properly_nested() => Hostile.Holds(AssertNested, count: 20_000);

    [Fact]
    public void Each_token_is_in_exactly_one_sentence() => Hostile.Holds(AssertPartition, count: 20_000);

    [Fact]
    public void The_same_text_gives_the_same_answer() => Hostile.Holds(
        text =>
        {
            Assert.Equal(Read(text), Read(text));
            Assert.Equal(MarkedProse.WithSentences(text), MarkedProse.WithSentences(text));
        },
        count: 10_000);

    public static TheoryData<string> LongTexts => new(
        new string('"', 400_000),
        "He left." + new string('"', 400_000),
        new string('“', 100_000),
        new string('”', 100_000),
        new string('\'', 100_000),
        new string('‘', 100_000),
        new string('»', 100_000),
        ". " + new string('»', 100_000) + "x",
        new string('«', 100_000) + new string('»', 100_000),
        new string('“', 10_000) + "x" + new string('”', 10_000),
        string.Concat(Enumerable.Repeat("“a ‘b ", 10_000)) + string.Concat(Enumerable.Repeat(" b’ a”", 10_000)),
        string.Concat(Enumerable.Repeat("‘the dogs’ home ", 50_000)),
        string.Concat(Enumerable.Repeat("\"No?\" Reed ", 50_000)),
        string.Concat(Enumerable.Repeat(". (", 100_000)),
        "It fell." + new string(')', 200_000) + " " + new string('(', 200_000) + "A",
        new string('“', 50_000) + new string(' ', 200_000) + "”");

    [Theory(Timeout = 20_000)]
    [MemberData(nameof(LongTexts), DisableDiscoveryEnumeration = true)]
    public Task A_long_text_is_read_in_good_time(string text) => Task.Run(
        () =>
        {
            AssertNested(text);
            AssertPartition(text);
        },
        TestContext.Current.CancellationToken);

    private static ImmutableArray<QuotedSpan> Read(string text) => QuotedSpans.Find(text, Tokenizer.Tokenize(text));

    private static void AssertNested(string text)
    {
        var open = new Stack<ProseSpan>();
        var lastStart = -1;
        foreach (var quotation in Read(text))
        {
            var span = quotation.Span;
            Assert.True(span.Start > lastStart && span.End > span.Start && span.End <= text.Length);
            Assert.True(quotation.IsOpened || quotation.IsClosed);
            Assert.True(!quotation.IsOpened || text.AsSpan(span.Start).StartsWith(quotation.Open));
            Assert.True(!quotation.IsClosed || text.AsSpan(0, span.End).EndsWith(quotation.Close));
            Assert.True(span.Contains(quotation.Inner) && quotation.Inner.Length >= 0);
            while (open.Count > 0 && open.Peek().End <= span.Start)
                open.Pop();
            Assert.True(open.Count == 0 || open.Peek().Contains(span));
            Assert.Equal(open.Count + 1, quotation.Depth);
            if (!quotation.IsStray)
                open.Push(span);
            lastStart = span.Start;
        }
    }

    private static void AssertPartition(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var quotations = QuotedSpans.Find(text, tokens);
        var next = 0;
        foreach (var sentence in Sentences.Find(text, tokens, quotations))
        {
            Assert.Equal(next, sentence.FirstToken);
            Assert.True(sentence.EndToken > sentence.FirstToken);
            Assert.Equal(new ProseSpan(tokens[sentence.FirstToken].Start, tokens[sentence.EndToken - 1].End), sentence.Span);
            next = sentence.EndToken;
        }
        Assert.Equal(tokens.Length, next);
        var starts = Sentences.Find(text, tokens, quotations).Select(sentence => sentence.Span.Start).ToArray();
        foreach (var quotation in quotations.Where(quotation => quotation is { Depth: 1, IsOpened: true, IsClosed: true }))
        {
            var after = ~Array.BinarySearch(starts, quotation.Span.Start + 1);
            Assert.True(after >= 0 && (after == starts.Length || starts[after] >= quotation.Span.End));
        }
    }
}
