using System.Text;
using System.Text.Json;
using NewsLint.LanguageServer.Documents;

namespace NewsLint.Fuzzing.Targets;

/// <summary>Bytes into the language server: it answers or ends, and ends when the line is closed.</summary>
public sealed class JsonRpcTarget : FuzzTarget
{
    private const long MostMemory = 256 << 20;

    public override string Name => "json-rpc";

    public override IReadOnlyList<string> Words { get; } =
    [
        "Content-Length: ", "Content-Length: 2\r\n\r\n{}", "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n", "\r\n\r\n", "\r\n", "{\"jsonrpc\":\"2.0\"", "\"id\":1", "\"id\":null", "\"id\":\"a\"", "\"id\":1.5", "\"method\":\"initialize\"", "\"method\":\"shutdown\"", "\"method\":\"exit\"",
        "\"params\":{}", "\"params\":[]", "\"params\":null", "\"result\":null", "\"error\":{\"code\":-32600,\"message\":\"x\"}", "[", "]", "{", "}", ",", "\"capabilities\":{}", "\"$/cancelRequest\"", "99999999999",
    ];

    public override void Check(byte[] input)
    {
        var before = GC.GetTotalAllocatedBytes();
        using var editor = new MemoryEditor();
        editor.Send(input);
        editor.RequireEnd();
        var used = GC.GetTotalAllocatedBytes() - before;
        Oracle.Require(used < MostMemory, $"{input.Length} bytes take {used} bytes of memory");
    }

    protected override IEnumerable<(string Name, byte[] Input)> Made()
    {
        yield return ("start", Frames("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}""", """{"jsonrpc":"2.0","method":"initialized","params":{}}""", """{"jsonrpc":"2.0","id":2,"method":"shutdown"}""", """{"jsonrpc":"2.0","method":"exit"}"""));
        yield return ("draft", Frames("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}""", """{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:a","languageId":"markdown","version":1,"text":"The mayor slammed it."}}}""", """{"jsonrpc":"2.0","id":2,"method":"textDocument/hover","params":{"textDocument":{"uri":"untitled:a"},"position":{"line":0,"character":11}}}"""));
    }

    private static byte[] Frames(params string[] messages) => Bytes(string.Concat(messages.Select(message => $"Content-Length: {Encoding.UTF8.GetByteCount(message)}\r\n\r\n{message}")));
}

/// <summary>
/// Messages that are JSON, one a line, in any order and with anything in them, to a server that was properly started: it lives on and answers a proper
/// request, or has ended.
/// </summary>
public sealed class ServerMessagesTarget : FuzzTarget
{
    private readonly Lazy<WorkFolder> _folder = new(() =>
    {
        var folder = new WorkFolder();
        folder.Write(".newslint.yml", "extends: newslint:recommended\n");
        folder.Write("desk/.newslint.yml", "packs: [./house]\n");
        folder.Write("desk/house/own/mayor.yml", "extends: existence\nmessage: \"“%s”\"\nphrases: [mayor]\n");
        folder.Write("draft.md", "The mayor slammed the ruling.\n");
        return folder;
    });

    public override string Name => "server-messages";

    public override IReadOnlyList<string> Words { get; } =
    [
        .. new[]
        {
            "textDocument/didOpen", "textDocument/didChange", "textDocument/didSave", "textDocument/didClose", "textDocument/diagnostic", "workspace/diagnostic", "textDocument/codeAction", "codeAction/resolve", "textDocument/codeLens", "textDocument/hover",
            "textDocument/definition", "textDocument/documentSymbol", "textDocument/completion", "workspace/executeCommand", "workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles", "workspace/textDocumentContent", "newslint/ledger", "$/cancelRequest", "$/setTrace",
            "window/workDoneProgress/cancel", "newslint.lint", "newslint.lintWorkspace", "newslint.fixAll", "newslint.silence", "newslint.explain", "loaded.emotive-verb", "own.mayor", "$ROOT/draft.md", "$ROOT/.newslint.yml", "$ROOT/desk/draft.md", "$ROOT/desk/.newslint.yml", "$ROOT/desk/house/own/mayor.yml", "untitled:a", "newslint-rule:loaded.hype",
        }.Select(word => $"\"{word}\""),
        "null", "true", "-1", "2147483647", "2147483648", "1.5", "1e400", "\"\"", "[]", "{}", "{\"line\":0,\"character\":11}", "{\"start\":{\"line\":0,\"character\":4},\"end\":{\"line\":0,\"character\":2}}", "\"\\ud800\"", "\"\\u0000\"", "\"text\":\"“We won,” Joy Reed said.\"", "\"version\":2", ",", ":",
    ];

    public override void Check(byte[] input)
    {
        var folder = _folder.Value;
        var root = DocumentUri.FromPath(folder.FullPath);
        var messages = Encoding.UTF8.GetString(input).Split('\n').Where(line => IsMessage(line, out _)).Select(line => line.Replace("$ROOT", root, StringComparison.Ordinal)).Take(64).ToList();
        using var editor = new MemoryEditor();
        editor.SendFramed($$$"""{"jsonrpc":"2.0","id":"first","method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{"workspace":{"applyEdit":true},"window":{"workDoneProgress":true}},"workspaceFolders":[{"uri":"{{{root}}}","name":"a"}]}}""");
        editor.SendFramed("""{"jsonrpc":"2.0","method":"initialized","params":{}}""");
        foreach (var message in messages)
            editor.SendFramed(message);
        editor.RequireAnswer();
        editor.RequireEnd();
        foreach (var asked in messages.Select(message => IsMessage(message, out var id) ? id : null).OfType<string>().GroupBy(id => id))
            Oracle.Require(editor.AnswersTo(asked.Key) <= asked.Count(), "A request is answered more than once");
        if (Directory.Exists(folder[".newslint"]))
            Directory.Delete(folder[".newslint"], recursive: true);
    }

    /// <summary>
    /// Whether a line is a message to send. What would make the server look at other folders than ours, follow a process, or take a second beginning for the
    /// first is left to other tests.
    /// </summary>
    private static bool IsMessage(string line, out string? id)
    {
        id = null;
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object || (line.Contains("olders", StringComparison.Ordinal) && !line.Contains("$ROOT", StringComparison.Ordinal) && line.Contains("file:", StringComparison.OrdinalIgnoreCase)))
                return false;
            id = json.RootElement.TryGetProperty("id", out var given) ? given.GetRawText() : null;
            return true;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
