using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsLint.Workspace.Files;

namespace NewsLint.Workspace.Baselines;

/// <summary>Reads and writes baselines: JSON with one finding a line, in order, so that two branches seldom change the same line.</summary>
public static class BaselineFile
{
    public const long MaxBytes = 256L << 20;

    private const int Version = 1;

    /// <summary>The baseline, or why it cannot be used; exactly one of the two.</summary>
    public static (Baseline? Baseline, string? Problem) Read(string path)
    {
        var (bytes, refusal) = BoundedFile.Read(path, MaxBytes);
        return bytes is null ? (null, refusal) : Parse(bytes);
    }

    internal static (Baseline? Baseline, string? Problem) Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes, new JsonDocumentOptions { MaxDepth = 8 });
            if (json.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("version", out var version) || !root.TryGetProperty("files", out var files))
                return (null, "This is not a baseline: it has no “version” and “files”.");
            if (version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != Version)
                return (null, $"Its version is {version.GetRawText()}; this NewsLint reads version {Version}.");
            var builder = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<BaselineEntry>>(StringComparer.Ordinal);
            foreach (var file in files.EnumerateObject())
                builder[file.Name] = [.. builder.GetValueOrDefault(file.Name, []), .. file.Value.EnumerateArray().Select(ReadEntry)];
            return (new Baseline(builder.ToImmutable()), null);
        }
        catch (JsonException mistake)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"Line {mistake.LineNumber + 1} is not JSON."));
        }
        catch (Exception mistake) when (mistake is InvalidOperationException or KeyNotFoundException)
        {
            return (null, "This is not a baseline: an entry has no “rule” and “fingerprint”.");
        }
    }

    /// <returns>Null, or why nothing was written.</returns>
    public static string? Write(string path, Baseline baseline)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var bytes = ToBytes(baseline);
            if (SpecialFile.IsNoFile(path) || !File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
                AtomicFile.Write(path, bytes);
            return null;
        }
        catch (Exception error) when (BoundedFile.IsExpected(error))
        {
            return $"It cannot be written. {SystemRefusal.OfWrite(error)}";
        }
    }

    /// <summary>The same bytes for the same findings, whatever their order was.</summary>
    internal static byte[] ToBytes(Baseline baseline)
    {
        var buffer = new ArrayBufferWriter<byte>(4_096);
        buffer.Write("{\n  \"version\": 1,\n  \"files\": {"u8);
        var separator = "\n"u8;
        foreach (var (path, entries) in baseline.Files)
        {
            buffer.Write(separator);
            separator = ",\n"u8;
            buffer.Write("    "u8);
            buffer.Write(Json(writer => writer.WriteStringValue(path)));
            buffer.Write(": [\n"u8);
            for (var i = 0; i < entries.Length; i++)
            {
                buffer.Write("      "u8);
                buffer.Write(Json(writer => Write(writer, entries[i])));
                buffer.Write(i + 1 < entries.Length ? ",\n"u8 : "\n"u8);
            }
            buffer.Write("    ]"u8);
        }
        buffer.Write(baseline.Files.IsEmpty ? "}\n}\n"u8 : "\n  }\n}\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static BaselineEntry ReadEntry(JsonElement entry) =>
        new(Text(entry, "rule"), Text(entry, "fingerprint"), entry.TryGetProperty("context", out _) ? Text(entry, "context") : null);

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString() ?? throw new KeyNotFoundException();

    private static void Write(Utf8JsonWriter writer, BaselineEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", entry.Rule);
        writer.WriteString("fingerprint", entry.Fingerprint);
        if (entry.Context is { } context)
            writer.WriteString("context", context);
        writer.WriteEndObject();
    }

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
            write(writer);
        return buffer.WrittenSpan.ToArray();
    }
}
