using System.Globalization;

namespace NewsLint.Matching;

/// <summary>
/// The characters about which .NET's regexes and the tokenizer disagree: what is a word, or which letters are one letter in two cases.
/// A text that holds one runs every pattern, and a pattern that holds one promises nothing there, so everything else may rely on agreement.
/// </summary>
internal static class IrregularCharacters
{
    /// <summary>The kelvin, ångström and ohm signs and other letters whose lower case is that of another letter; an apostrophe that is one.</summary>
    private const string OddCases = "\u03F4\u1E9E\u2126\u212A\u212B\u019B\u0264\uA7CB\uA7DC\u1C89\u1C8A\uA7CC\uA7CD\uA7DA\uA7DB\u02BC";

    private const char LastOfLatin = '\u017F';

    public static bool AreIn(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var at = text.IndexOfAnyExceptInRange('\0', LastOfLatin);
            if (at < 0)
                return false;
            if (Contains(text[at]))
                return true;
            text = text[(at + 1)..];
        }
    }

    public static bool Contains(char unit)
    {
        // Dashes, quotation marks and the like, by far the most frequent of those beyond, are none.
        if (unit <= LastOfLatin || unit is >= '\u2010' and <= '\u205E')
            return false;
        return OddCases.Contains(unit, StringComparison.Ordinal)
            || char.GetUnicodeCategory(unit) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber;
    }
}
