using System.Collections.Immutable;
using NewsLint.Text;

namespace NewsLint.Matching;

/// <summary>Phrases that a rule asks for together: within a list the longest match wins.</summary>
public sealed class PhraseList(ImmutableArray<PhraseEntry> entries, bool isCaseSensitive = false)
{
    public ImmutableArray<PhraseEntry> Entries { get; } = entries;

    public bool IsCaseSensitive { get; } = isCaseSensitive;
}

/// <summary>One phrase of a list.</summary>
/// <param name="Text">As written in the rule.</param>
/// <param name="Span">Where it stands in the rule file.</param>
public sealed record PhraseEntry(string Text, TextSpan Span)
{
    private ImmutableArray<PhraseSequence> _sequences;

    /// <summary>The ways of writing it; where nobody has set them, <see cref="Text"/> is read when they are first asked for.</summary>
    public ImmutableArray<PhraseSequence> Sequences
    {
        get => _sequences.IsDefault ? _sequences = PhraseParser.Parse(Text) : _sequences;
        init => _sequences = value;
    }

    /// <summary>What to write instead, best first; an empty text means: leave it out.</summary>
    public ImmutableArray<string> Replacements { get; init; } = [];

    /// <summary>Whether it counts under the strict profile only, as a suggestion.</summary>
    public bool IsSoft { get; init; }

    /// <summary>Whether it is a suggestion at most, whatever the rule's level.</summary>
    public bool IsSuggestion { get; init; }

    /// <summary>Whether the phrase itself is written with a capital, so that a capital in the text says nothing.</summary>
    public bool HasCapital { get; } = Text.Any(char.IsUpper);
}
