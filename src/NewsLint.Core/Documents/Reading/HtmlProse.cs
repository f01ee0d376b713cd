using System.Net;
using NewsLint.Text;

namespace NewsLint.Documents.Reading;

/// <summary>What HTML tags and the text between them give to one block of prose.</summary>
internal sealed class HtmlProse(DocumentBuilder document, ProseBuilder prose, List<Block> alternatives)
{
    private const int LongestEntity = 33;
    private const int MaxOpen = 64;

    private readonly string _source = document.Source;
    private readonly Stack<OpenTag> _open = [];
    private OpenTag? _skipped;

    /// <summary>Whether what comes is the content of a script, a style sheet or code.</summary>
    public bool IsSkipping => _skipped is not null;

    public static bool IsOpaque(string name) => name is "script" or "style" or "pre" or "code" or "textarea" or "svg" or "math" or "template" or "kbd" or "samp";

    public void AddTag(int start, int end)
    {
        var written = _source.AsSpan(start, Math.Max(0, end - start));
        if (written.StartsWith("<!--", StringComparison.Ordinal))
        {
            AddComment(start, end);
            prose.Skip(end);
            return;
        }
        var tag = new HtmlTag(written);
        if (_skipped is { } skipped)
        {
            if (tag.IsClosing && tag.Name == skipped.Name)
                EndSkipping(end);
            return;
        }
        if (tag.IsClosing)
            Close(tag.Name, end);
        else
            Open(tag, start, end);
        // What is skipped becomes one stretch, its tags included.
        if (!IsSkipping)
            prose.Skip(end);
    }

    public void AddComment(int start, int end)
    {
        var text = _source.AsSpan(start, Math.Max(0, end - start));
        text = text.Length > 4 ? text[4..] : [];
        var close = text.IndexOf("-->", StringComparison.Ordinal);
        document.AddNode(NodeTypes.Comment, start, end, ("text", (close < 0 ? text : text[..close]).Trim().ToString()));
    }

    /// <summary>Adds text between two tags: entities decoded, white space as one space.</summary>
    public void AddText(int start, int end)
    {
        if (IsSkipping)
            return;
        start = Math.Max(start, prose.Cursor);
        while (start < end)
        {
            var length = _source.AsSpan(start, end - start).IndexOfAny("&\n\r\t ");
            if (length < 0)
                length = end - start;
            prose.AddVerbatim(start, length);
            start += length;
            if (start >= end)
                return;
            if (_source[start] == '&')
                start = AddEntity(start, end);
            else
                start = AddWhiteSpace(start, end);
        }
    }

    /// <summary>Ends what was not closed.</summary>
    public void Close(int end)
    {
        if (IsSkipping)
            EndSkipping(end);
        while (_open.TryPop(out var open))
            End(open, end);
    }

    private int AddWhiteSpace(int start, int end)
    {
        var after = start;
        while (after < end && _source[after] is ' ' or '\t' or '\n' or '\r')
            after++;
        if (after == start + 1 && _source[start] == ' ' && prose.Length > 0)
            prose.AddVerbatim(start, 1);
        else
            prose.AddSpace(start, after);
        return after;
    }

    private int AddEntity(int start, int end)
    {
        var length = _source.AsSpan(start, Math.Min(LongestEntity, end - start)).IndexOf(';') + 1;
        var written = length > 2 ? _source.Substring(start, length) : "&";
        var decoded = WebUtility.HtmlDecode(written);
        if (decoded == written)
        {
            prose.AddVerbatim(start, 1);
            return start + 1;
        }
        prose.AddReplaced(decoded, start, start + length);
        return start + length;
    }

    private void Open(HtmlTag tag, int start, int end)
    {
        var open = new OpenTag(tag.Name, start, prose.Length, prose.Generation, tag.Name == "a" ? tag["href"] : null);
        if (tag.Name == "img" || tag.Name == "image")
            AddImage(tag, start, end);
        else if (tag.Name == "br")
            prose.AddSpace(start, end);
        else if (!tag.IsSelfClosing && IsOpaque(tag.Name))
            _skipped = open;
        else if (!tag.IsSelfClosing && tag.Name is "a" or "em" or "i" or "b" or "strong" && _open.Count < MaxOpen)
            _open.Push(open);
    }

    private void Close(string name, int end)
    {
        if (!_open.Any(open => open.Name == name))
            return;
        while (_open.TryPop(out var open))
        {
            End(open, end);
            if (open.Name == name)
                return;
        }
    }

    private void End(OpenTag open, int end)
    {
        if (open.Name != "a")
        {
            prose.AddEmphasis(open.Prose, open.Generation);
            return;
        }
        if (open.Target is null)
            return;
        var text = prose.TextFrom(open.Prose, open.Generation);
        prose.AddLink(open.Prose, open.Generation, open.Target);
        document.AddNode(NodeTypes.Link, open.Start, end, ("text", text), ("url", open.Target), ("form", "html"));
    }

    private void EndSkipping(int end)
    {
        if (_skipped is { } skipped && skipped.Name is not ("script" or "style" or "template"))
            prose.AddPlaceholder(Math.Max(skipped.Start, prose.Cursor), end);
        prose.Skip(end);
        _skipped = null;
    }

    private void AddImage(HtmlTag tag, int start, int end)
    {
        document.AddNode(NodeTypes.Image, start, end, ("alt", tag["alt"] ?? ""), ("url", tag["src"] ?? ""), ("title", tag["title"]), ("form", "html"));
        var (from, to) = tag.Find("alt");
        prose.AddPlaceholder(start, end);
        if (from < 0 || start + from < prose.Cursor - (end - start))
            return;
        var inner = new ProseBuilder(_source);
        inner.Begin(start + from);
        new HtmlProse(document, inner, alternatives).AddText(start + from, start + to);
        if (inner.Finish(new BlockShape(BlockKind.ImageAlt, BlockZone.Alt), new TextSpan(start + from, start + to)) is { } block)
            alternatives.Add(block);
    }

    /// <param name="Name">The element.</param>
    /// <param name="Start">Where its tag begins in the file.</param>
    /// <param name="Prose">Where its content begins in the prose.</param>
    /// <param name="Generation">Of which block.</param>
    /// <param name="Target">A link's address.</param>
    private readonly record struct OpenTag(string Name, int Start, int Prose, int Generation, string? Target);
}
