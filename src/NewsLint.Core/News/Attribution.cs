namespace NewsLint.News;

/// <summary>A statement with who makes it: “the bridge is safe, the ministry said”.</summary>
public sealed record Attribution
{
    /// <summary>Its place in <see cref="Story.Attributions"/>.</summary>
    public required int Index { get; init; }

    /// <summary>The words that name the source; the formula itself where nobody is named (“it is believed”).</summary>
    public required StoryPlace SourcePlace { get; init; }

    /// <summary>The verb or formula: “said”, “according to”, “is widely seen as”.</summary>
    public required StoryPlace VerbPlace { get; init; }

    /// <summary>What is attributed; empty where it could not be told.</summary>
    public StoryPlace Content { get; init; }

    public required AttributionPattern Pattern { get; init; }

    public required SourceClass Class { get; init; }

    public VerbClass Verb { get; init; }

    /// <summary>The full name of the person or body, or the words of the draft; empty where nobody is named.</summary>
    public string Name { get; init; } = "";

    /// <summary>The person, as an index into <see cref="Story.People"/>, or -1.</summary>
    public int Person { get; init; } = -1;

    /// <summary>The earlier attribution whose unnamed source a pronoun or “the official” means again, or -1.</summary>
    public int Antecedent { get; init; } = -1;

    /// <summary>How sure it is who is meant.</summary>
    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>The source as an index into <see cref="Story.Sources"/>.</summary>
    public int Source { get; internal set; } = -1;

    /// <summary>Whether it attributes a direct quotation.</summary>
    public bool IsDirect { get; init; }

    /// <summary>“reportedly”, “is said to”, “allegedly” stands with the verb.</summary>
    public bool IsHedged { get; init; }

    /// <summary>The attribution that passes this one on, as an index, or -1: “he told her, according to a source”.</summary>
    public int RelayedBy { get; internal set; } = -1;

    /// <summary>Who was told, where the sentence says so (“told CNN”); empty elsewhere.</summary>
    public StoryPlace Recipient { get; init; }

    /// <summary>Whether it is the first of its source.</summary>
    public bool IsFirstOfChain { get; internal set; }
}

/// <summary>The eleven patterns of attribution: catalogue of the news model, section 4.2.</summary>
public enum AttributionPattern
{
    /// <summary>“…,” said Joy Reed.</summary>
    Inverted,

    /// <summary>“…,” Reed said. Also with an appositive between.</summary>
    Trailing,

    /// <summary>Reed said: “…”</summary>
    LeadIn,

    /// <summary>“…,” Reed said. “…”</summary>
    Split,

    /// <summary>according to Reed; in the words of Reed.</summary>
    AccordingTo,

    /// <summary>She called the ruling “…”.</summary>
    Naming,

    /// <summary>The ministry said that …; …, the ministry said.</summary>
    Indirect,

    /// <summary>He told CNN …</summary>
    Told,

    /// <summary>It is believed; is seen as.</summary>
    Passive,

    /// <summary>A line under a block quote: — Joy Reed.</summary>
    SourceLine,

    /// <summary>NAME: in an interview or a transcript.</summary>
    Label,
}

/// <summary>What a verb of saying does beside reporting.</summary>
public enum VerbClass
{
    /// <summary>said, told, added.</summary>
    Neutral,

    /// <summary>claimed, alleged.</summary>
    Doubt,

    /// <summary>admitted, confessed.</summary>
    Guilt,

    /// <summary>revealed, confirmed, pointed out.</summary>
    Factive,

    /// <summary>insisted, maintained.</summary>
    Slant,

    /// <summary>deflected, dodged.</summary>
    Evasive,

    /// <summary>believes, fears.</summary>
    Mental,

    /// <summary>chirped, opined.</summary>
    Bookism,

    /// <summary>according to; a colon; no verb.</summary>
    Formula,
}
