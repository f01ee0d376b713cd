using System.Collections.Frozen;

namespace NewsLint.News.Transcripts;

/// <summary>What a transcriber adds to the words: <c>[laughter]</c>, <c>(inaudible)</c>, <c>[00:14:32]</c>.</summary>
internal static class Annotations
{
    private const int MaxLength = 60;

    /// <summary>Stands where words could not be heard.</summary>
    public const char Unheard = '\uE001';

    private static readonly FrozenSet<string> InParentheses = new[]
    {
        "laughs", "laughter", "laughing", "inaudible", "unintelligible", "indistinct", "crosstalk", "cross-talk", "applause", "pause", "sighs", "music", "ph", "phonetic", "sic", "cheers",
        "coughs", "chuckles", "silence", "overlapping", "off mic", "off microphone", "crying", "sobs", "whispers", "shouting", "booing", "bell rings",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words with notes blanked, so that every offset stays, and the times among them with the offset behind each.</summary>
    public static string Blank(ReadOnlySpan<char> words, out List<(int At, TimeSpan Time)> stamps)
    {
        stamps = [];
        if (words.IndexOfAny('[', '(', '<') < 0)
            return words.ToString();
        var said = words.ToArray();
        for (var i = 0; i < said.Length; i++)
        {
            var close = said[i] switch { '[' => ']', '(' => ')', '<' => '>', _ => '\0' };
            if (close == '\0')
                continue;
            var length = said.AsSpan(i + 1, Math.Min(MaxLength, said.Length - i - 1)).IndexOf(close);
            if (length < 0)
                continue;
            var inside = words.Slice(i + 1, length).Trim();
            var time = TimeCode.Read(inside, out var taken);
            var isTime = time is not null && taken == inside.Length;
            if (close == ')' && !isTime && !InParentheses.Contains(inside.ToString()))
                continue;
            said.AsSpan(i, length + 2).Fill(' ');
            if (IsUnheard(inside))
                said[i] = Unheard;
            if (isTime)
                stamps.Add((i + length + 2, time!.Value));
            i += length + 1;
        }
        return new string(said);
    }

    private static bool IsUnheard(ReadOnlySpan<char> note) =>
        note.Contains("inaudible", StringComparison.OrdinalIgnoreCase) || note.Contains("unintelligible", StringComparison.OrdinalIgnoreCase)
        || note.Contains("indistinct", StringComparison.OrdinalIgnoreCase) || note.Contains("crosstalk", StringComparison.OrdinalIgnoreCase);
}
