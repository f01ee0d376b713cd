namespace NewsLint.Documents;

/// <summary>What a block is in the Markdown.</summary>
public enum BlockKind
{
    Paragraph,
    Heading,
    TableHeader,
    TableCell,
    Caption,
    ImageAlt,
    FrontMatter,
}

/// <summary>What a block is in the story; a rule's <c>scope</c> names zones and kinds alike.</summary>
public enum BlockZone
{
    Body,
    Title,
    Dek,
    Heading,
    Caption,
    Alt,

    /// <summary>A front matter value that readers do not see as prose.</summary>
    Data,
}
