using NewsLint.LanguageServer.Documents;

namespace NewsLint.LanguageServer.Tests;

public sealed class ConfigurationTests : IDisposable
{
    private const string Hype = "A real game changer.\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_that_does_not_use_NewsLint_hears_nothing_until_somebody_wants_to()
    {
        var draft = Uri("draft.md");
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(draft, Hype);
        Assert.Null(await editor.AskAsync("textDocument/hover", Editor.At(draft, 0, 10)));
        Assert.Null(await editor.AskAsync("textDocument/codeLens", $$"""{ "textDocument": { "uri": "{{draft}}" } }"""));
        Assert.DoesNotContain(editor.Received, message => message.Contains("publishDiagnostics", StringComparison.Ordinal));
        editor.Tell("workspace/didChangeConfiguration", """{ "settings": { "newslint": { "enable": "always" } } }""");
        Assert.Single(await editor.DiagnosticsAsync(draft, 1));
        editor.Tell("workspace/didChangeConfiguration", """{ "settings": { "newslint": { "enable": "never" } } }""");
        Assert.Empty(await editor.DiagnosticsAsync(draft, 1));
    }

    [Fact]
    public async Task A_configuration_takes_effect_when_it_is_saved()
    {
        _folder.Write(".newslint.yml", "extends: newslint:recommended\n");
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Uri("draft.md"), Hype);
        Assert.Single(await editor.DiagnosticsAsync(Uri("draft.md")));
        _folder.Write(".newslint.yml", "rules:\n  loaded: off\n");
        editor.Tell("workspace/didChangeWatchedFiles", $$"""{ "changes": [{ "uri": "{{Uri(".newslint.yml")}}", "type": 2 }] }""");
        Assert.Empty(await editor.DiagnosticsAsync(Uri("draft.md")));
    }

    [Fact]
    public async Task A_house_rule_takes_effect_when_it_is_saved_and_its_mistakes_show()
    {
        _folder.Write(".newslint.yml", "packs: house\n");
        _folder.Write("house/tone/plant.yml", "extends: existence\nmessage: Say where.\nphrases: [the plant]\n");
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Uri("draft.md"), "It is near the plant.\n");
        Assert.Equal("tone.plant", (string?)Assert.Single(await editor.DiagnosticsAsync(Uri("draft.md")))!["code"]);

        _folder.Write("house/tone/plant.yml", "extends: existence\nmesage: Say where.\nphrases: [the plant]\n");
        editor.Tell("workspace/didChangeWatchedFiles", $$"""{ "changes": [{ "uri": "{{Uri("house/tone/plant.yml")}}", "type": 2 }] }""");
        Assert.Empty(await editor.DiagnosticsAsync(Uri("draft.md")));
        var wrong = await editor.DiagnosticsAsync(Uri("house/tone/plant.yml"));
        Assert.Contains(wrong, found => (int?)found!["range"]!["start"]!["line"] == 1 && ((string)found["message"]!).Contains("message", StringComparison.Ordinal));
        var told = await editor.NextAsync("window/showMessage");
        Assert.Contains("house/tone/plant.yml, line", (string?)told["message"], StringComparison.Ordinal);

        _folder.Write("house/tone/plant.yml", "extends: existence\nmessage: Say where.\nphrases: [the plant]\n");
        editor.Tell("workspace/didChangeWatchedFiles", $$"""{ "changes": [{ "uri": "{{Uri("house/tone/plant.yml")}}", "type": 2 }] }""");
        Assert.Empty(await editor.DiagnosticsAsync(Uri("house/tone/plant.yml")));
        Assert.Single(await editor.DiagnosticsAsync(Uri("draft.md")));
    }

    [Fact]
    public async Task What_is_typed_into_a_configuration_is_judged_at_once_and_moves_no_draft()
    {
        _folder.Write(".newslint.yml", "extends: newslint:recommended\n");
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Uri("draft.md"), Hype);
        Assert.Single(await editor.DiagnosticsAsync(Uri("draft.md")));
        editor.Open(Uri(".newslint.yml"), "rules:\n  loaded.hipe: off\n", language: "yaml");
        var found = Assert.Single(await editor.DiagnosticsAsync(Uri(".newslint.yml"), 1));
        Assert.Contains("Did you mean “loaded.hype”?", (string?)found!["message"], StringComparison.Ordinal);
        editor.Replace(Uri(".newslint.yml"), 2, "rules:\n  loaded.hype: off\n");
        Assert.Empty(await editor.DiagnosticsAsync(Uri(".newslint.yml"), 2));
        Assert.NotNull(await editor.AskAsync("textDocument/hover", Editor.At(Uri("draft.md"), 0, 10)));
    }

    [Fact]
    public async Task Other_yaml_is_none_of_its_business()
    {
        _folder.Write(".newslint.yml", "extends: newslint:recommended\n");
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Uri("data/poll.yml"), "a: [\n", language: "yaml");
        Assert.Null(await editor.AskAsync("textDocument/completion", Editor.At(Uri("data/poll.yml"), 0, 0)));
        Assert.DoesNotContain(editor.Received, message => message.Contains("publishDiagnostics", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_configuration_gives_one_message_and_keeps_the_built_in_rules_and_other_folders_are_untouched()
    {
        _folder.Write("one/.newslint.yml", "rules:\n  loaded.hype: [\n");
        _folder.Write("two/.newslint.yml", "rules:\n  loaded.hype: error\n");
        await using var editor = await Editor.StartAsync([_folder["one"], _folder["two"]]);
        editor.Open(Uri("one/a.md"), Hype);
        editor.Open(Uri("one/b.md"), Hype);
        editor.Open(Uri("two/a.md"), Hype);
        Assert.Single(await editor.DiagnosticsAsync(Uri("one/a.md")));
        Assert.Single(await editor.DiagnosticsAsync(Uri("one/b.md")));
        Assert.Equal(1, (int?)Assert.Single(await editor.DiagnosticsAsync(Uri("two/a.md")))!["severity"]);
        var told = await editor.NextAsync("window/showMessage");
        Assert.Equal(1, (int?)told["type"]);
        Assert.StartsWith(".newslint.yml, line", (string?)told["message"], StringComparison.Ordinal);
        Assert.Contains("the built-in rules too", (string?)told["message"], StringComparison.Ordinal);
        Assert.NotEmpty(await editor.DiagnosticsAsync(Uri("one/.newslint.yml")));
        editor.Replace(Uri("one/a.md"), 2, "Mended.\n");
        Assert.Empty(await editor.DiagnosticsAsync(Uri("one/a.md"), 2));
        Assert.Single(editor.Received, message => message.Contains("window/showMessage", StringComparison.Ordinal));
        Assert.DoesNotContain(editor.Received, message => message.Contains(Uri("two/.newslint.yml"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_save_means_on_save()
    {
        _folder.Write(".newslint.yml", "extends: newslint:recommended\n");
        await using var editor = await Editor.StartAsync(_folder, options: """{ "run": "onSave" }""");
        editor.Open(Uri("draft.md"), "Fine.\n");
        Assert.Empty(await editor.DiagnosticsAsync(Uri("draft.md"), 1));
        editor.Replace(Uri("draft.md"), 2, Hype);
        Assert.NotNull(await editor.AskAsync("textDocument/hover", Editor.At(Uri("draft.md"), 0, 10)));
        Assert.DoesNotContain(editor.Received, message => message.Contains("\"version\":2", StringComparison.Ordinal));
        editor.Tell("textDocument/didSave", $$"""{ "textDocument": { "uri": "{{Uri("draft.md")}}" } }""");
        Assert.Single(await editor.DiagnosticsAsync(Uri("draft.md"), 2));
    }

    [Fact]
    public async Task Manual_means_by_command()
    {
        _folder.Write(".newslint.yml", "extends: newslint:recommended\n");
        await using var editor = await Editor.StartAsync(_folder, options: """{ "newslint": { "run": "manual" } }""");
        editor.Open(Uri("draft.md"), Hype);
        editor.Tell("textDocument/didSave", $$"""{ "textDocument": { "uri": "{{Uri("draft.md")}}" } }""");
        Assert.NotNull(await editor.AskAsync("textDocument/hover", Editor.At(Uri("draft.md"), 0, 10)));
        Assert.DoesNotContain(editor.Received, message => message.Contains("publishDiagnostics", StringComparison.Ordinal));
        await editor.AskAsync("workspace/executeCommand", $$"""{ "command": "newslint.lint", "arguments": ["{{Uri("draft.md")}}"] }""");
        Assert.Single(await editor.DiagnosticsAsync(Uri("draft.md"), 1));
    }

    [Fact]
    public async Task Folders_come_and_go()
    {
        _folder.Write("one/.newslint.yml", "extends: newslint:recommended\n");
        await using var editor = await Editor.StartAsync([]);
        editor.Open("untitled:Untitled-1", Hype);
        Assert.Null(await editor.AskAsync("textDocument/hover", Editor.At("untitled:Untitled-1", 0, 10)));
        editor.Tell("workspace/didChangeWorkspaceFolders", $$"""{ "event": { "added": [{ "uri": "{{Uri("one")}}", "name": "one" }], "removed": [] } }""");
        Assert.Single(await editor.DiagnosticsAsync("untitled:Untitled-1", 1));
        editor.Tell("workspace/didChangeWorkspaceFolders", $$"""{ "event": { "added": [], "removed": [{ "uri": "{{Uri("one")}}", "name": "one" }] } }""");
        Assert.Empty(await editor.DiagnosticsAsync("untitled:Untitled-1", 1));
    }

    [Fact]
    public async Task Settings_are_asked_for_where_the_editor_has_them()
    {
        await using var editor = await Editor.StartAsync([], capabilities: "{}");
        await editor.AskAsync("shutdown", null);

        await using var other = Editor.Connect();
        other.Answers["workspace/configuration"] = _ => """[{ "enable": "always" }]""";
        await other.AskAsync("initialize", $$"""{ "processId": null, "rootUri": "{{Uri("")}}", "capabilities": { "workspace": { "configuration": true } } }""");
        other.Tell("initialized", "{}");
        other.Open(Uri("draft.md"), Hype);
        Assert.Single(await other.DiagnosticsAsync(Uri("draft.md"), 1));
    }

    [Fact]
    public async Task Excluded_drafts_are_left_alone()
    {
        _folder.Write(".newslint.yml", "exclude: [\"wire/**\"]\n");
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Uri("wire/a.md"), Hype);
        Assert.Null(await editor.AskAsync("textDocument/hover", Editor.At(Uri("wire/a.md"), 0, 10)));
    }

    private string Uri(string path) => DocumentUri.FromPath(_folder[path]);
}
