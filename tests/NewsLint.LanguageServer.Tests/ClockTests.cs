using NewsLint.LanguageServer.Documents;

namespace NewsLint.LanguageServer.Tests;

/// <summary>A server lives over midnight, and its clock may be put right.</summary>
public sealed class ClockTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_waiver_expires_at_midnight_and_holds_again_where_the_clock_is_put_back()
    {
        var uri = DocumentUri.FromPath(_folder["a.md"]);
        _folder.Write(".newslint.yml", "extends: newslint:recommended\n");
        var clock = new SetClock(new DateTime(2026, 12, 31, 23, 0, 0));
        await using var editor = await Editor.StartAsync(_folder, world: world => (world with { Clock = clock }).Renewed());
        const string Text = "A real game changer.\n";
        editor.Open(uri, Text);
        var found = Assert.Single(await editor.DiagnosticsAsync(uri, 1))!;
        var rule = (string)found["data"]!["rule"]!;
        await editor.AskAsync("workspace/executeCommand", $$"""{ "command": "newslint.silence", "arguments": [{ "uri": "{{uri}}", "rule": "{{rule}}", "start": {{(int)found["range"]!["start"]!["character"]!}}, "end": {{(int)found["range"]!["end"]!["character"]!}}, "reason": "Checked.", "until": "2026-12-31" }] }""");
        editor.Replace(uri, 2, Text);
        Assert.Empty(await editor.DiagnosticsAsync(uri, 2));
        clock.Utc = new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        editor.Replace(uri, 3, Text);
        Assert.Contains(await editor.DiagnosticsAsync(uri, 3), each => (string?)each!["data"]!["rule"] == rule);
        foreach (var (version, now, holds) in new[] { (4, DateTime.UnixEpoch, true), (5, DateTime.MaxValue, false), (6, new DateTime(2026, 12, 31), true) })
        {
            clock.Utc = DateTime.SpecifyKind(now, DateTimeKind.Utc);
            editor.Replace(uri, version, Text);
            Assert.Equal(holds, (await editor.DiagnosticsAsync(uri, version)).Count == 0);
        }
    }
}
