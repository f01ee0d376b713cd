namespace NewsLint.Workspace;

/// <summary>Finds what somebody meant who wrote something else.</summary>
public static class Suggestion
{
    private const int LongestWord = 100;

    /// <summary>
    /// The candidate that is nearest to <paramref name="written"/>, or null where none is near: at most a third of the letters differ,
    /// or it is the last part of a dotted name. The first of equals wins.
    /// </summary>
    public static string? Nearest(string written, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(candidates);
        var word = Normalize(written);
        if (word.Length is 0 or > LongestWord)
            return null;
        string? best = null;
        var bestDistance = Math.Max(1, word.Length / 3) + 1;
        string? sameEnding = null;
        foreach (var candidate in candidates)
        {
            var other = Normalize(candidate);
            if (other.EndsWith('.' + word, StringComparison.Ordinal))
                sameEnding ??= candidate;
            if (Math.Abs(other.Length - word.Length) >= bestDistance)
                continue;
            var distance = Distance(word, other);
            if (distance < bestDistance)
                (best, bestDistance) = (candidate, distance);
        }
        return best ?? sameEnding;
    }

    /// <summary>“ Did you mean “x”?” with a space before it, or nothing.</summary>
    public static string DidYouMean(string written, IEnumerable<string> candidates) =>
        Nearest(written, candidates) is { } nearest ? $" Did you mean “{nearest}”?" : "";

    private static string Normalize(string text) => text.Trim().ToLowerInvariant().Replace('/', '.').Replace('_', '-');

    /// <summary>Edits between two words, where two neighbours changing places count as one (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last, current) = (last, current, beforeLast);
        }
        return last[b.Length];
    }
}
