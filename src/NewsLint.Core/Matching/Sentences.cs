using System.Collections.Immutable;
using NewsLint.Documents;

namespace NewsLint.Matching;

/// <summary>
/// Cuts a block into sentences. The idea is the usual one of rule-based splitters (a stop, white space, a capital, a table of abbreviations), with
/// quotations as single units, after the catalogue's "Zones and text blocks" and the speaker study's "Sentence end at Q".
/// </summary>
public static class Sentences
{
    /// <summary>The sentences of a block, in order. They are disjoint and each token is in exactly one.</summary>
    /// <remarks>
    /// A quotation of depth 1 that is closed is one unit: nothing inside it ends a sentence, however many sentences it holds, so that
    /// <c>"We tried. We waited. Nobody came," Reed said.</c> is one sentence, and so is <c>"We tried. We waited."</c>. Where its last character is
    /// a stop, the sentence ends after its closing mark if a capital, a digit or another quotation follows; not if a lower-case word does
    /// (<c>"Is it over?" he asked.</c>), nor if an attribution does (<c>"Is it over?" Reed asked.</c>). A quotation that is not closed is read like
    /// other text, for nobody knows where its host goes on.
    /// </remarks>
    /// <param name="text">The block's prose.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="quotedSpans">Its quotations, as <see cref="QuotedSpans.Find"/> gives them.</param>
    public static ImmutableArray<Sentence> Find(string text, ImmutableArray<Token> tokens, ImmutableArray<QuotedSpan> quotedSpans)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = ImmutableArray.CreateBuilder<Sentence>(1);
        var ends = new SentenceEnds(text, tokens, quotedSpans);
        var first = 0;
        while (first < tokens.Length)
        {
            var end = ends.After(first);
            sentences.Add(new Sentence(first, end, new ProseSpan(tokens[first].Start, tokens[end - 1].End)));
            first = end;
        }
        return sentences.DrainToImmutable();
    }
}
