using CsCheck;
using NewsLint.Matching;

namespace NewsLint.Core.Tests.Matching;

public sealed class BlockSlotsTests
{
    private static readonly string[] Parts =
        ["five", "twenty", "-", " ", " ", " ", " ", "million", "5", "2019", ".", ",", "$", "%", "per", "cent", "percent", "euros", "Jan", "May", "Monday", "Ann", "Lee", "de", "of", "the", "Bank", "NATO", "'s", "most", "least", "severe", "largest", "best", "“", "”", "A", "I"];

    private static readonly Gen<string> Texts = Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[0, 16].Select(parts => string.Concat(parts));

    [Fact]
    public void A_stretch_is_found_from_its_end_as_from_its_beginning() =>
        Texts.Holds(text =>
        {
            var tokens = Tokenizer.Tokenize(text);
            var quotes = QuotedSpans.Find(text, tokens);
            foreach (var kind in Enum.GetValues<SlotKind>())
            {
                var ends = new BlockSlots(text, tokens, quotes).Ends(kind).ToArray();
                for (var end = 0; end <= tokens.Length; end++)
                {
                    var slots = new BlockSlots(text, tokens, quotes);
                    List<int> starts = [];
                    for (var start = slots.FirstStart(kind, end); start >= 0; start = slots.NextStart(kind, start))
                        starts.Add(start);
                    Assert.Equal(Enumerable.Range(0, tokens.Length).Where(start => ends[start] == end), starts);
                }
            }
        }, count: 5_000);

    [Fact]
    public void A_stretch_reads_the_same_in_whatever_order_it_is_asked_for() =>
        Texts.Holds(text =>
        {
            var tokens = Tokenizer.Tokenize(text);
            var quotes = QuotedSpans.Find(text, tokens);
            foreach (var kind in Enum.GetValues<SlotKind>())
            {
                var backwards = new BlockSlots(text, tokens, quotes);
                var ends = Enumerable.Range(0, tokens.Length + 1).Reverse().Select(token => backwards.EndOf(kind, token)).Reverse().ToArray();
                Assert.Equal([.. new BlockSlots(text, tokens, quotes).Ends(kind), -1], ends);
            }
        }, count: 2_000);
}
