using System.Collections.Immutable;
using NewsLint.Documents;

namespace NewsLint.News;

/// <summary>Words between quotation marks, or a block quote, with who says them.</summary>
public sealed record Quotation
{
    /// <summary>Its place in <see cref="Story.Quotations"/>.</summary>
    public required int Index { get; init; }

    /// <summary>Where it stands, marks included; several places where it goes on over blocks.</summary>
    public required ImmutableArray<StoryPlace> Places { get; init; }

    public StoryPlace Place => Places[0];

    /// <summary>The words without the outer marks; the parts of a continued quotation joined by a line feed.</summary>
    public required string Text { get; init; }

    public required QuotationKind Kind { get; init; }

    /// <summary>How many words stand in it.</summary>
    public required int Words { get; init; }

    /// <summary>1 in the writer's own text, 2 inside another quotation. Only the first kind has a speaker of its own.</summary>
    public int Depth { get; init; } = 1;

    public QuoteMark Mark { get; init; }

    /// <summary>Whether it is a sentence of its own: no other words stand in its sentence.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>Whether it stands in a headline zone: title, dek, seo title, social, push.</summary>
    public bool IsInHeadline { get; init; }

    /// <summary>Whether it goes on in a later block.</summary>
    public bool IsContinued => Places.Length > 1;

    /// <summary>Who says it, or null where nobody was found.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>Persons named near an unresolved quotation, nearest first: indexes into <see cref="Story.People"/>.</summary>
    public ImmutableArray<int> Candidates { get; init; } = [];

    /// <summary>The attribution that gives the speaker, as an index into <see cref="Story.Attributions"/>, or -1.</summary>
    public int Attribution { get; init; } = -1;

    /// <summary>Who vouches for the words, as an index into <see cref="Story.Sources"/>, or -1. Not always the speaker: in “he told her, a source said” it is the source.</summary>
    public int Source { get; init; } = -1;

    /// <summary>Whether the attribution says it is second-hand: “reportedly said”, “is said to have told”.</summary>
    public bool IsHedged { get; init; }

    /// <summary>Whether somebody other than the speaker passed the words on.</summary>
    public bool IsRelayed { get; init; }
}

/// <summary>What a quotation is used for: catalogue of the news model, section 4.1.</summary>
public enum QuotationKind
{
    /// <summary>What somebody said: a sentence, or four words and more.</summary>
    Speech,

    /// <summary>Two to five words inside a sentence of the writer's.</summary>
    Fragment,

    /// <summary>One to three words.</summary>
    Word,

    /// <summary>The name of a work.</summary>
    Title,

    /// <summary>Between the parts of a name.</summary>
    Nickname,

    /// <summary>A word spoken of as a word.</summary>
    Term,

    /// <summary>What is written on a thing.</summary>
    Sign,

    /// <summary>A block quote.</summary>
    Block,
}

/// <summary>Who says a quotation.</summary>
/// <param name="Name">The person's full name, the body's name, or the words for one who is not named (“one senior official”).</param>
/// <param name="Class">What kind of speaker.</param>
/// <param name="Confidence">How sure the reading is.</param>
/// <param name="Reading">How the speaker was found.</param>
public sealed record Speaker(string Name, SourceClass Class, Confidence Confidence, SpeakerReading Reading)
{
    /// <summary>The person, as an index into <see cref="Story.People"/>, or -1.</summary>
    public int Person { get; init; } = -1;

    /// <summary>The words of the draft that name the speaker.</summary>
    public StoryPlace Mention { get; init; }
}

/// <summary>How sure a reading is. High means right in at least 95 of 100 cases on annotated news.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}

/// <summary>How a speaker was found, from the surest to the weakest.</summary>
public enum SpeakerReading
{
    /// <summary>In the same sentence: “…,” Reed said.</summary>
    Explicit,

    /// <summary>An earlier part of a split quotation carries over.</summary>
    Split,

    /// <summary>The sentence before leads in, with a colon or otherwise.</summary>
    LeadIn,

    /// <summary>The quotation goes on from the block before.</summary>
    Continued,

    /// <summary>A later quotation of the same block has the attribution.</summary>
    NextQuotation,

    /// <summary>A fragment's own sentence has a subject.</summary>
    HostSubject,

    /// <summary>The last speaker of the blocks before.</summary>
    CarriedOver,
}
