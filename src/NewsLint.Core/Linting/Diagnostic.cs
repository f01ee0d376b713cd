using System.Collections.Immutable;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>What the world sees of a finding.</summary>
/// <param name="Code">The stable code, <c>NL4001</c>; the rule's name where a house rule has none.</param>
/// <param name="Rule">The rule's name, <c>claims.superlative</c>.</param>
/// <param name="Level">How much it matters here.</param>
/// <param name="Message">What is wrong and what to do, in one line.</param>
/// <param name="Span">Where it stands in the file.</param>
/// <param name="Text">The prose that was found.</param>
public sealed record Diagnostic(string Code, string Rule, Level Level, string Message, TextSpan Span, string Text)
{
    /// <summary>Other rules that found the same place, by name, in order.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>Ways to settle it, best first.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>Other places in the file that belong to it, in the order in which they are worth a look.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>What a line cannot hold, for a hover: Markdown; how the passage was read is its last line (“Read as: …”). Null where there is no more to say.</summary>
    public string? Detail { get; init; }

    /// <summary>The guideline behind the rule, or null.</summary>
    public string? Link { get; init; }

    /// <summary>The prose of the sentence around it, cut where that is very long; empty for a place outside the prose.</summary>
    public string Sentence => Disguise?.Sentence ?? Around?.Sentence ?? "";

    /// <summary>A name that survives edits elsewhere in the file: 16 hexadecimal digits. The same words twice in a sentence have the same.</summary>
    public string Fingerprint => Disguise?.Fingerprint ?? Linting.Fingerprint.Of(Rule, Text, Sentence);

    /// <summary>Whether it is about the story as a whole; it is shown at the title or the first words, which may have no part in it.</summary>
    public bool IsAboutStory { get; init; }

    /// <summary>A name among the findings of its file: the fingerprint, or where it is about the whole story the rule alone, wherever it is shown.</summary>
    public string NameInFile => IsAboutStory ? Linting.Fingerprint.Of(Rule, "", "") : Fingerprint;

    internal Surroundings? Around { get; init; }

    /// <summary>The block and the sentence in it where it begins, or null for a place outside the prose.</summary>
    internal (int Block, int Sentence)? InSentence { get; init; }

    internal Disguise? Disguise { get; init; }
}

/// <summary>A finding that is not shown because somebody has accepted it.</summary>
/// <param name="Diagnostic">What would be shown.</param>
/// <param name="Waiver">The waiver that accepts it, or null where the draft itself does.</param>
public sealed record AcceptedFinding(Diagnostic Diagnostic, Waiver? Waiver);
