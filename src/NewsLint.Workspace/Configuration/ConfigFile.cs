using System.Collections.Immutable;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Workspace.Configuration;

/// <summary>What one <c>.newslint.yml</c> says, before shared files, packs and rules are looked up.</summary>
/// <param name="Path">The file, absolute.</param>
/// <param name="Source">Its text.</param>
public sealed record ConfigFile(string Path, SourceText Source)
{
    public const string Name = ".newslint.yml";

    /// <summary>Profiles and shared files, in order; later ones come over earlier ones, and the file itself over all.</summary>
    public ImmutableArray<Located<string>> Extends { get; init; } = [];

    public Located<string>? Style { get; init; }

    public Located<string>? Language { get; init; }

    /// <summary>The type of a story whose front matter has none.</summary>
    public Located<string>? StoryType { get; init; }

    public ImmutableArray<PackReference> Packs { get; init; } = [];

    public ImmutableArray<RuleEntry> Rules { get; init; } = [];

    public ImmutableArray<OverrideEntry> Overrides { get; init; } = [];

    public ImmutableArray<Located<HouseName>> Names { get; init; } = [];

    /// <summary>Files with names.</summary>
    public ImmutableArray<Located<string>> NameFiles { get; init; } = [];

    public ImmutableArray<Located<string>> Outlets { get; init; } = [];

    public ImmutableArray<FrontMatterRole> FrontMatter { get; init; } = [];

    /// <summary>The folder with recorded words, inside the workspace.</summary>
    public Located<string>? Transcripts { get; init; }

    /// <summary>Stories from before this day are not judged.</summary>
    public Located<DateOnly>? EnforceFrom { get; init; }

    /// <summary>The file, or the folder of files, that says who the protected sources are; inside the workspace, ignored by git.</summary>
    public Located<string>? Sources { get; init; }

    /// <summary>Whether the file may say more of protected sources than <see cref="Sources"/>: it cannot be read, or not what it says of them.</summary>
    public bool HasUnclearSources { get; init; }

    public ImmutableArray<Located<string>> Exclude { get; init; } = [];

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public int LineOf(TextSpan span) => Source.GetPosition(Math.Min(span.Start, Source.Length)).Line + 1;
}

/// <summary>A folder with rules.</summary>
/// <param name="IsVale">Whether they are Vale's; null: the folder's own <c>pack.yml</c> says.</param>
public sealed record PackReference(Located<string> Path, bool? IsVale);

/// <summary>A setting of a category, or of a rule by its name or code.</summary>
public sealed record RuleEntry(Located<string> Name, RuleSetting Setting)
{
    /// <summary>The options as written, with their places.</summary>
    public ImmutableArray<Located<string>> Options { get; init; } = [];
}

/// <summary>Front matter keys that mean one thing: <c>dek: [deck, summary]</c>.</summary>
public sealed record FrontMatterRole(Located<string> Role, ImmutableArray<string> Keys);

/// <summary>Settings for some files, or for documents with some front matter, or for what is both.</summary>
public sealed record OverrideEntry(TextSpan Span)
{
    /// <summary>Patterns; empty: every file.</summary>
    public ImmutableArray<Located<string>> Files { get; init; } = [];

    /// <summary>Front matter keys with the values that are accepted; empty: every document.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> When { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    public Located<string>? StoryType { get; init; }

    public Located<string>? Style { get; init; }

    public Located<string>? Language { get; init; }

    public ImmutableArray<RuleEntry> Rules { get; init; } = [];
}
