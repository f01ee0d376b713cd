using System.Text.Json;
using NewsLint.Rules;
using NewsLint.Rules.Selectors;

namespace NewsLint.Workspace.Docs;

/// <summary>What <c>where</c> takes in rules about quotations and attributions: every property with its values, alone, in a list or negated.</summary>
internal static class SelectorSchema
{
    private static readonly string[] Keys = ["where", "suggestion-where"];

    /// <summary>Writes the definitions that the conditions point to: the values of each property, and the map of each object.</summary>
    public static void WriteDefinitions(Utf8JsonWriter json)
    {
        foreach (var property in RuleKeys.Properties)
        {
            json.WritePropertyName(NameOf(property));
            WriteValue(json, property.Values);
        }
        foreach (var properties in RuleKeys.Properties.GroupBy(property => property.Object))
        {
            json.WriteStartObject(properties.Key);
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            foreach (var property in properties)
                WriteProperty(json, property);
            json.WriteEndObject();
            json.WriteBoolean("additionalProperties", false);
            json.WriteEndObject();
        }
    }

    /// <summary>Writes one condition for each object; they stand in the schema's <c>allOf</c>.</summary>
    public static void Write(Utf8JsonWriter json)
    {
        foreach (var what in RuleKeys.Properties.Select(property => property.Object).Distinct())
        {
            json.WriteStartObject();
            json.WriteStartObject("if");
            json.WriteStartObject("properties");
            json.WriteStartObject("extends");
            json.WriteString("const", what);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("required");
            json.WriteStringValue("extends");
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("then");
            json.WriteStartObject("properties");
            foreach (var key in Keys)
            {
                json.WriteStartObject(key);
                WriteOneOrMore(json, what, isListed: true);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private static string NameOf(SelectorProperty property) => $"{property.Object}.{property.Name}";

    private static void WriteProperty(Utf8JsonWriter json, SelectorProperty property)
    {
        var isListed = property.Values.Count > 0;
        json.WriteStartObject(property.Name);
        json.WriteString("description", isListed ? property.Meaning : $"{property.Meaning} A number, or a comparison such as \">=4\".");
        WriteOneOrMore(json, NameOf(property), isListed, () =>
        {
            json.WriteStartObject();
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            json.WriteStartObject("not");
            WriteOneOrMore(json, NameOf(property), isListed);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteBoolean("additionalProperties", false);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    /// <summary>What a definition says, or a list of that.</summary>
    private static void WriteOneOrMore(Utf8JsonWriter json, string definition, bool isListed, Action? more = null)
    {
        json.WriteStartArray("anyOf");
        WriteReference(json, definition);
        if (isListed)
        {
            json.WriteStartObject();
            json.WriteString("type", "array");
            json.WritePropertyName("items");
            WriteReference(json, definition);
            json.WriteEndObject();
        }
        more?.Invoke();
        json.WriteEndArray();
    }

    private static void WriteReference(Utf8JsonWriter json, string definition)
    {
        json.WriteStartObject();
        json.WriteString("$ref", $"#/$defs/{definition}");
        json.WriteEndObject();
    }

    /// <summary>One of the values. YAML reads an unquoted <c>true</c> as no text, and the reader takes it all the same.</summary>
    private static void WriteValue(Utf8JsonWriter json, IReadOnlyList<string> values)
    {
        json.WriteStartObject();
        json.WriteStartArray(values.Count > 0 ? "enum" : "type");
        foreach (var value in values.Count > 0 ? values : ["number", "string"])
        {
            json.WriteStringValue(value);
            if (values.Count > 0 && value is "true" or "false")
                json.WriteBooleanValue(value == "true");
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
