using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsLint.LanguageServer.Protocol;

internal sealed record ConfigurationParams(ConfigurationItem[] Items);

internal sealed record ConfigurationItem
{
    public string? ScopeUri { get; init; }

    public string? Section { get; init; }
}

internal sealed record DidChangeConfigurationParams
{
    public JsonElement? Settings { get; init; }
}

internal sealed record DidChangeWatchedFilesParams(FileEvent[] Changes);

internal sealed record FileEvent(string Uri, FileChangeType Type);

internal enum FileChangeType
{
    Created = 1,
    Changed = 2,
    Deleted = 3,
}

internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChangeEvent Event);

internal sealed record WorkspaceFoldersChangeEvent(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);

internal sealed record ExecuteCommandParams([property: JsonPropertyName("command")] string Name)
{
    public JsonElement[]? Arguments { get; init; }

    public JsonElement? WorkDoneToken { get; init; }
}

internal sealed record ApplyWorkspaceEditParams(WorkspaceEdit Edit)
{
    public string? Label { get; init; }
}

internal sealed record ApplyWorkspaceEditResult(bool Applied)
{
    public string? FailureReason { get; init; }
}

internal sealed record ShowMessageParams(MessageType Type, string Message);

internal sealed record LogMessageParams(MessageType Type, string Message);

internal enum MessageType
{
    Error = 1,
    Warning = 2,
    Info = 3,
    Log = 4,
}

internal sealed record ShowDocumentParams(string Uri)
{
    public bool? TakeFocus { get; init; }

    public Range? Selection { get; init; }
}

internal sealed record ShowDocumentResult(bool Success);

internal sealed record WorkDoneProgressCreateParams(JsonElement Token);

internal sealed record WorkDoneProgressCancelParams(JsonElement Token);

internal sealed record ProgressParams(JsonElement Token, JsonElement Value);

internal sealed record WorkDoneProgressBegin(string Kind, string Title)
{
    public bool? Cancellable { get; init; }

    public string? Message { get; init; }

    public int? Percentage { get; init; }
}

internal sealed record WorkDoneProgressReport(string Kind)
{
    public string? Message { get; init; }

    public int? Percentage { get; init; }
}

internal sealed record WorkDoneProgressEnd(string Kind)
{
    public string? Message { get; init; }
}

internal sealed record DidChangeConfigurationRegistrationOptions
{
    public string? Section { get; init; }
}
