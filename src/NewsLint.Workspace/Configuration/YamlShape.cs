using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Text;
using NewsLint.Yaml;

namespace NewsLint.Workspace.Configuration;

/// <summary>Takes values of the expected shape out of a YAML file and collects what does not fit. An empty value counts as not written.</summary>
internal sealed class YamlShape(string path, SourceText source, ICollection<ConfigProblem> problems)
{
    /// <summary>The most mistakes told of one file.</summary>
    public const int MaxProblems = 100;

    /// <summary>The most patterns of one file, with all braces written out.</summary>
    public const int MaxPatterns = 5_000;

    private int _reported;
    private int _patterns;

    public string FilePath { get; } = path;

    public SourceText Source { get; } = source;

    public void Report(TextSpan span, string message)
    {
        if (_reported++ < MaxProblems)
            problems.Add(new ConfigProblem(FilePath, Source, span, message));
    }

    /// <summary>Whether there is room for so many patterns more.</summary>
    public bool TakesPatterns(int count) => (_patterns += count) <= MaxPatterns;

    /// <summary>Whether there is no room for any more.</summary>
    public bool IsFull => _patterns > MaxPatterns;

    public int LineOf(TextSpan span) => Source.GetPosition(Math.Min(span.Start, Source.Length)).Line + 1;

    /// <summary>The root of a file, its YAML mistakes reported.</summary>
    public YamlNode? Root()
    {
        var (root, mistakes) = YamlReader.Read(Source.Content);
        foreach (var mistake in mistakes)
            Report(mistake.Span, mistake.Message);
        return IsNothing(root) ? null : root;
    }

    /// <summary>The entries of a map: of a key written twice the first, of unknown keys none.</summary>
    /// <param name="what">What the map is, as a message begins: “An override”.</param>
    /// <param name="keys">The keys that can stand in it, or none where every key can.</param>
    public IEnumerable<YamlEntry> Map(YamlNode node, string what, params string[] keys)
    {
        if (node is not YamlMapping map)
        {
            Report(node.Span, $"{what} is {(keys.Length > 0 ? $"a map with keys such as “{keys[0]}:”" : "a map")}, not {node.Kind}.");
            yield break;
        }
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            var key = entry.Key.Value;
            if (keys.Length > 0 && !keys.Contains(key, StringComparer.Ordinal))
                Report(entry.Key.Span, $"{what} has no key “{key}”.{OrElse(key, keys)}");
            else if (!lines.TryAdd(key, LineOf(entry.Key.Span)))
                Report(entry.Key.Span, $"“{key}” is already set in line {lines[key]}. Keep one of the two.");
            else if (!IsNothing(entry.Value))
                yield return entry;
        }
    }

    public Located<string>? Text(YamlNode node, string what)
    {
        if (node is YamlScalar scalar)
            return new Located<string>(scalar.Value.Trim(), scalar.Span);
        Report(node.Span, $"{what} is a single text, not {node.Kind}.");
        return null;
    }

    /// <summary>A list of texts, where a single text is a list of one.</summary>
    public ImmutableArray<Located<string>> Texts(YamlNode node, string what)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return [new Located<string>(scalar.Value.Trim(), scalar.Span)];
            case YamlSequence list:
                return [.. Items(list).Select(item => Text(item, $"Each of {what}")).OfType<Located<string>>()];
            default:
                Report(node.Span, $"{Capitalize(what)} are a list of texts, not {node.Kind}.");
                return [];
        }
    }

    /// <summary>The items of a list; empty ones are left out.</summary>
    public IEnumerable<YamlNode> List(YamlNode node, string what)
    {
        if (node is YamlSequence list)
            return Items(list);
        Report(node.Span, $"{Capitalize(what)} are a list: begin each with “- ”.");
        return [];
    }

    /// <summary>One of some words, in any case.</summary>
    public Located<string>? Choice(YamlNode node, string what, params string[] choices)
    {
        if (Text(node, what) is not { } text)
            return null;
        var found = choices.FirstOrDefault(choice => choice.Equals(text.Value, StringComparison.OrdinalIgnoreCase));
        if (found is not null)
            return text with { Value = found };
        Report(text.Span, $"{what} cannot be “{text.Value}”.{OrElse(text.Value, choices)}");
        return null;
    }

    public Located<double>? Number(YamlNode node, string what)
    {
        if (node is YamlScalar scalar && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return new Located<double>(number, scalar.Span);
        var written = node is YamlScalar text ? $"“{text.Value}”" : node.Kind;
        Report(node.Span, $"{what} is a number, such as 0.5, not {written}.");
        return null;
    }

    /// <summary>A day, written 2026-12-31.</summary>
    public Located<DateOnly>? Date(YamlNode node, string what)
    {
        if (Text(node, what) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new Located<DateOnly>(date, text.Span);
        Report(text.Span, $"{what} is a date such as 2026-12-31, not “{text.Value}”.");
        return null;
    }

    public Located<bool>? YesOrNo(YamlNode node, string what)
    {
        switch ((node as YamlScalar)?.Value.ToLowerInvariant())
        {
            case "true" or "yes" or "on":
                return new Located<bool>(true, node.Span);
            case "false" or "no" or "off":
                return new Located<bool>(false, node.Span);
            default:
                Report(node.Span, $"{what} is true or false.");
                return null;
        }
    }

    public static bool IsNothing(YamlNode? node) => node is null or YamlScalar { IsNull: true };

    private static IEnumerable<YamlNode> Items(YamlSequence list) => list.Items.Where(item => !IsNothing(item));

    private static string OrElse(string written, string[] choices)
    {
        var guess = Suggestion.DidYouMean(written, choices);
        return guess.Length > 0 ? guess : $" It can be: {string.Join(", ", choices)}.";
    }

    private static string Capitalize(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
