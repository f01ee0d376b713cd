using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// A name in a headline that the body spells otherwise, or, where it is of two words or more, does not have at all. Only headlines in which capitals mean names
/// are looked at for missing ones. Adjectives of countries, short forms and initials are no other spelling.
/// </summary>
internal sealed class HeadlineNameCheck : AnalysisCheck
{
    private const int LeastLength = 5;

    /// <summary>Each is held against every word of the body, so their number is bounded.</summary>
    private const int MaxNames = 200;

    private static readonly WordSet NoNames = new(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
        white house supreme court high north south east west northern southern eastern western new old upper lower united states kingdom capitol hill downing street wall
        """);

    public static Analysis Analysis { get; } = new("headline-name", "A name in a headline that the body has otherwise, or not at all.", _ => new HeadlineNameCheck()) { Placeholders = ["finding"] };

    public override void Decide(RulePass pass)
    {
        // Nearly always the body has every name, and no word of it need be made a string.
        if (!StoryParts.HasBody(pass) || !MissesSome(pass))
            return;
        var judged = 0;
        foreach (var block in StoryParts.Heads(pass))
        {
            if (pass.Block(block).Zone != BlockZone.Title)
                continue;
            var facts = pass.Facts(block);
            List<string>? body = null;
            var isThroughout = Capitals.AreThroughout(pass.Block(block), facts);
            for (var at = 0; at < facts.Tokens.Length; at++)
            {
                if (!IsNamePart(facts, at))
                    continue;
                var end = at + 1;
                while (end < facts.Tokens.Length && IsNamePart(facts, end) && facts.Tokens[end].Joint is Joint.Space or Joint.Hyphen)
                    end++;
                if (++judged > MaxNames)
                    return;
                Judge(pass, block, at, end, isThroughout, body ??= WordsLike(pass, facts));
                at = end;
            }
        }
    }

    private static bool MissesSome(RulePass pass)
    {
        HashSet<ulong> missing = [];
        // A bit for the last six bits of each hash: nearly all words of the body are passed over by it.
        var lastBits = 0UL;
        foreach (var block in StoryParts.Heads(pass))
        {
            var facts = pass.Facts(block);
            for (var at = 0; at < facts.Tokens.Length; at++)
            {
                if (pass.Block(block).Zone != BlockZone.Title || !IsNamePart(facts, at))
                    continue;
                missing.Add(facts.Tokens[at].Hash);
                lastBits |= 1UL << (int)(facts.Tokens[at].Hash & 63);
            }
        }
        foreach (var block in StoryParts.Body(pass))
        {
            if (missing.Count == 0)
                return false;
            foreach (var token in pass.Facts(block).Tokens)
            {
                if ((lastBits & (1UL << (int)(token.Hash & 63))) != 0)
                    missing.Remove(token.Hash);
            }
        }
        return missing.Count > 0;
    }

    private static void Judge(RulePass pass, int block, int first, int end, bool isThroughout, List<string> body)
    {
        var facts = pass.Facts(block);
        var isAnyKnown = false;
        for (var at = first; at < end; at++)
        {
            var word = facts.Tokens[at].In(facts.Text).ToString();
            if (IsKnown(word, body))
            {
                isAnyKnown = true;
                continue;
            }
            if (word.Length < LeastLength || NoNames.Contains(facts.Tokens[at], facts.Text) || Near(word, body) is not { } near || !pass.Admits(block, facts.Tokens[at].Span, out var level))
                continue;
            pass.Report(block, facts.Tokens[at].Span, level, Message(pass, block, facts.Tokens[at].Span, ("finding", $"the body has “{near}”")));
            return;
        }
        // The first word of a headline has its capital from its place.
        if (isAnyKnown || isThroughout || first == 0 || end - first < 2 || !pass.Admits(block, facts.SpanOf(first, end), out var missing))
            return;
        for (var at = first; at < end; at++)
        {
            if (facts.Tokens[at].Length < 3 || NoNames.Contains(facts.Tokens[at], facts.Text) || facts.Tokens[at].In(facts.Text).IndexOfAnyExceptInRange('A', 'Z') < 0)
                return;
        }
        pass.Report(block, facts.SpanOf(first, end), missing, Message(pass, block, facts.SpanOf(first, end), ("finding", "the body does not have this name")));
    }

    private static bool IsNamePart(BlockFacts facts, int at) =>
        facts.Tokens[at].Kind == TokenKind.Word && facts.Tokens[at].Joint != Joint.Apostrophe && facts.Tokens[at].Length > 1 && char.IsUpper(facts.Text[facts.Tokens[at].Start]) && !facts.IsQuoted(facts.Tokens[at].Start);

    /// <summary>Whether the body has the word in any case, or one that begins with it or that it begins with: Russia, Russian.</summary>
    private static bool IsKnown(string word, List<string> body)
    {
        foreach (var known in body)
        {
            var shared = Math.Min(known.Length, word.Length);
            if ((known.Length >= 3 || known.Length == word.Length) && known.AsSpan(0, shared).Equals(word.AsSpan(0, shared), StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>The body's name that differs in one letter; the first is the same.</summary>
    private static string? Near(string word, List<string> body)
    {
        string? near = null;
        foreach (var known in body)
        {
            if (known.Length < LeastLength || !char.IsUpper(known[0]) || known[0] != word[0] || !DiffersInOne(word, known))
                continue;
            if (near is not null)
                return null;
            near = known;
        }
        return near;
    }

    /// <summary>One letter more, fewer or other, or two that changed places.</summary>
    private static bool DiffersInOne(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 1)
            return false;
        var start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start])
            start++;
        int leftEnd = left.Length, rightEnd = right.Length;
        while (leftEnd > start && rightEnd > start && left[leftEnd - 1] == right[rightEnd - 1])
            (leftEnd, rightEnd) = (leftEnd - 1, rightEnd - 1);
        var (first, second) = (leftEnd - start, rightEnd - start);
        return (first <= 1 && second <= 1) || (first == 2 && second == 2 && left[start] == right[start + 1] && left[start + 1] == right[start]);
    }

    /// <summary>The different words of the body that begin like a word of the headline, each as it comes first.</summary>
    private static List<string> WordsLike(RulePass pass, BlockFacts headline)
    {
        var firsts = default(LetterSet);
        foreach (var token in headline.Tokens)
            firsts.Add(headline.Text[token.Start]);
        HashSet<ulong> known = [];
        List<string> words = [];
        foreach (var block in StoryParts.Body(pass))
        {
            var facts = pass.Facts(block);
            foreach (var token in facts.Tokens)
            {
                if (token.Kind == TokenKind.Word && firsts.MayHold(facts.Text[token.Start]) && known.Add(token.Hash))
                    words.Add(token.In(facts.Text).ToString());
            }
        }
        return words;
    }
}
