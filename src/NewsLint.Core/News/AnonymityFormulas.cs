using System.Collections.Immutable;
using NewsLint.Matching;
using NewsLint.News.Reading;

namespace NewsLint.News;

/// <summary>The words with which drafts speak of anonymity, of its reason, and of how an unnamed source knows. Written from style guides.</summary>
internal static class AnonymityFormulas
{
    /// <summary>Anonymity is spoken of.</summary>
    public const int Explicit = 0;

    /// <summary>Why the name is withheld.</summary>
    public const int Reason = 1;

    /// <summary>How the source knows.</summary>
    public const int Basis = 2;

    private static readonly string[] ExplicitPhrases =
    [
        "(on|under) (the)? (condition|conditions) of (anonymity|not being (named|identified))", "on (the)? condition (that)? (he|she|they) (not)? (would)? (not)? be (named|identified)",
        "(ask/v|asking|request/v|prefer/v|want/v|wish/v|insist/v on) (that)? (he|she|they|their|his|her)? (name|names)? (not|to remain|to stay|remaining|being|to be)? (be|to be|to)? (anonymous|anonymity|unnamed|unidentified)",
        "(ask/v|asking|request/v) (not to be|that (he|she|they) not be|not) (named|identified|quoted by name)",
        "(decline/v|refuse/v|declining) to (be (named|identified)|give (his|her|their) (full|last)? (name|names))",
        "(did|do|does) not (want|wish) to be (named|identified|quoted by name)", "(did|do|does) not (want|wish) (his|her|their) (name|names) (used|published|to be (used|published))",
        "(speak/v|spoke|speaking|talk/v) anonymously", "(spoke|speaking|speak) on (deep)? background", "not for attribution", "under chatham house rules",
        "whose (name|identity) is being withheld", "whose name has been changed", "not (his|her|their) real name", "(was|were|been)? granted anonymity",
        "(was|were|is|are)? not (authorized|authorised|permitted|allowed) to (speak|comment|talk|discuss|be (named|quoted|identified))", "lack/v (authorization|authorisation|authority) to (speak|comment|talk|discuss)",
    ];

    private static readonly string[] ReasonPhrases =
    [
        "because", "for fear", "out of fear", "fearing", "fear/v", "(in order)? to (avoid|discuss|speak|describe|protect|talk|be able|offer|disclose|share|preserve|characterize|provide|comment|give|relay|recount)", "for (safety|security|legal|personal|privacy|family) reasons", "over (fears|concerns)",
        "citing", "lest", "since", "(not|n't) (authorized|authorised|permitted|allowed)", "barred from", "forbidden to", "lack/v (authorization|authorisation|authority)", "given the sensitivity", "due to", "owing to", "as (he|she|they) (was|were|is|are)",
        "so as (not)? to", "so (he|she|they) could", "in light of", "concerned (that|about)", "worried (that|about)", "afraid",
    ];

    private static readonly string[] BasisPhrases =
    [
        "who (also)? (attended|saw|heard|witnessed|listened|participated|reviewed|read|drafted|negotiated|watched|spoke (to|with)|worked|works|served|serves|took part|sat|met|helped|investigated|treated|dealt|lives|lived|was there|was at|was in|was on)",
        "who (was|were|has been|had been|is|are) (also)? (present|briefed|involved|there|at the|in the room|on the call|shown|told|informed|part of)", "who (has|have|had) (seen|read|heard|reviewed|spoken|worked|been)",
        "(been)? briefed (on|by|about)", "shown (the|a|it)", "with (direct|firsthand|first hand|detailed|intimate|personal|some)? knowledge", "familiar with", "knowledgeable about", "close to", "involved (in|with)", "in the room", "on the call", "present (at|in|for|when)",
        "(attending|attended|reviewing|overseeing|handling|investigating|working (on|for|with|in|at)|advising|leading|conducting) (the|a|an|that|this|his|her|their|its|<name>)", "took part", "according to (notes|minutes|a recording)",
    ];

    private static readonly PhraseIndex Index = Build();

    /// <summary>The formulas outside quotations that begin in a stretch of a block, by place.</summary>
    /// <param name="facts">The block.</param>
    /// <param name="first">The first token.</param>
    /// <param name="end">The token after the last.</param>
    public static ReadOnlySpan<PhraseHit> In(BlockFacts facts, int first, int end)
    {
        var all = BlockReading.Of(facts).FormulasOf(facts).AsSpan();
        var from = Ordered.FirstFrom(all, first, static hit => hit.FirstToken);
        return all[from..Math.Max(from, Ordered.FirstFrom(all, end, static hit => hit.FirstToken))];
    }

    /// <summary>The formulas of a whole block; it is looked through once, see <see cref="BlockReading.FormulasOf"/>.</summary>
    internal static ImmutableArray<PhraseHit> FindAll(BlockFacts facts)
    {
        var all = Index.Find(facts.Text, facts.Tokens, facts.Slots);
        return all.IsEmpty ? all : [.. all.Where(hit => !facts.IsQuoted(facts.Tokens[hit.FirstToken].Start)).OrderBy(hit => hit.FirstToken)];
    }

    /// <summary>Whether the sentence of a source speaks of its anonymity.</summary>
    public static bool IsSpokenOf(BlockFacts facts, Mention mention)
    {
        var sentence = facts.Sentences[facts.SentenceOf(mention.First)];
        foreach (var hit in In(facts, sentence.FirstToken, sentence.EndToken))
        {
            if (hit.Group == Explicit)
                return true;
        }
        return false;
    }

    private static PhraseIndex Build()
    {
        var index = new PhraseIndexBuilder();
        Add(index, Explicit, ExplicitPhrases);
        Add(index, Reason, ReasonPhrases);
        Add(index, Basis, BasisPhrases);
        return index.Build();
    }

    private static void Add(PhraseIndexBuilder index, int group, string[] phrases)
    {
        for (var entry = 0; entry < phrases.Length; entry++)
            index.Add(group, entry, PhraseParser.Parse(phrases[entry]), isCaseSensitive: false, keepsOverlaps: true);
    }
}
