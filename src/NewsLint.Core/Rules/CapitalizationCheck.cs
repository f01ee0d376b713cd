using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.Rules.Vale;

namespace NewsLint.Rules;

/// <summary>Vale's <c>capitalization</c>: a whole block in title, sentence, lower or upper case, or as a regular expression asks.</summary>
internal sealed class CapitalizationCheck(string match, Pattern? pattern, TitleStyle style, double threshold, ImmutableArray<string> indicators, CaseExceptions exceptions, Pattern? prefix) : RuleCheck
{
    public override bool LooksForItself => true;

    public override void Decide(RulePass pass)
    {
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            var text = pass.Block(block).Text;
            if (!pass.Selects(block) || string.IsNullOrWhiteSpace(text) || !text.Any(char.IsLetter))
                continue;
            var span = new ProseSpan(0, text.Length);
            if (!pass.Admits(block, span, out var level))
                continue;
            if (IsRight(WithoutPrefix(text), out var expected) is not { } isRight)
            {
                pass.ReportTimeout(pass.Block(block).Span);
                return;
            }
            if (isRight)
                continue;
            var offers = match.StartsWith('$') && expected != text ? ImmutableArray.Create(expected) : [];
            pass.Report(block, span, level, MessageTemplate.Fill(pass.Rule.Message, text, Choices.Join(offers), text, expected), Replacement.Make(pass.Block(block), pass.Facts(block), span, offers, isSafe: false));
        }
    }

    private string WithoutPrefix(string text)
    {
        if (prefix is null)
            return text;
        List<PatternMatch> matches = [];
        if (!prefix.TryMatches(text, matches))
            throw new RegexMatchTimeoutException();
        return matches is [{ Start: 0 } first, ..] ? text[first.Length..] : text;
    }

    /// <summary>Null where the search was stopped.</summary>
    private bool? IsRight(string text, out string expected)
    {
        switch (match)
        {
            case "$title":
                expected = TitleCase.Convert(text, style, exceptions);
                return TitleCase.IsTitle(text, style, threshold, exceptions);
            case "$sentence":
                expected = SentenceCase.Convert(text, indicators, exceptions);
                return SentenceCase.IsSentence(text, indicators, threshold, exceptions);
            case "$lower":
                expected = text.ToLowerInvariant();
                return expected == text || exceptions.Allow(text);
            case "$upper":
                expected = text.ToUpperInvariant();
                return expected == text || exceptions.Allow(text);
            default:
                expected = match;
                return pattern!.IsMatch(text) switch
                {
                    null => null,
                    var isMatch => isMatch.Value || exceptions.Allow(text),
                };
        }
    }
}
