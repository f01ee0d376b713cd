using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NewsLint.Rules.Vale;

/// <summary>Vale's <c>$sentence</c>: the first word has a capital, and any that follows an indicator such as a colon.</summary>
public static partial class SentenceCase
{
    /// <summary>The text as a sentence.</summary>
    /// <param name="indicators">How a word ends after which the next has a capital.</param>
    public static string Convert(string text, ImmutableArray<string> indicators, CaseExceptions? exceptions = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        exceptions ??= CaseExceptions.None;
        var (before, number) = ("", 0);
        return exceptions.Words.Replace(text, match =>
        {
            var starts = number == 0 || (number == 1 && Numbering().IsMatch(before)) || EndsWithAny(before, indicators);
            (before, number) = (match.Value, number + 1);
            if (exceptions.Restore(match.Value) is { } restored)
                return restored;
            var lower = match.Value.ToLowerInvariant();
            return starts ? TitleCase.Capitalize(lower) : lower;
        });
    }

    /// <summary>Whether the first word of <paramref name="text"/>, and enough of all, are written as in a sentence.</summary>
    /// <param name="threshold">The share that must be, from 0 to 1.</param>
    public static bool IsSentence(string text, ImmutableArray<string> indicators, double threshold = 0.8, CaseExceptions? exceptions = null)
    {
        exceptions ??= CaseExceptions.None;
        var expected = exceptions.Words.Matches(Convert(text, indicators, exceptions));
        var (words, right) = (0, 0);
        foreach (Match match in exceptions.Words.Matches(text))
        {
            var isRight = words >= expected.Count || match.Value == expected[words].Value || exceptions.Allow(match.Value);
            if (words == 0 && !isRight)
                return false;
            right += isRight ? 1 : 0;
            words++;
        }
        return words == 0 || right >= words * threshold;
    }

    private static bool EndsWithAny(string word, ImmutableArray<string> indicators)
    {
        foreach (var indicator in indicators)
        {
            if (word.EndsWith(indicator, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"\d+\.", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();
}
