using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Text;
using NewsLint.Yaml;

namespace NewsLint.Rules;

/// <summary>Reads the keys of one map of a rule file, each as what it should be, and says what is wrong with it.</summary>
internal sealed class RuleMap
{
    private readonly List<RuleProblem> _problems;

    /// <param name="map">The map.</param>
    /// <param name="problems">Where mistakes go.</param>
    /// <param name="isLenient">Vale's reading: keys in any case, a later duplicate wins, anything can be a text.</param>
    /// <param name="isTrusted">Whether the file is embedded, and was tested as a file before: what is rarely needed is read when it is.</param>
    public RuleMap(YamlMapping map, List<RuleProblem> problems, bool isLenient, bool isTrusted = false)
    {
        IsTrusted = isTrusted;
        Map = map;
        IsLenient = isLenient;
        _problems = problems;
        ReportDuplicates();
    }

    public YamlMapping Map { get; }

    /// <summary>What is left for phrases.</summary>
    public PhraseBudget Budget { get; init; } = new();

    public bool IsLenient { get; }

    public bool IsTrusted { get; }

    private StringComparison Comparison => IsLenient ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    public YamlNode? Node(string key) => Map.Find(key, Comparison) is { } node and not YamlScalar { IsNull: true } ? node : null;

    public bool Has(string key) => Node(key) is not null;

    public TextSpan SpanOf(string key) => Node(key)?.Span ?? Map.Span;

    public string? Text(string key) => Node(key) switch
    {
        null => null,
        YamlScalar scalar => scalar.Value,
        var other => Wrong<string>(other, $"“{key}” takes a text, not {other.Kind}."),
    };

    /// <summary>A text that must be one of a few.</summary>
    public string? Choice(string key, IEnumerable<string> values)
    {
        if (Text(key) is not { } text)
            return null;
        if (values.Contains(text, StringComparer.Ordinal))
            return text;
        return Wrong<string>(Node(key)!, $"“{key}” is {string.Join(", ", values)}; “{text}” is none of them.{Spelling.DidYouMean(text, values)}");
    }

    public double? Number(string key) => Node(key) switch
    {
        null => null,
        YamlScalar scalar when double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        var other => Wrong<double?>(other, $"“{key}” takes a number."),
    };

    public bool Flag(string key) => Node(key) switch
    {
        null => false,
        YamlScalar { Value: "true" or "True" or "TRUE" } => true,
        YamlScalar { Value: "false" or "False" or "FALSE" } => false,
        var other => Wrong<bool>(other, $"“{key}” takes true or false."),
    };

    public Level? Level(string key) => Text(key) is { } text ? ParseLevel(text, Node(key)!) : null;

    public Level? ParseLevel(string text, YamlNode node) => text.ToLowerInvariant() switch
    {
        "suggestion" => Rules.Level.Suggestion,
        "warning" => Rules.Level.Warning,
        "error" => Rules.Level.Error,
        _ => Wrong<Level?>(node, $"A level is suggestion, warning or error; “{text}” is none of them.{Spelling.DidYouMean(text, ["suggestion", "warning", "error"])}"),
    };

    /// <summary>A text, or a list of texts. A bare word that YAML 1.1 reads as a truth value, and a bare number, must be quoted.</summary>
    public ImmutableArray<YamlScalar> Texts(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlScalar scalar:
                return [scalar];
            case YamlSequence sequence:
                var texts = ImmutableArray.CreateBuilder<YamlScalar>();
                foreach (var item in sequence.Items)
                {
                    if (item is not YamlScalar text)
                        Wrong<string>(item, $"“{key}” takes a list of texts; this is {item.Kind}.");
                    else if (IsTerm(text, key))
                        texts.Add(text);
                }
                return texts.ToImmutable();
            case var other:
                Wrong<string>(other, $"“{key}” takes a text or a list of texts, not {other.Kind}.");
                return [];
        }
    }

    public RuleMap? Nested(string key) => Node(key) switch
    {
        null => null,
        YamlMapping map => Of(map),
        var other => Wrong<RuleMap>(other, $"“{key}” takes a map, not {other.Kind}."),
    };

    public RuleMap Of(YamlMapping map) => new(map, _problems, IsLenient, IsTrusted) { Budget = Budget };

    public bool IsTerm(YamlScalar text, string key)
    {
        if (IsLenient || !text.IsPlain)
            return true;
        if (text.IsNull)
            return Wrong<bool>(text, $"An entry of “{key}” is empty.");
        if (text.Value.ToLowerInvariant() is "no" or "yes" or "on" or "off" or "true" or "false" or "y" or "n")
            return Wrong<bool>(text, $"Quote it: \"{text.Value}\". Without quotation marks YAML may read {text.Value} as true or false.");
        if (double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            return Wrong<bool>(text, $"Quote it: \"{text.Value}\". Without quotation marks YAML reads {text.Value} as a number.");
        return true;
    }

    /// <summary>Reports every key that is none of <paramref name="known"/>.</summary>
    public void CheckKeys(IReadOnlyCollection<string> known, string where)
    {
        foreach (var entry in Map.Entries)
        {
            var key = entry.Key.Value;
            if (!known.Contains(key, IsLenient ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal))
                Report(entry.Key.Span, $"“{key}” is not a key of {where}.{Spelling.DidYouMean(key, known)}", IsLenient ? Rules.Level.Suggestion : Rules.Level.Error);
        }
    }

    public void Report(TextSpan span, string message, Level level = Rules.Level.Error) => _problems.Add(new RuleProblem(span, message, level));

    public T? Wrong<T>(YamlNode node, string message)
    {
        Report(node.Span, message);
        return default;
    }

    private void ReportDuplicates()
    {
        HashSet<string> seen = new(IsLenient ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var entry in Map.Entries)
        {
            if (seen.Add(entry.Key.Value))
                continue;
            if (IsLenient)
                Report(entry.Key.Span, $"“{entry.Key.Value}” is here twice; the last one counts.", Rules.Level.Suggestion);
            else
                Report(entry.Key.Span, $"“{entry.Key.Value}” is here twice. Keep one.");
        }
    }
}
