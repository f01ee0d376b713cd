using System.Text.Json;

namespace NewsLint.Cli.Reporting;

/// <summary>How all JSON is written: compact, with characters as they are, halves of characters replaced.</summary>
internal static class JsonOutput
{
    public static Utf8JsonWriter Create(Stream output) => new(output, JsonDraft.Options);

    public static void WriteText(this Utf8JsonWriter json, string name, string text) => json.WriteString(name, Harmless.Unicode(text));
}
