using NewsLint.Text;

namespace NewsLint.Documents.Reading;

/// <param name="Span">The mark in the file.</param>
/// <param name="Label">What stands between <c>[^</c> and <c>]</c>.</param>
internal readonly record struct FootnoteReference(TextSpan Span, string Label);

/// <summary>Gives the file's characters of a literal, and does what the marks among them ask for.</summary>
internal sealed class MarkProse(DocumentBuilder document, Mask mask, List<FootnoteReference> references)
{
    private Mark? _wikiLink;
    private int _wikiStart;
    private int _wikiGeneration;

    public void EnterBlock() => _wikiLink = null;

    public void Add(ProseBuilder prose, int start, int end)
    {
        for (var i = mask.FirstMarkAfter(start); i < mask.Marks.Count && mask.Marks[i].Span.Start < end; i++)
        {
            var mark = mask.Marks[i];
            if (mark.Span.Start < start)
                continue;
            prose.AddVerbatim(start, mark.Span.Start - start);
            Add(prose, mark);
            start = Math.Min(mark.Span.End, end);
        }
        prose.AddVerbatim(start, end - start);
    }

    private void Add(ProseBuilder prose, Mark mark)
    {
        var span = mark.Span;
        switch (mark.Kind)
        {
            case MarkKind.Opaque:
                prose.AddPlaceholder(span.Start, span.End);
                break;
            case MarkKind.WikiImage:
                prose.AddPlaceholder(span.Start, span.End);
                document.AddNode(NodeTypes.Image, span.Start, span.End, ("alt", ""), ("url", mark.Target), ("form", "wiki"));
                break;
            case MarkKind.Footnote:
                prose.AddFootnoteMark(mark.Target);
                references.Add(new FootnoteReference(span, mark.Target));
                break;
            case MarkKind.WikiLinkStart:
                (_wikiLink, _wikiStart, _wikiGeneration) = (mark, prose.Length, prose.Generation);
                break;
            case MarkKind.WikiLinkEnd when _wikiLink is { } open:
                var text = prose.TextFrom(_wikiStart, _wikiGeneration);
                prose.AddLink(_wikiStart, _wikiGeneration, open.Target);
                document.AddNode(NodeTypes.Link, open.Span.Start, span.End, ("text", text), ("url", open.Target), ("form", "wiki"));
                _wikiLink = null;
                break;
        }
        prose.Skip(span.End);
    }
}
