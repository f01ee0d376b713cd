using System.Text.Json;
using NewsLint.Cli.Checking;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Cli.Reporting;

/// <summary>Reviewdog's diagnostic format (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf). Its columns count bytes of UTF-8.</summary>
internal sealed class RdjsonReporter : IReporter, IDisposable
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;

    public RdjsonReporter(Stream output)
    {
        _output = output;
        _json = JsonOutput.Create(output);
        _json.WriteStartObject();
        _json.WriteStartObject("source");
        _json.WriteString("name", "newslint");
        _json.WriteEndObject();
        _json.WriteStartArray("diagnostics");
    }

    public void Report(ReportedFile file)
    {
        var columns = new Utf8Columns(file.Source);
        foreach (var diagnostic in file.Diagnostics)
        {
            _json.WriteStartObject();
            _json.WriteText("message", diagnostic.Message);
            _json.WriteStartObject("location");
            _json.WriteText("path", file.Path);
            WriteRange(file.Source, columns, diagnostic.Span);
            _json.WriteEndObject();
            _json.WriteString("severity", Severity(diagnostic.Level));
            _json.WriteStartObject("code");
            _json.WriteText("value", diagnostic.Rule);
            if (diagnostic.Link is { } link)
                _json.WriteText("url", link);
            _json.WriteEndObject();
            WriteSuggestions(file.Source, columns, diagnostic);
            _json.WriteEndObject();
        }
        _json.Flush();
    }

    public void End(Tally tally)
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _output.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();

    /// <summary>A suggestion is one edit; a fix that needs several cannot be said.</summary>
    private void WriteSuggestions(ShownText source, Utf8Columns columns, Diagnostic diagnostic)
    {
        if (!diagnostic.Fixes.Any(fix => fix.Edits.Length == 1))
            return;
        _json.WriteStartArray("suggestions");
        foreach (var edit in diagnostic.Fixes.Where(fix => fix.Edits.Length == 1).Select(fix => fix.Edits[0]))
        {
            _json.WriteStartObject();
            WriteRange(source, columns, edit.Span);
            _json.WriteText("text", edit.NewText);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteRange(ShownText source, Utf8Columns columns, TextSpan span)
    {
        _json.WriteStartObject("range");
        WritePlace("start", source, columns, span.Start);
        WritePlace("end", source, columns, span.End);
        _json.WriteEndObject();
    }

    private void WritePlace(string name, ShownText source, Utf8Columns columns, int offset)
    {
        var position = source.GetPosition(Math.Min(offset, source.Length));
        _json.WriteStartObject(name);
        _json.WriteNumber("line", position.Line + 1);
        _json.WriteNumber("column", columns.Of(position));
        _json.WriteEndObject();
    }

    private static string Severity(Level level) => level switch
    {
        Level.Error => "ERROR",
        Level.Warning => "WARNING",
        _ => "INFO",
    };
}
