namespace NewsLint.Documents.Reading;

/// <summary>Finds <c>[text] (https://…)</c>: a space that makes a link into prose.</summary>
internal static class BrokenLinks
{
    public static void Add(DocumentBuilder document, Block block)
    {
        var text = block.Text;
        for (var at = text.IndexOf("] (", StringComparison.Ordinal); at >= 0; at = text.IndexOf("] (", at + 1, StringComparison.Ordinal))
        {
            var open = text.LastIndexOf('[', at, Math.Min(at + 1, 500));
            var target = at + 3 < text.Length ? text[at + 3] : ' ';
            var close = text.AsSpan(at, Math.Min(500, text.Length - at)).IndexOf(')');
            // A bare URL has become U+FFFC; what else has no spaces and a slash or a point is taken for one.
            if (open < 0 || close < 0 || !(target == '\uFFFC' || IsAddress(text.AsSpan(at + 3, close - 3))))
                continue;
            var span = block.ToSource(new ProseSpan(open, at + close + 1));
            document.AddNode(NodeTypes.BrokenLink, span.Start, span.End, ("text", text[(open + 1)..at]));
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> target) => target.Length > 3 && !target.Contains(' ') && target.Contains('/');
}
