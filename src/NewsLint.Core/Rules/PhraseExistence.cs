using System.Collections.Immutable;
using NewsLint.Matching;
using NewsLint.Text;

namespace NewsLint.Rules;

/// <summary><c>existence</c> and <c>substitution</c> by phrases: the words must not stand there; a swap says what to write instead.</summary>
internal sealed class PhraseExistence(PhraseList phrases, ImmutableArray<string> suggestions, ValeAction action, bool isSafe, bool isSwap) : RuleCheck
{
    public override IEnumerable<PhraseList> Lists => [phrases];

    public override IEnumerable<(string Text, TextSpan Span)> Suggestions =>
        [.. base.Suggestions, .. suggestions.Select(suggestion => (suggestion, new TextSpan(0, 0)))];

    public override void Decide(RulePass pass)
    {
        var last = (Match: "", Offers: default(ImmutableArray<string>), Message: "");
        foreach (var hit in pass.Admit(phrases))
        {
            var facts = pass.Facts(hit.Block);
            var match = facts.Text[hit.Span.Start..hit.Span.End];
            var offers = !hit.Entry.Replacements.IsEmpty ? hit.Entry.Replacements : suggestions.IsEmpty ? action.Offers(match) : suggestions;
            if (pass.Lint.IsBritish)
                offers = BritishSpelling.Of(offers);
            if (isSwap && IsRightHere(pass, hit, match, offers))
                continue;
            // The same words again have the same message.
            if (match != last.Match || offers != last.Offers)
                last = (match, offers, Message(pass, match, Choices.Join(offers)));
            pass.Report(hit.Block, hit.Span, hit.Level, last.Message, Replacement.Make(pass.Block(hit.Block), facts, hit.Span, offers, isSafe));
        }
    }

    private string Message(RulePass pass, string match, string suggestion) => isSwap
        ? MessageTemplate.Fill(pass.Rule.Message, match, suggestion, suggestion, match)
        : MessageTemplate.Fill(pass.Rule.Message, match, suggestion, match, suggestion);

    /// <summary>Whether only a capital differs from what is preferred, and the place in the sentence or a headline in title case asks for it.</summary>
    private static bool IsRightHere(RulePass pass, Admitted hit, string match, ImmutableArray<string> offers) =>
        char.IsUpper(match[0]) && offers.Any(offer => offer.Length == match.Length && offer[0] == char.ToLowerInvariant(match[0]) && offer.AsSpan(1).SequenceEqual(match.AsSpan(1)))
        && pass.AsksForCapital(hit.Block, hit.FirstToken);
}
