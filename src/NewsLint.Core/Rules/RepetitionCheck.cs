using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.Text;

namespace NewsLint.Rules;

/// <summary>Vale's <c>repetition</c>: one match directly followed by the same text.</summary>
internal sealed class RepetitionCheck(Pattern pattern, ValeExceptions exceptions, ValeAction action, double max, bool lettersOnly, bool ignoreCase) : RuleCheck
{
    public override IEnumerable<Pattern> Patterns => [pattern];

    public override void Decide(RulePass pass)
    {
        PatternPlace? before = null;
        var count = 0;
        foreach (var place in PatternSearch.Places(pass, pattern, 0))
        {
            if (before is { } earlier && earlier.Block == place.Block && ReferenceEquals(earlier.Host, place.Host) && IsSame(earlier.Text, place.Text))
            {
                count++;
                var whole = place with { Span = new TextSpan(earlier.Span.Start, place.Span.End), Prose = new ProseSpan(earlier.Prose.Start, place.Prose.End), Match = place.Match with { Start = earlier.Match.Start, Length = place.Match.End - earlier.Match.Start } };
                if (count > max && !exceptions.Silence(whole) && IsInOneSentence(pass, whole))
                    pass.ReportPlace(whole, MessageTemplate.Fill(pass.Rule.Message, whole.Text, "", place.Text.Trim()), action.Offers(whole.Text));
            }
            before = place;
        }
    }

    private bool IsSame(string left, string right)
    {
        left = left.Trim();
        right = right.Trim();
        return left.Length > 0
            && (!lettersOnly || right.All(char.IsLetter))
            && string.Equals(left, right, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }

    private static bool IsInOneSentence(RulePass pass, PatternPlace place)
    {
        if (place.Block < 0)
            return true;
        var facts = pass.Facts(place.Block);
        return facts.Tokens.IsEmpty || facts.SentenceOf(Math.Min(facts.Tokens.Length - 1, facts.TokenAt(place.Prose.Start))) == facts.SentenceOf(Math.Min(facts.Tokens.Length - 1, facts.TokenAt(Math.Max(0, place.Prose.End - 1))));
    }
}

/// <summary>Our <c>repetition</c>: a word directly followed by itself, white space between, no phrase needed.</summary>
internal sealed class RepeatedWordCheck(bool isSafe) : RuleCheck
{
    public override bool LooksForItself => true;

    public override void Decide(RulePass pass)
    {
        var last = (Match: "", Once: "", Message: "");
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            if (!pass.Selects(block))
                continue;
            var facts = pass.Facts(block);
            for (var token = 1; token < facts.Tokens.Length; token++)
            {
                var (before, word) = (facts.Tokens[token - 1], facts.Tokens[token]);
                if (word.Hash != before.Hash || word.Kind != TokenKind.Word || word.Joint != Joint.Space || before.Kind != TokenKind.Word || !IsWhole(facts, token))
                    continue;
                // Duran Duran, Walla Walla: a doubled capital is a name.
                if (char.IsUpper(facts.Text[word.Start]) || !before.In(facts.Text).Equals(word.In(facts.Text), StringComparison.OrdinalIgnoreCase))
                    continue;
                var span = new ProseSpan(before.Start, word.End);
                if (!pass.Admits(block, span, out var level))
                    continue;
                var match = facts.Text[span.Start..span.End];
                var once = before.In(facts.Text).ToString();
                // The same words again have the same message.
                if (match != last.Match || once != last.Once)
                    last = (match, once, MessageTemplate.Fill(pass.Rule.Message, match, $"“{once}”", once));
                pass.Report(block, span, level, last.Message, Replacement.Make(pass.Block(block), facts, span, [once], isSafe));
            }
        }
    }

    private static bool IsWhole(BlockFacts facts, int token) =>
        facts.Tokens[token - 1].Joint is Joint.Space or Joint.None && (token + 1 >= facts.Tokens.Length || facts.Tokens[token + 1].Joint is Joint.Space or Joint.None);
}
