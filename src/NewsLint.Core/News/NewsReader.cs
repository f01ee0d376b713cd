using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.News.Reading;

namespace NewsLint.News;

/// <summary>
/// Makes the <see cref="Story"/> of a document. What a block shows by itself was read before and lives with its facts; here the blocks are linked, in order
/// and in linear time: people, pronouns, roles, quotations that go on, speakers that carry over.
/// </summary>
public static class NewsReader
{
    /// <param name="document">The draft.</param>
    /// <param name="facts">The facts of its blocks, in order.</param>
    /// <param name="options">What the newsroom knows.</param>
    public static Story Read(Document document, ImmutableArray<BlockFacts> facts, NewsReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var readings = ImmutableArray.CreateBuilder<BlockReading>(facts.Length);
        using var reader = new BlockReader();
        foreach (var fact in facts)
            readings.Add(BlockReading.Of(fact, reader));
        return new StoryLinker(document, facts, readings.MoveToImmutable(), options ?? NewsReaderOptions.Default).Link();
    }
}
