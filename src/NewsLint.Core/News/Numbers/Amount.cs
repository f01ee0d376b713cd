using System.Globalization;
using NewsLint.Matching;

namespace NewsLint.News.Numbers;

/// <summary>A bare number, in digits or words, with its scale: no unit, no meaning yet.</summary>
/// <param name="End">The token after it.</param>
/// <param name="Value">Scaled.</param>
/// <param name="Precision">The worth of its last printed digit.</param>
/// <param name="IsSpelled">Whether it begins with a word.</param>
/// <param name="HasScale">Whether hundred, million, bn … stands in it.</param>
internal readonly record struct Amount(int End, decimal Value, decimal Precision, bool IsSpelled, bool HasScale)
{
    private const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>The number that begins at a token, or null.</summary>
    /// <param name="facts">The block.</param>
    /// <param name="token">Where.</param>
    /// <param name="isMoney">Whether a currency's sign stands before it, so that <c>m</c> is a million.</param>
    public static Amount? Read(BlockFacts facts, int token, bool isMoney = false)
    {
        if (token >= facts.Tokens.Length)
            return null;
        var (text, tokens) = (facts.Text, facts.Tokens);
        if (tokens[token].Kind == TokenKind.Number)
            return Digits(tokens[token].In(text)) is { } digits ? Scaled(facts, token + 1, digits.Value, digits.Precision, isSpelled: false, isMoney) : null;
        if (tokens[token].Kind != TokenKind.Word)
            return null;
        var word = tokens[token].In(text);
        if (NumberWords.Cardinal(word) is { } value)
        {
            var end = token + 1;
            if (value >= 20 && value % 10 == 0 && end < tokens.Length && tokens[end].Joint == Joint.Hyphen && NumberWords.Cardinal(tokens[end].In(text)) is > 0 and < 10 and var unit)
                (value, end) = (value + unit, end + 1);
            // "one-third" is no one.
            if (end < tokens.Length && tokens[end].Joint == Joint.Hyphen && NumberWords.Ordinal(tokens[end].In(text)) is not null)
                return null;
            return Scaled(facts, end, value, 1, isSpelled: true, isMoney);
        }
        // "a dozen", "a hundred", "a million".
        if ((facts.Is(token, "a") || facts.Is(token, "an")) && token + 1 < tokens.Length && tokens[token + 1].Joint == Joint.Space && NumberWords.Scale(tokens[token + 1].In(text)) is not null)
            return Scaled(facts, token + 1, 1, 1, isSpelled: true, isMoney);
        return null;
    }

    private static Amount? Scaled(BlockFacts facts, int at, decimal value, decimal precision, bool isSpelled, bool isMoney)
    {
        var hasScale = false;
        var (text, tokens) = (facts.Text, facts.Tokens);
        while (at < tokens.Length && tokens[at].Kind == TokenKind.Word)
        {
            var word = tokens[at].In(text);
            var scale = tokens[at].Joint is Joint.Space or Joint.Hyphen ? NumberWords.Scale(word) : null;
            if (scale is null && !isSpelled && !hasScale && (tokens[at].Joint == Joint.None || (isMoney && word.Length > 1 && tokens[at].Joint == Joint.Space)))
                scale = NumberWords.Suffix(word) is { } suffix && (isMoney || word is "bn" or "mn" or "tn" or "trn" or "k" or "K" or "M") ? suffix : null;
            if (scale is not { } factor || value > Largest / factor)
                break;
            (value, precision, hasScale) = (value * factor, precision * factor, true);
            at++;
            if (factor == 100 && isSpelled && Rest(facts, at) is { } rest)
                (value, precision, at) = (value + rest.Value, 1, rest.End);
        }
        return new Amount(at, value, hasScale && isSpelled && precision == 12 ? 1 : precision, isSpelled, hasScale);
    }

    /// <summary>What stands behind “hundred”: “and fifty”, “fifty-two”.</summary>
    private static (int End, int Value)? Rest(BlockFacts facts, int at)
    {
        if (facts.Is(at, "and"))
            at++;
        if (at >= facts.Tokens.Length || facts.Tokens[at].Joint != Joint.Space || NumberWords.Cardinal(facts.Tokens[at].In(facts.Text)) is not { } first || first == 0)
            return null;
        at++;
        if (first >= 20 && first % 10 == 0 && at < facts.Tokens.Length && facts.Tokens[at].Joint == Joint.Hyphen && NumberWords.Cardinal(facts.Tokens[at].In(facts.Text)) is > 0 and < 10 and var unit)
            return (at + 1, first + unit);
        return (at, first);
    }

    /// <summary>1,200.5 → 1200.5 and 0.1. Null where commas do not part thousands, or the number has too many digits.</summary>
    private static (decimal Value, decimal Precision)? Digits(ReadOnlySpan<char> digits)
    {
        Span<char> plain = stackalloc char[24];
        int length = 0, point = -1, group = -1;
        foreach (var unit in digits)
        {
            if (unit == ',')
            {
                if (point >= 0 || (group >= 0 && group != 3))
                    return null;
                group = 0;
                continue;
            }
            if (unit == '.')
            {
                if (point >= 0)
                    return null;
                point = length;
            }
            else if (group >= 0 && point < 0)
            {
                group++;
            }
            if (length == plain.Length)
                return null;
            plain[length++] = unit;
        }
        if ((group >= 0 && group != 3) || !decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value > Largest)
            return null;
        var precision = 1m;
        for (var place = point < 0 ? 0 : length - point - 1; place > 0; place--)
            precision /= 10;
        return (value, precision);
    }
}
