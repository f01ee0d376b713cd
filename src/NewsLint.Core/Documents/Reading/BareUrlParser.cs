using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace NewsLint.Documents.Reading;

/// <summary>
/// Markdig's own parser of bare URLs, called later: it asks to be called at each letter with which a scheme may begin, which cuts all prose into
/// pieces of a few letters. Here it is called at the sign that ends a scheme, with the slice moved back to the scheme's beginning.
/// </summary>
internal sealed class BareUrlParser : InlineParser
{
    private const string Beginnings = "hfmtw";

    private readonly AutoLinkParser _parser = new(new AutoLinkOptions());

    public BareUrlParser() => OpeningCharacters = [':', '.'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline is not LiteralInline literal || literal.Content.End != slice.Start - 1 || !ReferenceEquals(literal.Content.Text, slice.Text))
            return false;
        // www, ftp and tel; http; https; mailto.
        ReadOnlySpan<int> lengths = slice.CurrentChar == '.' ? [3] : [3, 4, 5, 6];
        foreach (var length in lengths)
        {
            var start = slice.Start - length;
            if (start < literal.Content.Start || !Beginnings.Contains(slice.Text[start], StringComparison.Ordinal))
                continue;
            var url = slice;
            url.Start = start;
            if (!_parser.Match(processor, ref url))
                continue;
            Shorten(literal, length);
            slice = url;
            return true;
        }
        return false;
    }

    /// <summary>Takes from a literal the letters that turned out to belong to a URL.</summary>
    private static void Shorten(LiteralInline literal, int length)
    {
        literal.Content.End -= length;
        literal.Span.End -= length;
        if (literal.Content.IsEmpty)
            literal.Remove();
    }
}
