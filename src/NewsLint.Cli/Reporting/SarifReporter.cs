using System.Text.Json;
using NewsLint.Cli.Checking;
using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.Cli.Reporting;

/// <summary>
/// SARIF 2.1.0 (OASIS). Results are written as they come; the rules that they name follow at the end.
/// What suppressions and waivers accept is listed as suppressed, without the reason: that is the newsroom's own.
/// </summary>
internal sealed class SarifReporter : IReporter, IDisposable
{
    private const string Base = "SRCROOT";

    private readonly Stream _output;
    private readonly string _version;
    private readonly Utf8JsonWriter _json;
    private readonly SarifRules _rules = new();

    public SarifReporter(Stream output, string version)
    {
        _output = output;
        _version = version;
        _json = JsonOutput.Create(output);
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
    }

    public void Report(ReportedFile file)
    {
        _rules.Use(file.Rules);
        var names = new FingerprintCounter();
        var accepted = file.Accepted.Select(each => (each.Diagnostic, Kind: (string?)(each.Waiver is null ? "inSource" : "external")));
        foreach (var (diagnostic, kind) in file.Diagnostics.Select(diagnostic => (Diagnostic: diagnostic, Kind: (string?)null)).Concat(accepted).OrderBy(each => each.Diagnostic.Span))
            Write(file, diagnostic, kind, names.Next(diagnostic));
        _json.Flush();
    }

    public void End(Tally tally)
    {
        _json.WriteEndArray();
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "NewsLint");
        _json.WriteString("version", _version);
        _json.WriteString("semanticVersion", _version);
        _rules.Write(_json);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteStartObject("originalUriBaseIds");
        _json.WriteStartObject(Base);
        WriteMessage("description", "The folder in which newslint ran.");
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", tally.ExitCode < ExitCode.Internal);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _output.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();

    private void Write(ReportedFile file, Diagnostic diagnostic, string? suppression, string name)
    {
        _json.WriteStartObject();
        _json.WriteText("ruleId", diagnostic.Code);
        _json.WriteNumber("ruleIndex", _rules.IndexOf(diagnostic));
        _json.WriteString("level", SarifRules.LevelOf(diagnostic.Level));
        WriteMessage("message", Plain(diagnostic.Message));
        _json.WriteStartArray("locations");
        _json.WriteStartObject();
        WriteLocation(file, diagnostic.Span, diagnostic.Text);
        _json.WriteEndObject();
        _json.WriteEndArray();
        WriteRelated(file, diagnostic);
        _json.WriteStartObject("partialFingerprints");
        _json.WriteString("newslint/v1", name);
        _json.WriteEndObject();
        _json.WriteStartArray("suppressions");
        if (suppression is not null)
        {
            _json.WriteStartObject();
            _json.WriteString("kind", suppression);
            _json.WriteString("status", "accepted");
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        WriteFixes(file, diagnostic);
        WriteAlso(diagnostic);
        _json.WriteEndObject();
    }

    private void WriteRelated(ReportedFile file, Diagnostic diagnostic)
    {
        if (diagnostic.Related.IsEmpty)
            return;
        _json.WriteStartArray("relatedLocations");
        foreach (var place in diagnostic.Related)
        {
            _json.WriteStartObject();
            WriteLocation(file, place.Span, null);
            WriteMessage("message", place.Message);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteFixes(ReportedFile file, Diagnostic diagnostic)
    {
        if (diagnostic.Fixes.IsEmpty)
            return;
        _json.WriteStartArray("fixes");
        foreach (var fix in diagnostic.Fixes)
        {
            _json.WriteStartObject();
            WriteMessage("description", fix.Title);
            _json.WriteStartArray("artifactChanges");
            _json.WriteStartObject();
            WriteArtifact(file.Path);
            _json.WriteStartArray("replacements");
            foreach (var edit in fix.Edits)
            {
                _json.WriteStartObject();
                WriteRegion("deletedRegion", file.Source, edit.Span, null);
                WriteMessage("insertedContent", edit.NewText);
                _json.WriteEndObject();
            }
            _json.WriteEndArray();
            _json.WriteEndObject();
            _json.WriteEndArray();
            _json.WriteStartObject("properties");
            _json.WriteBoolean("safe", fix.IsSafe);
            _json.WriteEndObject();
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteAlso(Diagnostic diagnostic)
    {
        if (diagnostic.Also.IsEmpty)
            return;
        _json.WriteStartObject("properties");
        _json.WriteStartArray("also");
        foreach (var rule in diagnostic.Also)
            _json.WriteStringValue(Harmless.Unicode(rule));
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteLocation(ReportedFile file, TextSpan span, string? snippet)
    {
        _json.WriteStartObject("physicalLocation");
        WriteArtifact(file.Path);
        // Of what could not be read no line is known.
        if (file.Source.Length > 0)
            WriteRegion("region", file.Source, span, snippet);
        _json.WriteEndObject();
    }

    private void WriteArtifact(string path)
    {
        _json.WriteStartObject("artifactLocation");
        _json.WriteString("uri", ToUri(path, out var isRelative));
        if (isRelative)
            _json.WriteString("uriBaseId", Base);
        _json.WriteEndObject();
    }

    private void WriteRegion(string name, ShownText source, TextSpan span, string? snippet)
    {
        var region = Region.Of(source, span);
        _json.WriteStartObject(name);
        _json.WriteNumber("startLine", region.StartLine);
        _json.WriteNumber("startColumn", region.StartColumn);
        _json.WriteNumber("endLine", region.EndLine);
        _json.WriteNumber("endColumn", region.EndColumn);
        if (snippet is { Length: > 0 })
            WriteMessage("snippet", snippet);
        _json.WriteEndObject();
    }

    private void WriteMessage(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteText("text", text);
        _json.WriteEndObject();
    }

    /// <summary>In a message brackets before a parenthesis would be a link.</summary>
    private static string Plain(string text) =>
        text.Contains("](", StringComparison.Ordinal) ? text.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal) : text;

    private static string ToUri(string path, out bool isRelative)
    {
        isRelative = !Path.IsPathRooted(path);
        var parts = Harmless.Unicode(path.Replace('\\', '/')).Split('/').Where(part => part != ".").Select(Uri.EscapeDataString);
        return (isRelative ? "" : path.StartsWith('/') ? "file://" : "file:///") + string.Join('/', parts);
    }
}
