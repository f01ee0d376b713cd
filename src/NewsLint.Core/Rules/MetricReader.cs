using NewsLint.Rules.Vale;
using NewsLint.Text;
using NewsLint.Yaml;

namespace NewsLint.Rules;

/// <summary>Makes the checks of <c>metric</c> and <c>readability</c>.</summary>
internal static class MetricReader
{
    /// <summary>A grade says little of fewer words.</summary>
    private const int LeastWordsForGrade = 150;

    public static MetricCheck? ReadMetric(RuleMap map)
    {
        if (map.Text("formula") is not { } source)
        {
            map.Report(map.SpanOf("extends"), "“metric” needs “formula”, such as words / sentences.");
            return null;
        }
        if (!Formula.TryParse(source.Replace("heading.h", "heading_h", StringComparison.Ordinal), out var formula, out var error))
        {
            var span = map.SpanOf("formula");
            map.Report(new TextSpan(Math.Min(span.End, span.Start + error.Offset), span.End), $"The formula cannot be read: {error.Message}");
            return null;
        }
        foreach (var name in formula.Variables.Where(name => !MetricVariables.Names.Contains(name)).Order(StringComparer.Ordinal))
            map.Report(map.SpanOf("formula"), $"“{name}” cannot be counted: there are {string.Join(", ", MetricVariables.Names)}.{Spelling.DidYouMean(name, MetricVariables.Names)}");
        var (max, min) = (map.Number("max"), map.Number("min"));
        FormulaCondition? condition = null;
        if (map.Text("condition") is { } text && !FormulaCondition.TryParse(text, out condition))
        {
            map.Report(map.SpanOf("condition"), $"A condition is a comparison such as > 20; “{text}” is none.");
            return null;
        }
        if (condition is null && max is null && min is null)
        {
            map.Report(map.SpanOf("extends"), "“metric” needs “condition”, such as > 20, or “max” or “min”.");
            return null;
        }
        var perUnit = !map.IsLenient && map.Texts("scope").Any(scope => scope.Value is not ("summary" or "text"));
        return new MetricCheck(
            (names, _) => formula.Evaluate(names),
            (pass, number) => condition?.Holds(number) == true || number > pass.Option("max", max) || number < pass.Option("min", min),
            perUnit,
            leastWords: 0);
    }

    public static MetricCheck? ReadReadability(RuleMap map)
    {
        var names = map.Texts("metrics");
        foreach (var name in names.Where(name => !Readability.Names.Contains(name.Value)))
            map.Report(name.Span, $"“{name.Value}” is not a readability score: there are {string.Join(", ", Readability.Names)}.{Spelling.DidYouMean(name.Value, Readability.Names)}");
        var grade = map.Number("grade") ?? map.Number("max");
        if (names.IsEmpty || grade is null)
        {
            map.Report(map.SpanOf("extends"), "“readability” needs “metrics” and “grade”.");
            return null;
        }
        return new MetricCheck(
            (_, counts) => Readability.MeanGrade(names.Select(name => name.Value), counts),
            (pass, number) => number > pass.Option("grade", grade),
            perUnit: false,
            map.IsLenient ? 0 : LeastWordsForGrade);
    }
}
