using NewsLint.Matching;

namespace NewsLint.News.Numbers;

/// <summary>Whether words before a number say that it is not exact.</summary>
internal static class Approximations
{
    private static readonly WordSet Near = new("about around some roughly approximately nearly almost estimated circa ca perhaps maybe close just well");
    private static readonly WordSet More = new("over above exceeding surpassing topping least beyond");
    private static readonly WordSet Less = new("under below most within");

    /// <param name="facts">The block.</param>
    /// <param name="token">The number's first token.</param>
    /// <param name="first">The first token of its sentence.</param>
    public static Approximation Before(BlockFacts facts, int token, int first)
    {
        var at = token - 1;
        // "an estimated 40", "the roughly 40".
        while (at >= first && (facts.Is(at, "a") || facts.Is(at, "an") || facts.Is(at, "the")))
            at--;
        if (at < first || facts.Tokens[at].Kind == TokenKind.Sign)
            return at >= first && (facts.Is(at, "~") || facts.Is(at, "≈")) ? Approximation.Near : Approximation.None;
        if (facts.Is(at, "than"))
            return facts.Is(at - 1, "more") || facts.Is(at - 1, "greater") || facts.Is(at - 1, "higher") ? Approximation.AtLeast : Approximation.AtMost;
        if (facts.Is(at, "to") && facts.Is(at - 1, "close"))
            return Approximation.Near;
        if (facts.Is(at, "to") && facts.Is(at - 1, "up") && at - 1 >= first)
            return Approximation.AtMost;
        if (More.Contains(facts.Tokens[at], facts.Text))
            return Approximation.AtLeast;
        if (Less.Contains(facts.Tokens[at], facts.Text))
            return Approximation.AtMost;
        return Near.Contains(facts.Tokens[at], facts.Text) ? Approximation.Near : Approximation.None;
    }
}
