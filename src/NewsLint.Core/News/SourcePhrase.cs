using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.News.Reading;

namespace NewsLint.News;

/// <summary>The words that name a source, taken apart: “two senior officials briefed on the talks” is plural, its head is “officials”.</summary>
internal readonly record struct SourcePhrase
{
    private static readonly WordSet Stops = new(
        "of at for from with to in on near by who whose whom which that close familiar briefed involved present including such speaking citing and about inside within among outside directly intimately knowledgeable");

    /// <summary>The index of the head noun's token in its block, or -1 where there is none.</summary>
    public required int Head { get; init; }

    public required SourceForm Form { get; init; }

    public required bool IsPlural { get; init; }

    /// <summary>“the auditor”, “her lawyer”, “the city's archivist”: a reader can tell who is meant.</summary>
    public required bool IsDefinite { get; init; }

    /// <summary>A passer-by, a resident, a customer.</summary>
    public required bool IsBystander { get; init; }

    /// <summary>“two officials”: how many they are is said.</summary>
    public bool IsCounted { get; init; }

    public static SourcePhrase None { get; } = new() { Head = -1, Form = SourceForm.None, IsPlural = false, IsDefinite = false, IsBystander = false };

    public static SourcePhrase Of(Story story, StoryPlace place) => Of(story.Facts[place.Block], place.Span);

    public static SourcePhrase Of(BlockFacts facts, ProseSpan span)
    {
        if (span.Length == 0)
            return None;
        var (first, end) = (facts.TokenAt(span.Start), Math.Min(facts.Tokens.Length, facts.TokenAt(span.End - 1) + 1));
        var head = -1;
        var isPossessed = false;
        for (var at = first; at < end; at++)
        {
            var token = facts.Tokens[at];
            if (token.Joint == Joint.Apostrophe && head >= 0)
            {
                // “the team's doctors”: the possessor is not the head.
                isPossessed = true;
                continue;
            }
            if (token.Kind == TokenKind.Word && !(head >= 0 && Stops.Contains(token, facts.Text)))
                head = at;
            else if (head >= 0 && token.Kind != TokenKind.Number && !facts.Is(at, ".") && !facts.Is(at, "&"))
                break;
        }
        if (head < 0)
            return None;
        var traits = Lexicon.Of(facts.Tokens[head].Hash);
        var form = (traits & (Traits.Pronoun | Traits.Object | Traits.Relative)) != 0 ? SourceForm.Pronoun : char.IsUpper(facts.Text[facts.Tokens[head].Start]) && head > first ? SourceForm.Name : SourceForm.Noun;
        return new SourcePhrase
        {
            Head = head,
            Form = form,
            IsPlural = SourceWords.IsPlural(facts, head, first),
            IsDefinite = isPossessed || facts.Is(first, "the") || facts.Is(first, "this") || facts.Is(first, "that") || (Lexicon.Of(facts.Tokens[first].Hash) & Traits.Possessive) != 0,
            IsBystander = SourceWords.Bystanders.Contains(facts.Tokens[head], facts.Text),
            IsCounted = facts.Tokens[first].Kind == TokenKind.Number || SourceWords.Numbers.Contains(facts.Tokens[first], facts.Text) || (first + 1 < head && SourceWords.Numbers.Contains(facts.Tokens[first + 1], facts.Text)),
        };
    }

    /// <summary>One office or person that a reader can tell: “the auditor”.</summary>
    public bool IsOffice => IsDefinite && !IsPlural && Form == SourceForm.Noun && !IsBystander;
}

/// <summary>How a source is named.</summary>
internal enum SourceForm
{
    None,
    Noun,
    Name,
    Pronoun,
}
