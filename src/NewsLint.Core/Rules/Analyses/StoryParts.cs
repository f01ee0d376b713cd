using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.Rules.Analyses;

/// <summary>The head of a story and the text it is held against.</summary>
internal static class StoryParts
{
    private const int LeastWords = 40;

    /// <summary>Headlines and decks that the rule looks at.</summary>
    public static IEnumerable<int> Heads(RulePass pass) => Blocks(pass, zone => zone is BlockZone.Title or BlockZone.Dek).Where(pass.Selects);

    /// <summary>All that is told below: body, subheads, captions.</summary>
    public static IEnumerable<int> Body(RulePass pass) => Blocks(pass, zone => zone is BlockZone.Body or BlockZone.Heading or BlockZone.Caption);

    /// <summary>Whether there is a story to hold a headline against: a lead of a sentence or two is still being written.</summary>
    public static bool HasBody(RulePass pass)
    {
        var words = 0;
        foreach (var block in Blocks(pass, zone => zone == BlockZone.Body))
        {
            foreach (var token in pass.Facts(block).Tokens)
                words += token.Kind == TokenKind.Word ? 1 : 0;
            if (words >= LeastWords)
                return true;
        }
        return false;
    }

    /// <summary>The words and numbers of a block as hashes without regard to case; number words and digits are the same, and so are singular and plural.</summary>
    public static void AddWords(BlockFacts facts, int first, int end, List<ulong> words)
    {
        for (var at = first; at < end; at++)
        {
            var token = facts.Tokens[at];
            if (token.Kind is TokenKind.Word or TokenKind.Number)
                words.Add(News.Numbers.NumberWords.Cardinal(token.In(facts.Text)) is { } value ? Digits[value] : HashOf(token, facts.Text));
        }
    }

    /// <summary>A plural is its singular here: an “s” at the end says little about whose words they are.</summary>
    private static ulong HashOf(in Token token, string text)
    {
        var word = token.In(text);
        return word.Length > 3 && word[^1] is 's' or 'S' && word[^2] is not ('s' or 'S') ? Tokenizer.HashOf(word[..^1]) : token.Hash;
    }

    private static readonly ulong[] Digits = [.. Enumerable.Range(0, 100).Select(value => Tokenizer.HashOf(value.ToString(System.Globalization.CultureInfo.InvariantCulture)))];

    private static IEnumerable<int> Blocks(RulePass pass, Func<BlockZone, bool> isOf)
    {
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            if (isOf(pass.Block(block).Zone))
                yield return block;
        }
    }
}
