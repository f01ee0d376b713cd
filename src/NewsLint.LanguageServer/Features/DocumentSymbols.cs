using System.Globalization;
using System.Text.Json;
using NewsLint.Documents;
using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Protocol;
using NewsLint.Text;

namespace NewsLint.LanguageServer.Features;

/// <summary><c>textDocument/documentSymbol</c>: the headings, each with what stands below it.</summary>
internal static class DocumentSymbols
{
    public static void AddTo(Session session) => session.Answer<DocumentSymbolParams, JsonElement?>(Methods.DocumentSymbol, async (parameters, cancellation) =>
    {
        if (await session.ReadAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false) is not { Lint: { } lint } reading)
            return null;
        var outline = Outline([.. Entries(lint.Document).Select(entry => entry with { Name = lint.Redaction.Apply(entry.Name) })], reading.Snapshot.Source);
        return session.Profile.NestsSymbols
            ? Wire.ToElement(outline)
            : Wire.ToElement(Flatten(outline).Select(symbol => new SymbolInformation(symbol.Name, symbol.Kind, new Location(reading.Snapshot.Uri, symbol.Range))).ToArray());
    });

    private static List<Entry> Entries(Document document)
    {
        List<Entry> entries =
        [
            .. document.Blocks.Where(block => block.Zone == BlockZone.Title && block.Kind == BlockKind.FrontMatter).Take(1).Select(block => new Entry(block.Text, 0, block.Span)),
            .. document.Nodes.Where(node => node.Type == NodeTypes.Heading)
                .Select(node => new Entry(node["text"] ?? "", int.Parse(node["level"] ?? "1", CultureInfo.InvariantCulture), node.Span)),
        ];
        return entries;
    }

    private static DocumentSymbol[] Outline(List<Entry> entries, SourceText source)
    {
        var at = 0;
        return Below(entries, -1, ref at, source.Length, source);
    }

    private static DocumentSymbol[] Below(List<Entry> entries, int level, ref int at, int end, SourceText source)
    {
        List<DocumentSymbol> symbols = [];
        while (at < entries.Count && entries[at].Level > level)
        {
            var entry = entries[at++];
            var next = entries.FindIndex(at, other => other.Level <= entry.Level);
            // A title in the front matter has the whole draft below it, and its own line is all that it is.
            var stop = next < 0 ? end : entries[next].Span.Start;
            var children = Below(entries, entry.Level, ref at, stop, source);
            var name = string.IsNullOrWhiteSpace(entry.Name) ? "(no text)" : entry.Name.Trim();
            symbols.Add(new DocumentSymbol(name, SymbolKind.String, source.ToRange(new TextSpan(entry.Span.Start, Math.Max(entry.Span.End, stop))), source.ToRange(entry.Span))
            {
                Children = children.Length == 0 ? null : children,
            });
        }
        return [.. symbols];
    }

    private static IEnumerable<DocumentSymbol> Flatten(DocumentSymbol[] symbols) => symbols.SelectMany(symbol => Flatten(symbol.Children ?? []).Prepend(symbol));

    private sealed record Entry(string Name, int Level, TextSpan Span);
}
