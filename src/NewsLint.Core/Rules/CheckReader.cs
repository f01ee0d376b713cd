using System.Collections.Immutable;
using NewsLint.Matching;
using NewsLint.Rules.Analyses;
using NewsLint.Rules.Selectors;
using NewsLint.Yaml;

namespace NewsLint.Rules;

/// <summary>Makes the check of a rule from the keys of its extension point.</summary>
internal static class CheckReader
{
    private static readonly string[] Kinds = ["verb", "noun", "adjective"];

    /// <returns>The check, or null where the rule says nothing that could be found; the reason is reported.</returns>
    public static RuleCheck? Read(RuleMap map, string extends, IReadOnlyDictionary<string, PhraseList> lists, bool isCaseSensitive) => extends switch
    {
        "existence" when map.Has("tokens") || map.Has("raw") => HasOneLanguage(map) ? PatternCheckReader.ReadExistence(map) : null,
        "existence" => ReadExistence(map, lists, isCaseSensitive),
        "substitution" when map.IsLenient => PatternCheckReader.ReadSubstitution(map),
        "substitution" => ReadSubstitution(map, isCaseSensitive),
        "occurrence" => ReadOccurrence(map, lists, isCaseSensitive),
        "repetition" when map.Has("tokens") => PatternCheckReader.ReadRepetition(map),
        "repetition" => new RepeatedWordCheck(map.Flag("safe")),
        "consistency" when map.IsLenient => PatternCheckReader.ReadConsistency(map),
        "consistency" => ReadConsistency(map, isCaseSensitive),
        "conditional" => PatternCheckReader.ReadConditional(map),
        "capitalization" => PatternCheckReader.ReadCapitalization(map),
        "metric" => MetricReader.ReadMetric(map),
        "readability" => MetricReader.ReadReadability(map),
        "node" => NodeReader.Read(map),
        "analysis" => AnalysisReader.Read(map, isCaseSensitive),
        "quotation" => SelectorCheckReader.ReadQuotation(map),
        "attribution" => SelectorCheckReader.ReadAttribution(map),
        "story" => SelectorCheckReader.ReadStory(map),
        RuleKeys.Engine => new EngineCheck(),
        _ => null,
    };

    private static bool HasOneLanguage(RuleMap map)
    {
        foreach (var key in new[] { "phrases", "suggestions", "soft", "lists" })
        {
            if (!map.Has(key))
                continue;
            map.Report(map.SpanOf(key), $"A rule finds either phrases or regular expressions: “{key}” and “{(map.Has("tokens") ? "tokens" : "raw")}” cannot stand together. Make two rules.");
            return false;
        }
        return true;
    }

    private static PhraseExistence? ReadExistence(RuleMap map, IReadOnlyDictionary<string, PhraseList> lists, bool isCaseSensitive)
    {
        var reader = new PhraseListReader(map, ReadKind(map), isCaseSensitive);
        ImmutableArray<PhraseEntry> entries = [.. reader.AllEntries(), .. ReadLists(map, lists)];
        if (entries.IsEmpty)
        {
            map.Report(map.SpanOf("extends"), "The rule has nothing to find: give it “phrases”, “lists” or “tokens”.");
            return null;
        }
        ImmutableArray<string> suggestions = [.. map.Texts("suggest").Select(text => text.Value)];
        return new PhraseExistence(new PhraseList(entries, isCaseSensitive), suggestions, PatternCheckReader.ReadAction(map), map.Flag("safe"), isSwap: false);
    }

    private static PhraseExistence? ReadSubstitution(RuleMap map, bool isCaseSensitive)
    {
        var reader = new PhraseListReader(map, ReadKind(map), isCaseSensitive);
        ImmutableArray<PhraseEntry> entries = [.. reader.Swaps("swap"), .. reader.AllEntries(), .. reader.Swaps("soft-swap", isSoft: true)];
        if (entries.IsEmpty)
        {
            map.Report(map.SpanOf("extends"), "The rule has nothing to find: “swap” maps what is found to what to write instead.");
            return null;
        }
        return new PhraseExistence(new PhraseList(entries, isCaseSensitive), [], ValeAction.None, map.Flag("safe"), isSwap: true);
    }

    private static OccurrenceCheck? ReadOccurrence(RuleMap map, IReadOnlyDictionary<string, PhraseList> lists, bool isCaseSensitive)
    {
        var (max, min) = (map.Number("max") ?? 0, map.Number("min") ?? 0);
        if (max <= 0 && min <= 0)
        {
            map.Report(map.SpanOf("extends"), "“occurrence” needs “max” or “min”, above 0. To allow none, use “existence”.");
            return null;
        }
        if (map.Has("token"))
        {
            var pattern = PatternCheckReader.Create(map, "token", $"(?:{map.Text("token")})", map.Flag("ignorecase"), groups: false);
            return pattern is null ? null : new OccurrenceCheck(null, pattern, max, min, map.IsLenient);
        }
        var reader = new PhraseListReader(map, ReadKind(map), isCaseSensitive);
        ImmutableArray<PhraseEntry> entries = [.. reader.Entries("phrases"), .. ReadLists(map, lists)];
        if (!entries.IsEmpty)
            return new OccurrenceCheck(new PhraseList(entries, isCaseSensitive), null, max, min, map.IsLenient);
        map.Report(map.SpanOf("extends"), "The rule has nothing to count: give it “phrases”, “lists” or “token”.");
        return null;
    }

    private static ConsistencyCheck? ReadConsistency(RuleMap map, bool isCaseSensitive)
    {
        if (map.Node("either") is not YamlMapping pairs || pairs.Entries.IsEmpty)
        {
            map.Report(map.SpanOf("either"), "“consistency” needs “either”: a map of two spellings each, such as adviser: advisor.");
            return null;
        }
        var reader = new PhraseListReader(map, ReadKind(map), isCaseSensitive);
        var read = ImmutableArray.CreateBuilder<(PhraseList, PhraseList)>();
        foreach (var pair in pairs.Entries)
        {
            if (pair.Value is not YamlScalar right)
                map.Report(pair.Value.Span, "The other spelling is a text.");
            else if (reader.One(pair.Key) is { } left && reader.One(right) is { } other)
                read.Add((new PhraseList([left], isCaseSensitive), new PhraseList([other], isCaseSensitive)));
        }
        return read.Count == 0 ? null : new ConsistencyCheck(read.ToImmutable());
    }

    private static WordClass ReadKind(RuleMap map) => map.Choice("kind", Kinds) is { } kind ? Enum.Parse<WordClass>(kind, ignoreCase: true) : WordClass.None;

    private static IEnumerable<PhraseEntry> ReadLists(RuleMap map, IReadOnlyDictionary<string, PhraseList> lists)
    {
        foreach (var name in map.Texts("lists"))
        {
            if (lists.TryGetValue(name.Value, out var list))
            {
                foreach (var entry in list.Entries)
                    yield return entry;
            }
            else
            {
                map.Report(name.Span, $"There is no shared list “{name.Value}”.{Spelling.DidYouMean(name.Value, lists.Keys)}");
            }
        }
    }
}
