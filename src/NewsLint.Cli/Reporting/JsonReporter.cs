using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Cli.Reporting;

/// <summary>
/// The JSON contract, version 1: every linted file is listed; lines and columns count from 1, offsets from 0, both in UTF-16 units.
/// Written as it comes, so that a large archive takes no more memory than one file.
/// </summary>
internal sealed class JsonReporter : IReporter, IDisposable
{
    private readonly TextWriter _output;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    public JsonReporter(TextWriter output)
    {
        _output = output;
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
        _json.WriteNumber("version", 1);
        _json.WriteStartArray("files");
    }

    public void Write(FileReport report)
    {
        _json.WriteStartObject();
        _json.WriteString("path", Whole(report.Path));
        _json.WriteStartArray("diagnostics");
        foreach (var diagnostic in report.Diagnostics)
            Write(diagnostic, report.Source);
        _json.WriteEndArray();
        _json.WriteEndObject();
        Flush();
    }

    public void Finish(Summary summary)
    {
        _json.WriteEndArray();
        _json.WriteStartObject("summary");
        _json.WriteNumber("files", summary.Files);
        _json.WriteNumber("errors", summary.Errors);
        _json.WriteNumber("warnings", summary.Warnings);
        _json.WriteNumber("suggestions", summary.Suggestions);
        _json.WriteEndObject();
        _json.WriteEndObject();
        Flush();
        _output.Write('\n');
    }

    public void Dispose() => _json.Dispose();

    private void Write(Diagnostic diagnostic, SourceText source)
    {
        _json.WriteStartObject();
        _json.WriteString("code", diagnostic.Code);
        _json.WriteString("rule", diagnostic.Rule);
        _json.WriteString("level", LevelNames.Of(diagnostic.Level));
        _json.WriteString("message", Whole(diagnostic.Message));
        _json.WriteString("text", Whole(diagnostic.Text));
        WritePlaces(diagnostic.Span, source);
        if (diagnostic.Link is not null)
            _json.WriteString("link", diagnostic.Link);
        _json.WriteStartArray("also");
        foreach (var also in diagnostic.Also)
            _json.WriteStringValue(also);
        _json.WriteEndArray();
        _json.WriteStartArray("fixes");
        foreach (var fix in diagnostic.Fixes)
            Write(fix, source);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Write(Fix fix, SourceText source)
    {
        _json.WriteStartObject();
        _json.WriteString("title", Whole(fix.Title));
        _json.WriteBoolean("safe", fix.IsSafe);
        _json.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            _json.WriteStartObject();
            WritePlaces(edit.Span, source);
            _json.WriteString("text", Whole(edit.NewText));
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WritePlaces(TextSpan span, SourceText source)
    {
        WritePlace("start", span.Start, source);
        WritePlace("end", span.End, source);
    }

    private void WritePlace(string name, int offset, SourceText source)
    {
        offset = Math.Min(offset, source.Length);
        var position = source.GetPosition(offset);
        _json.WriteStartObject(name);
        _json.WriteNumber("line", position.Line + 1);
        _json.WriteNumber("column", position.Character + 1);
        _json.WriteNumber("offset", offset);
        _json.WriteEndObject();
    }

    /// <summary>JSON is Unicode: a byte that was not UTF-8 is shown as U+FFFD.</summary>
    private static string Whole(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString();
    }

    private void Flush()
    {
        _json.Flush();
        _output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.Clear();
    }
}
