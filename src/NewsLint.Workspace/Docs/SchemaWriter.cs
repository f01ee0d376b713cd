using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsLint.Rules;
using NewsLint.Rules.Analyses;
using NewsLint.Workspace.Configuration;

namespace NewsLint.Workspace.Docs;

/// <summary>Writes JSON Schemas from the same tables that the readers use, so that an editor knows every key and value.</summary>
public static class SchemaWriter
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    private static readonly RuleKey LevelKey = new("level", KeyType.Level, "How much a finding matters, on or off.") { Values = ConfigKeys.Levels };

    public static string RuleSchema() => Write(json =>
    {
        Head(json, "A NewsLint rule");
        json.WriteStartObject("$defs");
        SelectorSchema.WriteDefinitions(json);
        json.WriteEndObject();
        json.WriteStartArray("required");
        json.WriteStringValue("extends");
        json.WriteStringValue("message");
        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var key in RuleKeys.All)
        {
            json.WriteStartObject(key.Name);
            json.WriteString("description", key.Extends.Length == 0 ? key.Meaning : $"{key.Meaning} ({string.Join(", ", key.Extends)})");
            WriteType(json, key.Type, key.Values);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteStartArray("allOf");
        WriteAnalyses(json);
        SelectorSchema.Write(json);
        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
    });

    /// <summary>Each analysis has options of its own.</summary>
    private static void WriteAnalyses(Utf8JsonWriter json)
    {
        foreach (var analysis in AnalysisTable.All.OrderBy(analysis => analysis.Name, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteStartObject("if");
            json.WriteStartObject("properties");
            json.WriteStartObject("analysis");
            json.WriteString("const", analysis.Name);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("required");
            json.WriteStringValue("analysis");
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("then");
            json.WriteStartObject("properties");
            json.WriteStartObject("options");
            json.WriteString("description", analysis.Meaning);
            WriteOptions(json, analysis.Options);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private static void WriteOptions(Utf8JsonWriter json, IEnumerable<RuleKey> options)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var option in options)
        {
            json.WriteStartObject(option.Name);
            json.WriteString("description", option.Meaning);
            WriteType(json, option.Type, option.Values);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
    }

    /// <param name="rules">The rules that an editor should know by name.</param>
    public static string ConfigSchema(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Write(json =>
        {
            Head(json, "The configuration of NewsLint, .newslint.yml");
            json.WriteStartObject("$defs");
            WriteRules(json, rules);
            json.WriteEndObject();
            json.WriteStartObject("properties");
            foreach (var key in ConfigKeys.File)
            {
                json.WriteStartObject(key);
                WriteConfigKey(json, key);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteBoolean("additionalProperties", false);
        });
    }

    private static void WriteConfigKey(Utf8JsonWriter json, string key)
    {
        switch (key)
        {
            case "extends":
                Describe(json, "A profile, or a path to a shared configuration; or a list of them.");
                json.WriteStartArray("examples");
                foreach (var profile in ConfigKeys.Profiles)
                    json.WriteStringValue(profile);
                json.WriteEndArray();
                break;
            case "style":
                Choice(json, "The house style.", ["ap", "guardian", "bbc", "house"]);
                break;
            case "language":
                Choice(json, "The variant of English.", ["en-US", "en-GB"]);
                break;
            case "type":
                Describe(json, "The story type where front matter has none: news, analysis, opinion, live …", "string");
                break;
            case "packs":
                Describe(json, "Folders of rules: a path, or { path, format: newslint | vale }.", "array");
                break;
            case "rules":
                json.WriteString("$ref", "#/$defs/rules");
                break;
            case "overrides":
                Describe(json, "Changes for some files: files and when say which; rules, type, style and language say what.", "array");
                break;
            case "names":
                Describe(json, "Names spelt in one way: a path, or a list of { name, also, never, role, known }.");
                break;
            case "outlets":
                Describe(json, "The newsroom's own outlets.", "array");
                break;
            case "frontmatter":
                Describe(json, "Front matter keys by what they mean: headline, dek, caption …", "object");
                break;
            case "transcripts":
                Describe(json, "The folder with transcripts, inside the workspace; front matter names the files in it.", "string");
                break;
            case "sources":
                Describe(json, "The file, or the folder of files, that says who the protected sources are; inside the workspace, never in git.", "string");
                break;
            case "enforce-from":
                Describe(json, "Stories whose front matter has an earlier date are not judged: 2026-01-01.", "string");
                json.WriteString("format", "date");
                break;
            default:
                Describe(json, "Patterns of files to leave out, as in .gitignore.", "array");
                break;
        }
    }

    private static void WriteRules(Utf8JsonWriter json, RuleSet rules)
    {
        json.WriteStartObject("rules");
        Describe(json, "A category, or a rule by name or code: a level, on, off, or { level, an option: number }.", "object");
        json.WriteStartObject("properties");
        foreach (var name in rules.Categories.Concat(rules.Rules.Select(rule => rule.Name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            json.WriteStartObject(name);
            if (rules.Find(name) is { } rule)
                json.WriteString("description", $"{rule.Title} ({rule.Code})");
            json.WriteStartArray("anyOf");
            json.WriteStartObject();
            Enumerate(json, ConfigKeys.Levels);
            json.WriteEndObject();
            json.WriteStartObject();
            if (rules.Find(name) is { } configured)
                WriteOptions(json, [LevelKey, .. configured.Options]);
            else
                WriteOptions(json, [LevelKey]);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter json, KeyType type, string[] values)
    {
        if (values.Length > 0 && type != KeyType.Texts)
        {
            Enumerate(json, values);
            return;
        }
        switch (type)
        {
            case KeyType.Number:
                json.WriteString("type", "number");
                break;
            case KeyType.Flag:
                json.WriteString("type", "boolean");
                break;
            case KeyType.List:
                json.WriteString("type", "array");
                break;
            case KeyType.Text or KeyType.Level:
                json.WriteString("type", "string");
                break;
            case KeyType.Texts or KeyType.Phrases:
                Types(json, "string", "array");
                break;
            case KeyType.Map:
                Types(json, "object", "array");
                break;
        }
    }

    private static void Head(Utf8JsonWriter json, string title)
    {
        json.WriteString("$schema", Draft);
        json.WriteString("title", title);
        json.WriteString("$comment", "Generated by `newslint rules docs`.");
        json.WriteString("type", "object");
    }

    private static void Describe(Utf8JsonWriter json, string meaning, string? type = null)
    {
        json.WriteString("description", meaning);
        if (type is not null)
            json.WriteString("type", type);
    }

    private static void Choice(Utf8JsonWriter json, string meaning, string[] values)
    {
        Describe(json, meaning);
        Enumerate(json, values);
    }

    private static void Enumerate(Utf8JsonWriter json, string[] values)
    {
        json.WriteStartArray("enum");
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Types(Utf8JsonWriter json, params string[] types)
    {
        json.WriteStartArray("type");
        foreach (var type in types)
            json.WriteStringValue(type);
        json.WriteEndArray();
    }

    private static string Write(Action<Utf8JsonWriter> body)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
        {
            json.WriteStartObject();
            body(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
