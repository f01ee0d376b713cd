using System.Text.Encodings.Web;
using System.Text.Json;
using NewsLint.Linting;
using NewsLint.Linting.Ledgers;
using NewsLint.News;
using NewsLint.News.Sourcing;
using NewsLint.News.Transcripts;
using NewsLint.Text;

namespace NewsLint.Cli.Reporting;

/// <summary>The JSON contract of <c>newslint sources</c>: keys may be added, none changes.</summary>
internal sealed class SourcesJson : IDisposable
{
    private const int Version = 1;

    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;
    private Redaction _redaction = Redaction.None;

    public SourcesJson(Stream output)
    {
        _output = output;
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
        _json.WriteNumber("version", Version);
        _json.WriteStartArray("files");
    }

    public void Write(string path, LintResult result)
    {
        var story = result.Story;
        var ledger = LedgerReader.Read(result);
        _redaction = result.Redaction;
        _json.WriteStartObject();
        WriteText("path", path);
        WriteText("verdict", ledger.Verdict);
        _json.WriteStartArray("quotations");
        foreach (var quotation in story.Quotations)
            Write(story, quotation, result.Verified[quotation].As);
        _json.WriteEndArray();
        _json.WriteStartArray("attributions");
        foreach (var attribution in story.Attributions)
            Write(story, attribution);
        _json.WriteEndArray();
        _json.WriteStartArray("sources");
        foreach (var entry in ledger.Entries)
            Write(entry);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    public void End()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _output.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();

    private void Write(Story story, Quotation quotation, VerifiedAs? verified)
    {
        _json.WriteStartObject();
        var last = quotation.Places[^1];
        WriteSpan(story.Document.Source, new TextSpan(SpanOf(story, quotation.Place).Start, SpanOf(story, last).End));
        WriteText("text", quotation.Text);
        WriteText("kind", Key(quotation.Kind));
        _json.WriteNumber("depth", quotation.Depth);
        if (quotation.Speaker is { } speaker)
        {
            WriteText("speaker", speaker.Name);
            WriteText("speakerClass", Key(speaker.Class));
            WriteText("confidence", Key(speaker.Confidence));
            WriteText("reading", Key(speaker.Reading));
        }
        if (quotation.Source >= 0)
        {
            WriteText("source", story.Sources[quotation.Source].Name);
            WriteText("sourceClass", Key(story.Sources[quotation.Source].Class));
        }
        if (!quotation.Candidates.IsEmpty)
        {
            _json.WriteStartArray("candidates");
            foreach (var person in quotation.Candidates)
                _json.WriteStringValue(Harmless.Unicode(_redaction.Apply(story.People[person].Name)));
            _json.WriteEndArray();
        }
        _json.WriteBoolean("hedged", quotation.IsHedged);
        _json.WriteBoolean("relayed", quotation.IsRelayed);
        if (verified is { } word)
            WriteText("verified", Terms.Of(word));
        _json.WriteEndObject();
    }

    private void Write(Story story, Attribution attribution)
    {
        _json.WriteStartObject();
        WriteSpan(story.Document.Source, SpanOf(story, attribution.SourcePlace));
        WriteText("name", attribution.Name);
        WriteText("class", Key(attribution.Class));
        WriteText("pattern", Key(attribution.Pattern));
        WriteText("verb", TextOf(story, attribution.VerbPlace));
        _json.WriteBoolean("direct", attribution.IsDirect);
        _json.WriteBoolean("hedged", attribution.IsHedged);
        if (attribution.Content.Span.Length > 0)
            WriteText("content", TextOf(story, attribution.Content));
        _json.WriteEndObject();
    }

    private void Write(LedgerEntry entry)
    {
        _json.WriteStartObject();
        WriteText("name", entry.Name);
        WriteText("class", Key(entry.Class));
        _json.WriteNumber("quotations", entry.Quotations);
        _json.WriteNumber("statements", entry.Statements);
        _json.WriteNumber("line", entry.Line);
        _json.WriteEndObject();
    }

    /// <summary>A name of the model as a key: NamedPerson → named-person.</summary>
    private static string Key<T>(T value) where T : struct, Enum => StoryDump.Words(value).Replace(' ', '-');

    private static TextSpan SpanOf(Story story, StoryPlace place) => story.Document.Blocks[place.Block].ToSource(place.Span);

    private static string TextOf(Story story, StoryPlace place) => story.Facts[place.Block].Text[place.Span.Start..place.Span.End];

    private void WriteSpan(SourceText source, TextSpan span)
    {
        WritePlace("start", source, span.Start);
        WritePlace("end", source, span.End);
    }

    private void WritePlace(string name, SourceText source, int offset) => _json.WritePlace(name, source.GetPosition(Math.Min(offset, source.Length)), offset);

    private void WriteText(string name, string text) => _json.WriteString(name, Harmless.Unicode(_redaction.Apply(text)));
}
