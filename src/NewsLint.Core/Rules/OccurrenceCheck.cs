using System.Globalization;
using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.Rules;

/// <summary><c>occurrence</c>: at most or at least so many in one block, sentence, story or file.</summary>
internal sealed class OccurrenceCheck(PhraseList? phrases, Pattern? pattern, double max, double min, bool isVale) : RuleCheck
{
    public override IEnumerable<PhraseList> Lists => phrases is null ? [] : [phrases];

    public override IEnumerable<Pattern> Patterns => pattern is null ? [] : [pattern];

    public override bool LooksForItself => true;

    public override bool JudgesStory(ScopeUnit unit) => unit is ScopeUnit.Raw or ScopeUnit.Summary;

    public override void Decide(RulePass pass)
    {
        var most = pass.Option("max", max) ?? 0;
        var least = pass.Option("min", min) ?? 0;
        var hits = phrases is null
            ? PatternSearch.Places(pass, pattern!, 0).Where(place => place.Match.Length > 0)
            : pass.Admit(phrases).Select(hit => new PatternPlace(hit.Block, hit.Span, default, pass.Facts(hit.Block).Text, new PatternMatch(hit.Span.Start, hit.Span.Length, [])));
        var units = hits.GroupBy(place => UnitOf(pass, place)).ToDictionary(group => group.Key, group => group.ToList());
        if (least > 0)
            ReportEmpty(pass, units.Keys.ToHashSet());
        foreach (var (_, places) in units.OrderBy(unit => unit.Key))
        {
            if ((most > 0 && places.Count > most) || (least > 0 && places.Count < least))
                Report(pass, places);
        }
    }

    /// <summary>Reports the blocks, sentences or stories that have none at all.</summary>
    private static void ReportEmpty(RulePass pass, HashSet<(int, int)> withHits)
    {
        if (pass.Rule.Scope.Unit == ScopeUnit.Raw)
        {
            if (withHits.Count == 0)
                pass.Report(pass.Document.Source.GetLine(0), pass.Level, Message(pass, "", "0"));
            return;
        }
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            var facts = pass.Facts(block);
            if (!pass.Selects(block) || facts.Sentences.IsEmpty)
                continue;
            var isWhole = pass.Rule.Scope.Unit == ScopeUnit.Summary;
            var count = pass.Rule.Scope.Unit == ScopeUnit.Sentence ? facts.Sentences.Length : 1;
            for (var sentence = 0; sentence < count; sentence++)
            {
                var span = facts.Sentences[sentence].Span;
                if (withHits.Add(isWhole ? (0, 0) : (block, sentence)) && pass.Admits(block, span, out var level))
                    pass.Report(block, span, level, Message(pass, "", "0"));
            }
        }
    }

    private void Report(RulePass pass, List<PatternPlace> places)
    {
        // White space and code count, but nobody could see a finding there.
        var first = places.Find(place => place.Text.AsSpan().Trim("*@\uFFFC \t\r\n").Length > 0);
        if (first.Host is null)
            return;
        var message = Message(pass, first.Text, places.Count.ToString(CultureInfo.InvariantCulture));
        var isOne = first.Block >= 0 && places[^1].Block == first.Block && !isVale;
        pass.ReportPlace(isOne ? first with { Prose = new ProseSpan(first.Prose.Start, places[^1].Prose.End) } : first, message, []);
    }

    private static string Message(RulePass pass, string match, string count) =>
        MessageTemplate.Fill(pass.Rule.Message, match, "", count).Replace("{count}", count, StringComparison.Ordinal);

    private static (int Block, int Sentence) UnitOf(RulePass pass, PatternPlace place) => pass.Rule.Scope.Unit switch
    {
        ScopeUnit.Raw or ScopeUnit.Summary => (0, 0),
        ScopeUnit.Sentence => (place.Block, pass.Facts(place.Block).SentenceOf(pass.Facts(place.Block).TokenAt(place.Prose.Start))),
        _ => (place.Block, 0),
    };
}
