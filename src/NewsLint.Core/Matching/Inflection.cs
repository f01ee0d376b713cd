
namespace NewsLint.Matching;

/// <summary>All forms of an English verb, noun or adjective, irregular ones from <see cref="IrregularForms"/>.</summary>
public static class Inflection
{
    private const string Vowels = "aeiou";

    /// <summary>Base form, -s, -ed, -ing and irregular forms; the base form first.</summary>
    public static IReadOnlyList<string> Verb(string lemma)
    {
        if (IrregularForms.Verbs.TryGetValue(lemma, out var irregular))
            return [lemma, .. irregular];
        var prefixed = IrregularForms.Prefixes.FirstOrDefault(prefix => lemma.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && IrregularForms.Verbs.ContainsKey(lemma[prefix.Length..]));
        if (prefixed is not null)
            return [lemma, .. IrregularForms.Verbs[lemma[prefixed.Length..]].Select(form => prefixed + form)];

        if (lemma.EndsWith("ie", StringComparison.Ordinal))
            return [lemma, lemma + "s", lemma + "d", lemma[..^2] + "ying"];
        if (lemma.EndsWith("ee", StringComparison.Ordinal) || lemma.EndsWith("oe", StringComparison.Ordinal) || lemma.EndsWith("ye", StringComparison.Ordinal))
            return [lemma, lemma + "s", lemma + "d", lemma + "ing"];
        if (lemma.EndsWith('e'))
            return [lemma, lemma + "s", lemma + "d", lemma[..^1] + "ing"];
        if (EndsInConsonantAndY(lemma))
            return [lemma, lemma[..^1] + "ies", lemma[..^1] + "ied", lemma + "ing"];
        if (lemma.EndsWith('c'))
            return [lemma, lemma + "s", lemma + "ked", lemma + "king"];
        var third = TakesEs(lemma) ? lemma + "es" : lemma + "s";
        if (!DoublesConsonant(lemma))
            return [lemma, third, lemma + "ed", lemma + "ing"];
        var doubled = lemma + lemma[^1];
        // The two spellings of cancelled and canceled are both right somewhere.
        return lemma.EndsWith('l') && Syllables(lemma) > 1
            ? [lemma, third, doubled + "ed", doubled + "ing", lemma + "ed", lemma + "ing"]
            : [lemma, third, doubled + "ed", doubled + "ing"];
    }

    /// <summary>Singular and plural.</summary>
    public static IReadOnlyList<string> Noun(string lemma)
    {
        if (IrregularForms.Nouns.TryGetValue(lemma.ToLowerInvariant(), out var plural))
            return [lemma, lemma[0] + plural[1..]];
        if (EndsInConsonantAndY(lemma))
            return [lemma, lemma[..^1] + "ies"];
        if (lemma.EndsWith("man", StringComparison.Ordinal) && lemma.Length > 4)
            return [lemma, lemma[..^2] + "en"];
        return [lemma, TakesEs(lemma) ? lemma + "es" : lemma + "s"];
    }

    /// <summary>Positive, -er and -est.</summary>
    public static IReadOnlyList<string> Adjective(string lemma)
    {
        if (IrregularForms.Adjectives.TryGetValue(lemma, out var irregular))
            return [lemma, .. irregular];
        if (Syllables(lemma) > 2)
            return [lemma];
        if (lemma.EndsWith('e'))
            return [lemma, lemma + "r", lemma + "st"];
        if (EndsInConsonantAndY(lemma))
            return [lemma, lemma[..^1] + "ier", lemma[..^1] + "iest"];
        var stem = DoublesConsonant(lemma) && Syllables(lemma) == 1 ? lemma + lemma[^1] : lemma;
        return [lemma, stem + "er", stem + "est"];
    }

    private static bool EndsInConsonantAndY(string word) => word.Length > 1 && word[^1] is 'y' && !IsVowel(word[^2]);

    private static bool TakesEs(string word) =>
        word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal)
        || (word.EndsWith('o') && word.Length > 1 && !IsVowel(word[^2]));

    /// <summary>Whether the last consonant doubles: one vowel before it, and the stress on the last syllable.</summary>
    private static bool DoublesConsonant(string word)
    {
        if (word.Length < 3 || IsVowel(word[^1]) || word[^1] is 'w' or 'x' or 'y' or 'h' || !IsVowel(word[^2]))
            return false;
        if (IsVowel(word[^3]) && !(word[^3] == 'u' && word.Length > 3 && word[^4] == 'q'))
            return false;
        return Syllables(word) == 1 || IrregularForms.StressedLast.Contains(word);
    }

    private static int Syllables(string word)
    {
        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if ((IsVowel(word[i]) || word[i] == 'y') && (i == 0 || !(IsVowel(word[i - 1]) || word[i - 1] == 'y')))
                count++;
        }
        return word.EndsWith('e') && count > 1 && !word.EndsWith("le", StringComparison.Ordinal) ? count - 1 : count;
    }

    private static bool IsVowel(char unit) => Vowels.Contains(unit, StringComparison.Ordinal);
}
