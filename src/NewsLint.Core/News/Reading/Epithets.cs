using System.Collections.Frozen;
using NewsLint.Matching;

namespace NewsLint.News.Reading;

/// <summary>
/// “the laid-back Norwell resident”, “the rookie defenceman”: a description in place of a name. It is weighed like a pronoun, and never where an
/// unnamed source could be meant: “the senior official” is nobody of the draft.
/// </summary>
internal static class Epithets
{
    private static readonly FrozenSet<string> Unnamed = new[]
    {
        "source", "official", "spokesperson", "spokesman", "spokeswoman", "diplomat", "officer", "adviser", "advisor", "lawmaker", "executive", "employee", "colleague", "friend", "witness",
        "investigator", "prosecutor", "agent", "soldier", "commander", "ally", "donor", "aide", "insider", "staffer", "person", "individual", "figure", "member", "one", "other", "caller", "judge",
        "expert", "analyst", "critic", "document", "attendee", "guest", "neighbor", "neighbour", "relative", "nurse", "doctor", "teacher", "student", "driver", "passenger", "victim", "suspect",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool MayBe(BlockFacts facts, Mention mention)
    {
        var word = facts.Tokens[mention.Head].In(facts.Text);
        return facts.Is(mention.First, "the") && mention.Head - mention.First >= 2 && !word.EndsWith("s", StringComparison.Ordinal) && !Unnamed.Has(word)
            && (Lexicon.Of(facts.Tokens[mention.Head].Hash) & (Traits.OrganizationHead | Traits.DocumentHead)) == 0;
    }
}
