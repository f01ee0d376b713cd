using System.Collections.Immutable;
using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.Workspace.Baselines;

/// <summary>The findings of a draft against what the baseline has of it.</summary>
/// <param name="New">What the baseline does not have, in order.</param>
/// <param name="Stale">What it has and is no longer found.</param>
/// <param name="Entries">What a baseline written now would have.</param>
public sealed record BaselineMatch(ImmutableArray<Diagnostic> New, ImmutableArray<BaselineEntry> Stale, ImmutableArray<BaselineEntry> Entries)
{
    /// <summary>Pairs each finding with an entry. Where a file has the same finding several times, those whose surroundings agree come first.</summary>
    public static BaselineMatch Of(SourceText source, ImmutableArray<Diagnostic> diagnostics, ImmutableArray<BaselineEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(source);
        var found = diagnostics.GroupBy(diagnostic => (diagnostic.Rule, Fingerprint: diagnostic.NameInFile)).ToDictionary(group => group.Key, group => group.ToList());
        var known = entries.GroupBy(entry => (entry.Rule, entry.Fingerprint)).ToDictionary(group => group.Key, group => group.ToList());
        HashSet<object> fresh = new(ReferenceEqualityComparer.Instance);
        List<BaselineEntry> stale = [];
        List<BaselineEntry> written = [];
        foreach (var key in found.Keys.Union(known.Keys))
        {
            var places = found.GetValueOrDefault(key, []).ConvertAll(diagnostic => (Diagnostic: diagnostic, Context: ""));
            var left = new List<BaselineEntry>(known.GetValueOrDefault(key, []));
            if (places.Count > 1)
                places = places.ConvertAll(place => place with { Context = BaselineContext.Of(source, place.Diagnostic.Span) });
            var unknown = Pair(places, left);
            fresh.UnionWith(unknown.Select(place => place.Diagnostic));
            stale.AddRange(left);
            // Where nothing came or went the entries stay as they are, also where paragraphs around them were rewritten.
            written.AddRange(unknown.Count == 0 && left.Count == 0
                ? known[key]
                : places.Select(place => new BaselineEntry(key.Rule, key.Fingerprint, places.Count > 1 ? place.Context : null)));
        }
        return new BaselineMatch([.. diagnostics.Where(fresh.Contains)], [.. stale.Order(BaselineEntry.Order)], [.. written.Order(BaselineEntry.Order)]);
    }

    /// <summary>Takes from the entries one for each place, the surest first, and gives back the places that are left without.</summary>
    private static List<(Diagnostic Diagnostic, string Context)> Pair(List<(Diagnostic Diagnostic, string Context)> places, List<BaselineEntry> entries)
    {
        Func<string, string, bool>[] likeness =
        [
            (one, other) => one == other,
            (one, other) => one.Length == other.Length && one.AsSpan(0, one.Length / 2).SequenceEqual(other.AsSpan(0, one.Length / 2)),
            (one, other) => one.Length == other.Length && one.AsSpan(one.Length / 2).SequenceEqual(other.AsSpan(one.Length / 2)),
            (_, _) => true,
        ];
        foreach (var isAlike in likeness)
            places = places.FindAll(place => !Spend(entries, entry => isAlike(place.Context, entry.Context ?? "")));
        return places;
    }

    private static bool Spend(List<BaselineEntry> left, Predicate<BaselineEntry> fits)
    {
        var at = left.FindIndex(fits);
        if (at >= 0)
            left.RemoveAt(at);
        return at >= 0;
    }
}
