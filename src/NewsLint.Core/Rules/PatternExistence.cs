using System.Collections.Immutable;
using NewsLint.Matching;
using NewsLint.Rules.Vale;

namespace NewsLint.Rules;

/// <summary>Vale's <c>existence</c>: what a regular expression matches must not stand there.</summary>
internal sealed class PatternExistence(Pattern pattern, ValeExceptions exceptions, ValeAction action) : RuleCheck
{
    public override IEnumerable<Pattern> Patterns => [pattern];

    public override void Decide(RulePass pass)
    {
        foreach (var place in PatternSearch.Places(pass, pattern, 0))
        {
            if (place.Match.Length == 0 || exceptions.Silence(place))
                continue;
            var offers = action.Offers(place.Text);
            pass.ReportPlace(place, MessageTemplate.Fill(pass.Rule.Message, place.Text, Choices.Join(offers), place.Text, ValeMessage.Join(offers.AsSpan())), offers);
        }
    }
}

/// <summary>Vale's <c>substitution</c>: something else is to be written.</summary>
internal sealed class PatternSubstitution(SwapTable table, ValeExceptions exceptions, ValeAction action, bool capitalize) : RuleCheck
{
    public override IEnumerable<Pattern> Patterns => [table.Pattern];

    public override void Decide(RulePass pass)
    {
        foreach (var place in PatternSearch.Places(pass, table.Pattern, 0))
        {
            if (place.Match.Length == 0)
                continue;
            var observed = place.Text;
            var swap = table.SwapOf(place.Match);
            ImmutableArray<string> options = [.. table.OptionsFor(swap, observed, capitalize)];
            var isReplace = action.Name == "replace";
            if (table.IsAcceptable(swap, observed, isReplace, options) || exceptions.Silence(place))
                continue;
            var expected = isReplace ? ValeMessage.Join(options.AsSpan()) : SwapTable.Show(string.Join('|', options), observed);
            var template = isReplace ? UnquoteTwice(pass.Rule.Message) : pass.Rule.Message;
            var offers = isReplace ? (action.Parameters.IsEmpty ? options : action.Parameters) : action.Offers(observed);
            pass.ReportPlace(place, MessageTemplate.Fill(template, observed, Choices.Join(options), expected, observed), offers);
        }
    }

    /// <summary>Vale quotes the choices itself, so a message that quotes both gives up its first marks.</summary>
    private static string UnquoteTwice(string message)
    {
        foreach (var quoted in new[] { "'%s'", "\"%s\"" })
        {
            if (message.Split(quoted).Length == 3)
            {
                var at = message.IndexOf(quoted, StringComparison.Ordinal);
                return message[..at] + "%s" + message[(at + quoted.Length)..];
            }
        }
        return message;
    }
}
