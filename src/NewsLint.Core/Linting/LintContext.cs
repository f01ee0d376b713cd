using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.News;
using NewsLint.News.Sourcing;
using NewsLint.News.Transcripts;
using NewsLint.Rules;

namespace NewsLint.Linting;

/// <summary>Everything besides the text that a lint depends on. Immutable; made by the workspace from the configuration nearest to the file.</summary>
public sealed record LintContext
{
    public required RuleSet RuleSet { get; init; }

    public Profile Profile { get; init; } = Profile.Recommended;

    /// <summary>news, analysis, opinion, live …; front matter <c>type:</c> comes before it.</summary>
    public string StoryType { get; init; } = "news";

    /// <summary>ap, guardian, bbc or house.</summary>
    public string Style { get; init; } = "ap";

    /// <summary>en-US or en-GB.</summary>
    public string Language { get; init; } = "en-US";

    /// <summary>What the configuration says, by rule name; a category's name stands for all its rules, and a rule's own name comes before it.</summary>
    public ImmutableDictionary<string, RuleSetting> Settings { get; init; } = ImmutableDictionary<string, RuleSetting>.Empty;

    /// <summary>Changes that hold where the front matter says so, in the order of the configuration.</summary>
    public ImmutableArray<FrontMatterOverride> Overrides { get; init; } = [];

    public ReadOptions ReadOptions { get; init; } = ReadOptions.Default;

    /// <summary>Findings that an editor has accepted.</summary>
    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    /// <summary>The day on which waivers expire or hold. Null: none expires.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Stories from before this day are not judged: an archive is not rewritten. Null: every story is.</summary>
    public DateOnly? EnforceFrom { get; init; }

    /// <summary>Names that the newsroom spells in one way.</summary>
    public ImmutableArray<HouseName> Names { get; init; } = [];

    /// <summary>The newsroom's own outlets.</summary>
    public ImmutableArray<string> Outlets { get; init; } = [];

    /// <summary>The recorded words that the draft's front matter names.</summary>
    public TranscriptSet Transcripts { get; init; } = TranscriptSet.Empty;

    /// <summary>The names that no result shows.</summary>
    public Redaction Redaction { get; init; } = Redaction.None;

    /// <summary>Whether they are shown all the same, on a screen that only its owner sees.</summary>
    public bool ShowsPrivate { get; init; }

    /// <summary>Only these rules run, by name; empty: all that are on.</summary>
    public ImmutableHashSet<string> OnlyRules { get; init; } = [];

    internal NewsReaderOptions News => Names.IsEmpty && Outlets.IsEmpty
        ? NewsReaderOptions.Default
        : new NewsReaderOptions { Names = [.. Names.Select(name => new KnownName(name.Name, name.Also, name.Role))], Outlets = Outlets };

    /// <summary>The context for a document with this front matter.</summary>
    public LintContext For(FrontMatter frontMatter)
    {
        ArgumentNullException.ThrowIfNull(frontMatter);
        var result = this;
        foreach (var change in Overrides)
        {
            if (change.Holds(frontMatter))
                result = change.Apply(result);
        }
        return frontMatter["type"] is { Length: > 0 } type ? result with { StoryType = type.Trim().ToLowerInvariant() } : result;
    }
}

/// <summary>A part of a configuration that holds for documents whose front matter says so.</summary>
/// <param name="When">Key and accepted values; all keys must agree.</param>
public sealed record FrontMatterOverride(ImmutableDictionary<string, ImmutableArray<string>> When)
{
    public ImmutableDictionary<string, RuleSetting> Settings { get; init; } = ImmutableDictionary<string, RuleSetting>.Empty;

    public string? StoryType { get; init; }

    public string? Style { get; init; }

    public string? Language { get; init; }

    public Profile? Profile { get; init; }

    public bool Holds(FrontMatter frontMatter) =>
        When.All(wanted => frontMatter.Values(wanted.Key).Any(value => wanted.Value.Contains(value, StringComparer.OrdinalIgnoreCase)));

    public LintContext Apply(LintContext context) => context with
    {
        Settings = SettingMerge.Lay(context.Settings, Settings),
        StoryType = StoryType ?? context.StoryType,
        Style = Style ?? context.Style,
        Language = Language ?? context.Language,
        Profile = Profile ?? context.Profile,
    };
}

/// <summary>A name that the newsroom spells in one way.</summary>
/// <param name="Name">The spelling to use.</param>
/// <param name="Also">Other forms that are right.</param>
/// <param name="Never">Spellings that are wrong.</param>
/// <param name="Role">Who it is, or null.</param>
/// <param name="IsKnown">Whether readers know the person without a role.</param>
public sealed record HouseName(string Name, ImmutableArray<string> Also, ImmutableArray<string> Never, string? Role, bool IsKnown);

/// <summary>A finding that an editor has accepted.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Fingerprint">The fingerprint of the text.</param>
/// <param name="Reason">Why, as the editor wrote it; never printed into reports.</param>
/// <param name="By">Who accepted it, or null.</param>
/// <param name="Until">The last day on which it holds, or null.</param>
public sealed record Waiver(string Rule, string Fingerprint, string? Reason, string? By, DateOnly? Until);
