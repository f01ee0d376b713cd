using CsCheck;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Core.Tests.Linting;

/// <summary>What keeps many findings cheap, the bits and the runs, gives what looking at all of them would.</summary>
public sealed class OverlapProperties
{
    private static readonly Gen<TextSpan> Spans = Gen.Select(Gen.Int[0, 400], Gen.Frequency((6, Gen.Int[0, 6]), (1, Gen.Int[60, 190])), (start, length) => new TextSpan(start, start + length));

    private static readonly Gen<Diagnostic> Diagnostics = Gen.Select(Spans, Gen.Int[0, 3], Gen.Int[0, 2], (span, rule, level) =>
        new Diagnostic($"NL{rule}", $"test.{rule}", (Level)level, "Message.", span, ""));

    [Fact]
    public void No_two_that_are_shown_overlap_but_of_one_rule_or_long_ones() => Diagnostics.List[0, 40].Holds(diagnostics =>
    {
        var shown = Overlap.Settle(diagnostics);
        foreach (var one in shown)
        {
            foreach (var other in shown)
                Assert.True(ReferenceEquals(one, other) || one.Rule == other.Rule || one.Span.Length > 160 || other.Span.Length > 160 || !one.Span.OverlapsWith(other.Span));
        }
        foreach (var hidden in diagnostics.Where(each => !shown.Exists(one => one with { Also = [] } == each with { Also = [] })))
            Assert.Contains(shown, one => one.Also.Contains(hidden.Rule) && one.Span.OverlapsWith(hidden.Span) && one.Level >= hidden.Level);
    }, count: 2_000);

    [Fact]
    public void Knows_what_is_covered() => Gen.Select(Spans.List[0, 8], Spans).Holds((covered, asked) =>
    {
        Coverage coverage = new(600);
        covered.ForEach(coverage.Add);
        Assert.Equal(covered.Exists(span => span.OverlapsWith(asked)), coverage.Touches(asked));
    }, count: 5_000);

    [Fact]
    public void Sorts_by_runs_as_any_stable_sort_does() => Gen.Select(Gen.Int[0, 5], Gen.Int[0, 1_000]).List[0, 40].Holds(items =>
        Assert.Equal(items.OrderBy(item => item.Item1), RunSort.Sort(items, static (left, right) => left.Item1 - right.Item1)), count: 2_000);

    [Fact]
    public void What_is_in_order_is_compared_once()
    {
        var compared = 0;
        RunSort.Sort([.. Enumerable.Range(0, 10_000)], (left, right) => Count(left - right));
        Assert.Equal(9_999, compared);

        int Count(int order)
        {
            compared++;
            return order;
        }
    }
}
