using System.Text.Json;
using NewsLint.Text;

namespace NewsLint.Cli.Reporting;

/// <summary>How all JSON is written: compact, with characters as they are, halves of characters replaced.</summary>
internal static class JsonOutput
{
    public static Utf8JsonWriter Create(Stream output) => new(output, JsonDraft.Options);

    public static void WriteText(this Utf8JsonWriter json, string name, string text) => json.WriteString(name, Harmless.Unicode(text));

    /// <summary>A place as all JSON of NewsLint's own has it: line and column from 1, offset from 0, in UTF-16 code units.</summary>
    public static void WritePlace(this Utf8JsonWriter json, string name, LinePosition position, int offset)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line + 1);
        json.WriteNumber("column", position.Character + 1);
        json.WriteNumber("offset", offset);
        json.WriteEndObject();
    }
}
