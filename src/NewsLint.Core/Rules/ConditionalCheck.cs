using NewsLint.Matching;

namespace NewsLint.Rules;

/// <summary>
/// <c>conditional</c>: where the first stands the second must be. A group in brackets in the second is remembered: each first must be one of
/// the texts remembered up to its block. Without a group the second must match in the same block.
/// </summary>
internal sealed class ConditionalCheck(Pattern first, Pattern second, ValeExceptions exceptions) : RuleCheck
{
    public override IEnumerable<Pattern> Patterns => [first, second];

    public override void Decide(RulePass pass)
    {
        var firsts = PatternSearch.Places(pass, first, 0).ToLookup(place => place.Block);
        if (firsts.Count == 0)
            return;
        var seconds = PatternSearch.Places(pass, second, 1).ToLookup(place => place.Block);
        HashSet<string> remembered = new(StringComparer.Ordinal);
        foreach (var block in firsts.Select(group => group.Key).Concat(seconds.Select(group => group.Key)).Distinct().Order())
        {
            var hasGroup = false;
            foreach (var place in seconds[block])
            {
                foreach (var group in place.Match.Groups.Where(group => group.Success))
                {
                    hasGroup = true;
                    remembered.Add(place.Host.Substring(group.Start, group.Length));
                }
            }
            foreach (var place in firsts[block])
            {
                var isMet = remembered.Contains(place.Text) || (!hasGroup && seconds.Contains(block) && !seconds[block].Any(found => found.Match.Groups.Length > 0));
                if (!isMet && place.Match.Length > 0 && !exceptions.Silence(place))
                    pass.ReportPlace(place, MessageTemplate.Fill(pass.Rule.Message, place.Text, "", place.Text), []);
            }
        }
    }
}
