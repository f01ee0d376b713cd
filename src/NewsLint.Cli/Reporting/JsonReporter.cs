using System.Text.Json;
using NewsLint.Cli.Checking;
using NewsLint.Rules;

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
        _json = new Utf8JsonWriter(output, JsonDraft.Options);
        _json.WriteStartObject();
        _json.WriteNumber("version", Version);
        _json.WriteStartArray("files");
    }

    public void Report(ReportedFile file)
    {
        _json.WriteStartObject();
        JsonDraft.WriteProperties(_json, file);
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
            _json.WriteText("rule", rule.Rule);
            _json.WriteText("code", rule.Code);
            _json.WriteNumber("findings", rule.Findings);
            _json.WriteNumber("files", rule.Files);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }
}
