using NewsLint.Documents;

namespace NewsLint.News;

/// <summary>A sentence of the story.</summary>
internal readonly record struct SentenceAt(int Block, int Index)
{
    public static SentenceAt Of(Story story, StoryPlace place)
    {
        var facts = story.Facts[place.Block];
        var token = facts.TokenAt(place.Span.Start);
        return new SentenceAt(place.Block, token < facts.Tokens.Length ? facts.SentenceOf(token) : -1);
    }

    /// <summary>The sentence behind this one, in the next paragraph where this one ends its own.</summary>
    public SentenceAt? Next(Story story)
    {
        if (Index + 1 < story.Facts[Block].Sentences.Length)
            return this with { Index = Index + 1 };
        var block = Block + 1;
        return block < story.Facts.Length && story.Document.Blocks[block].Zone == story.Document.Blocks[Block].Zone && !story.Facts[block].Sentences.IsEmpty && story.Document.Blocks[block].Kind == BlockKind.Paragraph
            ? new SentenceAt(block, 0)
            : null;
    }
}
