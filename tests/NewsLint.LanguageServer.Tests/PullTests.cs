using System.Text.Json.Nodes;
using NewsLint.LanguageServer.Documents;

namespace NewsLint.LanguageServer.Tests;

public sealed class PullTests : IDisposable
{
    private const string Hype = "A real game changer.\n";
    private const string Pulling = """{ "textDocument": { "diagnostic": {} }, "workspace": { "diagnostics": { "refreshSupport": true } }, "window": { "workDoneProgress": true } }""";

    private readonly TempFolder _folder = new();

    public PullTests() => _folder.Write(".newslint.yml", "extends: newslint:recommended\n");

    private string Draft => Uri("draft.md");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_editor_that_asks_is_not_told_as_well()
    {
        await using var editor = await Editor.StartAsync(_folder, Pulling);
        editor.Open(Draft, Hype);
        var report = await PullAsync(editor, null);
        Assert.Equal("full", (string?)report["kind"]);
        Assert.Single(report["items"]!.AsArray());
        Assert.DoesNotContain(editor.Received, message => message.Contains("publishDiagnostics", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_said_again()
    {
        await using var editor = await Editor.StartAsync(_folder, Pulling);
        editor.Open(Draft, Hype);
        var id = (string?)(await PullAsync(editor, null))["resultId"];
        editor.Replace(Draft, 2, Hype + "\nMore.\n");
        var same = await PullAsync(editor, id);
        Assert.Equal(("unchanged", id), ((string?)same["kind"], (string?)same["resultId"]));
        Assert.Null(same["items"]);
        editor.Replace(Draft, 3, "Mended.\n");
        var other = await PullAsync(editor, id);
        Assert.Equal("full", (string?)other["kind"]);
        Assert.Empty(other["items"]!.AsArray());
    }

    [Fact]
    public async Task A_change_of_settings_makes_the_editor_ask_again()
    {
        await using var editor = await Editor.StartAsync(_folder, Pulling);
        editor.Open(Draft, Hype);
        Assert.Single((await PullAsync(editor, null))["items"]!.AsArray());
        _folder.Write(".newslint.yml", "rules:\n  loaded: off\n");
        editor.Tell("workspace/didChangeWatchedFiles", $$"""{ "changes": [{ "uri": "{{Uri(".newslint.yml")}}", "type": 2 }] }""");
        await editor.NextAsync("workspace/diagnostic/refresh");
        Assert.Empty((await PullAsync(editor, null))["items"]!.AsArray());
        var refresh = JsonNode.Parse(editor.Received.First(message => message.Contains("workspace/diagnostic/refresh", StringComparison.Ordinal)))!.AsObject();
        Assert.False(refresh.ContainsKey("params"), "The protocol gives it none.");
    }

    [Fact]
    public async Task On_save_the_editor_is_given_what_was_there_when_it_was_saved()
    {
        await using var editor = await Editor.StartAsync(_folder, Pulling, """{ "run": "onSave" }""");
        editor.Open(Draft, Hype);
        Assert.Single((await PullAsync(editor, null))["items"]!.AsArray());
        editor.Replace(Draft, 2, "Mended.\n");
        Assert.Single((await PullAsync(editor, null))["items"]!.AsArray());
        editor.Tell("textDocument/didSave", $$"""{ "textDocument": { "uri": "{{Draft}}" } }""");
        Assert.Empty((await PullAsync(editor, null))["items"]!.AsArray());
    }

    [Fact]
    public async Task By_hand_the_editor_is_given_what_was_there_when_it_was_asked_for()
    {
        await using var editor = await Editor.StartAsync(_folder, Pulling, """{ "run": "manual" }""");
        editor.Open(Draft, Hype);
        Assert.Empty((await PullAsync(editor, null))["items"]!.AsArray());
        await editor.AskAsync("workspace/executeCommand", $$"""{ "command": "newslint.lint", "arguments": ["{{Draft}}"] }""");
        await editor.NextAsync("workspace/diagnostic/refresh");
        Assert.Single((await PullAsync(editor, null))["items"]!.AsArray());
    }

    [Fact]
    public async Task The_whole_workspace_is_reported_and_then_only_what_changes()
    {
        _folder.Write("a.md", Hype);
        _folder.Write("b.md", "Fine.\n");
        await using var editor = await Editor.StartAsync(_folder, Pulling, """{ "workspaceDiagnostics": true }""");
        var first = (await editor.AskAsync("workspace/diagnostic", """{ "previousResultIds": [] }"""))!["items"]!.AsArray();
        Assert.Equal([Uri("a.md"), Uri("b.md")], first.Select(item => (string)item!["uri"]!));
        Assert.True(first[0]!.AsObject().ContainsKey("version"));
        var known = string.Join(',', first.Select(item => $$"""{ "uri": "{{item!["uri"]}}", "value": "{{item["resultId"]}}" }"""));
        var second = editor.CallAsync("workspace/diagnostic", $$"""{ "previousResultIds": [{{known}}] }""");
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);
        _folder.Write("b.md", Hype);
        editor.Tell("workspace/didChangeWatchedFiles", $$"""{ "changes": [{ "uri": "{{Uri("b.md")}}", "type": 2 }] }""");
        var items = (await second)["result"]!["items"]!.AsArray();
        Assert.Equal(["unchanged", "full"], items.Select(item => (string)item!["kind"]!));
    }

    [Fact]
    public async Task A_waiting_report_can_be_cancelled()
    {
        _folder.Write("a.md", Hype);
        await using var editor = await Editor.StartAsync(_folder, Pulling);
        var first = (await editor.AskAsync("workspace/diagnostic", """{ "previousResultIds": [] }"""))!["items"]!.AsArray();
        var second = editor.CallAsync("workspace/diagnostic", $$"""{ "previousResultIds": [{ "uri": "{{Uri("a.md")}}", "value": "{{first[0]!["resultId"]}}" }] }""", out var id);
        editor.Tell("$/cancelRequest", $$"""{ "id": {{id}} }""");
        Assert.Equal(-32800, (int?)(await second)["error"]!["code"]);
    }

    [Fact]
    public async Task The_workspace_is_linted_by_command_with_progress()
    {
        for (var i = 0; i < 20; i++)
            _folder.Write($"news/{i}.md", Hype);
        await using var editor = await Editor.StartAsync(_folder);
        var summary = await editor.AskAsync("workspace/executeCommand", """{ "command": "newslint.lintWorkspace" }""");
        Assert.Equal((20, 20), ((int)summary!["files"]!, (int)summary["warnings"]! + (int)summary["suggestions"]!));
        var token = (string?)(await editor.NextAsync("window/workDoneProgress/create"))["token"];
        Assert.Equal("begin", (string?)(await ProgressAsync(editor, token))["kind"]);
        Assert.Equal("report", (string?)(await ProgressAsync(editor, token))["kind"]);
        await editor.NextAsync("$/progress", sent => (string?)sent["token"] == token && (string?)sent["value"]!["kind"] == "end");
        Assert.Single(await editor.DiagnosticsAsync(Uri("news/3.md")));
        editor.Open(Uri("news/3.md"), "Mended.\n");
        Assert.Empty(await editor.DiagnosticsAsync(Uri("news/3.md")));
    }

    [Fact]
    public async Task A_run_over_the_workspace_can_be_stopped()
    {
        using var gate = new ManualResetEventSlim();
        for (var i = 0; i < 5; i++)
            _folder.Write($"{i}.md", Hype);
        await using var editor = await Editor.StartAsync(_folder, world: world => world with
        {
            Lint = (source, context, previous) =>
            {
                gate.Wait(Editor.Patience);
                return Linting.Linter.Lint(source, context, previous);
            },
        });
        var run = editor.CallAsync("workspace/executeCommand", """{ "command": "newslint.lintWorkspace" }""");
        var token = (string?)(await editor.NextAsync("window/workDoneProgress/create"))["token"];
        await ProgressAsync(editor, token);
        editor.Tell("window/workDoneProgress/cancel", $$"""{ "token": "{{token}}" }""");
        Assert.Equal(-32800, (int?)(await run)["error"]!["code"]);
        gate.Set();
    }

    [Fact]
    public async Task An_editor_that_follows_lints_is_told_of_each()
    {
        await using var editor = await Editor.StartAsync(_folder, options: """{ "didLint": true }""");
        editor.Open(Draft, Hype);
        var told = await editor.NextAsync("newslint/didLint");
        Assert.Equal((Draft, 1, "draft"), ((string)told["uri"]!, (int)told["version"]!, (string)told["kind"]!));
        Assert.Equal(1, (int)told["warnings"]! + (int)told["suggestions"]!);
    }

    private static async Task<JsonNode> ProgressAsync(Editor editor, string? token) => (await editor.NextAsync("$/progress", sent => (string?)sent["token"] == token))["value"]!;

    private async Task<JsonNode> PullAsync(Editor editor, string? previous) =>
        (await editor.AskAsync("textDocument/diagnostic", $$"""{ "textDocument": { "uri": "{{Draft}}" }{{(previous is null ? "" : $", \"previousResultId\": \"{previous}\"")}} }"""))!;

    private string Uri(string path) => DocumentUri.FromPath(_folder[path]);
}
