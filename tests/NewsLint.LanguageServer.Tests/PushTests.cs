using NewsLint.LanguageServer.Documents;

namespace NewsLint.LanguageServer.Tests;

public sealed class PushTests : IDisposable
{
    private const int Limit = 120_000;

    private readonly TempFolder _folder = new();

    public PushTests() => _folder.Write(".newslint.yml", "extends: newslint:recommended\n");

    private string Draft => DocumentUri.FromPath(_folder["draft.md"]);

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = Limit)]
    public async Task The_server_says_who_it_is_and_how_it_counts()
    {
        await using var editor = Editor.Connect();
        var result = await editor.AskAsync("initialize", """{ "processId": null, "rootUri": null, "capabilities": {} }""");
        Assert.Equal("utf-16", (string?)result!["capabilities"]!["positionEncoding"]);
        Assert.Equal(2, (int?)result["capabilities"]!["textDocumentSync"]!["change"]);
        Assert.Equal("newslint", (string?)result["serverInfo"]!["name"]);
        Assert.Equal("1.2.3", (string?)result["serverInfo"]!["version"]);
    }

    [Fact(Timeout = Limit)]
    public async Task Findings_come_with_the_version_and_go_when_the_text_is_mended()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, "The plan is a real game changer for the town.\n");
        var found = Assert.Single(await editor.DiagnosticsAsync(Draft, 1));
        Assert.Equal("newslint", (string?)found!["source"]);
        Assert.Equal("loaded.hype", (string?)found["data"]!["rule"]);
        Assert.Equal(0, (int?)found["range"]!["start"]!["line"]);
        editor.Edit(Draft, 2, (0, 12), (0, 31), "new thing");
        Assert.Empty(await editor.DiagnosticsAsync(Draft, 2));
    }
}
