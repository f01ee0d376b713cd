using System.Text.Encodings.Web;
using System.Text.Json;
using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.Cli.Reporting;

/// <summary>Writes one draft with its findings as the JSON contract has it: lines and columns from 1, offsets from 0, UTF-16.</summary>
internal static class JsonDraft
{
    public static JsonWriterOptions Options => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The properties of the object that stands for a file; the caller opens and closes it.</summary>
    public static void WriteProperties(Utf8JsonWriter json, ReportedFile file)
    {
        json.WriteText("path", file.Path);
        if (file.Fixed is { } draft)
            json.WriteNumber("fixed", draft.Count);
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in file.Diagnostics)
            Write(json, file.Source, diagnostic);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ShownText source, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteText("code", diagnostic.Code);
        json.WriteText("rule", diagnostic.Rule);
        json.WriteString("level", Wording.Of(diagnostic.Level));
        json.WriteText("message", diagnostic.Message);
        json.WriteText("text", diagnostic.Text);
        WriteSpan(json, source, diagnostic.Span);
        json.WriteStartArray("also");
        foreach (var rule in diagnostic.Also)
            json.WriteStringValue(Harmless.Unicode(rule));
        json.WriteEndArray();
        json.WriteStartArray("fixes");
        foreach (var fix in diagnostic.Fixes)
        {
            json.WriteStartObject();
            json.WriteText("title", fix.Title);
            json.WriteBoolean("safe", fix.IsSafe);
            json.WriteStartArray("edits");
            foreach (var edit in fix.Edits)
            {
                json.WriteStartObject();
                WriteSpan(json, source, edit.Span);
                json.WriteText("text", edit.NewText);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (!diagnostic.Related.IsEmpty)
            WriteRelated(json, source, diagnostic);
        if (diagnostic.Detail is { } detail)
            json.WriteText("detail", detail);
        if (diagnostic.Link is { } link)
            json.WriteText("link", link);
        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, ShownText source, Diagnostic diagnostic)
    {
        json.WriteStartArray("related");
        foreach (var place in diagnostic.Related)
        {
            json.WriteStartObject();
            WriteSpan(json, source, place.Span);
            json.WriteText("message", place.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, ShownText source, TextSpan span)
    {
        WritePlace(json, "start", source, span.Start);
        WritePlace(json, "end", source, span.End);
    }

    private static void WritePlace(Utf8JsonWriter json, string name, ShownText source, int offset) => json.WritePlace(name, source.GetPosition(Math.Min(offset, source.Length)), offset);
}
