using System.Collections.Immutable;

namespace NewsLint.News;

/// <summary>A person named in the draft: all mentions that mean the same one.</summary>
public sealed record Person
{
    /// <summary>Its place in <see cref="Story.People"/>.</summary>
    public required int Index { get; init; }

    /// <summary>The fullest form of the name in the draft, without titles.</summary>
    public required string Name { get; init; }

    /// <summary>The last word of the name; the name itself where it is one word.</summary>
    public required string Surname { get; init; }

    public Gender Gender { get; init; }

    /// <summary>Titles and roles that the draft gives: “Fire Chief”, “who runs the plant”.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>Every mention by name, in the order of the file; pronouns are not among them.</summary>
    public required ImmutableArray<PersonMention> Mentions { get; init; }
}

/// <summary>One mention of a person by name.</summary>
/// <param name="Place">The name with its titles.</param>
/// <param name="Name">The name as written, without titles.</param>
/// <param name="Title">The titles as written, or empty.</param>
public readonly record struct PersonMention(StoryPlace Place, string Name, string Title);

public enum Gender
{
    Unknown,
    Female,
    Male,
}
