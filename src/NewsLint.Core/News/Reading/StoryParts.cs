using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.News.Reading;

/// <summary>What a block is for whoever looks for speakers.</summary>
internal enum StoryPart
{
    /// <summary>No prose of the story: data, alternative texts.</summary>
    None,

    /// <summary>A title, a dek: quotations stand there, nobody is meant from there.</summary>
    Headline,

    /// <summary>A heading in the text, a caption, a credit.</summary>
    Beside,

    Body,
}

internal static class StoryParts
{
    public static StoryPart Of(Block block, BlockFacts facts, BlockReading reading) => block.Zone switch
    {
        BlockZone.Data or BlockZone.Alt => StoryPart.None,
        BlockZone.Title or BlockZone.Dek => StoryPart.Headline,
        BlockZone.Caption or BlockZone.Heading => StoryPart.Beside,
        _ => reading.IsAside || block.Kind is BlockKind.TableHeader or BlockKind.TableCell || (!block.InList && !block.InBlockQuote && Asides.IsHeading(facts)) ? StoryPart.Beside : StoryPart.Body,
    };
}
