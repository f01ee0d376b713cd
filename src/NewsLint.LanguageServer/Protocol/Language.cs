using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsLint.LanguageServer.Protocol;

internal sealed record MarkupContent(string Kind, string Value)
{
    public const string Markdown = "markdown";
    public const string PlainText = "plaintext";
}

internal sealed record Hover(MarkupContent Contents)
{
    public Range? Range { get; init; }
}

internal sealed record Command(string Title, [property: JsonPropertyName("command")] string Name)
{
    public JsonElement[]? Arguments { get; init; }
}

internal sealed record CodeLensParams(TextDocumentIdentifier TextDocument);

internal sealed record CodeLens(Range Range)
{
    public Command? Command { get; init; }
}

internal sealed record DocumentSymbolParams(TextDocumentIdentifier TextDocument);

internal sealed record DocumentSymbol(string Name, SymbolKind Kind, Range Range, Range SelectionRange)
{
    public string? Detail { get; init; }

    public DocumentSymbol[]? Children { get; init; }
}

/// <summary>For editors that show no tree.</summary>
internal sealed record SymbolInformation(string Name, SymbolKind Kind, Location Location);

/// <summary>The kinds that are used.</summary>
internal enum SymbolKind
{
    File = 1,
    Field = 8,
    String = 15,
}

internal sealed record CompletionParams(TextDocumentIdentifier TextDocument, Position Position);

internal sealed record CompletionList(bool IsIncomplete, CompletionItem[] Items);

internal sealed record CompletionItem(string Label)
{
    public CompletionItemKind? Kind { get; init; }

    public string? Detail { get; init; }

    public MarkupContent? Documentation { get; init; }

    public string? SortText { get; init; }

    public string? FilterText { get; init; }

    public TextEdit? TextEdit { get; init; }
}

/// <summary>The kinds that are used.</summary>
internal enum CompletionItemKind
{
    Property = 10,
    Value = 12,
    Keyword = 14,
    Reference = 18,
    File = 17,
}

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext Context);

internal sealed record CodeActionContext
{
    /// <summary>The kinds that are wanted; null: all.</summary>
    public string[]? Only { get; init; }
}

internal sealed record CodeAction(string Title)
{
    public string? Kind { get; init; }

    public Diagnostic[]? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }

    public WorkspaceEdit? Edit { get; init; }

    public Command? Command { get; init; }

    public CodeActionData? Data { get; init; }
}

/// <summary>By what an action is found again when the client asks for its edit.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Version">The version for which it was offered.</param>
/// <param name="Action">What it does: fix, fix-all, comment or add-name.</param>
internal sealed record CodeActionData(string Uri, int Version, string Action)
{
    /// <summary>The rule of the diagnostic.</summary>
    public string? Rule { get; init; }

    /// <summary>Where the diagnostic begins, as an offset.</summary>
    public int? Start { get; init; }

    /// <summary>Where the diagnostic ends, as an offset.</summary>
    public int? End { get; init; }

    /// <summary>Which of its fixes.</summary>
    public int? Fix { get; init; }
}

internal static class CodeActionKinds
{
    public const string QuickFix = "quickfix";
    public const string FixAll = "source.fixAll.newslint";
}

internal sealed record WorkspaceEdit
{
    public Dictionary<string, TextEdit[]>? Changes { get; init; }

    public TextDocumentEdit[]? DocumentChanges { get; init; }
}
