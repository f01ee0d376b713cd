using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// A headline that tells a misdeed as fact where the body leaves it to somebody's word. Silent wherever a court has found, somebody has admitted, or the headline
/// names or hints at who says so.
/// </summary>
internal sealed class HeadlineAllegationCheck : AnalysisCheck
{
    private static readonly WordSet Deeds = new(
        """
        stole embezzled poisoned murdered raped bribed defrauded molested falsified cheated misled laundered extorted forged plagiarized plagiarised groped harassed blackmailed swindled
        steals embezzles poisons rapes bribes defrauds falsifies cheats misleads launders extorts harasses blackmails swindles
        """);

    private static readonly WordSet Told = new(
        """
        say says said tell tells told accuse accuses accused accusing allege alleges alleged allegedly allegation allegations claim claims claimed according police prosecutor prosecutors
        lawsuit suit complaint charge charges charged indictment indicted suspect suspects suspected reportedly report reports audit auditor auditors inspectors inquiry investigation
        witness witnesses testified testifies testimony trial
        """);

    private static readonly WordSet Settled = new(
        """
        convicted convict convicts conviction guilty sentenced sentence admitted admits admit confessed confesses confession ruled ruling verdict found jailed imprisoned acknowledged apologized
        apologised apologizes apologises pleaded
        """);

    public static Analysis Analysis { get; } = new("headline-allegation", "An allegation that a headline tells as fact.", _ => new HeadlineAllegationCheck());

    public override void Decide(RulePass pass)
    {
        foreach (var block in StoryParts.Heads(pass))
        {
            var facts = pass.Facts(block);
            var deed = DeedIn(facts);
            if (deed < 1 || pass.Block(block).Zone != BlockZone.Title || !IsLeftToOthers(pass, facts.Tokens[deed].In(facts.Text).ToString()) || !pass.Admits(block, facts.Tokens[deed].Span, out var level))
                continue;
            pass.Report(block, facts.Tokens[deed].Span, level, Message(pass, block, facts.Tokens[deed].Span));
        }
    }

    /// <summary>The deed, where nothing in the headline says who says so, or -1.</summary>
    private static int DeedIn(BlockFacts facts)
    {
        var deed = -1;
        for (var at = 0; at < facts.Tokens.Length; at++)
        {
            var token = facts.Tokens[at];
            if (facts.Is(at, ":") || facts.Is(at, "?") || facts.Is(at, "—") || facts.Is(at, "–") || facts.IsQuoted(token.Start) || Told.Contains(token, facts.Text) || Settled.Contains(token, facts.Text))
                return -1;
            if (deed < 0 && Deeds.Contains(token, facts.Text) && IsActor(facts, at - 1))
                deed = at;
        }
        return deed;
    }

    /// <summary>Whether somebody who acts stands before the verb: “who stole”, “man stole” and “stolen by” are other frames.</summary>
    private static bool IsActor(BlockFacts facts, int at) =>
        at >= 0 && facts.Tokens[at].Kind == TokenKind.Word && !facts.Is(at, "who") && !facts.Is(at, "that") && !facts.Is(at, "was") && !facts.Is(at, "were") && !facts.Is(at, "is") && !facts.Is(at, "be") && !facts.Is(at, "and");

    private static bool IsLeftToOthers(RulePass pass, string deed)
    {
        var stem = deed[..Math.Min(deed.Length, 5)];
        var isAttributed = false;
        foreach (var block in StoryParts.Body(pass))
        {
            var facts = pass.Facts(block);
            foreach (var sentence in facts.Sentences)
            {
                var (hasDeed, isTold) = (false, false);
                for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
                {
                    if (Settled.Contains(facts.Tokens[at], facts.Text))
                        return false;
                    hasDeed |= facts.Tokens[at].In(facts.Text).StartsWith(stem, StringComparison.OrdinalIgnoreCase) || (deed.StartsWith("st", StringComparison.OrdinalIgnoreCase) && (facts.Is(at, "steal") || facts.Is(at, "stealing") || facts.Is(at, "stolen") || facts.Is(at, "taking") || facts.Is(at, "took")));
                    isTold |= Told.Contains(facts.Tokens[at], facts.Text);
                }
                if (hasDeed && !isTold)
                    return false;
                isAttributed |= hasDeed;
            }
        }
        return isAttributed;
    }
}
