using System.Globalization;

namespace NewsLint.News.Transcripts;

/// <summary>Times in a recording: <c>00:14:32</c>, <c>14:32</c>, <c>00:14:32,120</c>, <c>00:14:32.120</c>.</summary>
public static class TimeCode
{
    /// <summary>Reads a time at the beginning of <paramref name="text"/>.</summary>
    /// <param name="length">How many characters it takes; 0 where there is none.</param>
    public static TimeSpan? Read(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        Span<int> parts = stackalloc int[3];
        var count = 0;
        var at = 0;
        while (count < 3)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]) && at - start < 4)
                at++;
            if (at == start || (count > 0 && at - start != 2))
                return null;
            parts[count++] = int.Parse(text[start..at], NumberStyles.None, CultureInfo.InvariantCulture);
            if (at == text.Length || text[at] != ':' || at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1]))
                break;
            at++;
        }
        if (count < 2 || parts[count - 1] > 59 || (count == 3 && parts[1] > 59) || (at < text.Length && char.IsAsciiDigit(text[at])))
            return null;
        if (at + 1 < text.Length && text[at] is '.' or ',' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
        }
        length = at;
        return count == 3 ? new TimeSpan(parts[0], parts[1], parts[2]) : new TimeSpan(0, parts[0], parts[1]);
    }

    /// <summary><c>14:32</c>, or <c>1:14:32</c> after the first hour.</summary>
    public static string Write(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");
}
