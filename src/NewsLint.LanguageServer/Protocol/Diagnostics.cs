using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsLint.LanguageServer.Protocol;

internal sealed record Diagnostic(Range Range, string Message)
{
    public DiagnosticSeverity? Severity { get; init; }

    public string? Code { get; init; }

    public CodeDescription? CodeDescription { get; init; }

    public string? Source { get; init; }

    public DiagnosticTag[]? Tags { get; init; }

    public DiagnosticRelatedInformation[]? RelatedInformation { get; init; }

    public DiagnosticData? Data { get; init; }
}

/// <summary>What the server writes into a diagnostic for itself and for extensions.</summary>
/// <param name="Rule">The rule's name.</param>
internal sealed record DiagnosticData(string Rule)
{
    /// <summary>Other rules that found the same place.</summary>
    public string[]? Also { get; init; }

    /// <summary>How many fixes there are.</summary>
    public int Fixes { get; init; }
}

internal enum DiagnosticSeverity
{
    Error = 1,
    Warning = 2,
    Information = 3,
    Hint = 4,
}

internal enum DiagnosticTag
{
    Unnecessary = 1,
    Deprecated = 2,
}

internal sealed record CodeDescription(string Href);

internal sealed record DiagnosticRelatedInformation(Location Location, string Message);

internal sealed record PublishDiagnosticsParams(string Uri, Diagnostic[] Diagnostics)
{
    public int? Version { get; init; }
}

internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument)
{
    public string? Identifier { get; init; }

    public string? PreviousResultId { get; init; }
}

/// <summary>Both kinds of report of one document: <c>full</c> with items, or <c>unchanged</c> without.</summary>
internal sealed record DocumentDiagnosticReport(string Kind)
{
    public const string Full = "full";
    public const string Unchanged = "unchanged";

    public string? ResultId { get; init; }

    public Diagnostic[]? Items { get; init; }
}

internal sealed record WorkspaceDiagnosticParams(PreviousResultId[] PreviousResultIds)
{
    public string? Identifier { get; init; }

    public JsonElement? PartialResultToken { get; init; }
}

internal sealed record PreviousResultId(string Uri, string Value);

internal sealed record WorkspaceDiagnosticReport(WorkspaceDocumentDiagnosticReport[] Items);

internal sealed record WorkspaceDocumentDiagnosticReport(string Kind, string Uri)
{
    public string? ResultId { get; init; }

    public Diagnostic[]? Items { get; init; }

    /// <summary>Written as null where the file is not open: the protocol wants the key.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? Version { get; init; }
}

internal sealed record DiagnosticServerCancellationData(bool RetriggerRequest);
