using System.Collections.Immutable;
using NewsLint.Matching;
using NewsLint.Rules.Analyses;
using NewsLint.Text;
using NewsLint.Yaml;

namespace NewsLint.Rules;

/// <summary>What one rule file says: who the rule is, what it finds, where, and what it says of it. Immutable.</summary>
public sealed record Rule
{
    private ImmutableArray<RuleExample> _examples = [];

    /// <summary>Folder and file, <c>claims.superlative</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The stable code, <c>NL4001</c>, or null for a house rule without one.</summary>
    public string? Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The extension point, <c>existence</c> …</summary>
    public required string Extends { get; init; }

    /// <summary>What it does, where <see cref="Extends"/> is <c>analysis</c>; else null.</summary>
    public Analysis? Analysis { get; init; }

    /// <summary>What a configuration can set besides the level.</summary>
    public IEnumerable<RuleKey> Options => Analysis is not null
        ? Analysis.Options.Where(option => option.Type is KeyType.Number or KeyType.Flag)
        : RuleKeys.All.Where(key => key.IsOption && key.BelongsTo(Extends));

    public required Level Level { get; init; }

    public required string Message { get; init; }

    /// <summary>Why, and what to do; Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>The same for who shows it as Markdown: of a rule that does not ship with NewsLint nothing in it is loaded or started.</summary>
    public string? ShownDescription => Description is null || File.IsBuiltIn ? Description : HarmlessMarkdown.Of(Description);

    public string? Link { get; init; }

    public Tier Tier { get; init; } = Tier.Standard;

    /// <summary>The highest level under the relaxed profile, or null where that is the rule's own.</summary>
    public Level? Relaxed { get; init; }

    /// <summary>Story types that change the rule: a level, or null for off.</summary>
    public ImmutableDictionary<string, Level?> Types { get; init; } = ImmutableDictionary<string, Level?>.Empty;

    /// <summary>House styles under which the rule runs; empty: all.</summary>
    public ImmutableArray<string> Styles { get; init; } = [];

    /// <summary>Languages under which the rule runs; empty: all.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>The most findings in one file, or 0 for no limit.</summary>
    public int Limit { get; init; }

    /// <summary>The rules about the same fault, by name, whose findings in a sentence this one stands for.</summary>
    public ImmutableArray<string> Covers { get; init; } = [];

    public ScopeSelector Scope { get; init; } = ScopeSelector.Text;

    public VoicePolicy Voice { get; init; } = VoicePolicy.WriterOnly;

    /// <summary>Frames of which one must hold around a hit; empty: none is asked for.</summary>
    public ImmutableArray<Guard> When { get; init; } = [];

    /// <summary>Frames of which each silences a hit.</summary>
    public ImmutableArray<Guard> Unless { get; init; } = [];

    /// <summary>Phrases in which a hit is something else, or null.</summary>
    public PhraseList? Exceptions { get; init; }

    /// <summary>Whether a capital in the middle of a sentence, the mark of a name, leaves a hit a hit.</summary>
    public bool FindsNames { get; init; }

    /// <summary>The lists of phrases that guards and exceptions ask for.</summary>
    public IEnumerable<PhraseList> GuardLists => [.. When.SelectMany(guard => guard.Lists), .. Unless.SelectMany(guard => guard.Lists), .. Exceptions is null ? [] : new[] { Exceptions }];

    /// <summary>How findings are found.</summary>
    public required RuleCheck Check { get; init; }

    /// <summary>Drafts with which the rule is tested; of an embedded rule they are read when they are first asked for.</summary>
    public ImmutableArray<RuleExample> Examples
    {
        get => _examples.IsDefault ? _examples = RuleFileReader.ReadExamples(File) : _examples;
        init => _examples = value;
    }

    /// <summary>The file that holds the rule.</summary>
    public required RuleFile File { get; init; }

    /// <summary>The part of the name before the dot.</summary>
    public string Category => Name[..Math.Max(0, Name.IndexOf('.', StringComparison.Ordinal))];

    /// <summary>What a report shows as the code: the id, or the name where there is none.</summary>
    public string Code => Id ?? Name;
}

/// <summary>Where a rule comes from.</summary>
/// <param name="Path">As messages show it: a path, or <c>built-in:claims/superlative.yml</c>.</param>
/// <param name="Source">The file's text.</param>
/// <param name="Pack">The pack's name.</param>
/// <param name="IsBuiltIn">Whether it ships with NewsLint.</param>
/// <param name="IsVale">Whether it is read as leniently as Vale reads it.</param>
public sealed record RuleFile(string Path, SourceText Source, string Pack, bool IsBuiltIn = false, bool IsVale = false)
{
    /// <summary>What is left for phrases; files that are read together share it.</summary>
    public PhraseBudget Budget { get; init; } = new();

    /// <summary>Keys of the pack that hold for each rule that does not set them itself.</summary>
    public YamlMapping? Defaults { get; init; }

    /// <summary>What the text says, where that is known without reading it; without places and examples, which are read from the text.</summary>
    public YamlMapping? Root { get; init; }

    /// <summary>Whether the file is embedded in the program, and so was tested when that was built.</summary>
    public bool IsEmbedded { get; init; }
}

/// <summary>A sentence that a rule must find something in, or nothing.</summary>
/// <param name="Span">Where it stands in the rule file.</param>
/// <param name="IsBad">Whether the rule finds exactly the marked stretches; else it finds nothing.</param>
/// <param name="Text">The draft, without marks.</param>
/// <param name="Marks">The stretches between <c>[|</c> and <c>|]</c>, as offsets in <paramref name="Text"/>.</param>
public sealed record RuleExample(TextSpan Span, bool IsBad, string Text, ImmutableArray<TextSpan> Marks)
{
    /// <summary>The text after choosing the first fix of each finding, or null where the example does not say.</summary>
    public string? Fixed { get; init; }

    public string? StoryType { get; init; }

    public string? Style { get; init; }

    public string? Language { get; init; }

    /// <summary>Front matter to put above the text, as YAML, or null.</summary>
    public string? FrontMatter { get; init; }

    /// <summary>Transcripts, by the names under which the front matter refers to them.</summary>
    public ImmutableDictionary<string, string> Transcripts { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Protected sources: names by alias.</summary>
    public ImmutableDictionary<string, string> Protected { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether soft entries count: the example holds under the strict profile.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The day on which the example holds, or null.</summary>
    public DateOnly? Today { get; init; }
}
