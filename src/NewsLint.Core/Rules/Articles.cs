namespace NewsLint.Rules;

/// <summary>Which article a word takes: by its first sound, as far as spelling tells.</summary>
internal static class Articles
{
    /// <summary>Spelt with a vowel, spoken with a consonant: a university, a European, a one-time offer.</summary>
    private static readonly string[] SpokenConsonants = ["uni", "use", "usu", "util", "euro", "eu", "one", "once", "ubiq", "ura", "ute", "uto"];

    /// <summary>Spelt with a consonant, spoken with a vowel: an hour, an honest answer, an heir.</summary>
    private static readonly string[] SilentH = ["hour", "honest", "honor", "honour", "heir"];

    private static readonly string[] SpokenVowels = ["unin", "unim", "unid"];

    public static bool TakesAn(string words)
    {
        var isVowel = words.Length > 0 && "aeiouAEIOU".Contains(words[0], StringComparison.Ordinal);
        if (!isVowel)
            return BeginsWith(words, SilentH);
        return BeginsWith(words, SpokenVowels) || !BeginsWith(words, SpokenConsonants);
    }

    private static bool BeginsWith(string words, string[] beginnings) => beginnings.Any(beginning => words.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
}
