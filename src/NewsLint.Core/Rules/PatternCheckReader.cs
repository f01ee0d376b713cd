using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Matching;
using NewsLint.Rules.Vale;
using NewsLint.Text;
using NewsLint.Yaml;

namespace NewsLint.Rules;

/// <summary>Makes the checks that Vale's keys describe by regular expressions, with its templates.</summary>
internal static class PatternCheckReader
{
    public static RuleCheck? ReadExistence(RuleMap map)
    {
        var tokens = map.Texts("tokens").Select(text => text.Value).Where(token => token.Trim().Length > 0).ToList();
        var raw = string.Concat(map.Texts("raw").Select(text => text.Value));
        var words = tokens.Count == 0 ? "" : map.Flag("nonword") ? $"(?m)(?:{string.Join('|', tokens)})" : $@"(?m)\b(?:{string.Join('|', tokens)})\b";
        var source = map.Flag("append") ? words + raw : raw + words;
        if (source.Length == 0)
        {
            map.Report(map.SpanOf("extends"), "The rule has nothing to find: “tokens” and “raw” are empty.");
            return null;
        }
        if (map.Texts("tokens").Any(token => !IsRight(map, token)))
            return null;
        var pattern = Create(map, map.Has("tokens") ? "tokens" : "raw", source, map.Flag("ignorecase"), groups: false);
        return pattern is null ? null : new PatternExistence(pattern, ReadExceptions(map), ReadAction(map));
    }

    public static RuleCheck? ReadSubstitution(RuleMap map)
    {
        if (map.Node("swap") is not YamlMapping swaps)
        {
            map.Report(map.SpanOf("swap"), "The rule has nothing to find: “swap” maps what is found to what to write instead.");
            return null;
        }
        Dictionary<string, Swap> read = new(StringComparer.Ordinal);
        foreach (var entry in swaps.Entries)
        {
            if (entry.Value is YamlScalar expected)
                read[entry.Key.Value] = new Swap(entry.Key.Value, expected.Value);
            else
                map.Report(entry.Value.Span, "What to write instead is a text.");
        }
        if (SwapTable.TryCreate(read.Values, map.Flag("ignorecase"), map.Flag("nonword"), out var table, out var bad, out var error))
            return new PatternSubstitution(table, ReadExceptions(map), ReadAction(map), map.Flag("capitalize"));
        var at = bad is null ? map.SpanOf("swap") : swaps.Entries.First(entry => entry.Key.Value == bad.Observed).Key.Span;
        map.Report(at, Explain(error, error.Offset));
        return null;
    }

    public static RuleCheck? ReadRepetition(RuleMap map)
    {
        var ignoreCase = map.Flag("ignorecase");
        var pattern = Create(map, "tokens", $"({string.Join('|', map.Texts("tokens").Select(text => text.Value))})", ignoreCase, groups: false);
        return pattern is null ? null : new RepetitionCheck(pattern, ReadExceptions(map), ReadAction(map), map.Number("max") ?? 0, map.Flag("alpha"), ignoreCase);
    }

    public static RuleCheck? ReadConsistency(RuleMap map)
    {
        if (map.Node("either") is not YamlMapping pairs || pairs.Entries.IsEmpty)
        {
            map.Report(map.SpanOf("either"), "“consistency” needs “either”: a map of two spellings each.");
            return null;
        }
        var read = ImmutableArray.CreateBuilder<(Pattern, int)>();
        foreach (var pair in pairs.Entries)
        {
            if (pair.Value is not YamlScalar right)
            {
                map.Report(pair.Value.Span, "The other spelling is a text.");
                continue;
            }
            var both = $"(?<NewsLintFirst>{pair.Key.Value})|(?<NewsLintSecond>{right.Value})";
            var source = map.Flag("nonword") ? $"(?m)(?:{both})" : $@"(?m)\b(?:{both})\b";
            if (Create(map, "either", source, map.Flag("ignorecase"), groups: true) is { } pattern)
                read.Add((pattern, 2));
        }
        return read.Count == 0 ? null : new PatternConsistency(read.ToImmutable());
    }

    public static RuleCheck? ReadConditional(RuleMap map)
    {
        if (map.Text("first") is not { } first || map.Text("second") is not { } second)
        {
            map.Report(map.SpanOf("extends"), "“conditional” needs “first” and “second”.");
            return null;
        }
        var one = Create(map, "first", first, ignoreCase: false, groups: false);
        var other = Create(map, "second", second, ignoreCase: false, groups: true);
        return one is null || other is null ? null : new ConditionalCheck(one, other, ReadExceptions(map));
    }

    public static RuleCheck? ReadCapitalization(RuleMap map)
    {
        if (map.Text("match") is not { } match)
        {
            map.Report(map.SpanOf("extends"), "“capitalization” needs “match”: $title, $sentence, $lower, $upper or a regular expression.");
            return null;
        }
        var isNamed = match is "$title" or "$sentence" or "$lower" or "$upper";
        var pattern = isNamed ? null : Create(map, "match", match, ignoreCase: false, groups: false);
        var prefix = map.Text("prefix") is { } start ? Create(map, "prefix", start, ignoreCase: false, groups: false) : null;
        if (!isNamed && pattern is null)
            return null;
        var style = map.Text("style") == "Chicago" ? TitleStyle.Chicago : TitleStyle.AP;
        var exceptions = map.IsLenient || map.Has("exceptions") ? new CaseExceptions([.. ValidExceptions(map)]) : CaseExceptions.None;
        var threshold = map.Number("threshold") is { } share and > 0 ? share : 0.8;
        return new CapitalizationCheck(match, pattern, style, threshold, [.. map.Texts("indicators").Select(text => text.Value)], exceptions, prefix);
    }

    /// <summary>A pattern, or null with the reason reported at the key.</summary>
    public static Pattern? Create(RuleMap map, string key, string source, bool ignoreCase, bool groups)
    {
        var options = new PatternOptions { IgnoreCase = ignoreCase, Groups = groups };
        if (Pattern.TryCreate(source, options, out var pattern, out var error))
        {
            if (!map.IsLenient && pattern.Trigger.IsAlways)
                map.Report(map.SpanOf(key), "No word must occur where this matches, so it runs on every paragraph and is slow. Name one, or use “phrases”.", Level.Suggestion);
            return pattern;
        }
        // The place in the rule's own text, where the pattern is made of one.
        var own = map.Texts(key) is [var only] ? only.Value : source;
        var offset = error.Offset - Math.Max(0, source.IndexOf(own, StringComparison.Ordinal));
        map.Report(map.SpanOf(key), Explain(error, Math.Clamp(offset, 0, own.Length)));
        return null;
    }

    private static string Explain(PatternError error, int offset) =>
        string.Create(CultureInfo.InvariantCulture, $"This is not a regular expression: {error.Message.TrimEnd('.')} (at character {offset + 1}).");

    private static bool IsRight(RuleMap map, YamlScalar token)
    {
        if (Pattern.TryCreate(token.Value, PatternOptions.Default, out _, out var error))
            return true;
        var at = token.IsPlain && error.Offset <= token.Span.Length ? new TextSpan(token.Span.Start + error.Offset, token.Span.End) : token.Span;
        map.Report(at, Explain(error, error.Offset).Replace("This", $"“{token.Value}”", StringComparison.Ordinal));
        return false;
    }

    private static ValeExceptions ReadExceptions(RuleMap map) => new(map.IsLenient ? [.. ValidExceptions(map)] : []);

    private static IEnumerable<string> ValidExceptions(RuleMap map)
    {
        foreach (var text in map.Texts("exceptions"))
        {
            if (IsRight(map, text))
                yield return text.Value;
        }
    }

    public static ValeAction ReadAction(RuleMap map) => map.Nested("action") is { } action && action.Text("name") is { } name
        ? new ValeAction(name, [.. action.Texts("params").Select(text => text.Value)])
        : ValeAction.None;
}
