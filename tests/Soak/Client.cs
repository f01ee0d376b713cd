using System.Text.Json;

namespace NewsLint.Soak;

/// <summary>What an editor sends.</summary>
internal sealed class Client(Server server, string folder, Random random)
{
    private static readonly string[] Settings =
    [
        """{ "run": "onSave" }""", """{ "run": "manual" }""", """{ "enable": "never" }""", """{ "trace": "messages" }""",
    ];

    private bool _isUsual = true;
    private Task<JsonElement>? _watching;

    public void Begin()
    {
        var uri = new Uri(folder).AbsoluteUri;
        server.Await(server.Ask("initialize", $$"""
            { "processId": {{Environment.ProcessId}}, "rootUri": "{{uri}}", "workspaceFolders": [{ "uri": "{{uri}}", "name": "soak" }], "initializationOptions": { "didLint": true },
              "capabilities": { "textDocument": { "publishDiagnostics": { "versionSupport": true }, "hover": { "contentFormat": ["markdown"] },
                "codeAction": { "codeActionLiteralSupport": { "codeActionKind": { "valueSet": ["quickfix", "source"] } }, "dataSupport": true, "resolveSupport": { "properties": ["edit"] } } },
                "workspace": { "workspaceFolders": true, "applyEdit": true } } }
            """));
        server.Tell("initialized", "{}");
    }

    public void Open(OpenText text)
    {
        text.IsOpen = true;
        text.Version++;
        server.Tell("textDocument/didOpen", $$"""{ "textDocument": { "uri": "{{text.Uri}}", "languageId": "{{text.LanguageId}}", "version": {{text.Version}}, "text": {{Wire.Quote(text.Text)}} } }""");
    }

    public void Change(OpenText text, string changes) =>
        server.Tell("textDocument/didChange", $$"""{ "textDocument": { "uri": "{{text.Uri}}", "version": {{++text.Version}} }, "contentChanges": {{changes}} }""");

    public void WaitForVersion(OpenText text)
    {
        if (_isUsual && !server.WaitUntil(text.Uri, last => last.Version >= text.Version))
            throw new TimeoutException($"{text.Path}: version {text.Version} is never published.");
    }

    public void Save(OpenText text)
    {
        File.WriteAllText(Path.Combine(folder, text.Path), text.Text);
        server.Tell("textDocument/didSave", $$"""{ "textDocument": { "uri": "{{text.Uri}}" } }""");
        TellChanged([text.Path]);
    }

    public void Close(OpenText text)
    {
        text.IsOpen = false;
        server.Tell("textDocument/didClose", $$"""{ "textDocument": { "uri": "{{text.Uri}}" } }""");
    }

    public void TellChanged(string[] paths) =>
        server.Tell("workspace/didChangeWatchedFiles", $$"""{ "changes": [{{string.Join(", ", paths.Select(path => $$"""{ "uri": "{{new Uri(Path.Combine(folder, path)).AbsoluteUri}}", "type": {{(File.Exists(Path.Combine(folder, path)) ? 2 : 3)}} }"""))}}] }""");

    /// <summary>One request, which is taken back now and then.</summary>
    public void AskSomething(OpenText text)
    {
        var document = $$"""{ "uri": "{{text.Uri}}" }""";
        var at = Place(text);
        _ = random.Next(10) switch
        {
            < 3 => server.Ask("textDocument/hover", $$"""{ "textDocument": {{document}}, "position": {{at}} }"""),
            < 5 => server.Ask("textDocument/codeAction", $$"""{ "textDocument": {{document}}, "range": { "start": {{at}}, "end": {{Place(text)}} }, "context": { "diagnostics": [] } }"""),
            < 6 => server.Ask("textDocument/diagnostic", $$"""{ "textDocument": {{document}} }"""),
            < 7 => server.Ask("textDocument/documentSymbol", $$"""{ "textDocument": {{document}} }"""),
            < 8 => server.Ask("textDocument/codeLens", $$"""{ "textDocument": {{document}} }"""),
            < 9 => server.Ask("newslint/ledger", $$"""{ "textDocument": {{document}} }"""),
            _ => server.Ask(random.Next(2) == 0 ? "textDocument/definition" : "textDocument/completion", $$"""{ "textDocument": {{document}}, "position": {{at}} }"""),
        };
        if (random.Next(3) == 0)
            server.CancelLast();
    }

    /// <summary>All safe fixes, into the text if it is still the same.</summary>
    public void FixAll(OpenText text)
    {
        if (!text.IsOpen)
            return;
        var version = text.Version;
        var actions = server.Await(server.Ask("textDocument/codeAction", $$"""{ "textDocument": { "uri": "{{text.Uri}}" }, "range": { "start": {{Start}}, "end": {{Start}} }, "context": { "diagnostics": [], "only": ["source.fixAll"] } }"""));
        if (actions.ValueKind != JsonValueKind.Array || actions.GetArrayLength() == 0)
            return;
        var action = server.Await(server.Ask("codeAction/resolve", actions[0].GetRawText()));
        if (action.ValueKind != JsonValueKind.Object || !action.TryGetProperty("edit", out var edit) || text.Version != version)
            return;
        // From the last to the first, so that each stands where the server meant it.
        var edits = edit.GetProperty("changes").GetProperty(text.Uri).EnumerateArray().OrderByDescending(each => Offset(text.Text, each.GetProperty("range").GetProperty("start"))).ToList();
        foreach (var each in edits)
        {
            var (start, end) = (Offset(text.Text, each.GetProperty("range").GetProperty("start")), Offset(text.Text, each.GetProperty("range").GetProperty("end")));
            text.Text = string.Concat(text.Text.AsSpan(0, start), each.GetProperty("newText").GetString(), text.Text.AsSpan(end));
        }
        Change(text, $"[{string.Join(", ", edits.Select(each => $$"""{ "range": {{each.GetProperty("range").GetRawText()}}, "text": {{Wire.Quote(each.GetProperty("newText").GetString()!)}} }"""))}]");
    }

    /// <summary>A waiver for something that was found.</summary>
    public void Silence(OpenText text)
    {
        var action = server.Await(server.Ask("textDocument/codeAction", $$"""{ "textDocument": { "uri": "{{text.Uri}}" }, "range": { "start": {{Start}}, "end": { "line": 100000, "character": 0 } }, "context": { "diagnostics": [], "only": ["quickfix"] } }"""));
        if (action.ValueKind != JsonValueKind.Array)
            return;
        var silencing = action.EnumerateArray().FirstOrDefault(each => each.TryGetProperty("command", out var command) && command.GetProperty("command").GetString() == "newslint.silence");
        if (silencing.ValueKind == JsonValueKind.Object)
            server.Await(server.Ask("workspace/executeCommand", silencing.GetProperty("command").GetRawText()));
    }

    public void ChangeSettings()
    {
        if (!_isUsual)
        {
            UsualSettings();
            return;
        }
        server.Tell("workspace/didChangeConfiguration", $$"""{ "settings": { "newslint": {{Settings[random.Next(Settings.Length)]}} } }""");
        _isUsual = false;
    }

    public void UsualSettings()
    {
        server.Tell("workspace/didChangeConfiguration", """{ "settings": { "newslint": { "run": "onType", "enable": "auto", "trace": "off" } } }""");
        _isUsual = true;
    }

    /// <summary>All drafts: at once, or as an editor does that waits for what is new.</summary>
    public void LintWorkspace()
    {
        if (random.Next(2) == 0)
        {
            server.Ask("workspace/executeCommand", """{ "command": "newslint.lintWorkspace" }""");
            if (random.Next(2) == 0)
                server.CancelLast();
        }
        else if (_watching is null or { IsCompleted: true })
        {
            _watching = server.Ask("workspace/diagnostic", """{ "previousResultIds": [] }""");
            if (random.Next(2) == 0)
                server.CancelLast();
        }
    }

    public JsonElement Pull(OpenText text) => server.Await(server.Ask("textDocument/diagnostic", $$"""{ "textDocument": { "uri": "{{text.Uri}}" } }""")).GetProperty("items");

    /// <summary>Waits until all that was sent so far is read and answered.</summary>
    public void Settle(OpenText text) => server.Await(server.Ask("textDocument/diagnostic", $$"""{ "textDocument": { "uri": "{{text.Uri}}" } }"""));

    public void End()
    {
        for (var tries = 0; server.Unanswered > 0 && tries < 1_000; tries++)
            Thread.Sleep(10);
    }

    private const string Start = """{ "line": 0, "character": 0 }""";

    private string Place(OpenText text) => $$"""{ "line": {{random.Next(2 + text.Text.AsSpan().Count('\n'))}}, "character": {{random.Next(120)}} }""";

    private static int Offset(string text, JsonElement position)
    {
        var (line, at) = (position.GetProperty("line").GetInt32(), 0);
        for (; line > 0; line--)
        {
            at += text.AsSpan(at).IndexOfAny('\r', '\n');
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
        }
        return at + position.GetProperty("character").GetInt32();
    }
}
