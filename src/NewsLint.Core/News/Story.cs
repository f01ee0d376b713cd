using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.News;

/// <summary>
/// What a draft says as news: who is quoted, who says what, who is named and whose voice every word is in.
/// Document is to Story as a syntax tree is to its semantic model. Made anew at every lint; immutable.
/// </summary>
public sealed class Story
{
    public required Document Document { get; init; }

    /// <summary>The facts of each block, in the order of the document's blocks.</summary>
    public required ImmutableArray<BlockFacts> Facts { get; init; }

    /// <summary>Every quotation, in the order of the file. A quotation that goes on over several blocks is one.</summary>
    public required ImmutableArray<Quotation> Quotations { get; init; }

    /// <summary>Every statement that somebody makes, with who makes it, in the order of the file.</summary>
    public required ImmutableArray<Attribution> Attributions { get; init; }

    /// <summary>The persons named in the draft, in the order of their first mention.</summary>
    public required ImmutableArray<Person> People { get; init; }

    /// <summary>Who vouches for something, in the order of the first attribution: one for each person, body or chain of mentions of an unnamed source.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>Whose words each character is in.</summary>
    public required VoiceMap Voices { get; init; }

    /// <summary>The statements whose source is named in a block.</summary>
    public ReadOnlySpan<Attribution> AttributionsIn(int block)
    {
        var first = FirstAttributionFrom(block);
        return Attributions.AsSpan(first, FirstAttributionFrom(block + 1) - first);
    }

    /// <summary>The statements whose verb stands in a sentence. Those of a block are in the order of their verbs, so only these are looked at.</summary>
    internal ReadOnlySpan<Attribution> AttributionsIn(SentenceAt sentence)
    {
        var own = AttributionsIn(sentence.Block);
        var first = FirstFrom(own, sentence.Index);
        return own[first..FirstFrom(own, sentence.Index + 1)];
    }

    /// <summary>The words that stand at a place.</summary>
    public string Words(StoryPlace place) => Facts[place.Block].Text[place.Span.Start..place.Span.End];

    private int FirstFrom(ReadOnlySpan<Attribution> own, int sentence)
    {
        int low = 0, high = own.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (SentenceAt.Of(this, own[middle].VerbPlace).Index < sentence)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private int FirstAttributionFrom(int block)
    {
        int low = 0, high = Attributions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Attributions[middle].SourcePlace.Block < block)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}

/// <summary>A stretch of one block's prose.</summary>
/// <param name="Block">The block's index.</param>
/// <param name="Span">Where in its prose.</param>
public readonly record struct StoryPlace(int Block, ProseSpan Span);
