using System.Collections.Immutable;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>A finding with the fix that is chosen for it.</summary>
public readonly record struct ChosenFix(Diagnostic Diagnostic, Fix Fix);

/// <summary>Which fixes can be made together.</summary>
public static class FixSelection
{
    /// <summary>The first fix that may be applied unasked, or null.</summary>
    public static Fix? Safe(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return diagnostic.Fixes.FirstOrDefault(fix => fix.IsSafe);
    }

    /// <summary>The first safe fix, or else the first of all, or null.</summary>
    public static Fix? Any(Diagnostic diagnostic) => Safe(diagnostic) ?? diagnostic.Fixes.FirstOrDefault();

    /// <summary>
    /// One fix for each finding that has one, in order, without those that share a character with an earlier one or touch it:
    /// what the second would do is only known when the first is done.
    /// </summary>
    public static ImmutableArray<ChosenFix> Choose(IEnumerable<Diagnostic> diagnostics, Func<Diagnostic, Fix?> choose)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        ArgumentNullException.ThrowIfNull(choose);
        var chosen = ImmutableArray.CreateBuilder<ChosenFix>();
        List<TextSpan> taken = [];
        foreach (var diagnostic in diagnostics)
        {
            if (choose(diagnostic) is not { Edits.IsEmpty: false } fix || fix.Edits.Any(edit => IsTaken(taken, edit.Span)))
                continue;
            foreach (var edit in fix.Edits)
                taken.Insert(Place(taken, edit.Span), edit.Span);
            chosen.Add(new ChosenFix(diagnostic, fix));
        }
        return chosen.ToImmutable();
    }

    /// <summary>The text after fixes that <see cref="Choose"/> has found to go together.</summary>
    public static SourceText Apply(SourceText source, IEnumerable<ChosenFix> chosen)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(chosen);
        return source.WithEdits(chosen.SelectMany(each => each.Fix.Edits).OrderBy(edit => edit.Span));
    }

    /// <summary>Taken spans are in order and apart from each other, so only the two neighbours can be in the way.</summary>
    private static bool IsTaken(List<TextSpan> taken, TextSpan span)
    {
        var next = Place(taken, span);
        return (next > 0 && taken[next - 1].End >= span.Start) || (next < taken.Count && taken[next].Start <= span.End);
    }

    private static int Place(List<TextSpan> taken, TextSpan span) => taken.BinarySearch(span) is >= 0 and var same ? same : ~taken.BinarySearch(span);
}
