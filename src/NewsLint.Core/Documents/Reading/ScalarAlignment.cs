using NewsLint.Text;

namespace NewsLint.Documents.Reading;

/// <summary>
/// Lays a YAML value beside the way it is written, character by character: quotation marks, escapes, folded lines and
/// indentation stand in the file and not in the value.
/// </summary>
internal static class ScalarAlignment
{
    /// <summary>Adds <paramref name="value"/> to <paramref name="prose"/>; where the two cannot be matched, as one stretch that no fix touches.</summary>
    public static void Add(ProseBuilder prose, string source, TextSpan written, string value)
    {
        value = value.Trim();
        var steps = new List<Step>();
        if (!TryAlign(source, written, value, steps))
        {
            prose.AddReplaced(value.ReplaceLineEndings(" "), written.Start, written.End);
            return;
        }
        foreach (var step in steps)
        {
            if (step.IsVerbatim)
                prose.AddVerbatim(step.Span.Start, step.Span.Length);
            else if (step.IsSpace)
                prose.AddSpace(step.Span.Start, step.Span.End);
            else
                prose.AddReplaced(value.AsSpan(step.Value, step.Length), step.Span.Start, step.Span.End);
        }
    }

    private static bool TryAlign(string source, TextSpan written, string value, List<Step> steps)
    {
        var (at, end, quote) = Inside(source, written);
        var i = 0;
        while (i < value.Length)
        {
            var run = CommonRun(source.AsSpan(at, end - at), value.AsSpan(i), quote);
            if (run > 0)
            {
                steps.Add(new Step(new TextSpan(at, at + run), i, run, IsVerbatim: true, IsSpace: false));
                at += run;
                i += run;
                continue;
            }
            if (at >= end)
                return false;
            if (char.IsWhiteSpace(value[i]) && char.IsWhiteSpace(source[at]))
            {
                var from = at;
                while (at < end && char.IsWhiteSpace(source[at]))
                    at++;
                while (i < value.Length && char.IsWhiteSpace(value[i]))
                    i++;
                steps.Add(new Step(new TextSpan(from, at), i, 1, IsVerbatim: false, IsSpace: true));
            }
            else if (quote == '\'' && value[i] == '\'' && source[at] == '\'')
            {
                steps.Add(new Step(new TextSpan(at, Math.Min(end, at + 2)), i, 1, IsVerbatim: false, IsSpace: false));
                at = Math.Min(end, at + 2);
                i++;
            }
            else if (quote == '"' && source[at] == '\\')
            {
                var length = EscapeLength(source.AsSpan(at, end - at));
                if (at + 1 < end && source[at + 1] is '\n' or '\r')
                {
                    at += length;
                    continue;
                }
                var units = char.IsHighSurrogate(value[i]) && i + 1 < value.Length ? 2 : 1;
                steps.Add(new Step(new TextSpan(at, at + length), i, units, IsVerbatim: false, IsSpace: false));
                at += length;
                i += units;
            }
            else if (i == 0 && char.IsWhiteSpace(source[at]))
            {
                at++;
            }
            else
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>How many characters are the same and mean themselves.</summary>
    private static int CommonRun(ReadOnlySpan<char> source, ReadOnlySpan<char> value, char quote)
    {
        var run = source.CommonPrefixLength(value);
        var stop = source[..run].IndexOfAny('\n', '\r');
        if (stop >= 0)
            run = stop;
        if (quote is '"' or '\'')
        {
            stop = source[..run].IndexOf(quote == '"' ? '\\' : '\'');
            if (stop >= 0)
                run = stop;
        }
        return run;
    }

    private static (int Start, int End, char Quote) Inside(string source, TextSpan written)
    {
        var first = written.IsEmpty ? '\0' : source[written.Start];
        if (first is '"' or '\'' && written.Length >= 2)
            return (written.Start + 1, written.End - 1, first);
        if (first is not ('|' or '>'))
            return (written.Start, written.End, '\0');
        var header = source.AsSpan(written.Start, written.Length).IndexOfAny('\n', '\r');
        return (header < 0 ? written.End : written.Start + header, written.End, first);
    }

    private static int EscapeLength(ReadOnlySpan<char> escape)
    {
        var length = escape.Length < 2 ? escape.Length : escape[1] switch
        {
            'x' => 4,
            'u' => 6,
            'U' => 10,
            _ => 2,
        };
        if (escape.Length > 1 && escape[1] is '\n' or '\r')
        {
            while (length < escape.Length && char.IsWhiteSpace(escape[length]))
                length++;
        }
        return Math.Min(length, escape.Length);
    }

    private readonly record struct Step(TextSpan Span, int Value, int Length, bool IsVerbatim, bool IsSpace);
}
