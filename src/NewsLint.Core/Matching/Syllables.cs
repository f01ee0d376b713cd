using System.Numerics;

namespace NewsLint.Matching;

/// <summary>
/// Counts the syllables of English words by their spelling: groups of vowels, less those that are mute, more where two vowels are
/// spoken apart. A heuristic, as all formulas of readability suppose.
/// </summary>
public static class Syllables
{
    /// <summary>Pairs of vowels that mostly are two syllables: "idea", "video", "riot", "museum", "dual".</summary>
    private static readonly string[] Apart = ["ia", "io", "iu", "eo", "ua", "uou", "ue", "eu", "ie", "oe", "ii"];

    private const string AccentedVowels = "éèäöüáíóú";

    private const int MaxLetters = 64;

    public static int Count(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[MaxLetters];
        var length = 0;
        foreach (var unit in word)
        {
            if (length == MaxLetters)
                break;
            if (char.IsAsciiLetter(unit))
                letters[length++] = (char)(unit | 0x20);
            else if (char.IsLetter(unit))
                letters[length++] = char.ToLowerInvariant(unit);
        }
        return length == 0 ? 0 : Math.Max(1, CountLetters(letters[..length]));
    }

    private static int CountLetters(ReadOnlySpan<char> word)
    {
        var vowels = 0UL;
        for (var i = 0; i < word.Length; i++)
        {
            if (IsVowel(word, i))
                vowels |= 1UL << i;
        }
        var starts = vowels & ~(vowels << 1);
        var count = BitOperations.PopCount(starts);
        for (var groups = starts & (vowels >> 1); groups != 0; groups &= groups - 1)
        {
            var start = BitOperations.TrailingZeroCount(groups);
            if (AreApart(word, start, start + BitOperations.TrailingZeroCount(~(vowels >> start))))
                count++;
        }
        return count - MuteEnd(word);
    }

    /// <summary>1 where the last vowel is not spoken: "time", "times", "asked", but "table", "wanted", "boxes".</summary>
    private static int MuteEnd(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
            return 0;
        if (word[^1] == 'e')
            return IsVowel(word, word.Length - 2) || (word[^2] == 'l' && !IsVowel(word, word.Length - 3)) ? 0 : 1;
        if (word.Length < 4 || word[^2] != 'e' || IsVowel(word, word.Length - 3))
            return 0;
        return word[^1] switch
        {
            'd' => word[^3] is 't' or 'd' || (word[^3] == 'l' && !IsVowel(word, word.Length - 4)) ? 0 : 1,
            's' => word[^3] is 's' or 'x' or 'z' or 'c' or 'g' || word[^4..^2] is "ch" or "sh" || (word[^3] == 'l' && !IsVowel(word, word.Length - 4)) ? 0 : 1,
            _ => 0,
        };
    }

    private static bool AreApart(ReadOnlySpan<char> word, int start, int end)
    {
        // The u of "queen" and "guard" is no vowel.
        if (word[start] == 'u' && start > 0 && word[start - 1] is 'q' or 'g')
            start++;
        var vowels = word[start..end];
        if (vowels.Length < 2)
            return false;
        var before = start > 0 ? word[start - 1] : ' ';
        var rest = word[end..];
        // "nation", "social", "religious" and "region" say one.
        if (vowels[0] == 'i' && vowels[1] != 'e' && before is 't' or 'c' or 's' or 'g' or 'x')
            return false;
        if (vowels[..2] is "ie" or "ue" or "oe" or "eu")
            return (vowels is "eu" && rest is "m" or "ms") || (vowels[..2] is "ie" && rest is "t" or "nt" or "nce" or "nts" && (start == 2 || before is not ('t' or 'c')));
        if (vowels[..2] is "ea")
            return rest.IsEmpty && word[..start].ContainsAny("aeiou");
        foreach (var pair in Apart)
        {
            if (vowels.StartsWith(pair))
                return true;
        }
        return vowels.Length > 2 && vowels is not ("eau" or "you" or "eye");
    }

    private static bool IsVowel(ReadOnlySpan<char> word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => true,
        'y' => at > 0 && (at + 1 >= word.Length || word[at + 1] is not ('a' or 'e' or 'i' or 'o' or 'u')),
        < (char)128 => false,
        var other => AccentedVowels.Contains(other, StringComparison.Ordinal),
    };
}
