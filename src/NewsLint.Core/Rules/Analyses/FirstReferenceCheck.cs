using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsLint.Matching;
using NewsLint.News;
using NewsLint.News.Reading;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// A surname in the body before the full name. Where the full name never comes, only a name that says something and that a pronoun shows to be a person's is taken for one:
/// a single word with a capital may be a body, a place or somebody known by one name.
/// </summary>
internal sealed class FirstReferenceCheck(ImmutableArray<string> mononyms) : AnalysisCheck
{
    private readonly FrozenSet<string> _mononyms = mononyms.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static Analysis Analysis { get; } = new(
        "first-reference",
        "A surname in the body before the full name.",
        options => new FirstReferenceCheck(options.Texts("mononyms")))
    {
        Options = [new RuleKey("mononyms", KeyType.Texts, "People who are known by one name.")],
        Placeholders = ["finding"],
    };

    public override void Decide(RulePass pass)
    {
        // Only where a name is used as a person's is it one for sure: a bare name may be a place, a law or a game.
        var sources = pass.Lint.Story.Attributions.Where(attribution => attribution.Person >= 0).Select(attribution => attribution.SourcePlace).ToHashSet();
        foreach (var person in pass.Lint.Story.People)
        {
            if (PersonMentions.IsKnown(pass, person) || _mononyms.Contains(person.Surname))
                continue;
            var mentions = PersonMentions.InBody(pass, person).ToList();
            if (mentions.Count == 0 || PersonMentions.IsFull(mentions[0]) || mentions[0].Title.Length > 0)
                continue;
            if (!sources.Contains(mentions[0].Place))
                continue;
            var full = mentions.Find(PersonMentions.IsFull);
            var isLate = full.Name is not null && PersonMentions.IsHuman(person) && mentions[0].Name == person.Surname && !HasNamesake(pass, person);
            if (!isLate && (full.Name is not null || person.Name.Contains(' ', StringComparison.Ordinal) || !Speaks(pass, mentions[0])))
                continue;
            var (block, span) = (mentions[0].Place.Block, mentions[0].Place.Span);
            if (!pass.Selects(block) || !pass.Admits(block, span, out var level))
                continue;
            pass.Report(block, span, level, Message(pass, mentions[0].Name, ("finding", isLate ? $"“{full.Name}” comes only later" : "the full name never comes")));
        }
    }

    /// <summary>Two with one surname, of whom the first may be the other.</summary>
    private static bool HasNamesake(RulePass pass, Person person) => pass.Lint.Story.People.Any(other => other.Index != person.Index && other.Name.Contains(person.Surname, StringComparison.Ordinal));

    /// <summary>“Boone said she …”: the verb follows at once, and the next words of the sentence or the next sentence have a pronoun for a person.</summary>
    private static bool Speaks(RulePass pass, PersonMention mention)
    {
        var facts = pass.Facts(mention.Place.Block);
        var (_, end) = PersonMentions.TokensOf(facts, mention);
        if (end >= facts.Tokens.Length || (Lexicon.Of(facts.Tokens[end].Hash) & Traits.Strong) == 0 || facts.Tokens[end].Kind != TokenKind.Word)
            return false;
        var next = facts.SentenceOf(end) + 1;
        return next < facts.Sentences.Length && (facts.Is(facts.Sentences[next].FirstToken, "he") || facts.Is(facts.Sentences[next].FirstToken, "she"));
    }
}
