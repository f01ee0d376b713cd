using System.Collections.Immutable;

namespace NewsLint.Rules;

/// <summary>How a message names several words to choose from.</summary>
internal static class Choices
{
    private const int Most = 3;

    /// <summary>“criticized”, “objected to” or “condemned”; nothing for an empty list.</summary>
    public static string Join(ImmutableArray<string> words)
    {
        if (words is [var only])
            return only.Length > 0 ? $"“{only}”" : "";
        var shown = words.Where(word => word.Length > 0).Take(Most).Select(word => $"“{word}”").ToArray();
        return shown.Length switch
        {
            0 => "",
            1 => shown[0],
            _ => string.Join(", ", shown[..^1]) + " or " + shown[^1],
        };
    }
}
