using CsCheck;

namespace NewsLint.Core.Tests.Matching;

/// <summary>Regexes and texts of so few letters that they often meet.</summary>
internal static class RegexGen
{
    private static readonly string[] Atoms =
    [
        "a", "b", "ab", "ba", "k", "K", "s", "1", "12", "_", " ", "-", "'", @"\.", "—", "é", "e\u0301", "ß", "İ", "ı", "\u212A", "ſ", "‿", "\u200D", "Ⅷ", "\u0903",
        ".", @"\w", @"\W", @"\s", @"\S", @"\d", @"\D", "[ab]", "[a-c]", "[^a]", @"[^\w]", "[a1 ]", @"[\w-]", "[.,!]", "[—–]", @"[\d.]", "[a-z-[b]]", @"\p{L}", @"[^\W]",
        @"\b", @"\b", @"\b", @"\B", "^", "$", @"\z", @"\A", @"\1", @"\k<n>", @"\x61", @"\u0062", "{", "}", "]", "(?i)", "(?-i)", "(?m)", "(?#x)", @"\'", @"\<",
    ];

    private static readonly string[] Quantifiers = ["", "", "", "", "", "*", "+", "?", "*?", "+?", "??", "{0}", "{1}", "{2}", "{0,}", "{1,2}", "{2,}", "{,2}"];

    private static readonly string[] Groups = ["(", "(?:", "(?:", "(?:", "(?>", "(?=", "(?!", "(?<=", "(?<!", "(?<n>", "(?'n'", "(?i:", "(?(1)", "(?(?=a)", "(?<n-n>"];

    private static readonly string[] Pieces =
    [
        "a", "b", "ab", "ba", "A", "B", "k", "K", "s", "S", "1", "12", "_", " ", " ", "\n", "-", "'", ".", ",", "—", "–", "é", "É", "e\u0301", "ß", "ẞ", "İ", "ı", "i", "I",
        "\u212A", "ſ", "‿", "\u200D", "Ⅷ", "\u0903", "\uFFFC", "{", "}", "]", "<", "😀", "c", "!",
    ];

    public static readonly Gen<string> Text = Of(Pieces).Array[0, 10].Select(pieces => string.Concat(pieces));

    public static readonly Gen<string> Pattern = Gen.Recursive<string>((depth, inner) =>
    {
        var atom = Gen.Select(Of(Atoms), Of(Quantifiers), (part, quantifier) => part + quantifier);
        if (depth >= 3)
            return atom;
        var group = Gen.Select(Of(Groups), inner, Of(Quantifiers), (open, content, quantifier) => open + content + ")" + quantifier);
        var sequence = Gen.Int[0, 4].SelectMany(choice => choice < 3 ? atom : group).Array[1, 4].Select(parts => string.Concat(parts));
        return sequence.Array[1, 3].Select(branches => string.Join('|', branches));
    });

    private static Gen<string> Of(string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);
}
