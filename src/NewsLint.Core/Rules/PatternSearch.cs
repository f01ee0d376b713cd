using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.Text;

namespace NewsLint.Rules;

/// <summary>Runs a rule's pattern on what its scope names: blocks, whose matches are known already, sentences, the story, the file.</summary>
internal static class PatternSearch
{
    /// <summary>All matches, in the order of the file.</summary>
    /// <param name="pass">The rule.</param>
    /// <param name="pattern">One of the check's patterns.</param>
    /// <param name="number">Which one, as the check lists them.</param>
    public static IEnumerable<PatternPlace> Places(RulePass pass, Pattern pattern, int number) => pass.Rule.Scope.Unit switch
    {
        ScopeUnit.Raw => InFile(pass, pattern),
        ScopeUnit.Sentence => InSentences(pass, pattern),
        _ when pass.Rule.Scope.Unit == ScopeUnit.Summary => InBlocks(pass, pattern),
        _ => KnownInBlocks(pass, number),
    };

    private static List<PatternPlace> KnownInBlocks(RulePass pass, int number)
    {
        List<PatternPlace> places = [];
        foreach (var (block, match) in pass.Lint.PatternHits(pass.PatternIds[number]))
        {
            if (pass.Selects(block))
                places.Add(new PatternPlace(block, new ProseSpan(match.Start, match.End), default, pass.Facts(block).Text, match));
        }
        return places;
    }

    private static IEnumerable<PatternPlace> InBlocks(RulePass pass, Pattern pattern)
    {
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            if (!pass.Selects(block))
                continue;
            foreach (var match in Run(pass, pattern, pass.Facts(block).Text, pass.Block(block).Span))
                yield return new PatternPlace(block, new ProseSpan(match.Start, match.End), default, pass.Facts(block).Text, match);
        }
    }

    private static IEnumerable<PatternPlace> InSentences(RulePass pass, Pattern pattern)
    {
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            if (!pass.Selects(block))
                continue;
            var facts = pass.Facts(block);
            foreach (var sentence in facts.Sentences)
            {
                var text = facts.Text[sentence.Span.Start..sentence.Span.End];
                foreach (var match in Run(pass, pattern, text, pass.Block(block).Span))
                    yield return new PatternPlace(block, new ProseSpan(sentence.Span.Start + match.Start, sentence.Span.Start + match.End), default, text, match);
            }
        }
    }

    private static IEnumerable<PatternPlace> InFile(RulePass pass, Pattern pattern)
    {
        var text = pass.Document.Source.Content;
        foreach (var match in Run(pass, pattern, text, new TextSpan(0, text.Length)))
            yield return new PatternPlace(-1, default, new TextSpan(match.Start, match.End), text, match);
    }

    private static List<PatternMatch> Run(RulePass pass, Pattern pattern, string text, TextSpan where)
    {
        List<PatternMatch> matches = [];
        if (!pass.IsStopped && !pattern.TryMatches(text, matches))
            pass.ReportTimeout(where);
        return matches;
    }
}
