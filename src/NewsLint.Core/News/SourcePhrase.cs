using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.News;

/// <summary>The words that name a source, taken apart: “two senior officials briefed on the talks” is plural, its head is “officials”.</summary>
internal readonly record struct SourcePhrase
{
    private static readonly WordSet Stops = new(
        "of at for from with to in on near by who whose whom which that close familiar briefed involved present including such speaking citing involved and about inside within among outside");

    private static readonly WordSet Plurals = new("people men women children many some others several most both few police parents those lawmen media");

    /// <summary>Roles that many hold at once.</summary>
    private static readonly WordSet Nobodies = new(
        """
        official source insider aide person man woman employee worker staffer friend relative neighbor neighbour resident witness diplomat officer adviser advisor lawmaker executive colleague
        soldier agent operative ally donor trader banker nurse teacher parent student individual figure member guest informant whistleblower tipster confidant associate
        """);

    private static readonly WordSet Singulars = new("boss press witness spokeswoman process congress princess hostess waitress actress princess business class address headquarters analysis politics news status series crisis campus census");

    /// <summary>The index of the head noun's token in its block, or -1 where there is none.</summary>
    public required int Head { get; init; }

    public required bool IsPlural { get; init; }

    /// <summary>“the auditor”, “the city archivist”: one office, whose holder a reader can find.</summary>
    public required bool IsOffice { get; init; }

    public static SourcePhrase Of(Story story, StoryPlace place)
    {
        var facts = story.Facts[place.Block];
        var (first, end) = Tokens(facts, place.Span);
        var head = -1;
        for (var at = first; at < end; at++)
        {
            var token = facts.Tokens[at];
            if (token.Kind != TokenKind.Word || (head >= 0 && Stops.Contains(token, facts.Text)))
            {
                if (head >= 0 && token.Kind != TokenKind.Number)
                    break;
                continue;
            }
            // “the team's doctors”: the possessor is not the head.
            if (token.Joint == Joint.Apostrophe)
                head = -1;
            else
                head = at;
        }
        var isPlural = head >= 0 && IsPluralNoun(facts, head, first);
        return new SourcePhrase { Head = head, IsPlural = isPlural, IsOffice = head >= 0 && !isPlural && facts.Is(first, "the") && !Nobodies.Contains(facts.Tokens[head], facts.Text) };
    }

    private static (int First, int End) Tokens(BlockFacts facts, ProseSpan span)
    {
        if (span.Length == 0)
            return (0, 0);
        return (facts.TokenAt(span.Start), Math.Min(facts.Tokens.Length, facts.TokenAt(span.End - 1) + 1));
    }

    private static bool IsPluralNoun(BlockFacts facts, int head, int first)
    {
        var token = facts.Tokens[head];
        var word = token.In(facts.Text);
        if (Plurals.Contains(token, facts.Text))
            return true;
        // A capital in the middle of a sentence is a name: “Norwell Foods”.
        return token.Length > 3 && word.EndsWith("s", StringComparison.OrdinalIgnoreCase) && !word.EndsWith("ss", StringComparison.OrdinalIgnoreCase)
            && !Singulars.Contains(token, facts.Text) && (head == first || !char.IsUpper(word[0]));
    }
}
