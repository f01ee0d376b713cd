using System.Collections.Frozen;

namespace NewsLint.Matching;

/// <summary>A guess at how many paragraphs of a hundred English ones hold a word or a part of one: the fewer, the better the trigger.</summary>
internal static class TriggerCost
{
    /// <summary>From here on a test costs more than it saves.</summary>
    public const double TooMuch = 95;

    private static readonly FrozenSet<string> Common = (
        "THE OF AND TO A IN IS IT FOR ON THAT WITH AS WAS AT BY BE FROM ARE THIS HAVE HAS HAD NOT OR AN WILL WE YOU HE SHE THEY I ITS BUT HIS HER THEIR OUR YOUR "
        + "WHICH WHO WERE BEEN ALL MORE CAN ONE IF SO UP OUT ABOUT THERE WHEN WHAT ALSO NEW S T").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static double OfWord(string word) => Common.Contains(word) ? 40 : Falling(word.Length, 30, 10, 4, 3, 2);

    public static double OfPrefix(string prefix) => Falling(prefix.Length, 94, 60, 25, 8, 4);

    public static double OfSuffix(string suffix) => Falling(suffix.Length, 94, 70, 40, 12, 5);

    public static double OfInfix(string infix) => Falling(infix.Length, 100, 85, 40, 15, 6);

    public static double OfCharacters(string characters)
    {
        var (letters, signs, hasDigit) = (0.0, 0.0, false);
        foreach (var character in characters)
        {
            hasDigit |= char.IsAsciiDigit(character);
            if (char.IsAsciiLetter(character) || character == ' ')
                letters += OfCharacter(character);
            else if (!char.IsAsciiDigit(character))
                signs += OfCharacter(character);
        }
        // Digits come together, and a heading may have no sign at all.
        return Math.Min(100, letters + Math.Min(TooMuch - 1, signs + (hasDigit ? 60 : 0)));
    }

    private static double OfCharacter(char character) => character switch
    {
        ' ' => 100,
        >= 'A' and <= 'Z' or >= 'a' and <= 'z' => "JjKkQqVvXxZz".Contains(character, StringComparison.Ordinal) ? 10 : 50,
        '.' => 88,
        ',' => 75,
        '\n' or '\'' or '’' or '-' => 40,
        '"' or '“' or '”' or '(' or ')' or ':' => 20,
        '–' or '—' or ';' or '/' or '?' => 10,
        _ => 2,
    };

    private static double Falling(int length, double one, double two, double three, double four, double more) => length switch
    {
        1 => one,
        2 => two,
        3 => three,
        4 => four,
        _ => more,
    };
}
