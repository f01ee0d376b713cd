namespace NewsLint.News;

/// <summary>The places where an editor has cut a quotation or put something in.</summary>
internal static class Patches
{
    private const string Dots = "...";

    /// <summary>“…”, “...” and “. . .”; several signs in a row are one.</summary>
    public static int Ellipses(string text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var step = text.AsSpan(at).IndexOfAny('.', '…');
            if (step < 0)
                break;
            at += step;
            var length = LengthAt(text, at);
            if (length == 0)
                continue;
            count++;
            at += length;
            while (at < text.Length && text[at] is '.' or '…' or ' ' && LengthAt(text, at) > 0)
                at += LengthAt(text, at);
        }
        return count;
    }

    public static int Brackets(string text)
    {
        var count = 0;
        for (var at = text.IndexOf('[', StringComparison.Ordinal); at >= 0; at = text.IndexOf('[', at + 1))
        {
            var inside = text.AsSpan(at + 1);
            if (!inside.StartsWith("sic]", StringComparison.OrdinalIgnoreCase) && !inside.StartsWith("…", StringComparison.Ordinal) && !inside.StartsWith(Dots, StringComparison.Ordinal))
                count++;
        }
        return count;
    }

    public static bool IsCutAtEdge(string text)
    {
        var trimmed = text.AsSpan().Trim(" ,\n");
        return trimmed.StartsWith("…", StringComparison.Ordinal) || trimmed.StartsWith(Dots, StringComparison.Ordinal) || trimmed.StartsWith("[…", StringComparison.Ordinal) || trimmed.StartsWith("[...", StringComparison.Ordinal);
    }

    private static int LengthAt(string text, int at)
    {
        if (text[at] == '…')
            return 1;
        if (text.AsSpan(at).StartsWith(Dots, StringComparison.Ordinal))
            return Dots.Length;
        return text.AsSpan(at).StartsWith(". . .", StringComparison.Ordinal) ? 5 : 0;
    }
}
