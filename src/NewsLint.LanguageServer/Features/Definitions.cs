using System.Text.Json;
using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Protocol;
using NewsLint.Text;
using NewsLint.Workspace.Packs;

namespace NewsLint.LanguageServer.Features;

/// <summary><c>textDocument/definition</c>: from a rule's name to its file, from a path in a configuration to what it names, from a quotation to its line in a transcript.</summary>
internal static class Definitions
{
    private static readonly Protocol.Range Start = new(new Position(0, 0), new Position(0, 0));

    public static void AddTo(Session session) => session.Answer<TextDocumentPositionParams, JsonElement?>(Methods.Definition, async (parameters, cancellation) =>
    {
        if (await session.ReadAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false) is not { } reading)
            return null;
        var offset = reading.Snapshot.Source.ToOffset(parameters.Position);
        if (RuleMentions.At(reading, offset) is { } mention)
            return RuleUri(mention.Rule.File.Path, session.Profile) is { } uri ? Answer(session.Profile, reading, mention.Span, uri, Start) : null;
        if (reading.Kind == DocumentKind.Configuration && PathAt(reading, offset) is { } path)
            return Answer(session.Profile, reading, path.Span, DocumentUri.FromPath(path.Target), Start);
        return await session.Queue.RunAsync(() => Recorded(session.Profile, reading, offset), cancellation).ConfigureAwait(false);
    });

    private static JsonElement? Recorded(ClientProfile client, Reading reading, int offset)
    {
        if (reading.Lint?.Story is not { } story)
            return null;
        foreach (var quotation in story.Quotations)
        {
            var span = quotation.Places.Select(place => StoryReading.SpanOf(story, place)).FirstOrDefault(span => offset >= span.Start && offset <= span.End);
            if (span.IsEmpty || RecordedPlace.At(reading, quotation) is not { } recorded)
                continue;
            var at = new Position(recorded.Place.Line, recorded.Place.Character);
            return Answer(client, reading, span, DocumentUri.FromPath(recorded.Path), new Protocol.Range(at, at));
        }
        return null;
    }

    private static string? RuleUri(string path, ClientProfile client) => !path.StartsWith(BuiltInPack.PathPrefix, StringComparison.Ordinal)
        ? DocumentUri.FromPath(path)
        : client.ShowsBuiltInRules ? BuiltInRuleTexts.UriOf(path) : null;

    private static JsonElement Answer(ClientProfile client, Reading reading, TextSpan origin, string uri, Protocol.Range target) => client.TakesLinks
        ? Wire.ToElement(new[] { new LocationLink(uri, target, target) { OriginSelectionRange = reading.Snapshot.Source.ToRange(origin) } })
        : Wire.ToElement(new[] { new Location(uri, target) });

    /// <summary>The file that a value of a configuration names: in <c>extends</c>, <c>packs</c>, <c>names</c>, <c>transcripts</c>.</summary>
    private static (string Target, TextSpan Span)? PathAt(Reading reading, int offset)
    {
        var source = reading.Snapshot.Source;
        var line = source.GetLine(source.GetPosition(offset).Line);
        var (start, end) = (offset, offset);
        while (start > line.Start && IsPathPart(source.Content[start - 1]))
            start--;
        while (end < line.End && IsPathPart(source.Content[end]))
            end++;
        var written = source.Content[start..end];
        if (written.Length == 0 || reading.Configuration?.ConfigPath is not { } config)
            return null;
        var (target, _) = reading.Configuration.Root.Resolve(Path.GetDirectoryName(config)!, written);
        if (target is not null && Directory.Exists(target) && File.Exists(Path.Combine(target, "pack.yml")))
            target = Path.Combine(target, "pack.yml");
        return File.Exists(target) ? (target, new TextSpan(start, end)) : null;
    }

    private static bool IsPathPart(char unit) => RuleMentions.IsPart(unit) || unit is '/' or '\\' or '~' or '@' or '+';
}
