using System.Text.Json.Nodes;
using NewsLint.LanguageServer.Documents;
using NewsLint.Linting;

namespace NewsLint.LanguageServer.Tests;

public sealed class ActionTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public ActionTests()
    {
        _folder.Write(".newslint.yml", "packs: house\n");
        _folder.Write("house/tone/plant.yml", "extends: substitution\nmessage: Say where.\nswap:\n  the plant: the Norwell plant\n");
        _folder.Write("house/tone/twice.yml", "extends: substitution\nmessage: Once is enough.\nsafe: true\nswap:\n  very very: very\n  a lot lot: a lot\n");
    }

    private string Draft => DocumentUri.FromPath(_folder["draft.md"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_fix_is_offered_and_its_edit_comes_when_it_is_asked_for()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, "It is near the plant.\n", version: 3);
        var action = (await ActionsAsync(editor, (0, 14))).Single(each => (string?)each["title"] == "Write “the Norwell plant”");
        Assert.Equal("quickfix", (string?)action["kind"]);
        Assert.True((bool?)action["isPreferred"]);
        Assert.Null(action["edit"]);
        Assert.Equal("tone.plant", (string?)action["diagnostics"]![0]!["code"]);
        var resolved = await editor.AskAsync("codeAction/resolve", action.ToJsonString());
        var document = resolved!["edit"]!["documentChanges"]![0]!;
        Assert.Equal((Draft, 3), ((string)document["textDocument"]!["uri"]!, (int)document["textDocument"]!["version"]!));
        Assert.Equal("the Norwell plant", (string?)document["edits"]![0]!["newText"]);
        Assert.Equal((11, 20), ((int)document["edits"]![0]!["range"]!["start"]!["character"]!, (int)document["edits"]![0]!["range"]!["end"]!["character"]!));
    }

    [Fact]
    public async Task An_action_for_a_text_that_has_changed_does_nothing()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, "It is near the plant.\n");
        var action = (await ActionsAsync(editor, (0, 14)))[0];
        editor.Replace(Draft, 2, "Now it is near the plant.\n");
        Assert.Equal(-32801, (int?)(await editor.CallAsync("codeAction/resolve", action.ToJsonString()))["error"]!["code"]);
    }

    [Fact]
    public async Task An_editor_that_does_not_ask_again_gets_the_edit_at_once()
    {
        await using var editor = await Editor.StartAsync(_folder, """{ "textDocument": { "codeAction": { "codeActionLiteralSupport": { "codeActionKind": { "valueSet": [] } } } } }""");
        editor.Open(Draft, "It is near the plant.\n");
        var action = (await ActionsAsync(editor, (0, 14)))[0];
        Assert.Equal("the Norwell plant", (string?)action["edit"]!["changes"]![Draft]![0]!["newText"]);
        Assert.Null(action["data"]);
    }

    [Fact]
    public async Task Nothing_is_offered_where_nothing_is_found()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, "It is near the plant.\n");
        Assert.Empty(await ActionsAsync(editor, (0, 2)));
    }

    [Fact]
    public async Task Who_selects_a_whole_draft_gets_a_menu_at_once()
    {
        var lints = 0;
        await using var editor = await Editor.StartAsync(_folder, world: world => world with
        {
            Lint = (text, context, previous) =>
            {
                Interlocked.Increment(ref lints);
                return Linter.Lint(text, context, previous);
            },
        });
        editor.Open(Draft, string.Concat(Enumerable.Range(0, 300).Select(number => $"It is very very near the plant {number}.\n\n")));
        Assert.True((await editor.DiagnosticsAsync(Draft, 1)).Count >= 300);
        var actions = await editor.AskAsync("textDocument/codeAction", $$"""{ "textDocument": { "uri": "{{Draft}}" }, "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 700, "character": 0 } }, "context": { "diagnostics": [] } }""");
        Assert.Contains(actions!.AsArray(), action => (string?)action!["kind"] == "source.fixAll.newslint");
        Assert.InRange(actions.AsArray().Count, 50, 200);
        Assert.InRange(lints, 2, 20);
    }

    [Fact]
    public async Task All_safe_fixes_are_one_action()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, "It is very very near the plant.\n\nHe is very very very sure, a lot lot.\n");
        var action = Assert.Single(await ActionsAsync(editor, (0, 0), "source.fixAll"));
        Assert.Equal("source.fixAll.newslint", (string?)action["kind"]);
        var resolved = await editor.AskAsync("codeAction/resolve", action.ToJsonString());
        var edits = resolved!["edit"]!["documentChanges"]![0]!["edits"]!.AsArray();
        Apply(editor, edits, 2);
        Assert.Equal("It is very near the plant.\n\nHe is very sure, a lot.\n", await TextAsync(editor));
        Assert.Equal(2, edits.Count);
    }

    [Fact]
    public async Task A_waiver_is_written_with_its_reason_and_silences()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, "It is near the plant.\n");
        Assert.Single(await editor.DiagnosticsAsync(Draft));
        var silence = (await ActionsAsync(editor, (0, 14))).Single(action => action["command"] is not null)["command"]!;
        Assert.Equal("newslint.silence", (string?)silence["command"]);
        var argument = silence["arguments"]![0]!.DeepClone();
        argument["reason"] = "There is one plant in town.";
        argument["by"] = "Ann Lee";
        argument["until"] = "2199-12-31";
        await editor.AskAsync("workspace/executeCommand", $$"""{ "command": "newslint.silence", "arguments": [{{argument.ToJsonString()}}] }""");
        Assert.Empty(await editor.DiagnosticsAsync(Draft));
        var written = await File.ReadAllTextAsync(_folder[".newslint/waivers.yml"], TestContext.Current.CancellationToken);
        Assert.Contains("There is one plant in town.", written, StringComparison.Ordinal);
        Assert.Contains("2199-12-31", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_reason_the_waiver_is_shown_so_that_one_can_be_written()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, "It is near the plant.\n");
        var silence = (await ActionsAsync(editor, (0, 14))).Single(action => action["command"] is not null)["command"]!;
        var done = editor.AskAsync("workspace/executeCommand", $$"""{ "command": "newslint.silence", "arguments": {{silence["arguments"]!.ToJsonString()}} }""");
        var shown = await editor.NextAsync("window/showDocument");
        Assert.EndsWith("/.newslint/waivers.yml", (string?)shown["uri"], StringComparison.Ordinal);
        await done;
    }

    [Theory]
    [InlineData("It is near the plant.\n", "<!-- newslint-disable-next-line tone.plant -->\nIt is near the plant.\n")]
    [InlineData("One.\n\n- It is near the plant.\n- Two.\n", "One.\n\n<!-- newslint-disable-next-line tone.plant -->\n- It is near the plant.\n- Two.\n")]
    [InlineData("It is\r\nnear the plant\r\nby the river.\r\n", "<!-- newslint-disable tone.plant -->\r\nIt is\r\nnear the plant\r\nby the river.\r\n<!-- newslint-enable tone.plant -->\r\n")]
    public async Task A_comment_goes_where_it_does_no_harm(string before, string after)
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, before);
        Assert.Single(await editor.DiagnosticsAsync(Draft));
        var range = editor.Session.Find(Draft)!.Current.Read().Diagnostics[0].Span;
        var place = editor.Session.Find(Draft)!.Current.Source.GetPosition(range.Start);
        var action = (await ActionsAsync(editor, (place.Line, place.Character))).Single(each => (string?)each["title"] == "Silence tone.plant with a comment");
        var resolved = await editor.AskAsync("codeAction/resolve", action.ToJsonString());
        Apply(editor, resolved!["edit"]!["documentChanges"]![0]!["edits"]!.AsArray(), 2);
        Assert.Equal(after, await TextAsync(editor));
        Assert.Empty(await editor.DiagnosticsAsync(Draft, 2));
    }

    [Fact]
    public async Task No_comment_is_offered_in_a_table()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, "| place | what |\n|---|---|\n| near | the plant |\n");
        Assert.DoesNotContain(await ActionsAsync(editor, (2, 12)), action => ((string)action["title"]!).Contains("comment", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_selected_name_goes_to_the_names_of_the_house()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, "It was Joy Reed.\n");
        var actions = (await editor.AskAsync("textDocument/codeAction", $$"""{ "textDocument": { "uri": "{{Draft}}" }, "range": {{Editor.Range((0, 7), (0, 15))}}, "context": { "diagnostics": [] } }"""))!.AsArray();
        var action = actions.Single(each => (string?)each!["title"] == "Add “Joy Reed” to the names in .newslint.yml")!;
        var change = action["edit"]!["documentChanges"]![0]!;
        Assert.Equal(DocumentUri.FromPath(_folder[".newslint.yml"]), (string?)change["textDocument"]!["uri"]);
        Assert.Null(change["textDocument"]!["version"]);
        Assert.Equal("names:\n  - Joy Reed\n", (string?)change["edits"]![0]!["newText"]);
    }

    [Fact]
    public async Task The_command_fixes_all_through_the_editor()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Answers["workspace/applyEdit"] = _ => """{ "applied": true }""";
        editor.Open(Draft, "It is very very near.\n");
        Assert.Equal(1, (int?)await editor.AskAsync("workspace/executeCommand", $$"""{ "command": "newslint.fixAll", "arguments": ["{{Draft}}"] }"""));
        var asked = await editor.NextAsync("workspace/applyEdit");
        Assert.Equal(1, (int?)asked["edit"]!["documentChanges"]![0]!["textDocument"]!["version"]);
        editor.Replace(Draft, 2, "It is near.\n");
        Assert.Equal(0, (int?)await editor.AskAsync("workspace/executeCommand", $$"""{ "command": "newslint.fixAll", "arguments": ["{{Draft}}"] }"""));
    }

    private async Task<List<JsonNode>> ActionsAsync(Editor editor, (int Line, int Character) at, string? only = null)
    {
        var context = only is null ? """{ "diagnostics": [] }""" : $$"""{ "diagnostics": [], "only": ["{{only}}"] }""";
        var actions = await editor.AskAsync("textDocument/codeAction", $$"""{ "textDocument": { "uri": "{{Draft}}" }, "range": {{Editor.Range(at, at)}}, "context": {{context}} }""");
        return [.. actions!.AsArray().Select(action => action!)];
    }

    private void Apply(Editor editor, JsonArray edits, int version)
    {
        // An editor applies the edits of one change as if all were made at once: from the end to the start.
        var ordered = edits.OrderByDescending(edit => (int)edit!["range"]!["start"]!["line"]!).ThenByDescending(edit => (int)edit!["range"]!["start"]!["character"]!);
        var changes = string.Join(',', ordered.Select(edit => $$"""{ "range": {{edit!["range"]!.ToJsonString()}}, "text": {{edit["newText"]!.ToJsonString()}} }"""));
        editor.Tell("textDocument/didChange", $$"""{ "textDocument": { "uri": "{{Draft}}", "version": {{version}} }, "contentChanges": [{{changes}}] }""");
    }

    private async Task<string> TextAsync(Editor editor)
    {
        await editor.AskAsync("textDocument/hover", Editor.At(Draft, 0, 0));
        return editor.Session.Find(Draft)!.Current.Source.Content;
    }
}
