using System.Collections.Frozen;

namespace NewsLint.Rules;

/// <summary>“a” or “an”, by the sound with which a word begins.</summary>
internal static class Articles
{
    private static readonly FrozenSet<string> SilentH = new[] { "hour", "honest", "honor", "honour", "heir" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Beginnings that sound like “you” or “won”.</summary>
    private static readonly string[] LikeConsonants = ["eu", "ewe", "one-", "once", "uni", "use", "usa", "usu", "uti", "ubi", "ura", "uku", "ufo"];

    /// <summary>Beginnings with “uni” that sound like “un”.</summary>
    private static readonly string[] LikeUn = ["unid", "unim", "unin"];

    /// <summary>Whether “an” stands before a word; null where its letters may be read one by one, or there are none.</summary>
    public static bool? TakesAn(string word)
    {
        var first = word.AsSpan();
        var end = 0;
        while (end < first.Length && char.IsLetter(first[end]))
            end++;
        if (end == 0 || (end > 1 && char.IsUpper(first[0]) && char.IsUpper(first[1])))
            return null;
        var letters = word[..end];
        if ("aeiou".Contains(char.ToLowerInvariant(word[0]), StringComparison.Ordinal))
            return letters.Equals("one", StringComparison.OrdinalIgnoreCase) ? false : !SoundsLikeConsonant(word);
        return SilentH.Any(silent => letters.StartsWith(silent, StringComparison.OrdinalIgnoreCase));
    }

    private static bool SoundsLikeConsonant(string word) =>
        LikeConsonants.Any(start => word.StartsWith(start, StringComparison.OrdinalIgnoreCase)) && !LikeUn.Any(start => word.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
