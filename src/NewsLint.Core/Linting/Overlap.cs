using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>
/// Of findings that share characters one is shown and names the others: the higher level first, then the longer, then the lower code.
/// Findings of one rule never stand in for one another, and one that is about a whole sentence, paragraph or story leaves its words alone.
/// </summary>
internal sealed class Overlap
{
    /// <summary>The longest finding that takes part, in UTF-16 code units.</summary>
    private const int MaxLength = 160;

    private readonly Diagnostic[] _order;
    private readonly List<string>?[] _also;
    private readonly Dictionary<int, List<(TextSpan Span, int Index)>> _near = [];
    private readonly Coverage _covered;

    private Overlap(Diagnostic[] order)
    {
        _order = order;
        _also = new List<string>?[order.Length];
        _covered = new Coverage(order.Max(static diagnostic => diagnostic.Span.End));
    }

    public static List<Diagnostic> Settle(List<Diagnostic> diagnostics) =>
        diagnostics.Count < 2 ? diagnostics : new Overlap(RunSort.Sort(diagnostics, ByWeight)).Settle();

    private static int ByWeight(Diagnostic left, Diagnostic right)
    {
        var order = (int)right.Level - (int)left.Level;
        if (order == 0)
            order = right.Span.Length.CompareTo(left.Span.Length);
        if (order == 0)
            order = string.CompareOrdinal(left.Code, right.Code);
        return order != 0 ? order : left.Span.CompareTo(right.Span);
    }

    private List<Diagnostic> Settle()
    {
        List<int> kept = new(_order.Length);
        for (var index = 0; index < _order.Length; index++)
        {
            var diagnostic = _order[index];
            if (diagnostic.Span.Length <= MaxLength && !diagnostic.IsAboutStory)
            {
                if (Covering(diagnostic) is >= 0 and var covering)
                {
                    (_also[covering] ??= []).Add(diagnostic.Rule);
                    continue;
                }
                File(diagnostic.Span, index);
            }
            kept.Add(index);
        }
        return kept.ConvertAll(Shown);
    }

    private void File(TextSpan span, int index)
    {
        var bucket = span.Start / MaxLength;
        if (!_near.TryGetValue(bucket, out var list))
            _near.Add(bucket, list = []);
        list.Add((span, index));
        _covered.Add(span);
    }

    /// <summary>The finding that is shown in place of another, or -1.</summary>
    private int Covering(Diagnostic diagnostic)
    {
        if (!_covered.Touches(diagnostic.Span))
            return -1;
        var last = diagnostic.Span.End / MaxLength;
        for (var bucket = diagnostic.Span.Start / MaxLength - 1; bucket <= last; bucket++)
        {
            if (!_near.TryGetValue(bucket, out var list))
                continue;
            foreach (var (span, index) in list)
            {
                if (span.OverlapsWith(diagnostic.Span) && _order[index].Rule != diagnostic.Rule)
                    return index;
            }
        }
        return -1;
    }

    private Diagnostic Shown(int index) => _also[index] switch
    {
        null => _order[index],
        [var only] => _order[index] with { Also = [only] },
        var rules => _order[index] with { Also = [.. rules.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] },
    };
}
