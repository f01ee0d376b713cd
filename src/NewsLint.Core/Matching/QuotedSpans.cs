using System.Collections.Immutable;
using NewsLint.Documents;

namespace NewsLint.Matching;

/// <summary>
/// Finds the quotations of a block: straight and curly, double and single marks, « » and „ “. One pass with a stack, after the rule catalogue's
/// "Finding quotations" and the speaker study's "Finder", which adds that a second opening mark ends the first quotation.
/// </summary>
public static class QuotedSpans
{
    /// <summary>
    /// The quotations and stray marks of a block, in order of their start; any two are disjoint or one lies in the other.
    /// </summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>Single marks quote inside double marks. Outside they quote only in a block that has no double marks there; else they are taken for
    /// apostrophes. Only the block's own text decides.</item>
    /// <item>An opening mark while one of its kind is open: where the next two marks both close, the same marks are nested; else the earlier
    /// quotation ends there, unclosed.</item>
    /// <item>An unclosed single quotation is reported only where one may be expected: at the block's start, after a comma or a colon, before a
    /// capital or a digit. An unpaired apostrophe is never an error.</item>
    /// <item>Two single marks side by side, and <c>``</c>, are one double mark, as on the wires.</item>
    /// <item>Inches and feet are no marks. Neither are ′ and ″, ‹ and ›, and an apostrophe between letters.</item>
    /// </list>
    /// </remarks>
    /// <param name="text">The block's prose.</param>
    /// <param name="tokens">Its tokens.</param>
    public static ImmutableArray<QuotedSpan> Find(string text, ImmutableArray<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sites = MarkSites.Find(text, tokens);
        if (sites.IsEmpty)
            return [];
        var outlook = new MarkOutlook(sites);
        if (!HasOpeningSingle(sites))
            return QuotePairing.Pair(text, sites, outlook, singlesAtTop: false);
        var british = QuotePairing.Pair(text, sites, outlook, singlesAtTop: true);
        return SinglesAreMainMarks(text, british) ? british : QuotePairing.Pair(text, sites, outlook, singlesAtTop: false);
    }

    private static bool HasOpeningSingle(ImmutableArray<MarkSite> sites)
    {
        foreach (var site in sites)
        {
            if (site.Family == MarkFamily.Single && site.Lean == Lean.Opening)
                return true;
        }
        return false;
    }

    private static bool SinglesAreMainMarks(string text, ImmutableArray<QuotedSpan> spans)
    {
        var outerIsPlain = false;
        foreach (var span in spans)
        {
            var isSingle = span.Mark == QuoteMark.Single;
            if (span.Depth == 1)
            {
                if (!isSingle)
                    return false;
                outerIsPlain = !span.IsClosed || !Tokenizer.IsWordUnit(text[span.Span.End - 2]);
            }
            // Between two apostrophes there may be a quotation: 'Fore the "big" dogs' home
            else if (!isSingle && !outerIsPlain)
            {
                return false;
            }
        }
        return true;
    }
}
