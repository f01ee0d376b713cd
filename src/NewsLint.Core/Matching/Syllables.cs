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

    /// <summary>A bit for each of a, e, i, o and u, counted from a.</summary>
    private const int PlainVowels = (1 << 0) | (1 << ('e' - 'a')) | (1 << ('i' - 'a')) | (1 << ('o' - 'a')) | (1 << ('u' - 'a'));

    private const int MaxLetters = 64;

    public static int Count(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[MaxLetters];
        var length = 0;
        ulong plain = 0, accented = 0, ys = 0;
        foreach (var unit in word)
        {
            if (length == MaxLetters)
                break;
            var letter = (char)(unit | 0x20);
            if (char.IsAsciiLetterLower(letter))
            {
                plain |= (ulong)((PlainVowels >> (letter - 'a')) & 1) << length;
                if (letter == 'y')
                    ys |= 1UL << length;
            }
            else if (unit >= 128 && char.IsLetter(unit))
            {
                letter = char.ToLowerInvariant(unit);
                if (AccentedVowels.Contains(letter, StringComparison.Ordinal))
                    accented |= 1UL << length;
            }
            else
            {
                continue;
            }
            buffer[length++] = letter;
        }
        // A y is a vowel but at the start and before a vowel.
        var vowels = plain | accented | (ys & ~1UL & ~(plain >> 1));
        return length == 0 ? 0 : Math.Max(1, CountGroups(buffer[..length], vowels) - MuteEnd(buffer[..length], vowels));
    }

    private static int CountGroups(ReadOnlySpan<char> word, ulong vowels)
    {
        var starts = vowels & ~(vowels << 1);
        var count = BitOperations.PopCount(starts);
        for (var groups = starts & (vowels >> 1); groups != 0; groups &= groups - 1)
        {
            var start = BitOperations.TrailingZeroCount(groups);
            if (AreApart(word, start, start + BitOperations.TrailingZeroCount(~(vowels >> start))))
                count++;
        }
        return count;
    }

    /// <summary>1 where the last vowel is not spoken: "time", "times", "asked", but "table", "wanted", "boxes".</summary>
    private static int MuteEnd(ReadOnlySpan<char> word, ulong vowels)
    {
        static bool IsVowel(ulong all, int at) => ((all >> at) & 1) != 0;
        var length = word.Length;
        if (length < 3)
            return 0;
        if (word[^1] == 'e')
            return IsVowel(vowels, length - 2) || (word[^2] == 'l' && !IsVowel(vowels, length - 3)) ? 0 : 1;
        if (length < 4 || word[^2] != 'e' || IsVowel(vowels, length - 3))
            return 0;
        return word[^1] switch
        {
            'd' => word[^3] is 't' or 'd' || (word[^3] == 'l' && !IsVowel(vowels, length - 4)) ? 0 : 1,
            's' => word[^3] is 's' or 'x' or 'z' or 'c' or 'g' || word[^4..^2] is "ch" or "sh" || (word[^3] == 'l' && !IsVowel(vowels, length - 4)) ? 0 : 1,
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
}
