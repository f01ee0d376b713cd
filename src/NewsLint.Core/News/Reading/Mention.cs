namespace NewsLint.News.Reading;

/// <summary>What kind of words name somebody.</summary>
internal enum MentionKind : byte
{
    None,

    /// <summary>A run of capitals; whether it is a person, only the whole draft shows.</summary>
    Name,

    Pronoun,

    /// <summary>A noun for a person or people: one senior official.</summary>
    Role,

    /// <summary>A noun for a body: the ministry.</summary>
    Body,

    /// <summary>A noun for a text: court filings.</summary>
    Document,
}

/// <summary>A noun phrase that may speak.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Head">The token that says what it is: the noun, the pronoun, the last word of the name.</param>
/// <param name="Name">The name run, as an index into <see cref="BlockReading.Names"/>, or -1.</param>
internal readonly record struct Mention(MentionKind Kind, int First, int End, int Head, int Name)
{
    public static Mention None { get; } = new(MentionKind.None, 0, 0, -1, -1);

    public bool IsNone => Kind == MentionKind.None;

    public bool IsNameOrPronoun => Kind is MentionKind.Name or MentionKind.Pronoun;
}
