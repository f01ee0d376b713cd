using System.Text.Encodings.Web;
using System.Text.Json;
using NewsLint.Cli.Checking;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Cli.Reporting;

/// <summary>The JSON contract: lines and columns from 1, offsets from 0, UTF-16; keys may be added, none changes.</summary>
internal sealed class JsonReporter : IReporter, IDisposable
{
    private const int Version = 1;

    private readonly Stream _output;
    private readonly bool _counts;
    private readonly bool _fixes;
    private readonly Utf8JsonWriter _json;

    /// <param name="output">Where it is written, file by file.</param>
    /// <param name="counts">Whether the summary counts by rule.</param>
    /// <param name="fixes">Whether fixes were asked for, so that they are counted.</param>
    public JsonReporter(Stream output, bool counts, bool fixes = false)
    {
        _output = output;
        _fixes = fixes;
        _counts = counts;
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
        _json.WriteNumber("version", Version);
        _json.WriteStartArray("files");
    }

    public void Report(ReportedFile file)
    {
        _json.WriteStartObject();
        WriteText("path", file.Path);
        if (file.Fixed is { } draft)
            _json.WriteNumber("fixed", draft.Count);
        _json.WriteStartArray("diagnostics");
        foreach (var diagnostic in file.Diagnostics)
            Write(file.Source, diagnostic);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    public void End(Tally tally)
    {
        _json.WriteEndArray();
        _json.WriteStartObject("summary");
        _json.WriteNumber("files", tally.Drafts);
        _json.WriteNumber("errors", tally.Errors + tally.Elsewhere(Level.Error));
        _json.WriteNumber("warnings", tally.Warnings + tally.Elsewhere(Level.Warning));
        _json.WriteNumber("suggestions", tally.Suggestions + tally.Elsewhere(Level.Suggestion));
        if (_fixes)
            _json.WriteNumber("fixed", tally.Fixes);
        if (_counts)
            WriteCounts(tally);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
        _output.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();

    private void WriteCounts(Tally tally)
    {
        _json.WriteStartArray("rules");
        foreach (var rule in tally.Rules)
        {
            _json.WriteStartObject();
            WriteText("rule", rule.Rule);
            WriteText("code", rule.Code);
            _json.WriteNumber("findings", rule.Findings);
            _json.WriteNumber("files", rule.Files);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void Write(ShownText source, Diagnostic diagnostic)
    {
        _json.WriteStartObject();
        WriteText("code", diagnostic.Code);
        WriteText("rule", diagnostic.Rule);
        _json.WriteString("level", Wording.Of(diagnostic.Level));
        WriteText("message", diagnostic.Message);
        WriteText("text", diagnostic.Text);
        WriteSpan(source, diagnostic.Span);
        _json.WriteStartArray("also");
        foreach (var rule in diagnostic.Also)
            _json.WriteStringValue(Harmless.Unicode(rule));
        _json.WriteEndArray();
        _json.WriteStartArray("fixes");
        foreach (var fix in diagnostic.Fixes)
        {
            _json.WriteStartObject();
            WriteText("title", fix.Title);
            _json.WriteBoolean("safe", fix.IsSafe);
            _json.WriteStartArray("edits");
            foreach (var edit in fix.Edits)
            {
                _json.WriteStartObject();
                WriteSpan(source, edit.Span);
                WriteText("text", edit.NewText);
                _json.WriteEndObject();
            }
            _json.WriteEndArray();
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        if (!diagnostic.Related.IsEmpty)
            WriteRelated(source, diagnostic);
        if (diagnostic.Detail is { } detail)
            WriteText("detail", detail);
        if (diagnostic.Link is { } link)
            WriteText("link", link);
        _json.WriteEndObject();
    }

    private void WriteRelated(ShownText source, Diagnostic diagnostic)
    {
        _json.WriteStartArray("related");
        foreach (var place in diagnostic.Related)
        {
            _json.WriteStartObject();
            WriteSpan(source, place.Span);
            WriteText("message", place.Message);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteSpan(ShownText source, TextSpan span)
    {
        WritePlace("start", source, span.Start);
        WritePlace("end", source, span.End);
    }

    private void WritePlace(string name, ShownText source, int offset)
    {
        var position = source.GetPosition(Math.Min(offset, source.Length));
        _json.WriteStartObject(name);
        _json.WriteNumber("line", position.Line + 1);
        _json.WriteNumber("column", position.Character + 1);
        _json.WriteNumber("offset", offset);
        _json.WriteEndObject();
    }

    private void WriteText(string name, string text) => _json.WriteString(name, Harmless.Unicode(text));
}
