using NewsLint.Yaml;

namespace NewsLint.Rules.Analyses;

/// <summary>Makes the check of a rule that names an analysis.</summary>
internal static class AnalysisReader
{
    public static RuleCheck? Read(RuleMap map, bool isCaseSensitive)
    {
        if (map.Text("analysis") is not { } name)
        {
            map.Report(map.SpanOf("extends"), $"“analysis” is missing: it names what to do. There are {Known}.");
            return null;
        }
        if (AnalysisTable.Find(name) is not { } analysis)
        {
            map.Report(map.SpanOf("analysis"), $"“{name}” is not an analysis: there are {Known}.{Spelling.DidYouMean(name, AnalysisTable.Names)}");
            return null;
        }
        CheckMessage(map, analysis);
        var options = map.Nested("options");
        if (options is null && map.Has("options"))
            return null;
        options?.CheckKeys([.. analysis.Options.Select(option => option.Name)], $"the options of “{name}”");
        return analysis.Create(new AnalysisOptions(options, isCaseSensitive));
    }

    private static string Known => string.Join(", ", AnalysisTable.Names.Order(StringComparer.Ordinal));

    private static void CheckMessage(RuleMap map, Analysis analysis)
    {
        if (map.Node("message") is not YamlScalar message)
            return;
        string[] known = ["match", .. analysis.Placeholders];
        foreach (var placeholder in MessageTemplate.Placeholders(message.Value))
        {
            if (!known.Contains(placeholder, StringComparer.Ordinal))
                map.Report(message.Span, $"“{analysis.Name}” has no “{{{placeholder}}}” for a message: there are {string.Join(", ", known.Select(each => $"{{{each}}}"))}.{Spelling.DidYouMean(placeholder, known)}");
        }
    }
}
