using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Yaml;

namespace NewsLint.News.Sourcing;

/// <summary>Reads <c>sources:</c> of a draft's front matter. No message repeats a value: it may be the name that must not be shown.</summary>
public static class SourceListReader
{
    private const string Rule = "newslint.bad-frontmatter";

    /// <param name="frontMatter">The front matter.</param>
    /// <param name="keys">The keys that can hold the list; the first that is there counts.</param>
    public static SourceList Read(FrontMatter frontMatter, ImmutableArray<string> keys)
    {
        ArgumentNullException.ThrowIfNull(frontMatter);
        var node = keys.Select(key => frontMatter.Root?.Find(key, StringComparison.OrdinalIgnoreCase)).FirstOrDefault(found => found is not null);
        if (node is not YamlSequence list)
            return SourceList.Empty;
        var sources = ImmutableArray.CreateBuilder<ListedSource>();
        var problems = ImmutableArray.CreateBuilder<DocumentProblem>();
        foreach (var item in list.Items)
        {
            if (item is YamlMapping map)
                sources.Add(ReadOne(map, problems));
            else if (item is YamlScalar { IsNull: false } scalar && !scalar.Value.Contains("://", StringComparison.Ordinal))
                sources.Add(new ListedSource(scalar.Span) { Name = scalar.Value.Trim(), NameSpan = scalar.Span });
        }
        return new SourceList(sources.ToImmutable(), problems.ToImmutable());
    }

    private static ListedSource ReadOne(YamlMapping map, ImmutableArray<DocumentProblem>.Builder problems)
    {
        var source = new ListedSource(map.Span);
        foreach (var entry in map.Entries)
        {
            var text = entry.Value is YamlScalar { IsNull: false } scalar ? scalar.Value.Trim() : null;
            source = entry.Key.Value.ToLowerInvariant() switch
            {
                "id" => source with { Id = text },
                "name" => source with { Name = text, NameSpan = entry.Value.Span },
                "alias" => source with { Alias = text },
                "role" => source with { Role = text },
                "status" => source with { Status = ReadStatus(entry.Value, problems) },
                "transcript" or "transcripts" => source with { Transcripts = [.. References(entry.Value)] },
                _ => source,
            };
        }
        if (source is { IsProtected: true, Name: null, Alias: null, Id: null })
            problems.Add(new DocumentProblem(Rule, map.Span, "A source that is not on the record needs an “alias” here, such as A1."));
        return source;
    }

    private static SourceStatus ReadStatus(YamlNode node, ImmutableArray<DocumentProblem>.Builder problems)
    {
        if (StatusOf((node as YamlScalar)?.Value) is { } status)
            return status;
        problems.Add(new DocumentProblem(Rule, node.Span, "“status” can be on-record, background or off-record. Until it is one of them, the source is taken as background."));
        return SourceStatus.Background;
    }

    /// <summary>The status that a text means, or null: “on-record”, “On the record”, “deep background”.</summary>
    public static SourceStatus? StatusOf(string? text) => text?.ToLowerInvariant().Replace('-', ' ').Replace('_', ' ').Replace(" the ", " ", StringComparison.Ordinal).Trim() switch
    {
        "on record" or "record" => SourceStatus.OnRecord,
        "background" or "on background" or "deep background" or "not for attribution" => SourceStatus.Background,
        "off record" => SourceStatus.OffRecord,
        _ => null,
    };

    private static IEnumerable<TranscriptReference> References(YamlNode node) => node switch
    {
        YamlScalar { IsNull: false } scalar => [new TranscriptReference(scalar.Value.Trim(), scalar.Span)],
        YamlSequence list => list.Items.SelectMany(References),
        _ => [],
    };
}
