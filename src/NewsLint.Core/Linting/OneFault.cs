using System.Collections.Immutable;
using NewsLint.Rules;

namespace NewsLint.Linting;

/// <summary>
/// Of findings about one fault in one sentence one is shown: that of the higher level, then that of the rule that covers the other. It names the others' rules
/// and keeps their places. Which rules are about one fault their files say.
/// </summary>
internal static class OneFault
{
    public static List<Diagnostic> Settle(List<Diagnostic> diagnostics, SameFault faults)
    {
        if (faults.IsEmpty || diagnostics.Count < 2)
            return diagnostics;
        Dictionary<(int Block, int Sentence, string Rule), int> firstOf = [];
        var stands = new int[diagnostics.Count];
        Array.Fill(stands, -1);
        var isAny = false;
        foreach (var index in Order(diagnostics, faults))
        {
            var (diagnostic, (block, sentence)) = (diagnostics[index], diagnostics[index].InSentence!.Value);
            foreach (var other in faults.Of(diagnostic.Rule))
            {
                if (!firstOf.TryGetValue((block, sentence, other), out var first))
                    continue;
                (stands[index], isAny) = (first, true);
                break;
            }
            if (stands[index] < 0)
                firstOf.TryAdd((block, sentence, diagnostic.Rule), index);
        }
        return isAny ? Merge(diagnostics, stands) : diagnostics;
    }

    private static IEnumerable<int> Order(List<Diagnostic> diagnostics, SameFault faults) => Enumerable.Range(0, diagnostics.Count)
        .Where(index => diagnostics[index].InSentence is not null && !diagnostics[index].IsAboutStory && !faults.Of(diagnostics[index].Rule).IsEmpty)
        .OrderByDescending(index => diagnostics[index].Level).ThenBy(index => faults.RankOf(diagnostics[index].Rule)).ThenBy(index => diagnostics[index].Span);

    private static List<Diagnostic> Merge(List<Diagnostic> diagnostics, int[] stands)
    {
        var hidden = Enumerable.Range(0, diagnostics.Count).Where(index => stands[index] >= 0).ToLookup(index => stands[index], index => diagnostics[index]);
        return [.. Enumerable.Range(0, diagnostics.Count).Where(index => stands[index] < 0).Select(index => hidden.Contains(index) ? With(diagnostics[index], [.. hidden[index]]) : diagnostics[index])];
    }

    private static Diagnostic With(Diagnostic shown, ImmutableArray<Diagnostic> hidden) => shown with
    {
        Also = [.. shown.Also.Concat(hidden.SelectMany(other => other.Also.Append(other.Rule))).Where(rule => rule != shown.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Related = [.. shown.Related, .. hidden.OrderBy(other => other.Span).Select(other => new RelatedPlace(other.Span, other.Message))],
    };
}
