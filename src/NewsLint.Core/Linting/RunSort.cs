using System.Runtime.InteropServices;

namespace NewsLint.Linting;

/// <summary>
/// A stable merge sort that takes what stands in order already as it is. Findings come rule by rule, each in the order of the file, so few such
/// runs have to be merged, however many findings there are.
/// </summary>
internal static class RunSort
{
    public static T[] Sort<T>(List<T> items, Comparison<T> compare)
    {
        T[] sorted = [.. items];
        var ends = RunsOf(CollectionsMarshal.AsSpan(items), compare);
        if (ends.Count <= 1)
            return sorted;
        var merged = new T[sorted.Length];
        while (ends.Count > 1)
        {
            MergePairs(sorted, merged, ends, compare);
            (sorted, merged) = (merged, sorted);
        }
        return sorted;
    }

    /// <summary>Where each run ends.</summary>
    private static List<int> RunsOf<T>(ReadOnlySpan<T> items, Comparison<T> compare)
    {
        List<int> ends = [];
        for (var i = 1; i < items.Length; i++)
        {
            if (compare(items[i - 1], items[i]) > 0)
                ends.Add(i);
        }
        ends.Add(items.Length);
        return ends;
    }

    /// <summary>Merges each run with the one after it; half of them are left.</summary>
    private static void MergePairs<T>(T[] from, T[] to, List<int> ends, Comparison<T> compare)
    {
        var start = 0;
        var kept = 0;
        for (var run = 0; run < ends.Count; run += 2)
        {
            var middle = ends[run];
            var end = run + 1 < ends.Count ? ends[run + 1] : middle;
            Merge(from, to, start, middle, end, compare);
            ends[kept++] = end;
            start = end;
        }
        ends.RemoveRange(kept, ends.Count - kept);
    }

    private static void Merge<T>(T[] from, T[] to, int start, int middle, int end, Comparison<T> compare)
    {
        var (left, right) = (start, middle);
        for (var at = start; at < end; at++)
            to[at] = left < middle && (right >= end || compare(from[left], from[right]) <= 0) ? from[left++] : from[right++];
    }
}
