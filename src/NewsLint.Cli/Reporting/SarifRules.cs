using System.Text.Json;
using NewsLint.Linting;
using NewsLint.Rules;

namespace NewsLint.Cli.Reporting;

/// <summary>The rules that a SARIF run names, each once, with what <c>newslint explain</c> would say.</summary>
internal sealed class SarifRules
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<(Diagnostic First, Rule? Rule)> _rules = [];
    private RuleSet? _known;

    /// <summary>The rules of the file that is reported next; where there are none, those before serve.</summary>
    public void Use(RuleSet? rules) => _known = rules ?? _known;

    public int IndexOf(Diagnostic diagnostic)
    {
        if (_indexes.TryGetValue(diagnostic.Rule, out var index))
            return index;
        _rules.Add((diagnostic, _known?.Find(diagnostic.Rule)));
        return _indexes[diagnostic.Rule] = _rules.Count - 1;
    }

    public static string LevelOf(Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        _ => "note",
    };

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (var (first, rule) in _rules)
        {
            json.WriteStartObject();
            json.WriteText("id", first.Code);
            json.WriteText("name", first.Rule);
            WriteText(json, "shortDescription", rule?.Title ?? first.Rule);
            var description = rule?.Description?.Trim() ?? rule?.Title ?? first.Rule;
            WriteText(json, "fullDescription", FirstParagraph(description));
            json.WriteStartObject("help");
            var silence = $"To leave one alone, above its line: <!-- newslint-disable-next-line {first.Rule} -->";
            json.WriteText("text", $"{description}\n\n{silence}");
            json.WriteText("markdown", $"{rule?.ShownDescription?.Trim() ?? description}\n\nTo leave one alone, above its line: `<!-- newslint-disable-next-line {first.Rule} -->`");
            json.WriteEndObject();
            if ((rule?.Link ?? first.Link) is { } link && Uri.TryCreate(link, UriKind.Absolute, out var uri))
                json.WriteString("helpUri", uri.AbsoluteUri);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule?.Level ?? first.Level));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteStartArray("tags");
            json.WriteStringValue(Harmless.Unicode(first.Rule.Split('.')[0]));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string FirstParagraph(string text) => text.Split("\n\n")[0].ReplaceLineEndings(" ");

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteText("text", text);
        json.WriteEndObject();
    }
}
