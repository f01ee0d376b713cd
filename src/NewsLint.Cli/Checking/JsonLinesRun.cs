using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using NewsLint.Cli.Reporting;
using NewsLint.Text;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;

namespace NewsLint.Cli.Checking;

/// <summary>
/// Lints documents that come one a line, <c>{"path":"a.md","text":"…"}</c>, and answers each with one line, in the same order. It keeps nothing,
/// so that a stream of any length runs in the memory of a few documents, and an engine that spreads lines over processes can spread it.
/// </summary>
internal sealed class JsonLinesRun(Terminal terminal, ConfigurationFinder configurations, CheckRequest request)
{
    private readonly DraftChecker _checker = new(configurations, new RuleFilter(request.Rules));
    private readonly Tally _tally = new();

    /// <exception cref="UsageException">A rule that is asked for is not known, or paths are given besides.</exception>
    public int Run()
    {
        if (request.Paths.Any(path => path != CheckRequest.StandardInput))
            throw new UsageException("With --stdin-format jsonl every document comes from standard input: leave the paths out.");
        if (request.Outputs.Count > 0 || request.Format is not (ReportFormat.Text or ReportFormat.Json))
            throw new UsageException("With --stdin-format jsonl each draft is answered by a line of JSON: leave --format and --output out.");
        if (request.Fix is not null || request.Change is not null || request.Baseline is not null || request.Shard is not null)
            throw new UsageException("With --stdin-format jsonl there is nothing to fix, to compare or to divide: leave those options out.");
        var unknown = new RuleFilter(request.Rules).Unknown([configurations.ForDirectory(terminal.CurrentDirectory).RuleSet]).ToList();
        if (unknown.Count > 0)
            throw new UsageException(string.Join('\n', unknown));
        OrderedWork.Run(JsonLineReader.Read(terminal.Input), request.Jobs, line => Answer(line.Number, line.Line), Take);
        foreach (var file in ConfigurationReport.Of(configurations.Found, terminal.CurrentDirectory))
        {
            _tally.Add(file);
            ProblemWriter.Tell(terminal, file.ToReport());
        }
        var fails = request.FailOn is { } level && _tally.HasAtLeast(level);
        return Math.Max(_tally.ExitCode, fails || _tally.Warnings > request.MaxWarnings ? ExitCode.Findings : ExitCode.Clean);
    }

    private void Take(Answered answer)
    {
        _tally.Add(answer.File);
        terminal.Output.Write(answer.Line.WrittenSpan);
    }

    private Answered Answer(long number, byte[]? line)
    {
        var answer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(answer, JsonDraft.Options);
        var (file, id, error) = Read(line);
        json.WriteStartObject();
        json.WriteNumber("line", number);
        if (id is { } given)
        {
            json.WritePropertyName("id");
            given.WriteTo(json);
        }
        if (file is null)
        {
            json.WriteString("error", error);
            file = new CheckedFile("", SourceText.From(""), []) { IsDraft = false, ExitCode = ExitCode.Usage };
        }
        else
        {
            JsonDraft.WriteProperties(json, file.ToReport());
        }
        json.WriteEndObject();
        json.Flush();
        answer.Write("\n"u8);
        return new Answered(file, answer);
    }

    private (CheckedFile? File, JsonElement? Id, string? Error) Read(byte[]? line)
    {
        if (line is null)
            return (null, null, $"The line is too long: at most {JsonLineReader.MaxBytes >> 20} MB are read.");
        if (!Utf8.IsValid(line))
            return (null, null, "The line is not UTF-8.");
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(line);
            root = document.RootElement.Clone();
        }
        catch (JsonException error)
        {
            return (null, null, $"This is not JSON: {error.Message.ReplaceLineEndings(" ")}");
        }
        if (HoldsHalfCharacter(line, root))
            return (null, null, "The line holds half a character: \\uD800 to \\uDFFF stand in pairs.");
        if (root.ValueKind != JsonValueKind.Object)
            return (null, null, "A line is an object such as {\"path\":\"a.md\",\"text\":\"…\"}.");
        JsonElement? id = root.TryGetProperty("id", out var given) ? given : null;
        if (!root.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
            return (null, id, "The line has no “text”, or it is not a string.");
        var path = root.TryGetProperty("path", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString()! : "stdin.md";
        try
        {
            var found = new FoundFile(path, Path.GetFullPath(path, terminal.CurrentDirectory));
            return (_checker.Check(found, SourceText.From(text.GetString()!)), id, null);
        }
        catch (ArgumentException error)
        {
            return (null, id, $"“path” is no path: {error.Message}");
        }
    }

    /// <summary>Whether a name or a text somewhere in the line cannot be read as one: JSON may escape what Unicode does not have.</summary>
    private static bool HoldsHalfCharacter(ReadOnlySpan<byte> line, JsonElement root)
    {
        if (line.IndexOf("\\u"u8) < 0)
            return false;
        try
        {
            using var nowhere = new Utf8JsonWriter(Stream.Null);
            root.WriteTo(nowhere);
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private sealed record Answered(CheckedFile File, ArrayBufferWriter<byte> Line);
}
