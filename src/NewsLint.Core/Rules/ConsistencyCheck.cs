using System.Collections.Immutable;
using NewsLint.Matching;

namespace NewsLint.Rules;

/// <summary><c>consistency</c>: of two spellings a file has one. Ours are phrases, and the rarer spelling is reported wherever it stands.</summary>
internal sealed class ConsistencyCheck(ImmutableArray<(PhraseList Left, PhraseList Right)> pairs) : RuleCheck
{
    public override IEnumerable<PhraseList> Lists => pairs.SelectMany(pair => new[] { pair.Left, pair.Right });

    public override void Decide(RulePass pass)
    {
        foreach (var (left, right) in pairs)
        {
            if (!pass.Lint.HasHits(left) || !pass.Lint.HasHits(right))
                continue;
            var (ours, theirs) = (pass.Admit(left), pass.Admit(right));
            if (ours.Count == 0 || theirs.Count == 0)
                continue;
            var isLeftRarer = ours.Count < theirs.Count || (ours.Count == theirs.Count && (ours[0].Block, ours[0].FirstToken).CompareTo((theirs[0].Block, theirs[0].FirstToken)) > 0);
            var other = (isLeftRarer ? right : left).Entries[0].Text;
            // A phrase with alternatives says what is meant, not what to write.
            ImmutableArray<string> offers = other.AsSpan().IndexOfAny("(_</") < 0 ? [other] : [];
            foreach (var hit in isLeftRarer ? ours : theirs)
            {
                var facts = pass.Facts(hit.Block);
                var match = facts.Text[hit.Span.Start..hit.Span.End];
                pass.Report(hit.Block, hit.Span, hit.Level, MessageTemplate.Fill(pass.Rule.Message, match, Choices.Join(offers), match, other), Replacement.Make(pass.Block(hit.Block), facts, hit.Span, offers, isSafe: false));
            }
        }
    }
}

/// <summary>Vale's <c>consistency</c>: once both spellings were seen, the last match of each later block is reported.</summary>
internal sealed class PatternConsistency(ImmutableArray<(Pattern Both, int Groups)> pairs) : RuleCheck
{
    public override IEnumerable<Pattern> Patterns => pairs.Select(pair => pair.Both);

    public override void Decide(RulePass pass)
    {
        for (var i = 0; i < pairs.Length; i++)
        {
            var (sawFirst, sawSecond) = (false, false);
            foreach (var block in PatternSearch.Places(pass, pairs[i].Both, i).GroupBy(place => place.Block))
            {
                PatternPlace? last = null;
                foreach (var place in block)
                {
                    foreach (var group in place.Match.Groups)
                    {
                        sawFirst |= group is { Name: "NewsLintFirst", Success: true };
                        sawSecond |= group is { Name: "NewsLintSecond", Success: true };
                    }
                    last = place;
                }
                if (sawFirst && sawSecond && last is { } found)
                    pass.ReportPlace(found, MessageTemplate.Fill(pass.Rule.Message, found.Text, "", found.Text), []);
            }
        }
    }
}
