using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsLint.Matching;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// An abbreviation in capitals that no full name explains up to its block. It is explained where it stands in brackets or behind “or”,
/// where brackets, a dash or “, the …” follow, and where a name of several words stands directly before it.
/// The rule it serves: spell out what readers may not know (Reuters Handbook of Journalism, acronyms).
/// </summary>
internal sealed class AcronymCheck(ImmutableArray<string> known) : AnalysisCheck
{
    private const int Shortest = 3;
    private const int Longest = 6;

    private static readonly SearchValues<char> EndOfName = SearchValues.Create(",.;:!?()");

    private readonly FrozenSet<string> _known = known.ToFrozenSet(StringComparer.Ordinal);

    public static Analysis Analysis { get; } = new(
        "acronym",
        "An abbreviation in capitals that no full name explains up to its paragraph.",
        options => new AcronymCheck(options.Texts("known")))
    {
        Options = [new RuleKey("known", KeyType.Texts, "Abbreviations that need no full name, and words often set in capitals for stress.")],
    };

    public override void Decide(RulePass pass)
    {
        HashSet<string> explained = new(StringComparer.Ordinal);
        var lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            if (!pass.Selects(block))
                continue;
            var facts = pass.Facts(block);
            List<Token>? unexplained = null;
            foreach (var token in facts.Tokens)
            {
                if (token.Kind != TokenKind.Word || token.Length is < Shortest or > Longest + 1 || !char.IsAsciiLetterUpper(facts.Text[token.Start]))
                    continue;
                var word = token.In(facts.Text);
                // The plural of an abbreviation explains it as well, but is never reported.
                var letters = word[^1] == 's' ? word[..^1] : word;
                if (letters.Length is < Shortest or > Longest || letters.ContainsAnyExceptInRange('A', 'Z') || lookup.Contains(letters))
                    continue;
                if (IsExplained(facts.Text, token))
                    explained.Add(letters.ToString());
                else if (letters.Length == word.Length && StandsAlone(facts.Text, token))
                    (unexplained ??= []).Add(token);
            }
            foreach (var token in unexplained ?? [])
            {
                var word = token.In(facts.Text).ToString();
                if (!explained.Contains(word) && pass.Admits(block, token.Span, out var level))
                    pass.Report(block, token.Span, level, Message(pass, word));
            }
        }
    }

    /// <summary>Whether it is no part of a longer sign: an account name, a number, a compound.</summary>
    private static bool StandsAlone(string text, Token token) =>
        (token.Start == 0 || !"-@#&/.’'".Contains(text[token.Start - 1], StringComparison.Ordinal))
        && (token.End == text.Length || !("-.’'&/@$".Contains(text[token.End], StringComparison.Ordinal) || char.IsAsciiDigit(text[token.End])));

    private static bool IsExplained(string text, Token token)
    {
        var before = text.AsSpan(0, token.Start);
        var after = text.AsSpan(token.End);
        if (!after.IsEmpty && after[0] is ')' or ',' or ']' or '”' or '"'
            && (before.EndsWith(", ") || before.EndsWith(" or ") || before.EndsWith(" as ") || (!before.IsEmpty && before[^1] is '(' or '[' or '“' or '"')))
            return true;
        var next = after.TrimStart(' ');
        if (after.Length - next.Length <= 1 && !next.IsEmpty && next[0] is '(' or '[' or '–' or '—')
            return true;
        if (after.StartsWith(", a ") || after.StartsWith(", an ") || after.StartsWith(", the ") || after.StartsWith(", which "))
            return true;
        return FollowsName(before);
    }

    /// <summary>Whether two capitalised words or more stand directly before, joined by at most two small words each: “Farm Market and Land Office”.</summary>
    private static bool FollowsName(ReadOnlySpan<char> before)
    {
        var rest = before.TrimEnd(" ([“\"'‘,–—-");
        if (before.Length - rest.Length > 3 || before.Length == rest.Length)
            return false;
        var (capitals, small) = (0, 0);
        while (capitals < 2 && small <= 2 && !rest.IsEmpty)
        {
            var start = rest.LastIndexOf(' ') + 1;
            var word = rest[start..];
            if (word.Length > 1 && char.IsUpper(word[0]) && !word.ContainsAny(EndOfName))
                (capitals, small) = (capitals + 1, 0);
            else if (word is "of" or "for" or "and" or "the" or "on" or "in" or "to" or "against")
                small++;
            else
                return false;
            rest = rest[..start].TrimEnd(' ');
        }
        return capitals == 2;
    }
}
