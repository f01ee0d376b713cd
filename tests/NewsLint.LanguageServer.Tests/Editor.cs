using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Features;
using NewsLint.LanguageServer.Rpc;

namespace NewsLint.LanguageServer.Tests;

/// <summary>An editor in memory: it writes messages byte by byte itself and reads what comes back.</summary>
internal sealed class Editor : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>An editor that can do everything that the server makes use of, but for asking for diagnostics.</summary>
    public const string Capable = """
        {
          "workspace": { "applyEdit": true, "workspaceEdit": { "documentChanges": true }, "workspaceFolders": true, "configuration": false,
            "didChangeWatchedFiles": { "dynamicRegistration": true }, "codeLens": { "refreshSupport": true }, "diagnostics": { "refreshSupport": true } },
          "textDocument": {
            "publishDiagnostics": { "relatedInformation": true, "versionSupport": true, "codeDescriptionSupport": true, "dataSupport": true, "tagSupport": { "valueSet": [1, 2] } },
            "codeAction": { "codeActionLiteralSupport": { "codeActionKind": { "valueSet": ["quickfix"] } }, "dataSupport": true, "isPreferredSupport": true, "resolveSupport": { "properties": ["edit"] } },
            "hover": { "contentFormat": ["markdown", "plaintext"] },
            "documentSymbol": { "hierarchicalDocumentSymbolSupport": true },
            "definition": { "linkSupport": true }
          },
          "window": { "workDoneProgress": true, "showDocument": { "support": true } }
        }
        """;

    private readonly Pipe _toServer = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Pipe _fromServer = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Inbox _inbox;
    private int _lastId;

    private Editor(Func<World, World>? world)
    {
        Session = new Session(new ClientConnection(_toServer.Reader.AsStream(), _fromServer.Writer.AsStream()), new ServerOptions("1.2.3"));
        if (world is not null)
            Session.World = world(Session.World);
        AllFeatures.AddTo(Session);
        Server = LanguageServer.RunAsync(Session);
        _inbox = new Inbox(_fromServer.Reader.AsStream(), Reply);
    }

    public Session Session { get; }

    /// <summary>Ends with the exit code.</summary>
    public Task<int> Server { get; }

    /// <summary>How requests of the server are answered, by method; others get null.</summary>
    public Dictionary<string, Func<JsonNode?, string>> Answers { get; } = [];

    /// <summary>All that the server sent, as text.</summary>
    public IReadOnlyList<string> Received => _inbox.All;

    public static Editor Connect(Func<World, World>? world = null) => new(world);

    /// <summary>An editor with folders open, ready to work.</summary>
    public static async Task<Editor> StartAsync(IEnumerable<string> folders, string capabilities = Capable, string options = "{}", Func<World, World>? world = null)
    {
        var editor = new Editor(world);
        var list = string.Join(',', folders.Select(folder => $$"""{ "uri": "{{DocumentUri.FromPath(folder)}}", "name": "folder" }"""));
        await editor.AskAsync("initialize", $$"""{ "processId": null, "rootUri": null, "capabilities": {{capabilities}}, "initializationOptions": {{options}}, "workspaceFolders": [{{list}}] }""");
        editor.Tell("initialized", "{}");
        return editor;
    }

    public static Task<Editor> StartAsync(TempFolder folder, string capabilities = Capable, string options = "{}", Func<World, World>? world = null) =>
        StartAsync([folder.FullPath], capabilities, options, world);

    public static string Quote(string text) => "\"" + System.Text.Encodings.Web.JavaScriptEncoder.Default.Encode(text) + "\"";

    /// <summary>Sends bytes as they are.</summary>
    public void Send(ReadOnlySpan<byte> bytes)
    {
        lock (_toServer)
        {
            _toServer.Writer.Write(bytes);
            _ = _toServer.Writer.FlushAsync().AsTask();
        }
    }

    public static byte[] Frame(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        return [.. Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"), .. body];
    }

    public void Tell(string method, string parameters) => Send(Frame($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters}}}"""));

    /// <summary>Sends a request and gives back the whole answer, result or error.</summary>
    public Task<JsonNode> CallAsync(string method, string? parameters, out int id)
    {
        id = Interlocked.Increment(ref _lastId);
        var answer = _inbox.AnswerTo(id);
        Send(Frame($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}"{{(parameters is null ? "" : ",\"params\":" + parameters)}}}"""));
        return answer.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    public Task<JsonNode> CallAsync(string method, string? parameters) => CallAsync(method, parameters, out _);

    /// <summary>Sends a request that must succeed, and gives back the result.</summary>
    public async Task<JsonNode?> AskAsync(string method, string? parameters)
    {
        var answer = await CallAsync(method, parameters);
        Assert.True(answer["error"] is null, answer.ToJsonString());
        return answer["result"];
    }

    /// <summary>The next message of this method that fits, among those that came and those to come; it is taken out.</summary>
    public Task<JsonNode> NextAsync(string method, Func<JsonNode, bool>? fits = null) =>
        _inbox.NextAsync(method, fits ?? (_ => true)).WaitAsync(Patience, TestContext.Current.CancellationToken);

    public void Open(string uri, string text, int version = 1, string language = "markdown") =>
        Tell("textDocument/didOpen", $$"""{ "textDocument": { "uri": {{Quote(uri)}}, "languageId": "{{language}}", "version": {{version}}, "text": {{Quote(text)}} } }""");

    public void Replace(string uri, int version, string text) =>
        Tell("textDocument/didChange", $$"""{ "textDocument": { "uri": {{Quote(uri)}}, "version": {{version}} }, "contentChanges": [{ "text": {{Quote(text)}} }] }""");

    public void Edit(string uri, int version, (int Line, int Character) start, (int Line, int Character) end, string text) =>
        Tell("textDocument/didChange", $$"""{ "textDocument": { "uri": {{Quote(uri)}}, "version": {{version}} }, "contentChanges": [{ "range": {{Range(start, end)}}, "text": {{Quote(text)}} }] }""");

    public static string Range((int Line, int Character) start, (int Line, int Character) end) =>
        $$"""{ "start": { "line": {{start.Line}}, "character": {{start.Character}} }, "end": { "line": {{end.Line}}, "character": {{end.Character}} } }""";

    public static string At(string uri, int line, int character) =>
        $$"""{ "textDocument": { "uri": {{Quote(uri)}} }, "position": { "line": {{line}}, "character": {{character}} } }""";

    /// <summary>The diagnostics pushed for a version of a document.</summary>
    public async Task<JsonArray> DiagnosticsAsync(string uri, int? version = null)
    {
        var message = await NextAsync("textDocument/publishDiagnostics", sent => (string?)sent["uri"] == uri && (version is null || (int?)sent["version"] == version));
        return message["diagnostics"]!.AsArray();
    }

    /// <summary>Closes the line, as an editor does that dies.</summary>
    public void Vanish()
    {
        _toServer.Writer.Complete();
        _fromServer.Reader.CancelPendingRead();
    }

    public async ValueTask DisposeAsync()
    {
        _toServer.Writer.Complete();
        await Server.WaitAsync(Patience);
        Session.Dispose();
    }

    private void Reply(int id, string method, JsonNode? parameters)
    {
        var result = Answers.TryGetValue(method, out var answer) ? answer(parameters) : "null";
        Send(Frame($$"""{"jsonrpc":"2.0","id":{{id}},"result":{{result}}}"""));
    }
}

file static class PipeWriting
{
    public static void Write(this PipeWriter writer, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(writer.GetSpan(bytes.Length));
        writer.Advance(bytes.Length);
    }
}
