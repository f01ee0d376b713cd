namespace NewsLint.Linting;

/// <summary>
/// Of findings that share characters one is shown and names the others: the higher level first, then the longer, then the lower code.
/// Findings of one rule never stand in for one another, and one that is about a whole sentence, paragraph or story leaves its words alone.
/// </summary>
internal static class Overlap
{
    /// <summary>The longest finding that takes part, in UTF-16 code units.</summary>
    private const int MaxLength = 160;

    public static List<Diagnostic> Settle(List<Diagnostic> diagnostics)
    {
        if (diagnostics.Count < 2)
            return diagnostics;
        var order = diagnostics.OrderByDescending(diagnostic => diagnostic.Level).ThenByDescending(diagnostic => diagnostic.Span.Length)
            .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Span);
        List<(Diagnostic Shown, List<string> Also)> kept = [];
        Dictionary<int, List<int>> near = [];
        foreach (var diagnostic in order)
        {
            if (diagnostic.Span.Length <= MaxLength && !diagnostic.IsAboutStory)
            {
                if (Covering(kept, near, diagnostic) is { } also)
                {
                    also.Add(diagnostic.Rule);
                    continue;
                }
                var bucket = diagnostic.Span.Start / MaxLength;
                if (!near.TryGetValue(bucket, out var list))
                    near[bucket] = list = [];
                list.Add(kept.Count);
            }
            kept.Add((diagnostic, []));
        }
        return [.. kept.Select(pair => pair.Also.Count == 0 ? pair.Shown : pair.Shown with { Also = [.. pair.Also.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] })];
    }

    private static List<string>? Covering(List<(Diagnostic Shown, List<string> Also)> kept, Dictionary<int, List<int>> near, Diagnostic diagnostic)
    {
        var first = diagnostic.Span.Start / MaxLength - 1;
        var last = diagnostic.Span.End / MaxLength;
        for (var bucket = first; bucket <= last; bucket++)
        {
            if (!near.TryGetValue(bucket, out var list))
                continue;
            foreach (var index in list)
            {
                if (kept[index].Shown.Span.OverlapsWith(diagnostic.Span) && kept[index].Shown.Rule != diagnostic.Rule)
                    return kept[index].Also;
            }
        }
        return null;
    }
}
