using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// Ages in another form than “a 12-year-old boy”, “the boy is 12 years old”, “aged 40”. Ages in words above nineteen are left to
/// the writer where they open a sentence, and are never rewritten. Source of the rule: The Associated Press Stylebook, ages.
/// </summary>
internal sealed class AgeFormCheck : AnalysisCheck
{
    private static readonly FrozenDictionary<string, int> Words = Numbers(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", first: 2, step: 1);

    private static readonly FrozenDictionary<string, int> Tens = Numbers("twenty thirty forty fifty sixty seventy eighty ninety", first: 20, step: 10);

    private static readonly WordSet Old = new("old olds");

    public static Analysis Analysis { get; } = new("age-form", "Ages that lack their figures or hyphens, or say “aged” and “years old”.", _ => new AgeFormCheck());

    public override void Decide(RulePass pass)
    {
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            if (!pass.Selects(block))
                continue;
            var facts = pass.Facts(block);
            var tokens = facts.Tokens.AsSpan();
            for (var old = Old.FirstIn(tokens, facts.Text, 2); old >= 0; old = Old.FirstIn(tokens, facts.Text, old + 1))
            {
                var year = old - 1;
                if (!IsYear(facts, year) || Read(facts, year) is not { } age || !pass.Admits(block, age.Span, out var level))
                    continue;
                ImmutableArray<string> offers = age.Right is { } right ? [right] : [];
                pass.Report(block, age.Span, level, Message(pass, block, age.Span), Replacement.Make(pass.Block(block), facts, age.Span, offers, isSafe: false));
            }
        }
    }

    private static (ProseSpan Span, string? Right)? Read(BlockFacts facts, int year)
    {
        var old = year + 1;
        var isPlural = facts.Is(old, "olds");
        if (!isPlural && !facts.Is(old, "old"))
            return null;
        var tokens = facts.Tokens;
        if (tokens[year].Joint is not (Joint.Space or Joint.Hyphen) || tokens[old].Joint is not (Joint.Space or Joint.Hyphen) || (old + 1 < tokens.Length && tokens[old + 1].Joint == Joint.Hyphen))
            return null;
        var hyphens = (tokens[year].Joint == Joint.Hyphen ? 1 : 0) + (tokens[old].Joint == Joint.Hyphen ? 1 : 0);
        var isYears = facts.Is(year, "years");
        var number = year - 1;
        if (tokens[number].Kind == TokenKind.Number)
            return OfFigure(facts, number, old, isYears, isPlural, hyphens);
        return OfWord(facts, number, old, isYears, isPlural, hyphens);
    }

    private static (ProseSpan Span, string? Right)? OfFigure(BlockFacts facts, int number, int old, bool isYears, bool isPlural, int hyphens)
    {
        var figure = facts.Tokens[number].In(facts.Text);
        if (figure.Length > 3 || figure.ContainsAnyExceptInRange('0', '9') || (number > 0 && facts.Tokens[number].Joint != Joint.Space))
            return null;
        if (isYears)
            return !isPlural && hyphens == 0 && number > 0 && facts.Is(number - 1, "aged") ? (facts.SpanOf(number - 1, old + 1), $"aged {figure}") : null;
        return hyphens == 2 ? null : (facts.SpanOf(number, old + 1), $"{figure}-year-{(isPlural ? "olds" : "old")}");
    }

    private static (ProseSpan Span, string? Right)? OfWord(BlockFacts facts, int number, int old, bool isYears, bool isPlural, int hyphens)
    {
        if (Tens.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(facts.Tokens[number].In(facts.Text)))
            return IsOpening(facts, number) ? null : (facts.SpanOf(number, old + 1), null);
        if (!Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(facts.Tokens[number].In(facts.Text), out var value))
            return null;
        // The units of “thirty-two years old”.
        if (number > 0 && facts.Tokens[number].Joint == Joint.Hyphen)
            return Tens.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(facts.Tokens[number - 1].In(facts.Text)) && !IsOpening(facts, number - 1) ? (facts.SpanOf(number - 1, old + 1), null) : null;
        if (IsOpening(facts, number))
            return null;
        var right = value.ToString(CultureInfo.InvariantCulture) + (isYears && hyphens == 0 && !isPlural ? " years old" : isPlural ? "-year-olds" : "-year-old");
        return (facts.SpanOf(number, old + 1), right);
    }

    /// <summary>A sentence may open with a number in words.</summary>
    private static bool IsOpening(BlockFacts facts, int token) => char.IsUpper(facts.Text[facts.Tokens[token].Start]);

    private static bool IsYear(BlockFacts facts, int token) => facts.Is(token, "year") || facts.Is(token, "years");

    private static FrozenDictionary<string, int> Numbers(string words, int first, int step) =>
        words.Split(' ').Select((word, index) => KeyValuePair.Create(word, first + (index * step))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
