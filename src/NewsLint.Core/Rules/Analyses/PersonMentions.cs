using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.News;
using NewsLint.News.Reading;

namespace NewsLint.Rules.Analyses;

/// <summary>What rules about people ask of a story's persons.</summary>
internal static class PersonMentions
{
    /// <summary>The mentions in the body, in order: headlines, captions and lists of names introduce nobody.</summary>
    public static IEnumerable<PersonMention> InBody(RulePass pass, Person person) =>
        person.Mentions.Where(mention => pass.Block(mention.Place.Block) is { Zone: BlockZone.Body, InFootnote: false, Kind: BlockKind.Paragraph });

    /// <summary>Whether something besides capitals speaks for a person: a known first name, a title, a role.</summary>
    public static bool IsHuman(Person person)
    {
        if (!person.Roles.IsEmpty || person.Mentions.Any(mention => mention.Title.Length > 0))
            return true;
        var space = person.Name.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && (Lexicon.Of(person.Name.AsSpan(0, space)) & (Traits.Male | Traits.Female)) != 0;
    }

    /// <summary>Whether the newsroom's own list has the person.</summary>
    public static bool IsKnown(RulePass pass, Person person) =>
        pass.Lint.News.Names.Any(known => known.Name == person.Name || known.Also.Contains(person.Name) || known.Also.Contains(person.Surname));

    public static bool IsFull(PersonMention mention) => mention.Name.Contains(' ', StringComparison.Ordinal);

    /// <summary>The tokens of a mention, titles included.</summary>
    public static (int First, int End) TokensOf(BlockFacts facts, PersonMention mention) => (facts.TokenAt(mention.Place.Span.Start), facts.TokenAt(mention.Place.Span.End - 1) + 1);
}
