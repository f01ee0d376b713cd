using System.Collections.Immutable;
using NewsLint.Matching;
using NewsLint.Yaml;

namespace NewsLint.Rules;

/// <summary>Makes the check of a rule from the keys of its extension point.</summary>
internal static class CheckReader
{
    private static readonly string[] Kinds = ["verb", "noun", "adjective"];

    /// <returns>The check, or null where the rule says nothing that could be found; the reason is reported.</returns>
    public static RuleCheck? Read(RuleMap map, string extends, IReadOnlyDictionary<string, PhraseList> lists, bool isCaseSensitive) => extends switch
    {
        "existence" => ReadExistence(map, lists, isCaseSensitive),
        "substitution" => ReadSubstitution(map, isCaseSensitive),
        RuleKeys.Engine => new EngineCheck(),
        _ => null,
    };

    private static RuleCheck? ReadExistence(RuleMap map, IReadOnlyDictionary<string, PhraseList> lists, bool isCaseSensitive)
    {
        var reader = new PhraseListReader(map, ReadKind(map), isCaseSensitive);
        ImmutableArray<PhraseEntry> entries = [.. reader.Entries("phrases"), .. ReadLists(map, lists), .. reader.Entries("soft", isSoft: true)];
        if (entries.IsEmpty)
        {
            map.Report(map.SpanOf("extends"), "The rule has nothing to find: give it “phrases”, “lists” or “tokens”.");
            return null;
        }
        ImmutableArray<string> suggestions = [.. map.Texts("suggest").Select(text => text.Value)];
        if (suggestions.IsEmpty && map.Nested("action")?.Text("name") == "remove")
            suggestions = [""];
        return new PhraseExistence(new PhraseList(entries, isCaseSensitive), suggestions, map.Flag("safe"), isSwap: false);
    }

    private static RuleCheck? ReadSubstitution(RuleMap map, bool isCaseSensitive)
    {
        var reader = new PhraseListReader(map, ReadKind(map), isCaseSensitive);
        ImmutableArray<PhraseEntry> entries = [.. reader.Swaps("swap"), .. reader.Entries("soft", isSoft: true), .. reader.Swaps("soft-swap", isSoft: true)];
        if (entries.IsEmpty)
        {
            map.Report(map.SpanOf("extends"), "The rule has nothing to find: “swap” maps what is found to what to write instead.");
            return null;
        }
        return new PhraseExistence(new PhraseList(entries, isCaseSensitive), [], map.Flag("safe"), isSwap: true);
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
