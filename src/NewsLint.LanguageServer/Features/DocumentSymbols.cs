using System.Globalization;
using System.Text.Json;
using NewsLint.Documents;
using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Protocol;
using NewsLint.Linting;
using NewsLint.News;
using NewsLint.Text;

namespace NewsLint.LanguageServer.Features;

/// <summary><c>textDocument/documentSymbol</c>: the headings, each with what stands below it, and the quotations with their speakers.</summary>
internal static class DocumentSymbols
{
    /// <summary>Below every heading.</summary>
    private const int Quoted = 7;

    private const int LongestText = 60;

    public static void AddTo(Session session) => session.Answer<DocumentSymbolParams, JsonElement?>(Methods.DocumentSymbol, async (parameters, cancellation) =>
    {
        if (await session.ReadAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false) is not { Lint: { } lint } reading)
            return null;
        var outline = Outline(Entries(lint), reading.Snapshot.Source);
        return session.Profile.NestsSymbols
            ? Wire.ToElement(outline)
            : Wire.ToElement(Flatten(outline).Select(symbol => new SymbolInformation(symbol.Name, symbol.Kind, new Location(reading.Snapshot.Uri, symbol.Range))).ToArray());
    });

    private static List<Entry> Entries(LintResult lint)
    {
        var document = lint.Document;
        List<Entry> entries =
        [
            .. document.Blocks.Where(block => block.Zone == BlockZone.Title && block.Kind == BlockKind.FrontMatter).Take(1).Select(block => new Entry(lint.Redaction.Apply(block.Text), 0, block.Span)),
            .. document.Nodes.Where(node => node.Type == NodeTypes.Heading)
                .Select(node => new Entry(lint.Redaction.Apply(node["text"] ?? ""), int.Parse(node["level"] ?? "1", CultureInfo.InvariantCulture), node.Span)),
            .. lint.Story.Quotations.Where(quotation => quotation is { Depth: 1, IsInHeadline: false, Kind: QuotationKind.Speech or QuotationKind.Block })
                .Select(quotation => new Entry($"“{Short(lint.Redaction.Apply(quotation.Text))}”", Quoted, StoryReading.SpanOf(lint.Story, quotation.Place)) { Detail = quotation.Speaker is { } speaker ? lint.Redaction.Apply(speaker.Name) : "no speaker" }),
        ];
        entries.Sort((left, right) => left.Span.CompareTo(right.Span));
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
            symbols.Add(new DocumentSymbol(name, entry.Level == Quoted ? SymbolKind.Field : SymbolKind.String, source.ToRange(entry.Level == Quoted ? entry.Span : new TextSpan(entry.Span.Start, Math.Max(entry.Span.End, stop))), source.ToRange(entry.Span))
            {
                Detail = entry.Detail,
                Children = children.Length == 0 ? null : children,
            });
        }
        return [.. symbols];
    }

    private static IEnumerable<DocumentSymbol> Flatten(DocumentSymbol[] symbols) => symbols.SelectMany(symbol => Flatten(symbol.Children ?? []).Prepend(symbol));

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= LongestText ? line : line[..LongestText].TrimEnd() + "…";
    }

    private sealed record Entry(string Name, int Level, TextSpan Span)
    {
        public string? Detail { get; init; }
    }
}
