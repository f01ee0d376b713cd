using System.Collections.Immutable;
using NewsLint.Matching;
using NewsLint.News;
using NewsLint.Rules.Selectors;

namespace NewsLint.Rules;

/// <summary>A frame around a hit. As <c>when</c> all its parts must hold; as <c>unless</c> any one silences.</summary>
public sealed record Guard
{
    /// <summary>The hit itself is one of these, so that the guard is for some entries only. As <c>unless</c> the other parts must then hold with it.</summary>
    public PhraseList? Match { get; init; }

    /// <summary>What the subject of the verb must be: person, org, quantity.</summary>
    public ImmutableArray<SubjectKind> Subjects { get; init; } = [];

    /// <summary>The hit is the main verb of an attribution.</summary>
    public bool IsVerbOfAttribution { get; init; }

    /// <summary>One of these follows the hit: directly, or anywhere in <see cref="Window"/> where the rule names one.</summary>
    public PhraseList? Before { get; init; }

    /// <summary>One of these stands before the hit: directly, or anywhere in <see cref="Window"/> where the rule names one.</summary>
    public PhraseList? After { get; init; }

    /// <summary>One of these stands in <see cref="Window"/>.</summary>
    public PhraseList? With { get; init; }

    /// <summary>The hit begins its sentence, marks and brackets aside.</summary>
    public bool IsSentenceStart { get; init; }

    /// <summary>Something that supports the claim stands in <see cref="Window"/>.</summary>
    public ImmutableArray<EvidenceKind> Evidence { get; init; } = [];

    /// <summary>A statement whose attribution is one of these stands in <see cref="Window"/>, which is the sentence or the paragraph.</summary>
    internal Selector<Attribution>? Attribution { get; init; }

    /// <summary>The hit names one of the newsroom's own outlets.</summary>
    public bool IsOwnOutlet { get; init; }

    /// <summary>How far to look, or null where the rule does not say.</summary>
    public Window? Window { get; init; }

    public IEnumerable<PhraseList> Lists => new[] { Match, Before, After, With }.OfType<PhraseList>();
}

/// <summary>What stands before a verb as its subject.</summary>
public enum SubjectKind
{
    Person,
    Org,
    Quantity,
}

/// <summary>What supports a claim: catalogue of evidence E1 to E7.</summary>
public enum EvidenceKind
{
    /// <summary>E1: words of the window are a link.</summary>
    Link,

    /// <summary>E2: a footnote with a definition.</summary>
    Footnote,

    /// <summary>E3: a named person, body or document says so.</summary>
    NamedSource,

    /// <summary>E4: a body that keeps such records.</summary>
    RecordKeeper,

    /// <summary>E6: a place in a ranking.</summary>
    Rank,

    /// <summary>E5: a figure, and the field it is compared with.</summary>
    MeasuredSet,

    /// <summary>E7: the story itself lists what is compared.</summary>
    InternalList,

    /// <summary>A figure in the window.</summary>
    Figure,
}

/// <summary>How far around a hit a guard looks.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Count">For words how many on each side; for sentences how many after the hit's own.</param>
public readonly record struct Window(WindowUnit Unit, int Count = 0);

public enum WindowUnit
{
    Words,
    Clause,
    Sentence,
    Paragraph,
}
