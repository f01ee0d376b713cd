namespace NewsLint.Documents;

/// <summary>What a block is and where it stands, as bits: many rules ask each block.</summary>
[Flags]
internal enum BlockPlaces
{
    None = 0,

    /// <summary>Prose of any kind, data aside.</summary>
    Text = 1 << 0,
    Heading = 1 << 1,
    H1 = 1 << 2,
    H2 = 1 << 3,
    H3 = 1 << 4,
    H4 = 1 << 5,
    H5 = 1 << 6,
    H6 = 1 << 7,

    /// <summary>A paragraph outside lists and block quotes.</summary>
    Paragraph = 1 << 8,
    List = 1 << 9,
    BlockQuote = 1 << 10,
    Table = 1 << 11,
    Header = 1 << 12,
    Cell = 1 << 13,
    Caption = 1 << 14,
    ImageAlt = 1 << 15,
    FrontMatter = 1 << 16,
    Title = 1 << 17,
    Dek = 1 << 18,
    Body = 1 << 19,
    Footnote = 1 << 20,

    /// <summary>Set on all blocks that were looked at.</summary>
    Known = 1 << 21,
}
