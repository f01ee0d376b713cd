using System.Collections.Frozen;

namespace NewsLint.News.Transcripts;

/// <summary>The name with which a line of a transcript begins: <c>REED:</c>, <c>Joy Reed (14:32):</c>, <c>**Reed:**</c>, <c>[00:14:32] Reed:</c>, <c>Q:</c>.</summary>
/// <param name="Name">The name, without marks; null where the line has only a time.</param>
/// <param name="Time">The time, or null.</param>
/// <param name="TextStart">Where the words begin in the line.</param>
internal readonly record struct SpeakerLabel(string? Name, TimeSpan? Time, int TextStart)
{
    private const int MaxLength = 60;
    private const int MaxWords = 6;

    /// <summary>What stands before a colon at the head of a page, or begins a sentence.</summary>
    private static readonly FrozenSet<string> Others = new[]
    {
        "note", "notes", "date", "time", "place", "location", "subject", "topic", "re", "interview", "transcript", "recorded", "recording", "present", "duration", "length", "file",
        "remember", "again", "look", "listen", "yes", "no", "so", "and", "but", "well", "warning", "update", "source", "title", "attendees", "agenda", "summary", "language", "kind",
        "http", "https", "first", "second", "third", "finally", "example", "result", "answer", "question", "fact", "here", "this", "that",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the beginning of a line; null where it begins with words.</summary>
    public static SpeakerLabel? Read(ReadOnlySpan<char> line)
    {
        var at = SkipMarks(line, 0);
        var time = ReadTime(line, ref at);
        at = SkipMarks(line, at);
        var start = at;
        var words = 0;
        for (var i = at; i < line.Length && i - start <= MaxLength; i++)
        {
            var letter = line[i];
            if (letter is '(' or '[')
            {
                var inside = i + 1;
                var clock = TimeCode.Read(line[inside..], out var taken);
                if (clock is null || inside + taken >= line.Length || line[inside + taken] is not (')' or ']'))
                {
                    // “MAYOR REED (by phone):”
                    var close = line[i..].IndexOf(letter == '(' ? ')' : ']');
                    if (close < 0 || close > 30)
                        break;
                    i += close;
                    continue;
                }
                time ??= clock;
                i = inside + taken;
                if (!IsBlank(line[(i + 1)..]) && line[(i + 1)..].TrimStart(" *_")[0] != ':')
                    break;
                if (IsBlank(line[(i + 1)..].TrimStart(" *_:")))
                    return Named(line[start..(inside - 1)], time, line.Length, hasColon: true);
                continue;
            }
            if (letter == ':')
            {
                var next = i + 1;
                while (next < line.Length && line[next] is '*' or '_')
                    next++;
                if (next < line.Length && !char.IsWhiteSpace(line[next]))
                    break;
                return Named(NameBefore(line[start..i]), time, SkipMarks(line, next), hasColon: true);
            }
            if (char.IsWhiteSpace(letter))
            {
                // “Joy Reed  00:32” on a line of its own.
                var rest = line[i..].Trim();
                if (time is null && TimeCode.Read(rest, out var taken) is { } stamp && taken == rest.Length)
                    return Named(line[start..i], stamp, line.Length, hasColon: true);
                words++;
            }
            else if (!(char.IsLetterOrDigit(letter) || letter is '.' or '\'' or '’' or '-' or ',' or '*' or '_' or '#'))
            {
                break;
            }
            if (words >= MaxWords)
                break;
        }
        return time is null ? null : new SpeakerLabel(null, time, start);
    }

    /// <summary>Whether the name stands for nobody in particular: “Speaker 1”, “Unknown”.</summary>
    public static bool IsNobody(string name) =>
        name.StartsWith("speaker", StringComparison.OrdinalIgnoreCase) || name.StartsWith("unknown", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("unidentified", StringComparison.OrdinalIgnoreCase) || name.StartsWith("voice", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("participant", StringComparison.OrdinalIgnoreCase) || name.StartsWith("guest", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the name alone, once in a file, is enough to be a speaker's: in capitals, of several words, or a usual one.</summary>
    public static bool IsCertain(string name) => name is "Q" or "A" || name.Contains(' ') || (name.Length > 1 && !name.Any(char.IsLower));

    private static SpeakerLabel? Named(ReadOnlySpan<char> written, TimeSpan? time, int textStart, bool hasColon)
    {
        var name = string.Join(' ', written.Trim(" \t*_,").ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return hasColon && IsName(name) ? new SpeakerLabel(name, time, textStart) : time is null ? null : new SpeakerLabel(null, time, textStart);
    }

    private static ReadOnlySpan<char> NameBefore(ReadOnlySpan<char> name)
    {
        var bracket = name.IndexOfAny('(', '[');
        return bracket > 0 ? name[..bracket] : name;
    }

    /// <summary>Whether it could be one: every word with a capital but for particles, no sentence.</summary>
    private static bool IsName(string name)
    {
        if (name.Length == 0 || Others.Contains(name))
            return false;
        var words = name.Split(' ');
        if (words.Length > MaxWords)
            return false;
        foreach (var word in words)
        {
            if (char.IsLower(word[0]) && word is not ("de" or "da" or "di" or "du" or "la" or "le" or "van" or "von" or "der" or "den" or "al" or "bin" or "of" or "the" or "and" or "for" or "speaker" or "interviewer"))
                return false;
        }
        return (char.IsUpper(words[0][0]) || char.IsLower(words[0][0])) && !char.IsLower(words[^1][0]) || name is "interviewer" or "speaker";
    }

    private static TimeSpan? ReadTime(ReadOnlySpan<char> line, ref int at)
    {
        var open = at < line.Length && line[at] is '[' or '(' ? 1 : 0;
        if (TimeCode.Read(line[Math.Min(line.Length, at + open)..], out var length) is not { } time)
            return null;
        var end = at + open + length;
        if (open == 1)
        {
            var close = line[end..].IndexOfAny(']', ')');
            if (close is < 0 or > 20)
                return null;
            end += close + 1;
        }
        // “14:32 –” and “14:32 - 14:40”
        while (end < line.Length && (char.IsWhiteSpace(line[end]) || line[end] is '-' or '–' or '—' or '|'))
            end++;
        if (TimeCode.Read(line[end..], out var second) is not null)
            end += second;
        at = end;
        return time;
    }

    private static int SkipMarks(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && (char.IsWhiteSpace(line[at]) || line[at] is '*' or '_' or '>'))
            at++;
        return at;
    }

    private static bool IsBlank(ReadOnlySpan<char> text) => text.Trim(" \t*_").IsEmpty;
}
