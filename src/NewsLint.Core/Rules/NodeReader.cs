using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.Rules.Selectors;
using NewsLint.Yaml;

namespace NewsLint.Rules;

/// <summary>Reads <c>where</c> of a <c>node</c> rule.</summary>
internal static class NodeReader
{
    public static NodeCheck? Read(RuleMap rule)
    {
        if (rule.Nested("where") is not { } where)
        {
            rule.Report(rule.SpanOf("extends"), "“node” needs “where”, such as { type: image, alt: { missing: true } }.");
            return null;
        }
        if (where.Choice("type", NodeTypes.All) is not { } type)
        {
            if (!where.Has("type"))
                where.Report(where.Map.Span, $"“where” needs “type”: {string.Join(", ", NodeTypes.All)}.");
            return null;
        }
        if (type == NodeTypes.FrontMatter && where.Has("missing"))
            return new NodeCheck(type, [], [.. where.Texts("missing").Select(text => text.Value)]);
        return new NodeCheck(type, ReadConditions(where), []);
    }

    /// <summary>The nodes that a <c>story</c> rule counts.</summary>
    public static NodeSelector? ReadSelector(RuleMap where)
    {
        if (where.Choice("type", NodeTypes.All) is { } type)
            return new NodeSelector(type, ReadConditions(where));
        if (!where.Has("type"))
            where.Report(where.Map.Span, $"“node” needs “type”: {string.Join(", ", NodeTypes.All)}.");
        return null;
    }

    private static ImmutableArray<NodeCondition> ReadConditions(RuleMap where)
    {
        var conditions = ImmutableArray.CreateBuilder<NodeCondition>();
        foreach (var entry in where.Map.Entries.Where(entry => entry.Key.Value != "type"))
        {
            if (ReadCondition(where, entry.Key.Value, entry.Value, isNegated: false) is { } condition)
                conditions.Add(condition);
        }
        return conditions.ToImmutable();
    }

    private static NodeCondition? ReadCondition(RuleMap map, string property, YamlNode value, bool isNegated)
    {
        switch (value)
        {
            case YamlScalar text:
                return new NodeCondition(property, ReadText(text.Value), isNegated);
            case YamlSequence list when list.Items.All(item => item is YamlScalar):
                return new NodeCondition(property, new NodeOneOf([.. list.Items.Select(item => ((YamlScalar)item).Value)]), isNegated);
            case YamlMapping { Entries: [var only] } when only.Key.Value == "not":
                return ReadCondition(map, property, only.Value, !isNegated);
            case YamlMapping { Entries: [{ Value: YamlScalar flag } only] } when only.Key.Value == "missing":
                return new NodeCondition(property, new NodeMissing(), isNegated != (flag.Value == "false"));
            case YamlMapping { Entries: [{ Value: YamlScalar source } only] } when only.Key.Value == "matches":
                return ReadMatches(map, property, [source], isNegated);
            case YamlMapping { Entries: [{ Value: YamlSequence sources } only] } when only.Key.Value == "matches" && sources.Items.All(item => item is YamlScalar):
                return ReadMatches(map, property, sources.Items.Cast<YamlScalar>(), isNegated);
            default:
                map.Report(value.Span, "A property takes a text, a list of texts, a comparison such as \">=4\", or one of { not: … }, { matches: … }, { missing: true }.");
                return null;
        }
    }

    private static NodeCondition? ReadMatches(RuleMap map, string property, IEnumerable<YamlScalar> sources, bool isNegated)
    {
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        foreach (var source in sources)
        {
            if (Pattern.TryCreate(source.Value, PatternOptions.Default, out var pattern, out var error))
                patterns.Add(pattern);
            else
                map.Report(source.Span, $"“{source.Value}” is not a regular expression: {error.Message}");
        }
        return patterns.Count == 0 ? null : new NodeCondition(property, new NodeMatches(patterns.ToImmutable()), isNegated);
    }

    private static NodeTest ReadText(string text)
    {
        foreach (var sign in new[] { ">=", "<=", ">", "<", "=" })
        {
            if (text.StartsWith(sign, StringComparison.Ordinal) && double.TryParse(text[sign.Length..], NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                return new NodeNumber(sign, number);
        }
        return new NodeOneOf([text]);
    }
}
