using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsLint.Text;
using NewsLint.Yaml;

namespace NewsLint.Workspace.Packs;

/// <summary>
/// The built-in rule files as JSON, which is read many times faster than YAML. It carries the hash of the files it was made of,
/// and where that differs the files themselves are read: a stale one costs time and changes nothing.
/// </summary>
public static class CompiledRules
{
    public const string FileName = "compiled.json";

    /// <param name="files">Paths below the rules with forward slashes, and their bytes.</param>
    public static string Create(IEnumerable<(string Path, byte[] Bytes)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var ordered = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("hash", HashOf(ordered));
            json.WriteStartObject("files");
            foreach (var (path, bytes) in ordered)
            {
                if (YamlReader.Read(SourceText.Decode(bytes).Content) is not { Root: YamlMapping root, Problems.IsEmpty: true })
                    continue;
                json.WritePropertyName(path);
                Write(json, root with { Entries = [.. root.Entries.Where(entry => entry.Key.Value != "examples")] });
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    /// <summary>The root of each file, or null where the JSON was made of other files.</summary>
    public static Dictionary<string, YamlMapping>? Read(ReadOnlySpan<byte> json, IEnumerable<(string Path, byte[] Bytes)> files)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        reader.Read();
        reader.Read();
        if (reader.GetString() != HashOf(files.OrderBy(file => file.Path, StringComparer.Ordinal)))
            return null;
        reader.Read();
        reader.Read();
        Dictionary<string, YamlMapping> roots = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var path = reader.GetString()!;
            reader.Read();
            roots[path] = (YamlMapping)ReadNode(ref reader);
        }
        return roots;
    }

    private static string HashOf(IEnumerable<(string Path, byte[] Bytes)> files)
    {
        var hash = new XxHash128();
        foreach (var (path, bytes) in files)
        {
            hash.Append(Encoding.UTF8.GetBytes(path));
            hash.Append(bytes);
        }
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private static void Write(Utf8JsonWriter json, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar { IsNull: true }:
                json.WriteNullValue();
                break;
            case YamlScalar scalar:
                json.WriteStringValue(scalar.Value);
                break;
            case YamlSequence sequence:
                json.WriteStartArray();
                foreach (var item in sequence.Items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case YamlMapping mapping:
                json.WriteStartObject();
                foreach (var entry in mapping.Entries)
                {
                    json.WritePropertyName(entry.Key.Value);
                    Write(json, entry.Value);
                }
                json.WriteEndObject();
                break;
        }
    }

    private static YamlNode ReadNode(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<YamlNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(ReadNode(ref reader));
                return new YamlSequence(default, items.DrainToImmutable());
            case JsonTokenType.StartObject:
                var entries = ImmutableArray.CreateBuilder<YamlEntry>();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var key = new YamlScalar(default, reader.GetString()!, IsPlain: false);
                    reader.Read();
                    entries.Add(new YamlEntry(key, ReadNode(ref reader)));
                }
                return new YamlMapping(default, entries.DrainToImmutable());
            case JsonTokenType.Null:
                return new YamlScalar(default, "", IsPlain: true);
            default:
                return new YamlScalar(default, reader.GetString()!, IsPlain: false);
        }
    }
}
