using System.Text.Json.Nodes;
using NewsLint.LanguageServer.Documents;

namespace NewsLint.LanguageServer.Tests;

public sealed class LanguageTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public LanguageTests()
    {
        _folder.Write(".newslint.yml", "packs: house\n");
        _folder.Write("house/tone/plant.yml", "extends: existence\nmessage: Say where.\ndescription: Readers have *several* plants.\nphrases: [the plant]\nexamples:\n  - bad: Near [|the plant|].\n  - good: Near a plant.\n");
    }

    private string Draft => Uri("draft.md");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Hover_says_what_why_and_with_which_words()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, "It is near the plant.\n");
        var hover = await editor.AskAsync("textDocument/hover", Editor.At(Draft, 0, 15));
        Assert.Equal("markdown", (string?)hover!["contents"]!["kind"]);
        Assert.Equal("""
            **tone.plant** · `tone.plant`

            Say where.

            Readers have *several* plants.

            *Found:*

            - Near **the plant**.

            *Left alone:*

            - Near a plant.
            """, (string?)hover["contents"]!["value"]);
        Assert.Equal(11, (int?)hover["range"]!["start"]!["character"]);
        Assert.Null(await editor.AskAsync("textDocument/hover", Editor.At(Draft, 0, 3)));
    }

    [Fact]
    public async Task Hover_on_a_rules_name_explains_the_rule()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Uri(".newslint.yml"), "packs: house\nrules:\n  tone.plant: off\n  NL4001: error\n", language: "yaml");
        Assert.Contains("several", Text(await editor.AskAsync("textDocument/hover", Editor.At(Uri(".newslint.yml"), 2, 5))), StringComparison.Ordinal);
        Assert.Contains("claims.superlative", Text(await editor.AskAsync("textDocument/hover", Editor.At(Uri(".newslint.yml"), 3, 5))), StringComparison.Ordinal);
        editor.Open(Draft, "<!-- newslint-disable-next-line tone.plant -->\nIt is near the plant.\n");
        Assert.Contains("several", Text(await editor.AskAsync("textDocument/hover", Editor.At(Draft, 0, 36))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rules_name_leads_to_its_file()
    {
        await using var editor = await Editor.StartAsync(_folder, options: """{ "builtInRules": true }""");
        editor.Open(Uri(".newslint.yml"), "packs: [house/tone, ./missing]\nnames: names.yml\nrules:\n  tone.plant: off\n  claims.superlative: error\n", language: "yaml");
        Assert.Equal(Uri("house/tone/plant.yml"), Target(await editor.AskAsync("textDocument/definition", Editor.At(Uri(".newslint.yml"), 3, 5)), "targetUri"));
        var builtIn = Target(await editor.AskAsync("textDocument/definition", Editor.At(Uri(".newslint.yml"), 4, 5)), "targetUri");
        Assert.Equal("newslint:/rules/claims/superlative.yml", builtIn);
        var content = await editor.AskAsync("workspace/textDocumentContent", $$"""{ "uri": "{{builtIn}}" }""");
        Assert.Contains("NL4001", (string?)content!["text"], StringComparison.Ordinal);
        Assert.Equal(-32803, (int?)(await editor.CallAsync("workspace/textDocumentContent", """{ "uri": "newslint:/rules/../../etc/passwd" }"""))["error"]!["code"]);
        _folder.Write("names.yml", "- Joy Reed\n");
        Assert.Equal(Uri("names.yml"), Target(await editor.AskAsync("textDocument/definition", Editor.At(Uri(".newslint.yml"), 1, 10)), "targetUri"));
    }

    [Fact]
    public async Task A_built_in_rule_leads_nowhere_where_it_cannot_be_shown()
    {
        await using var editor = await Editor.StartAsync(_folder, capabilities: "{}");
        editor.Open(Uri(".newslint.yml"), "packs: house\nrules:\n  tone.plant: off\n  claims.superlative: error\n", language: "yaml");
        Assert.Null(await editor.AskAsync("textDocument/definition", Editor.At(Uri(".newslint.yml"), 3, 5)));
        Assert.Equal(Uri("house/tone/plant.yml"), Target(await editor.AskAsync("textDocument/definition", Editor.At(Uri(".newslint.yml"), 2, 5)), "uri"));
    }

    [Fact]
    public async Task Headings_are_an_outline()
    {
        const string Text = "---\ntitle: The bridge\n---\n\n# One\n\nA.\n\n## Two\n\nB.\n\n# Three\n";
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, Text);
        var symbols = (await editor.AskAsync("textDocument/documentSymbol", $$"""{ "textDocument": { "uri": "{{Draft}}" } }"""))!.AsArray();
        var title = Assert.Single(symbols)!;
        Assert.Equal("The bridge", (string?)title["name"]);
        Assert.Equal(["One", "Three"], title["children"]!.AsArray().Select(child => (string?)child!["name"]));
        var one = title["children"]![0]!;
        Assert.Equal("Two", (string?)Assert.Single(one["children"]!.AsArray())!["name"]);
        Assert.Equal((4, 12), ((int)one["range"]!["start"]!["line"]!, (int)one["range"]!["end"]!["line"]!));

        await using var plain = await Editor.StartAsync(_folder, capabilities: "{}");
        plain.Open(Draft, Text);
        var flat = (await plain.AskAsync("textDocument/documentSymbol", $$"""{ "textDocument": { "uri": "{{Draft}}" } }"""))!.AsArray();
        Assert.Equal(["The bridge", "One", "Two", "Three"], flat.Select(symbol => (string?)symbol!["name"]));
        Assert.All(flat, symbol => Assert.Equal(Draft, (string?)symbol!["location"]!["uri"]));
    }

    [Theory]
    [InlineData("|", "extends", "rules", "exclude")]
    [InlineData("extends: |", "newslint:recommended")]
    [InlineData("extends:\n  - |", "newslint:strict")]
    [InlineData("style: g|", "guardian", "ap")]
    [InlineData("packs: house\nrules:\n  |", "tone.plant", "claims.superlative", "loaded")]
    [InlineData("rules:\n  tone.plant: |", "off", "warning")]
    [InlineData("rules:\n  tone.plant:\n    |", "level")]
    [InlineData("rules:\n  tone.plant: off\n  tone.plant:\n    level: |", "error")]
    [InlineData("overrides:\n  - |", "files", "when")]
    [InlineData("overrides:\n  - files: [a.md]\n    |", "language")]
    [InlineData("overrides:\n- files: [a.md]\n  rules:\n    loa|", "loaded")]
    [InlineData("overrides:\n- files: [a.md]\n  language: |", "en-GB")]
    [InlineData("packs:\n  - path: a\n    format: |", "vale")]
    [InlineData("frontmatter:\n  |", "dek")]
    public async Task A_configuration_is_completed(string text, params string[] expected)
    {
        var labels = await LabelsAsync(Uri(".newslint.yml"), text, "yaml");
        Assert.Subset(labels.ToHashSet(), expected.ToHashSet());
    }

    [Theory]
    [InlineData("outlets:\n  - |")]
    [InlineData("rules:\n  tone.plant: off # |")]
    public async Task Nothing_is_made_up(string text) => Assert.Empty(await LabelsAsync(Uri(".newslint.yml"), text, "yaml"));

    [Fact]
    public async Task A_rule_file_is_completed_by_its_kind()
    {
        var labels = await LabelsAsync(Uri("house/tone/plant.yml"), "extends: substitution\n|", "yaml");
        Assert.Contains("swap", labels);
        Assert.Contains("message", labels);
        Assert.DoesNotContain("formula", labels);
        Assert.Contains("existence", await LabelsAsync(Uri("house/tone/plant.yml"), "extends: |", "yaml"));
        Assert.Contains("error", await LabelsAsync(Uri("house/tone/plant.yml"), "level: |", "yaml"));
    }

    [Theory]
    [InlineData("<!-- |", "newslint-disable-next-line", "newslint-enable")]
    [InlineData("<!-- newslint-dis|", "newslint-disable")]
    [InlineData("<!-- newslint-disable-next-line |", "tone.plant", "tone")]
    [InlineData("Text.\n\n<!-- newslint-disable tone.plant, cl| -->", "claims.superlative")]
    public async Task A_comment_is_completed(string text, params string[] expected) =>
        Assert.Subset((await LabelsAsync(Draft, text, "markdown")).ToHashSet(), expected.ToHashSet());

    [Theory]
    [InlineData("It is |")]
    [InlineData("<!-- newslint-disable tone.plant --> |")]
    [InlineData("<!-- newslint-disable tone.plant: because |")]
    [InlineData("<!-- a note |")]
    public async Task Prose_is_not(string text) => Assert.Empty(await LabelsAsync(Draft, text, "markdown"));

    private static string Text(JsonNode? hover) => (string?)hover!["contents"]!["value"] ?? "";

    private static string? Target(JsonNode? definition, string key) => (string?)Assert.Single(definition!.AsArray())![key];

    private async Task<List<string>> LabelsAsync(string uri, string marked, string language)
    {
        await using var editor = await Editor.StartAsync(_folder);
        var at = marked.IndexOf('|', StringComparison.Ordinal);
        var before = marked[..at].Split('\n');
        editor.Open(uri, marked.Remove(at, 1), language: language);
        var list = await editor.AskAsync("textDocument/completion", Editor.At(uri, before.Length - 1, before[^1].Length));
        return list is null ? [] : [.. list["items"]!.AsArray().Select(item => (string)item!["label"]!)];
    }

    private string Uri(string path) => DocumentUri.FromPath(_folder[path]);
}
