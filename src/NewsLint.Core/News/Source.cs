using System.Collections.Immutable;

namespace NewsLint.News;

/// <summary>One who vouches for something: a person, a body, a document, or a chain of mentions of somebody unnamed.</summary>
public sealed record Source
{
    /// <summary>Its place in <see cref="Story.Sources"/>.</summary>
    public required int Index { get; init; }

    /// <summary>The full name, or the words of the first mention.</summary>
    public required string Name { get; init; }

    public required SourceClass Class { get; init; }

    /// <summary>The person, as an index into <see cref="Story.People"/>, or -1.</summary>
    public int Person { get; init; } = -1;

    /// <summary>Where it is first named.</summary>
    public required StoryPlace FirstMention { get; init; }

    /// <summary>Indexes into <see cref="Story.Attributions"/>, in order.</summary>
    public required ImmutableArray<int> Attributions { get; init; }

    /// <summary>Where the draft says why the source is not named; null where it does not.</summary>
    public StoryPlace? Reason { get; init; }

    /// <summary>Where the draft says how the source knows; null where it does not.</summary>
    public StoryPlace? Basis { get; init; }

    /// <summary>Whether anonymity is spoken of: a source, an insider, “asked not to be named”.</summary>
    public bool IsExplicitlyAnonymous { get; init; }
}

/// <summary>Kinds of sources: catalogue of the news model, section 4.3.</summary>
public enum SourceClass
{
    NamedPerson,

    /// <summary>A body that speaks as itself: police, the ministry, Norwell Foods.</summary>
    NamedOrganization,

    /// <summary>A law, a filing, a report with an identity.</summary>
    Document,

    /// <summary>The reporter or the outlet was there.</summary>
    OwnObservation,

    /// <summary>A spokesperson of a named body, without a name.</summary>
    OfficialSpokesperson,

    /// <summary>A role without a name: one nurse, a senior official.</summary>
    RoleOnly,

    /// <summary>A source, an insider, someone granted anonymity.</summary>
    AnonymousExplicit,

    /// <summary>Experts, critics, some officials.</summary>
    VagueGroup,

    /// <summary>Reports, local media.</summary>
    MediaUnnamed,

    /// <summary>Another outlet by name.</summary>
    MediaNamed,

    /// <summary>Nobody: it is believed, reportedly.</summary>
    Unattributed,
}

/// <summary>What a <see cref="SourceClass"/> counts as.</summary>
public static class SourceClasses
{
    public static bool IsNamed(this SourceClass source) => source is SourceClass.NamedPerson or SourceClass.NamedOrganization or SourceClass.Document or SourceClass.OwnObservation;

    public static bool IsAnonymous(this SourceClass source) => source is SourceClass.RoleOnly or SourceClass.AnonymousExplicit;

    public static bool IsVague(this SourceClass source) => source is SourceClass.VagueGroup or SourceClass.MediaUnnamed or SourceClass.Unattributed;
}
