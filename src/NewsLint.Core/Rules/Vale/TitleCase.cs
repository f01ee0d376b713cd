using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsLint.Rules.Vale;

public enum TitleStyle
{
    AP,
    Chicago,
}

/// <summary>Vale's <c>$title</c>: every word has a capital but the small ones, which lose it unless they come first or last.</summary>
public static partial class TitleCase
{
    private static readonly FrozenSet<string> SmallInAP = Split("a an and as at but by en for if in nor of on or per the to vs vs. via v v.");

    private static readonly FrozenSet<string> SmallInChicago = Split(
        "a an and as at but by en for if in nor of on or per the to vs vs. via v v. with from into during including until against among throughout despite "
        + "towards upon concerning about over through before between after since without under within along following across beyond around down near above");

    /// <summary>The text as a title.</summary>
    /// <param name="isNoun">
    /// Tells nouns, before which AP writes "to" small: "on the road to victory", but "How To Win". Without it "to" stays as it is.
    /// </param>
    public static string Convert(string text, TitleStyle style, CaseExceptions? exceptions = null, Func<string, bool>? isNoun = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = text.TrimEnd().Length;
        return Words().Replace(text, match =>
        {
            if (exceptions?.Restore(match.Value) is { } restored)
                return restored;
            var isInside = match.Index > 0 && match.Index + match.Length < end;
            if (!isInside || !IsSmallPlace(text, match))
                return Capitalize(match.Value);
            if (style == TitleStyle.AP && match.Value.Equals("to", StringComparison.OrdinalIgnoreCase))
            {
                if (isNoun is null)
                    return match.Value;
                return match.NextMatch() is { Success: true } next && isNoun(next.Value) ? "to" : Capitalize(match.Value);
            }
            var small = match.Value.ToLowerInvariant();
            return (style == TitleStyle.AP ? SmallInAP : SmallInChicago).Contains(small) ? small : Capitalize(match.Value);
        });
    }

    /// <summary>Whether enough words of <paramref name="text"/> are written as in a title.</summary>
    /// <param name="threshold">The share that must be, from 0 to 1.</param>
    public static bool IsTitle(string text, TitleStyle style, double threshold = 0.8, CaseExceptions? exceptions = null, Func<string, bool>? isNoun = null)
    {
        exceptions ??= CaseExceptions.None;
        var expected = exceptions.Words.Matches(Convert(text, style, exceptions, isNoun));
        var (words, right) = (0, 0);
        foreach (Match match in exceptions.Words.Matches(text))
        {
            var word = match.Value;
            if (words >= expected.Count || word == expected[words].Value || !word.Any(char.IsLower) || exceptions.Allow(word))
                right++;
            words++;
        }
        return words == 0 || right >= words * threshold;
    }

    internal static string Capitalize(string word)
    {
        var first = char.IsHighSurrogate(word[0]) && word.Length > 1 ? 2 : 1;
        return word[..first].ToUpperInvariant() + word[first..];
    }

    private static bool IsSmallPlace(string text, Match word)
    {
        char At(int index) => index >= 0 && index < text.Length ? text[index] : '\0';
        var before = At(word.Index - 1);
        return before is ' ' or '-' or '/'
            && At(word.Index - 2) is not (':' or '-')
            && (At(word.Index + word.Length) != '-' || before == '-');
    }

    private static FrozenSet<string> Split(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{N}\p{L}]+[^\s\-/]*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
