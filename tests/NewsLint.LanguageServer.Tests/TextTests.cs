using System.Text.Json.Nodes;
using NewsLint.LanguageServer.Documents;
using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.LanguageServer.Tests;

public sealed class TextTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public TextTests() => _folder.Write(".newslint.yml", "extends: newslint:recommended\n");

    private string Draft => DocumentUri.FromPath(_folder["draft.md"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_change_to_an_older_version_is_left_out()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, "One.\n", version: 5);
        editor.Replace(Draft, 7, "A real game changer.\n");
        editor.Replace(Draft, 6, "Six.\n");
        Assert.Single(await editor.DiagnosticsAsync(Draft, 7));
        Assert.Equal("A real game changer.\n", await TextAsync(editor));
    }

    [Fact]
    public async Task Versions_are_never_published_backwards()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, "Start.\n", version: 0);
        for (var version = 1; version <= 200; version++)
            editor.Replace(Draft, version, $"A real game changer, {version}.\n");
        await editor.DiagnosticsAsync(Draft, 200);
        var published = editor.Received.Select(text => JsonNode.Parse(text)!).Where(message => (string?)message["method"] == "textDocument/publishDiagnostics").Select(message => (int)message["params"]!["version"]!).ToList();
        Assert.Equal(published.Order(), published);
        Assert.Equal(published.Distinct(), published);
    }

    [Fact]
    public async Task A_text_with_NUL_characters_is_refused_as_its_file_would_be_and_linted_when_they_are_gone()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, "A real \0 game changer.\n");
        var refused = Assert.Single(await editor.DiagnosticsAsync(Draft, 1));
        Assert.Equal("NL0905", (string?)refused!["code"]);
        Assert.Equal("This is not text: it holds NUL bytes.", (string?)refused["message"]);
        editor.Replace(Draft, 2, "A real game changer.\n");
        Assert.NotEqual("NL0905", (string?)Assert.Single(await editor.DiagnosticsAsync(Draft, 2))!["code"]);
    }

    [Fact]
    public async Task Places_past_an_end_are_that_end()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, "ab\ncd");
        editor.Edit(Draft, 2, (0, 2_147_483_647), (0, 2_147_483_647), "X");
        Assert.Equal("abX\ncd", await TextAsync(editor));
        editor.Edit(Draft, 3, (99, 0), (2_147_483_647, 7), "Y");
        Assert.Equal("abX\ncdY", await TextAsync(editor));
        editor.Edit(Draft, 4, (1, 1), (0, 1), "-");
        Assert.Equal("a-dY", await TextAsync(editor));
    }

    [Fact]
    public async Task Columns_are_UTF_16_units()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, "🙂🙂 is a real game changer.\n");
        var found = Assert.Single(await editor.DiagnosticsAsync(Draft, 1));
        Assert.Equal("🙂🙂 is a real game changer.".IndexOf("game", StringComparison.Ordinal), (int?)found!["range"]!["start"]!["character"]);
        editor.Edit(Draft, 2, (0, 2), (0, 4), "");
        Assert.Equal("🙂 is a real game changer.\n", await TextAsync(editor));
    }

    [Fact]
    public async Task Half_of_a_character_is_taken_as_it_comes()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Tell("textDocument/didOpen", $$"""{ "textDocument": { "uri": "{{Draft}}", "languageId": "markdown", "version": 1, "text": "a\ud83d \"q\" \\ \u00e9\n" } }""");
        Assert.Equal("a\ud83d \"q\" \\ é\n", await TextAsync(editor));
        editor.Tell("textDocument/didChange", $$"""{ "textDocument": { "uri": "{{Draft}}", "version": 2 }, "contentChanges": [{ "range": {{Editor.Range((0, 2), (0, 2))}}, "text": "\ude42" }] }""");
        Assert.Equal("a🙂 \"q\" \\ é\n", await TextAsync(editor));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Lines_end_in_three_ways(string end)
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, $"One.{end}{end}A real game changer.{end}");
        var found = Assert.Single(await editor.DiagnosticsAsync(Draft, 1));
        Assert.Equal((2, 7), ((int?)found!["range"]!["start"]!["line"], (int?)found["range"]!["start"]!["character"]));
        editor.Edit(Draft, 2, (2, 2), (2, 19), "thing");
        Assert.Equal($"One.{end}{end}A thing.{end}", await TextAsync(editor));
    }

    [Fact]
    public async Task Changes_of_one_message_build_on_each_other()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, "abc\n");
        editor.Tell("textDocument/didChange", $$"""
            { "textDocument": { "uri": "{{Draft}}", "version": 2 }, "contentChanges": [
              { "range": {{Editor.Range((0, 0), (0, 1))}}, "text": "" }, { "range": {{Editor.Range((0, 0), (0, 1))}}, "text": "B\n" }, { "range": {{Editor.Range((1, 1), (1, 1))}}, "text": "!" }] }
            """);
        Assert.Equal("B\nc!\n", await TextAsync(editor));
    }

    [Fact]
    public async Task A_draft_that_was_never_saved_belongs_to_the_first_folder()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open("untitled:Untitled-1", "A real game changer.\n");
        Assert.Single(await editor.DiagnosticsAsync("untitled:Untitled-1", 1));
    }

    [Fact]
    public async Task A_closed_draft_shows_nothing_more()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, "A real game changer.\n");
        Assert.Single(await editor.DiagnosticsAsync(Draft));
        editor.Tell("textDocument/didClose", $$"""{ "textDocument": { "uri": "{{Draft}}" } }""");
        Assert.Empty(await editor.DiagnosticsAsync(Draft));
    }

    [Fact]
    public async Task After_five_thousand_rapid_edits_the_findings_are_those_of_a_fresh_lint()
    {
        string[] pieces = ["a real game changer ", "\n\n", "“It is safe,” ", "said Joy Reed. ", "é", "🙂", "\r\n", "# ", "- ", "**", "experts say ", ""];
        var random = new Random(4);
        await using var editor = await Editor.StartAsync(_folder);
        var text = SourceText.From("The council met on Monday.\n");
        editor.Open(Draft, text.Content, version: 0);
        for (var version = 1; version <= 5_000; version++)
        {
            var start = text.GetPosition(random.Next(text.Length + 1));
            var end = text.GetPosition(Math.Min(text.Length, text.GetOffset(start) + random.Next(text.Length > 4_000 ? 60 : 12)));
            var range = new Protocol.Range(new Protocol.Position(start.Line, start.Character), new Protocol.Position(end.Line, end.Character));
            var piece = pieces[random.Next(pieces.Length)];
            editor.Edit(Draft, version, (start.Line, start.Character), (end.Line, end.Character), piece);
            text = text.With([new Protocol.TextDocumentContentChange(piece) { Range = range }]);
        }
        var last = await editor.DiagnosticsAsync(Draft, 5_000);
        var snapshot = editor.Session.Find(Draft)!.Current;
        Assert.Equal(text.Content, snapshot.Source.Content);
        var fresh = Linter.Lint(SourceText.From(text.Content), snapshot.Read().Context!).Diagnostics;
        Assert.Equal(fresh.Select(diagnostic => (diagnostic.Code, Start(text, diagnostic.Span.Start))), last.Select(found => ((string)found!["code"]!, ((int)found["range"]!["start"]!["line"]!, (int)found["range"]!["start"]!["character"]!))));
    }

    private static (int, int) Start(SourceText text, int offset)
    {
        var position = text.GetPosition(offset);
        return (position.Line, position.Character);
    }

    /// <summary>The text as the server has it, after all that was sent: a request waits its turn.</summary>
    private async Task<string> TextAsync(Editor editor)
    {
        await editor.AskAsync("textDocument/hover", Editor.At(Draft, 0, 0));
        return editor.Session.Find(Draft)!.Current.Source.Content;
    }
}
