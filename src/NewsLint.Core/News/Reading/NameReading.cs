using System.Collections.Immutable;

namespace NewsLint.News.Reading;

/// <summary>What speaks for or against a run of capitals being a person.</summary>
[Flags]
internal enum NameSigns : ushort
{
    None = 0,
    HasTitle = 1,
    HasFirstName = 2,
    NextToVerb = 4,
    HasAppositive = 8,

    /// <summary>“the” stands before it, without a title.</summary>
    HasArticle = 16,
    HasOrganizationWord = 32,
    HasPlaceWord = 64,
    IsAllCapitals = 128,
    IsPossessive = 256,
    OpensSentence = 512,
    HasDemonym = 1024,
    IsLocation = 2048,
    HasOutletWord = 4096,

    /// <summary>The run is a title and no name: the Prime Minister.</summary>
    IsTitleOnly = 8192,
}

/// <summary>A run of capitals outside quotations, with the titles before it.</summary>
internal sealed record NameReading
{
    /// <summary>The first token, titles included.</summary>
    public required int First { get; init; }

    public required int NameFirst { get; init; }

    public required int End { get; init; }

    /// <summary>The name without titles, nicknames and possessive.</summary>
    public required string Text { get; init; }

    public required string Surname { get; init; }

    public required string FirstWord { get; init; }

    public required int Words { get; init; }

    /// <summary>Set once more where the block's statements are known, and never later.</summary>
    public required NameSigns Signs { get; set; }

    public required Gender Gender { get; init; }

    /// <summary>Titles and roles beside it.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    public string Title { get; init; } = "";

    public int Sentence { get; init; }

    public bool Has(NameSigns signs) => (Signs & signs) != 0;
}
