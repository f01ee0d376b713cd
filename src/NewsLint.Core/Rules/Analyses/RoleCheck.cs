using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.News;
using NewsLint.News.Reading;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// Somebody who speaks in the story and of whom it never says who it is: no title, role, age, place, relation or body beside any mention. An expert or analyst
/// of no body is told apart: the word alone vouches for nothing.
/// </summary>
internal sealed class RoleCheck(ImmutableArray<string> known) : AnalysisCheck
{
    private static readonly WordSet Experts = new("expert analyst commentator strategist specialist pundit observer");
    private static readonly WordSet Beside = new("of from at in with who whose which for and &");
    private static readonly WordSet Relations = new("father mother son daughter brother sister wife husband partner widow widower uncle aunt cousin neighbor neighbour friend colleague boss lawyer attorney aide adviser coach captain successor predecessor");

    private readonly FrozenSet<string> _known = known.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static Analysis Analysis { get; } = new("role", "Somebody who speaks and of whom the story never says who it is.", options => new RoleCheck(options.Texts("known")))
    {
        Options = [new RuleKey("known", KeyType.Texts, "Full names of people whom all readers know.")],
        Placeholders = ["finding"],
    };

    public override void Decide(RulePass pass)
    {
        var story = pass.Lint.Story;
        var speakers = story.Attributions.Where(attribution => attribution.Person >= 0).Select(attribution => attribution.Person)
            .Concat(story.Quotations.Select(quotation => quotation.Speaker?.Person ?? -1)).ToHashSet();
        foreach (var person in story.People)
        {
            if (person.Name.AsSpan().Count(' ') is < 1 or > 3 || PersonMentions.IsKnown(pass, person) || _known.Contains(person.Name))
                continue;
            var mentions = PersonMentions.InBody(pass, person).ToList();
            if (mentions.Count == 0 || !PersonMentions.IsFull(mentions[0]) || HasCapitalsThroughout(pass.Facts(mentions[0].Place.Block)))
                continue;
            var expert = BareExpert(pass, mentions[0]);
            var isExpert = expert >= 0;
            if (!isExpert && (!PersonMentions.IsHuman(person) || !speakers.Contains(person.Index) || !person.Roles.IsEmpty || mentions.Exists(mention => mention.Title.Length > 0 || HasSomethingBeside(pass, mention))))
                continue;
            var (block, span) = (mentions[0].Place.Block, mentions[0].Place.Span);
            if (isExpert)
                span = new ProseSpan(pass.Facts(block).Tokens[expert].Start, span.End);
            if (!pass.Selects(block) || !pass.Admits(block, span, out var level))
                continue;
            if (isExpert && level == Level.Suggestion)
                level = Level.Warning;
            pass.Report(block, span, level, Message(pass, block, span, ("finding", isExpert ? "an expert of which body, and by what work?" : "readers are not told who this is")));
        }
    }

    /// <summary>The token of the word in “Expert Jane Moss warned”, where nothing stands before it and nothing behind the name; else -1.</summary>
    private static int BareExpert(RulePass pass, PersonMention mention)
    {
        var facts = pass.Facts(mention.Place.Block);
        var (first, end) = PersonMentions.TokensOf(facts, mention);
        var noun = Experts.Contains(facts.Tokens[first], facts.Text) ? first : first - 1;
        if (noun < 0 || !Experts.Contains(facts.Tokens[noun], facts.Text) || facts.SentenceOf(noun) != facts.SentenceOf(first))
            return -1;
        var sentence = facts.Sentences[facts.SentenceOf(noun)];
        var isBare = noun == sentence.FirstToken || facts.Is(noun - 1, "an") || facts.Is(noun - 1, "the") || facts.Is(noun - 1, "but") || facts.Is(noun - 1, "and") || facts.Is(noun - 1, ",");
        return isBare && !IsBeside(facts, end) ? noun : -1;
    }

    /// <summary>Whether an apposition, an age, a clause, a body, a place or a role stands beside the name.</summary>
    private static bool HasSomethingBeside(RulePass pass, PersonMention mention)
    {
        var facts = pass.Facts(mention.Place.Block);
        var (first, end) = PersonMentions.TokensOf(facts, mention);
        if (IsBeside(facts, end))
            return true;
        var before = first - 1;
        // "the designer Joy Reed", "Norwell's Joy Reed", "daughter, Joy Reed".
        while (before >= 0 && facts.SentenceOf(before) == facts.SentenceOf(first) && (facts.Is(before, ",") || facts.Is(before, ":") || facts.Is(before, "(") || facts.Is(before, "'") || facts.Is(before, "’") || facts.Tokens[before].Joint == Joint.Apostrophe))
            before--;
        if (before < first - 1)
            return true;
        if (before < 0 || facts.SentenceOf(before) != facts.SentenceOf(first) || facts.Tokens[before].Kind != TokenKind.Word)
            return false;
        var traits = Lexicon.Of(facts.Tokens[before].Hash);
        return char.IsUpper(facts.Text[facts.Tokens[before].Start]) && before > facts.Sentences[facts.SentenceOf(before)].FirstToken
            || (traits & (Traits.Title | Traits.Role)) != 0 || Relations.Contains(facts.Tokens[before], facts.Text)
            || (traits & (Traits.Preposition | Traits.Subordinator | Traits.Coordinator | Traits.Strong | Traits.Weak | Traits.Determiner)) == 0;
    }

    /// <summary>A headline that was pasted with the text.</summary>
    private static bool HasCapitalsThroughout(BlockFacts facts)
    {
        var (longer, capitals) = (0, 0);
        foreach (var token in facts.Tokens)
        {
            if (token.Kind != TokenKind.Word || token.Length < 4)
                continue;
            longer++;
            capitals += char.IsUpper(facts.Text[token.Start]) ? 1 : 0;
        }
        return longer > 3 && capitals * 4 >= longer * 3;
    }

    private static bool IsBeside(BlockFacts facts, int end)
    {
        if (end >= facts.Tokens.Length)
            return false;
        var token = facts.Tokens[end];
        if (token.Joint is Joint.Hyphen or Joint.Apostrophe)
            return true;
        // A verb of saying after the comma closes no apposition: “…, Reed, said”.
        return facts.Is(end, ",") || facts.Is(end, "(") || facts.Is(end, "/") || facts.Is(end, "—") || facts.Is(end, "–") || facts.Is(end, "-") || Beside.Contains(token, facts.Text);
    }
}
