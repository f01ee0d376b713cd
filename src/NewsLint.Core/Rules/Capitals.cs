using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.Rules;

/// <summary>Headlines in title case.</summary>
internal static class Capitals
{
    /// <summary>Whether most longer words of a heading or title begin with a capital.</summary>
    public static bool AreThroughout(Block block, BlockFacts facts)
    {
        if (block.Kind is not (BlockKind.Heading or BlockKind.FrontMatter))
            return false;
        var words = 0;
        var capitals = 0;
        foreach (var token in facts.Tokens)
        {
            if (token.Kind != TokenKind.Word || token.Length < 4)
                continue;
            words++;
            if (char.IsUpper(facts.Text[token.Start]))
                capitals++;
        }
        return words > 0 && capitals * 4 >= words * 3;
    }
}
