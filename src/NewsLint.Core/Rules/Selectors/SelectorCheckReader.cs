using System.Collections.Immutable;
using NewsLint.News;
using NewsLint.Yaml;

namespace NewsLint.Rules.Selectors;

/// <summary>Makes the checks of <c>quotation</c>, <c>attribution</c> and <c>story</c> rules.</summary>
internal static class SelectorCheckReader
{
    private static readonly string[] Marks = ["source", "verb", "content"];
    private static readonly string[] Objects = ["quotation", "attribution", "node"];

    public static RuleCheck? ReadQuotation(RuleMap map) => ReadWhere(map, "a quotation", "quotation", "{ kind: speech, speaker: none }", QuotationProperties.All) is { } where
        ? new QuotationCheck(where, ReadSuggestions(map, "a quotation", QuotationProperties.All), ReadMark(map))
        : null;

    public static RuleCheck? ReadAttribution(RuleMap map) => ReadWhere(map, "an attribution", "attribution", "{ source: anonymous }", AttributionProperties.All) is { } where
        ? new AttributionCheck(where, ReadSuggestions(map, "an attribution", AttributionProperties.All), ReadMark(map))
        : null;

    public static RuleCheck? ReadStory(RuleMap map)
    {
        var (of, to) = (default(ImmutableArray<StorySelector>?), default(ImmutableArray<StorySelector>?));
        if (map.Nested("ratio") is { } ratio)
        {
            ratio.CheckKeys(["of", "to"], "“ratio”");
            (of, to) = (ReadObjects(ratio, "of"), ReadObjects(ratio, "to"));
            if (of is null || to is null)
            {
                ratio.Report(ratio.Map.Span, "“ratio” takes two selectors: { of: { attribution: … }, to: { attribution: … } }.");
                return null;
            }
        }
        else if (map.Has("count"))
        {
            of = ReadObjects(map, "count");
        }
        if (of is null)
        {
            if (!map.Has("count") && !map.Has("ratio"))
                map.Report(map.SpanOf("extends"), "“story” needs “count” or “ratio”, such as count: { quotation: { speaker: none } }.");
            return null;
        }
        var (min, max) = (map.Number("min"), map.Number("max"));
        if (min is null && max is null)
        {
            map.Report(map.SpanOf("extends"), "“story” needs “min” or “max”: how many are fine.");
            return null;
        }
        return new StoryCheck(of.Value, to, min, max, map.Number("at-least") ?? 0, map.Number("min-words") ?? 0);
    }

    private static Selector<T>? ReadWhere<T>(RuleMap map, string what, string extends, string example, ImmutableArray<ObjectProperty<T>> properties)
    {
        if (!map.Has("where"))
            map.Report(map.SpanOf("extends"), $"“{extends}” needs “where”, such as {example}.");
        return SelectorReader<T>.Read(map, "where", what, properties);
    }

    private static Selector<T> ReadSuggestions<T>(RuleMap map, string what, ImmutableArray<ObjectProperty<T>> properties) =>
        SelectorReader<T>.Read(map, "suggestion-where", what, properties) ?? Selector<T>.None;

    private static ObjectMark ReadMark(RuleMap map) => map.Choice("mark", Marks) is { } mark ? Enum.Parse<ObjectMark>(mark, ignoreCase: true) : ObjectMark.Object;

    private static ImmutableArray<StorySelector>? ReadObjects(RuleMap map, string key)
    {
        if (map.Node(key) is not { } node)
            return null;
        IEnumerable<YamlNode> items = node is YamlSequence list ? list.Items : [node];
        var read = ImmutableArray.CreateBuilder<StorySelector>();
        foreach (var item in items)
        {
            if (item is not YamlMapping { Entries: [var only] })
                map.Report(item.Span, $"“{key}” takes {{ quotation: … }}, {{ attribution: … }} or {{ node: … }}, or a list of them.");
            else if (!Objects.Contains(only.Key.Value, StringComparer.Ordinal))
                map.Report(only.Key.Span, $"“{only.Key.Value}” is nothing that can be counted: there are {string.Join(", ", Objects)}.{Spelling.DidYouMean(only.Key.Value, Objects)}");
            else if (ReadObject(map.Of((YamlMapping)item), only) is { } selector)
                read.Add(selector);
        }
        return read.Count == 0 ? null : read.ToImmutable();
    }

    private static StorySelector? ReadObject(RuleMap map, YamlEntry only) => only.Key.Value switch
    {
        "quotation" => SelectorReader<Quotation>.Read(map, only.Value, "quotation", "a quotation", QuotationProperties.All) is { } where ? new QuotationSelector(where) : null,
        "attribution" => SelectorReader<Attribution>.Read(map, only.Value, "attribution", "an attribution", AttributionProperties.All) is { } where ? new AttributionSelector(where) : null,
        _ => map.Nested("node") is { } node ? NodeReader.ReadSelector(node) : null,
    };
}
