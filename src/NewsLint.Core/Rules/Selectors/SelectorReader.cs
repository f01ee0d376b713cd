using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Yaml;

namespace NewsLint.Rules.Selectors;

/// <summary>Reads <c>where</c> over the properties of an object: <c>x</c>, <c>[x, y]</c>, <c>"&gt;=4"</c>, <c>{ not: x }</c>.</summary>
internal static class SelectorReader<T>
{
    private static readonly string[] Comparisons = [">=", "<=", ">", "<", "="];

    /// <summary>The selector under a key: a map, or a list of maps of which one is enough; null where it is not written or wrong.</summary>
    public static Selector<T>? Read(RuleMap rule, string key, string what, ImmutableArray<ObjectProperty<T>> properties) =>
        rule.Node(key) is { } node ? Read(rule, node, key, what, properties) : null;

    public static Selector<T>? Read(RuleMap rule, YamlNode node, string key, string what, ImmutableArray<ObjectProperty<T>> properties)
    {
        switch (node)
        {
            case YamlMapping map:
                return new Selector<T>([ReadAll(rule.Of(map), what, properties)]);
            case YamlSequence list when list.Items.All(item => item is YamlMapping):
                return new Selector<T>([.. list.Items.Select(item => ReadAll(rule.Of((YamlMapping)item), what, properties))]);
            default:
                rule.Report(node.Span, $"“{key}” takes a map of properties, such as {{ {properties[0].Name}: … }}, or a list of such maps.");
                return null;
        }
    }

    private static ImmutableArray<Func<RulePass, T, bool>> ReadAll(RuleMap map, string what, ImmutableArray<ObjectProperty<T>> properties)
    {
        var conditions = ImmutableArray.CreateBuilder<Func<RulePass, T, bool>>();
        foreach (var entry in map.Map.Entries)
        {
            var name = entry.Key.Value;
            if (properties.FirstOrDefault(property => property.Name == name) is not { } property)
            {
                map.Report(entry.Key.Span, $"“{name}” is not a property of {what}: there are {string.Join(", ", properties.Select(known => known.Name))}.{Spelling.DidYouMean(name, properties.Select(known => known.Name))}");
            }
            else if (ReadOne(map, property, entry.Value) is { } condition)
            {
                conditions.Add(condition);
            }
        }
        return conditions.ToImmutable();
    }

    private static Func<RulePass, T, bool>? ReadOne(RuleMap map, ObjectProperty<T> property, YamlNode value)
    {
        switch (value)
        {
            case YamlScalar text:
                return property.Number is { } number ? ReadNumber(map, property, number, text) : ReadValue(map, property, text);
            case YamlSequence { Items.IsEmpty: false } list when property.Number is null && list.Items.All(item => item is YamlScalar):
                return AnyOf([.. list.Items.Select(item => ReadValue(map, property, (YamlScalar)item)).OfType<Func<RulePass, T, bool>>()]);
            case YamlMapping { Entries: [{ Key.Value: "not" } only] }:
                return ReadOne(map, property, only.Value) is { } test ? (pass, found) => !test(pass, found) : null;
            default:
                map.Report(value.Span, property.Number is null
                    ? $"“{property.Name}” takes one of {Known(property)}, a list of them, or {{ not: … }}."
                    : $"“{property.Name}” takes a number or a comparison in quotation marks, such as \">=4\".");
                return null;
        }
    }

    private static Func<RulePass, T, bool> AnyOf(ImmutableArray<Func<RulePass, T, bool>> tests) => (pass, found) =>
    {
        foreach (var test in tests)
        {
            if (test(pass, found))
                return true;
        }
        return false;
    };

    private static Func<RulePass, T, bool>? ReadValue(RuleMap map, ObjectProperty<T> property, YamlScalar text)
    {
        if (property.Values.TryGetValue(text.Value, out var test))
            return test;
        map.Report(text.Span, $"“{text.Value}” is not a value of “{property.Name}”: there are {Known(property)}.{Spelling.DidYouMean(text.Value, property.Values.Keys)}");
        return null;
    }

    private static Func<RulePass, T, bool>? ReadNumber(RuleMap map, ObjectProperty<T> property, Func<RulePass, T, double> number, YamlScalar text)
    {
        var sign = Comparisons.FirstOrDefault(sign => text.Value.StartsWith(sign, StringComparison.Ordinal)) ?? "";
        if (double.TryParse(text.Value.AsSpan(sign.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var limit))
        {
            return sign switch
            {
                ">=" => (pass, found) => number(pass, found) >= limit,
                "<=" => (pass, found) => number(pass, found) <= limit,
                ">" => (pass, found) => number(pass, found) > limit,
                "<" => (pass, found) => number(pass, found) < limit,
                _ => (pass, found) => number(pass, found) == limit,
            };
        }
        map.Report(text.Span, $"“{property.Name}” is a number: write it alone, or compare it as in \">=4\". “{text.Value}” is neither.");
        return null;
    }

    private static string Known(ObjectProperty<T> property) => string.Join(", ", property.Values.Keys.Order(StringComparer.Ordinal));
}
