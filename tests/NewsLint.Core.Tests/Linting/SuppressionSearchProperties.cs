using System.Collections.Immutable;
using CsCheck;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Core.Tests.Linting;

/// <summary>The one pass over findings and suppressions finds what asking each suppression about each finding would.</summary>
public sealed class SuppressionSearchProperties
{
    private static readonly Gen<TextSpan> Spans = Gen.Select(Gen.Int[0, 30], Gen.Int[0, 12], (start, length) => new TextSpan(start, start + length));
    private static readonly Gen<ImmutableArray<string>> Names = One("loaded", "LOADED.one", "loaded.two", "TEST1", "other", "other.three").Array[0, 3].Select(names => names.ToImmutableArray());
    private static readonly Gen<ImmutableArray<string>> Words = Gen.Frequency((3, Gen.Const(ImmutableArray<string>.Empty)), (1, One("a", "A", "b").Array[1, 2].Select(words => words.ToImmutableArray())));

    private static readonly Gen<Suppression> Suppressions = Gen.Select(Spans, Names, Words, Gen.Int[0, 5], (range, names, words, kind) =>
        kind == 0 ? new Suppression(range, names, default, IsVale: true) { IsAllBut = true } : new Suppression(range, names, default) { Texts = words });

    private static readonly Gen<Diagnostic> Diagnostics = Gen.Select(Spans, One(("TEST1", "loaded.one"), ("", "loaded.two"), ("TEST3", "other.three")), One("a", "b"),
        (span, rule, text) => new Diagnostic(rule.Item1, rule.Item2, Level.Warning, "Message.", span, text));

    [Fact]
    public void Finds_the_last_that_silences() => Gen.Select(Suppressions.List[0, 12], Diagnostics.List[0, 12]).Holds((suppressions, diagnostics) =>
    {
        var found = SuppressionSearch.Find(suppressions, diagnostics);
        for (var i = 0; i < found.Length; i++)
            Assert.Same(suppressions.FindLast(suppression => suppression.Silences(diagnostics[i])), found[i]);
    }, count: 5_000);

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
