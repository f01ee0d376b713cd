using System.Text.Json.Serialization;

namespace NewsLint.LanguageServer.Protocol;

/// <summary>A place: line and UTF-16 column, both from 0.</summary>
internal readonly record struct Position(int Line, int Character);

/// <summary>A half-open range.</summary>
internal readonly record struct Range(Position Start, Position End);

internal sealed record Location(string Uri, Range Range);

internal sealed record LocationLink(string TargetUri, Range TargetRange, Range TargetSelectionRange)
{
    public Range? OriginSelectionRange { get; init; }
}

internal sealed record TextDocumentIdentifier(string Uri);

internal sealed record VersionedTextDocumentIdentifier(string Uri, int Version);

internal sealed record OptionalVersionedTextDocumentIdentifier(string Uri)
{
    /// <summary>Written as null where it is not known: the protocol wants the key.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? Version { get; init; }
}

internal sealed record TextDocumentItem(string Uri, string LanguageId, int Version, [property: JsonConverter(typeof(WildTextConverter))] string Text);

internal sealed record TextEdit(Range Range, string NewText);

internal sealed record TextDocumentEdit(OptionalVersionedTextDocumentIdentifier TextDocument, TextEdit[] Edits);

internal sealed record DidOpenTextDocumentParams(TextDocumentItem TextDocument);

internal sealed record DidChangeTextDocumentParams(VersionedTextDocumentIdentifier TextDocument, TextDocumentContentChange[] ContentChanges);

/// <summary>A change of a part of the text or, without a range, of all of it.</summary>
internal sealed record TextDocumentContentChange([property: JsonConverter(typeof(WildTextConverter))] string Text)
{
    public Range? Range { get; init; }
}

internal sealed record DidCloseTextDocumentParams(TextDocumentIdentifier TextDocument);

internal sealed record DidSaveTextDocumentParams(TextDocumentIdentifier TextDocument);

internal sealed record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, Position Position);

internal sealed record TextDocumentContentParams(string Uri);

internal sealed record TextDocumentContentResult(string Text);
