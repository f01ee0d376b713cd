using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.Rules;

/// <summary>Where a word has a capital whatever it is.</summary>
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

    /// <summary>Whether a token is the first word of a sentence, of a quotation, or of what stands behind a colon or dash.</summary>
    public static bool IsOpening(BlockFacts facts, int token)
    {
        var sentence = facts.Sentences[facts.SentenceOf(token)];
        for (var at = token - 1; at >= sentence.FirstToken; at--)
        {
            var before = facts.Tokens[at];
            if (before.Kind == TokenKind.Sign && facts.Text[before.Start] is ':' or '"' or '“' or '‘' or '—' or '–')
                return true;
            if (before.Kind is TokenKind.Word or TokenKind.Number)
                return false;
        }
        return true;
    }
}
