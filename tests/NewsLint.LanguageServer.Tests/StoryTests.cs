using System.Text.Json.Nodes;
using NewsLint.LanguageServer.Documents;

namespace NewsLint.LanguageServer.Tests;

public sealed class StoryTests : IDisposable
{
    private const string Text = """
        # The bridge

        “Nobody asked us what we think of it.”

        The old road is narrow. It was built in 1920 and has no lights.

        “The bridge is safe to cross,” Joy Reed, the city engineer, said on Monday.

        “We will close it in May for two weeks,” said a senior official.

        The ministry said that traffic would be led over the old road.
        """;

    private readonly TempFolder _folder = new();

    public StoryTests() => _folder.Write(".newslint.yml", "extends: newslint:recommended\n");

    private string Draft => DocumentUri.FromPath(_folder["draft.md"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_ledger_lists_sources_with_what_is_theirs_and_what_is_nobodys()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, Text, version: 4);
        var ledger = await LedgerAsync(editor);
        Assert.Equal(4, (int?)ledger!["version"]);
        Assert.Equal("3 quotations; nobody named heard 2 of them", (string?)ledger["verdict"]);
        var sources = ledger["sources"]!.AsArray();
        var reed = sources.Single(source => (string?)source!["name"] == "Joy Reed")!;
        Assert.Equal(("named-person", 1, 0), ((string)reed["class"]!, (int)reed["quotations"]!, (int)reed["statements"]!));
        Assert.Equal(6, (int?)reed["range"]!["start"]!["line"]);
        var quotation = Assert.Single(reed["items"]!.AsArray())!;
        Assert.Equal(("quotation", "high"), ((string)quotation["kind"]!, (string)quotation["confidence"]!));
        Assert.StartsWith("The bridge is safe", (string?)quotation["text"], StringComparison.Ordinal);
        Assert.Empty(quotation["badges"]!.AsArray());
        var official = sources.Single(source => ((string)source!["name"]!).Contains("official", StringComparison.Ordinal))!;
        Assert.Equal("unnamed", (string?)Assert.Single(official["items"]![0]!["badges"]!.AsArray()));
        var ministry = sources.Single(source => ((string)source!["name"]!).Contains("ministry", StringComparison.Ordinal))!;
        Assert.Equal((0, 1), ((int)ministry["quotations"]!, (int)ministry["statements"]!));
        var nobody = Assert.Single(ledger["unvouched"]!.AsArray())!;
        Assert.Equal((2, "none"), ((int)nobody["range"]!["start"]!["line"]!, (string)nobody["confidence"]!));
    }

    [Fact]
    public async Task What_is_no_draft_has_no_ledger()
    {
        await using var editor = await Editor.StartAsync(_folder);
        Assert.Null(await LedgerAsync(editor));
        editor.Open(Draft, Text, language: "markdown");
        editor.Tell("workspace/didChangeConfiguration", """{ "settings": { "newslint": { "enable": "never" } } }""");
        Assert.Null(await LedgerAsync(editor));
    }

    [Fact]
    public async Task The_verdict_stands_above_the_first_line_and_comes_with_each_lint()
    {
        await using var editor = await Editor.StartAsync(_folder, options: """{ "didLint": true, "ledger": true }""");
        editor.Open(Draft, Text);
        var lens = Assert.Single((await editor.AskAsync("textDocument/codeLens", $$"""{ "textDocument": { "uri": "{{Draft}}" } }"""))!.AsArray())!;
        Assert.Equal(0, (int?)lens["range"]!["start"]!["line"]);
        Assert.Equal(("3 quotations; nobody named heard 2 of them", "newslint.showLedger"), ((string)lens["command"]!["title"]!, (string)lens["command"]!["command"]!));
        Assert.Equal((string?)lens["command"]!["title"], (string?)(await editor.NextAsync("newslint/didLint"))["verdict"]);
    }

    [Fact]
    public async Task Hover_tells_how_a_quotation_was_read()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, Text);
        Assert.Contains("**Read as:** speaker Joy Reed (named person), found by the words beside it · confidence high", await HoverAsync(editor, 6, 10), StringComparison.Ordinal);
        Assert.Contains("**Read as:** no speaker found", await HoverAsync(editor, 2, 10), StringComparison.Ordinal);
        Assert.Contains("**Read as:** source The ministry (named organization) · verb neutral", await HoverAsync(editor, 10, 8), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_outline_names_who_speaks()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, Text);
        var heading = Assert.Single((await editor.AskAsync("textDocument/documentSymbol", $$"""{ "textDocument": { "uri": "{{Draft}}" } }"""))!.AsArray())!;
        Assert.Equal(["no speaker", "Joy Reed", "a senior official"], heading["children"]!.AsArray().Select(child => (string)child!["detail"]!));
    }

    [Fact]
    public async Task A_quotation_leads_to_its_line_in_the_transcript_and_says_how_it_compares()
    {
        _folder.Write("reed.txt", "REED: Good morning.\n\nREED: The bridge is safe to cross, and it will stay open until the end of May.\n");
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, "---\nsources:\n  - { name: Joy Reed, status: on-record, transcript: reed.txt }\n---\n\n“The bridge is safe to cross,” Joy Reed said.\n\n“It will stay open until the end of March,” Joy Reed said.\n");
        var link = Assert.Single((await editor.AskAsync("textDocument/definition", Editor.At(Draft, 5, 10)))!.AsArray())!;
        Assert.Equal((DocumentUri.FromPath(_folder["reed.txt"]), 2), ((string)link["targetUri"]!, (int)link["targetRange"]!["start"]!["line"]!));
        Assert.Contains("**Transcript:** verbatim in reed.txt, line 3", await HoverAsync(editor, 5, 10), StringComparison.Ordinal);
        var items = (await LedgerAsync(editor))!["sources"]![0]!["items"]!.AsArray();
        Assert.Equal(["verified", "altered"], items.Select(item => (string)item!["badges"]![0]!));
    }

    [Fact]
    public async Task No_answer_names_a_protected_source()
    {
        const string Secret = "---\nsources:\n  - { name: Vera Solano, alias: A1, status: background }\n---\n\n# What Vera Solano saw\n\n“They knew of it for years,” Vera Solano said.\n\nSolano said the files were gone. “Nobody asked.”\n";
        await using var editor = await Editor.StartAsync(_folder, options: """{ "didLint": true }""");
        editor.Open(Draft, Secret);
        await editor.DiagnosticsAsync(Draft);
        await LedgerAsync(editor);
        await editor.AskAsync("textDocument/documentSymbol", $$"""{ "textDocument": { "uri": "{{Draft}}" } }""");
        await editor.AskAsync("textDocument/codeLens", $$"""{ "textDocument": { "uri": "{{Draft}}" } }""");
        foreach (var (line, character) in new[] { (2, 15), (5, 10), (7, 5), (7, 35), (9, 3), (9, 20), (9, 40) })
        {
            await HoverAsync(editor, line, character);
            await editor.AskAsync("textDocument/codeAction", $$"""{ "textDocument": { "uri": "{{Draft}}" }, "range": {{Editor.Range((line, character), (line, character))}}, "context": { "diagnostics": [] } }""");
        }
        await editor.AskAsync("textDocument/codeAction", $$"""{ "textDocument": { "uri": "{{Draft}}" }, "range": {{Editor.Range((7, 30), (7, 41))}}, "context": { "diagnostics": [] } }""");
        Assert.DoesNotContain(editor.Received, message => message.Contains("Solano", StringComparison.OrdinalIgnoreCase));
    }

    private Task<JsonNode?> LedgerAsync(Editor editor) => editor.AskAsync("newslint/ledger", $$"""{ "textDocument": { "uri": "{{Draft}}" } }""");

    private async Task<string> HoverAsync(Editor editor, int line, int character) => (string?)(await editor.AskAsync("textDocument/hover", Editor.At(Draft, line, character)))?["contents"]?["value"] ?? "";
}
