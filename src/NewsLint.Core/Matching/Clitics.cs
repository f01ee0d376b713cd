namespace NewsLint.Matching;

/// <summary>What may hang on a word after an apostrophe without making it another word: the regime's, experts've.</summary>
internal static class Clitics
{
    private static readonly string[] All = ["s", "re", "ve", "ll", "d", "m"];

    public static bool Contains(ReadOnlySpan<char> word)
    {
        foreach (var clitic in All)
        {
            if (word.Equals(clitic, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
