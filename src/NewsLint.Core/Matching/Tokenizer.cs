using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace NewsLint.Matching;

/// <summary>Cuts prose into <see cref="Token"/>s, from its text alone.</summary>
public static class Tokenizer
{
    private const ulong HashSeed = 14695981039346656037UL;
    private const ulong HashFactor = 1099511628211UL;

    /// <summary>For each unit of ASCII that is part of words its upper case; zero for all others.</summary>
    private static ReadOnlySpan<byte> FoldedWordUnits =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8 +
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\00123456789\0\0\0\0\0\0"u8 +
        "\0ABCDEFGHIJKLMNOPQRSTUVWXYZ\0\0\0\0_"u8 +
        "\0ABCDEFGHIJKLMNOPQRSTUVWXYZ\0\0\0\0\0"u8;

    /// <summary>The hash that a word's <see cref="Token.Hash"/> has: FNV-1a over the upper-cased UTF-16 units.</summary>
    public static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = HashSeed;
        foreach (var unit in word)
            hash = (hash ^ Fold(unit)) * HashFactor;
        return hash;
    }

    public static ImmutableArray<Token> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var buffer = ArrayPool<Token>.Shared.Rent(Math.Max(16, text.Length));
        var count = 0;
        var at = 0;
        var joint = Joint.Space;
        while (at < text.Length)
        {
            var unit = text[at];
            if (IsSpace(unit))
            {
                joint = Joint.Space;
                at++;
                continue;
            }
            var start = at;
            TokenKind kind;
            ulong hash;
            if (IsDigit(unit))
            {
                kind = TokenKind.Number;
                at = EndOfNumber(text, at);
                hash = HashOf(text.AsSpan(start, at - start));
            }
            else if (IsWordUnit(unit))
            {
                kind = TokenKind.Word;
                at = EndOfWord(text, at, out hash);
            }
            else if (count > 0 && start == buffer[count - 1].End && IsJoint(text, at, buffer[count - 1].Kind, out var found))
            {
                joint = found;
                at++;
                continue;
            }
            else
            {
                kind = unit == '\uFFFC' ? TokenKind.Placeholder : TokenKind.Sign;
                at += char.IsHighSurrogate(unit) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
                hash = HashOf(text.AsSpan(start, at - start));
            }
            buffer[count++] = new Token(start, at - start, kind, joint, hash);
            joint = Joint.None;
        }
        var tokens = ImmutableArray.Create(buffer.AsSpan(0, count));
        ArrayPool<Token>.Shared.Return(buffer);
        return tokens;
    }

    internal static bool IsApostrophe(char unit) => unit is '\'' or '’' or 'ʼ' or '＇' or '‘';

    internal static bool IsHyphen(char unit) => unit is '-' or '‐' or '‑';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsSpace(char unit) => unit < '\u0080' ? unit is ' ' or '\t' or '\n' or '\r' : IsSpaceBeyondAscii(unit);

    private static bool IsSpaceBeyondAscii(char unit) => char.IsWhiteSpace(unit) || unit is '\u200B' or '\u2060' or '\uFEFF';

    internal static bool IsDigit(char unit) => unit < '\u0080' ? char.IsAsciiDigit(unit) : char.IsDigit(unit);

    /// <summary>Whether a unit is part of a word: a letter, a mark, a digit or an underscore.</summary>
    internal static bool IsWordUnit(char unit) => unit < '\u0080' ? FoldedWordUnits[unit] != 0 : IsWordUnitBeyondAscii(unit);

    private static bool IsWordUnitBeyondAscii(char unit)
    {
        // Unicode counts the modifier apostrophe as a letter.
        if (unit == 'ʼ')
            return false;
        if (char.IsLetter(unit) || char.IsDigit(unit))
            return true;
        return char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber;
    }

    /// <summary>Upper case without regard to any culture, and one form for signs that stand for one another.</summary>
    internal static char Fold(char unit) => unit < '\u0080' ? (char.IsAsciiLetterLower(unit) ? (char)(unit - 32) : unit) : FoldBeyondAscii(unit);

    private static char FoldBeyondAscii(char unit) => unit switch
    {
        '’' or '‘' or 'ʼ' or '＇' => '\'',
        '“' or '”' or '„' => '"',
        '‐' or '‑' => '-',
        '–' => '—',
        _ => char.ToUpperInvariant(unit),
    };

    private static char FoldWordUnitBeyondAscii(char unit) => IsWordUnitBeyondAscii(unit) ? FoldBeyondAscii(unit) : '\0';

    private static bool IsJoint(string text, int at, TokenKind before, out Joint joint)
    {
        joint = IsHyphen(text[at]) ? Joint.Hyphen : IsApostrophe(text[at]) ? Joint.Apostrophe : Joint.None;
        return joint != Joint.None
            && before is TokenKind.Word or TokenKind.Number
            && at + 1 < text.Length
            && (IsWordUnit(text[at + 1]) || IsDigit(text[at + 1]));
    }

    private static int EndOfWord(string text, int at, out ulong hash)
    {
        // A local, for the loop would write each step to the caller's place.
        var soFar = HashSeed;
        foreach (var unit in text.AsSpan(at))
        {
            uint folded = unit < '\u0080' ? FoldedWordUnits[unit] : FoldWordUnitBeyondAscii(unit);
            if (folded == 0)
                break;
            soFar = (soFar ^ folded) * HashFactor;
            at++;
        }
        hash = soFar;
        return at;
    }

    private static int EndOfNumber(string text, int at)
    {
        while (at < text.Length && (IsDigit(text[at]) || (text[at] is '.' or ',' && at + 1 < text.Length && IsDigit(text[at + 1]))))
            at++;
        return at;
    }
}
