namespace NewsLint.Linting;

/// <summary>
/// Finds which suppression silences each finding: the last of those that do, as they were read. One pass over findings and suppressions in
/// the order of the file, with those at work filed under the names they silence, so that many of both cost no more than sorting them.
/// </summary>
internal sealed class SuppressionSearch
{
    private readonly List<Suppression> _suppressions;

    /// <summary>Those at work that silence a name, whatever the words are; under “” those that silence every rule.</summary>
    private readonly Dictionary<string, SortedSet<int>> _named = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those at work that silence a name for certain words only.</summary>
    private readonly Dictionary<(string Name, string Words), SortedSet<int>> _worded = [];

    /// <summary>Those at work that silence all but some names, with these: a comment of this kind ends the one before.</summary>
    private readonly SortedDictionary<int, HashSet<string>> _allBut = [];

    private SuppressionSearch(List<Suppression> suppressions) => _suppressions = suppressions;

    /// <summary>The suppression of each finding, or null, in the order in which the findings are given.</summary>
    public static Suppression?[] Find(List<Suppression> suppressions, IReadOnlyList<Diagnostic> diagnostics)
    {
        var found = new Suppression?[diagnostics.Count];
        if (suppressions.Count > 0)
            new SuppressionSearch(suppressions).Find(diagnostics, found);
        return found;
    }

    private void Find(IReadOnlyList<Diagnostic> diagnostics, Suppression?[] found)
    {
        var inOrder = Enumerable.Range(0, diagnostics.Count).OrderBy(index => diagnostics[index].Span.Start);
        var starts = Enumerable.Range(0, _suppressions.Count).OrderBy(index => _suppressions[index].Range.Start).ToArray();
        var ends = Enumerable.Range(0, _suppressions.Count).OrderBy(index => EndOf(_suppressions[index])).ToArray();
        int started = 0, ended = 0;
        foreach (var index in inOrder)
        {
            var at = diagnostics[index].Span.Start;
            for (; started < starts.Length && _suppressions[starts[started]].Range.Start <= at; started++)
                File(starts[started], isAtWork: true);
            for (; ended < ends.Length && EndOf(_suppressions[ends[ended]]) <= at; ended++)
                File(ends[ended], isAtWork: false);
            var last = LastFor(diagnostics[index]);
            found[index] = last < 0 ? null : _suppressions[last];
        }
    }

    private static int EndOf(Suppression suppression) => Math.Max(suppression.Range.End, suppression.Range.Start + 1);

    private void File(int index, bool isAtWork)
    {
        var suppression = _suppressions[index];
        if (suppression.IsAllBut)
        {
            if (isAtWork)
                _allBut.Add(index, suppression.Names.ToHashSet(StringComparer.OrdinalIgnoreCase));
            else
                _allBut.Remove(index);
            return;
        }
        foreach (var name in suppression.Names.IsEmpty ? [""] : suppression.Names)
        {
            if (suppression.Texts.IsEmpty)
                File(_named, name, index, isAtWork);
            foreach (var words in suppression.Texts)
                File(_worded, (name.ToUpperInvariant(), words), index, isAtWork);
        }
    }

    private static void File<TKey>(Dictionary<TKey, SortedSet<int>> files, TKey key, int index, bool isAtWork)
        where TKey : notnull
    {
        if (!files.TryGetValue(key, out var filed))
            files.Add(key, filed = []);
        _ = isAtWork ? filed.Add(index) : filed.Remove(index);
    }

    private int LastFor(Diagnostic diagnostic)
    {
        var last = -1;
        var dot = diagnostic.Rule.IndexOf('.', StringComparison.Ordinal);
        var category = dot < 0 ? "" : diagnostic.Rule[..dot];
        foreach (var (index, names) in _allBut)
        {
            if (!names.Contains(diagnostic.Rule) && !names.Contains(diagnostic.Code) && !names.Contains(category))
                last = index;
        }
        foreach (var name in new[] { "", diagnostic.Rule, diagnostic.Code, category })
        {
            if (_named.TryGetValue(name, out var filed) && filed.Count > 0)
                last = Math.Max(last, filed.Max);
            if (_worded.Count > 0 && _worded.TryGetValue((name.ToUpperInvariant(), diagnostic.Text), out filed) && filed.Count > 0)
                last = Math.Max(last, filed.Max);
        }
        return last;
    }
}
