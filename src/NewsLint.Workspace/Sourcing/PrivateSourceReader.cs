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
            return SalvageNames(text);
        if (root is YamlMapping map && map.Find("sources") is { } inner)
            root = inner;
        switch (root)
        {
            case YamlSequence list:
                return [.. list.Items.Select(reader.ReadOne).OfType<ProtectedSource>()];
            case null or YamlScalar { IsNull: true }:
                return [];
            default:
                reader.Report(root.Span, "Protected sources are a list; each begins with “- alias:”.");
                return SalvageNames(text);
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
        ImmutableArray<string> names = [.. Texts(map.Find("name")), .. Texts(map.Find("also"))];
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
            Transcripts = [.. Texts(map.Find("transcript")), .. Texts(map.Find("transcripts"))],
        };
    }

    /// <summary>The names of a file that cannot be read: what looks like one is protected all the same.</summary>
    private static ImmutableArray<ProtectedSource> SalvageNames(SourceText text)
    {
        var names = ImmutableArray.CreateBuilder<ProtectedSource>();
        for (var line = 0; line < text.LineCount; line++)
        {
            var written = text.Slice(text.GetLine(line)).Trim(" \t-");
            var colon = written.IndexOf(':');
            if (colon < 0 || written[..colon].Trim() is not ("name" or "also"))
                continue;
            foreach (var name in written[(colon + 1)..].ToString().Split([',', '[', ']'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                names.Add(new ProtectedSource("a protected source", [name.Trim('"', '\'')]));
        }
        return names.ToImmutable();
    }

    private void Report(TextSpan span, string message) => _problems.Add(new ConfigProblem(_path, _hidden, span, message));

    private static string? TextOf(YamlNode? node) => node is YamlScalar { IsNull: false } scalar && scalar.Value.Trim().Length > 0 ? scalar.Value.Trim() : null;

    private static IEnumerable<string> Texts(YamlNode? node) => node switch
    {
        YamlSequence list => list.Items.SelectMany(Texts),
        _ => TextOf(node) is { } text ? [text] : [],
    };
}
