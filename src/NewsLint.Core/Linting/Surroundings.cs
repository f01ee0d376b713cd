using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.News.Sourcing;

namespace NewsLint.Linting;

/// <summary>The sentence around a finding, cut out when it is asked for. Two are equal where their sentences are.</summary>
internal sealed class Surroundings(BlockFacts facts, ProseSpan span)
{
    /// <summary>Of a sentence so much is taken before and behind the finding, in UTF-16 code units.</summary>
    private const int Reach = 500;

    public string Sentence => In(facts.Text);

    /// <summary>The sentence with blocks for protected names, also for those that are cut at its ends.</summary>
    public string Covered(Redaction redaction) => In(redaction.Cover(facts.Text));

    /// <summary>The finding's own words, covered in the same way.</summary>
    public string CoveredText(Redaction redaction) => redaction.Cover(facts.Text)[span.Start..span.End];

    private string In(string text)
    {
        var sentence = Around();
        var start = Math.Max(sentence.Start, span.Start - Reach);
        var end = Math.Min(Math.Max(sentence.End, span.End), span.End + Reach);
        return text[start..Math.Min(end, text.Length)];
    }

    public override bool Equals(object? obj) => obj is Surroundings other && Sentence == other.Sentence;

    public override int GetHashCode() => 0;

    private ProseSpan Around()
    {
        var first = facts.TokenAt(span.Start);
        return facts.Sentences.IsEmpty || first >= facts.Tokens.Length ? new ProseSpan(0, facts.Text.Length) : facts.Sentences[facts.SentenceOf(first)].Span;
    }
}
