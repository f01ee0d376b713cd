using System.Collections.Immutable;
using NewsLint.News.Sourcing;
using NewsLint.Text;
using NewsLint.Workspace.Configuration;
using NewsLint.Yaml;

namespace NewsLint.Workspace.Sourcing;

/// <summary>Reads a file of protected sources. Nothing that stands in it comes into a message, and its text is shown as blocks.</summary>
internal sealed class PrivateSourceReader
{
    private readonly string _path;
    private readonly SourceText _hidden;
    private readonly List<ConfigProblem> _problems;
    private readonly HashSet<string> _aliases = new(StringComparer.OrdinalIgnoreCase);

    private PrivateSourceReader(string path, SourceText text, List<ConfigProblem> problems)
    {
        _path = path;
        _hidden = Redaction.Hide(text);
        _problems = problems;
    }

    public static ImmutableArray<ProtectedSource> Read(string path, SourceText text, List<ConfigProblem> problems)
    {
        var reader = new PrivateSourceReader(path, text, problems);
        var (root, mistakes) = YamlReader.Read(text.Content);
        foreach (var mistake in mistakes)
            reader.Report(mistake.Span, "This is not valid YAML. Until it is, the names of protected sources in this file may not all be known.");
        if (mistakes.Length > 0)
            return SalvageNames(text, []);
        var before = problems.Count;
        // A key that stands twice is read twice: nobody loses protection to a slip.
        List<YamlNode?> lists = root is YamlMapping map && map.Find("sources") is not null ? [.. All(map, "sources")] : [root];
        ImmutableArray<ProtectedSource> sources = [.. lists.SelectMany(reader.ReadList)];
        return problems.Count == before ? sources : [.. sources, .. SalvageNames(text, [.. sources.SelectMany(source => source.Names)])];
    }

    /// <summary>What looks like a name in a text that is no file of protected sources.</summary>
    public static ImmutableArray<ProtectedSource> Salvage(SourceText text) => SalvageNames(text, []);

    private IEnumerable<ProtectedSource> ReadList(YamlNode? node)
    {
        switch (node)
        {
            case YamlSequence list:
                return list.Items.Select(ReadOne).OfType<ProtectedSource>().ToList();
            case null or YamlScalar { IsNull: true }:
                return [];
            default:
                Report(node.Span, "Protected sources are a list; each begins with “- alias:”.");
                return [];
        }
    }

    private ProtectedSource? ReadOne(YamlNode node)
    {
        if (node is not YamlMapping map)
        {
            Report(node.Span, "A protected source has an “alias” and a “name”.");
            return null;
        }
        var alias = TextOf(map.Find("alias"));
        ImmutableArray<string> names = [.. All(map, "name").SelectMany(Texts), .. All(map, "also").SelectMany(Texts)];
        if (alias is null)
            Report(map.Span, "A protected source needs an “alias”, such as A1: it stands for the name everywhere.");
        else if (!_aliases.Add(alias))
            Report(map.Find("alias")!.Span, "Another source in this file has the same alias. Give each its own.");
        if (names.IsEmpty)
            Report(map.Span, "A protected source needs a “name”; “also” lists other names that would tell who it is.");
        if (map.Find("status") is { } status && SourceListReader.StatusOf(TextOf(status)) is null)
            Report(status.Span, "“status” can be on-record, background or off-record.");
        foreach (var entry in map.Entries)
        {
            if (!ConfigKeys.ProtectedSource.Contains(entry.Key.Value, StringComparer.Ordinal))
                Report(entry.Key.Span, $"A protected source has no such key. It can have: {string.Join(", ", ConfigKeys.ProtectedSource)}.");
        }
        return alias is null && names.IsEmpty ? null : new ProtectedSource(alias ?? "a protected source", names)
        {
            Id = TextOf(map.Find("id")),
            Status = SourceListReader.StatusOf(TextOf(map.Find("status"))),
            Transcripts = [.. All(map, "transcript").SelectMany(Texts), .. All(map, "transcripts").SelectMany(Texts)],
        };
    }

    /// <summary>The names of a file with a mistake in it: whatever stands there is one, but for what follows a key that means something else.</summary>
    private static ImmutableArray<ProtectedSource> SalvageNames(SourceText text, HashSet<string> known)
    {
        var names = ImmutableArray.CreateBuilder<ProtectedSource>();
        void Protect(string name)
        {
            if (name.Length > 0 && known.Add(name))
                names.Add(new ProtectedSource("a protected source", [name]));
        }
        var key = "";
        for (var line = 0; line < text.LineCount; line++)
        {
            foreach (var piece in text.Slice(text.GetLine(line)).ToString().Split([',', '[', ']', '{', '}']))
            {
                var colon = piece.IndexOf(':', StringComparison.Ordinal);
                if (colon >= 0)
                {
                    key = Bare(piece[..colon]);
                    if (!ConfigKeys.ProtectedSource.Contains(key, StringComparer.Ordinal))
                        Protect(key);
                }
                if (key is not ("alias" or "id" or "status" or "transcript" or "transcripts"))
                    Protect(Bare(piece[(colon + 1)..]));
            }
        }
        return names.ToImmutable();
    }

    private static string Bare(string piece) => piece.Trim(' ', '\t', '-', '"', '\'');

    private void Report(TextSpan span, string message) => _problems.Add(new ConfigProblem(_path, _hidden, span, message) { IsHidden = true });

    private static string? TextOf(YamlNode? node) => node is YamlScalar { IsNull: false } scalar && scalar.Value.Trim().Length > 0 ? scalar.Value.Trim() : null;

    private static IEnumerable<YamlNode> All(YamlMapping map, string key) => map.Entries.Where(entry => entry.Key.Value == key).Select(entry => entry.Value);

    private static IEnumerable<string> Texts(YamlNode? node) => node switch
    {
        YamlSequence list => list.Items.SelectMany(Texts),
        _ => TextOf(node) is { } text ? [text] : [],
    };
}
