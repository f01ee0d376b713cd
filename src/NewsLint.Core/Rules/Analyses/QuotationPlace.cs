using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.News;
using NewsLint.News.Sourcing;
using NewsLint.Text;

namespace NewsLint.Rules.Analyses;

/// <summary>Turns places in the parts of a quotation into places in the draft.</summary>
internal readonly struct QuotationPlace(Story story, Quotation quotation)
{
    private readonly ImmutableArray<(int Block, ProseSpan Span, string Text)> _parts = QuotedParts.Of(story, quotation);

    public string TextOf(int part) => _parts[part].Text;

    public StoryPlace At(int part, TextSpan span)
    {
        var (block, inside, _) = _parts[part];
        return new StoryPlace(block, new ProseSpan(Math.Min(inside.End, inside.Start + span.Start), Math.Min(inside.End, inside.Start + span.End)));
    }
}
