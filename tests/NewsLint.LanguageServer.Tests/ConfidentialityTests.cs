using System.Text.Json.Nodes;
using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Features;
using NewsLint.LanguageServer.Protocol;

namespace NewsLint.LanguageServer.Tests;

/// <summary>Whatever an editor asks about a draft that names a protected source, no message of the server has the name.</summary>
public sealed class ConfidentialityTests : IDisposable
{
    private const string Text = """
        ---
        title: "Doelittle: obviously the BEST whistleblower"
        sources:
          - { alias: A1, role: port official, status: background }
          - { name: Sam Boone, role: worker, transcript: jane-doelittle.txt }
        ---

        # What Jane Doelittle knew

        <!-- newslint-disable-next-line loaded.cliche: Jane Doelittle asked for it -->
        Obviously, Jane Doelittle claimed that the iconic cranes will fail. [click here](http://example.org/jane-doelittle)

        “The cranes will not be safe,” Jane Doelittle said. Sources said Doelittle utilized a a crane.

        """;

    private readonly TempFolder _folder = new();

    public ConfidentialityTests()
    {
        _folder.Write(".newslint.yml", "extends: newslint:strict\nsources: desk.yml\n");
        _folder.Write("desk.yml", "- { alias: A1, name: Jane Doelittle, status: background, transcript: call.txt }\n");
        _folder.Write("call.txt", "DOELITTLE: The cranes may not be safe.\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task No_message_of_the_server_names_a_protected_source()
    {
        await using var editor = await Editor.StartAsync(_folder);
        var uri = DocumentUri.FromPath(_folder["draft.md"]);
        editor.Open(uri, Text);
        var diagnostics = await editor.DiagnosticsAsync(uri);
        Assert.Contains(diagnostics, diagnostic => ((string?)diagnostic!["message"])!.Contains("“A1”", StringComparison.Ordinal));
        foreach (var message in (await AskAllAsync(editor, uri)).Append(diagnostics.ToJsonString()).Concat(editor.Received))
            AssertSilent(message);
    }

    /// <summary>Where nobody knows which names are protected, nothing of a draft is in any message but its own URI.</summary>
    [Theory]
    [InlineData("sources: nowhere.yml\n", "there is no nowhere.yml")]
    [InlineData("sources: desk.yml\n", "desk.yml cannot be read. The file is too large")]
    [InlineData("sources: [desk.yml]\n", "“sources” in .newslint.yml cannot be read")]
    public async Task A_draft_is_held_back_while_the_list_of_protected_sources_cannot_be_read(string configuration, string reason)
    {
        _folder.Write(".newslint.yml", configuration);
        _folder.Write("desk.yml", "- { alias: A1, name: Jane Doelittle }\n" + new string('\n', 8 << 20));
        _folder.Write("other.md", Text);
        await using var editor = await Editor.StartAsync(_folder);
        var uri = DocumentUri.FromPath(_folder["draft.md"]);
        editor.Open(uri, Text);
        var diagnostics = await editor.DiagnosticsAsync(uri);
        var held = (string?)Assert.Single(diagnostics)!["message"];
        Assert.StartsWith("Held back: nobody knows which names in this draft are protected, because " + reason, held, StringComparison.Ordinal);
        Assert.EndsWith("Drafts are held back until then.", (string?)(await editor.NextAsync("window/showMessage"))["message"], StringComparison.Ordinal);
        var answers = await AskAllAsync(editor, uri);
        Assert.Contains(editor.Received, message => message.Contains("other.md", StringComparison.Ordinal) && message.Contains("Held back", StringComparison.Ordinal));
        var silence = await editor.CallAsync("workspace/executeCommand", $$"""{ "command": "newslint.silence", "arguments": [{ "uri": {{Editor.Quote(uri)}}, "rule": "newslint.unreadable", "start": 0, "end": 0, "reason": "Jane Doelittle agreed" }] }""");
        Assert.NotNull(silence["error"]);
        Assert.False(File.Exists(_folder[".newslint/waivers.yml"]));
        foreach (var message in answers.Concat(editor.Received))
        {
            AssertSilent(message);
            Assert.DoesNotContain("crane", message, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Asks everything that can be asked of a draft, everywhere in it.</summary>
    private static async Task<List<string>> AskAllAsync(Editor editor, string uri)
    {
        var lines = Text.Split('\n');
        var answers = new List<string>();
        var asked = new HashSet<string>();
        async Task Ask(string method, string parameters)
        {
            asked.Add(method);
            answers.Add((await editor.CallAsync(method, parameters)).ToJsonString());
        }
        for (var line = 0; line < lines.Length; line++)
        {
            for (var column = 0; column < lines[line].Length; column += 6)
            {
                await Ask("textDocument/hover", Editor.At(uri, line, column));
                if (column % 18 == 0)
                {
                    await Ask("textDocument/completion", Editor.At(uri, line, column));
                    await Ask("textDocument/definition", Editor.At(uri, line, column));
                }
            }
            await Ask("textDocument/codeAction", $$"""{ "textDocument": { "uri": {{Editor.Quote(uri)}} }, "range": {{Editor.Range((line, 0), (line, lines[line].Length))}}, "context": { "diagnostics": [] } }""");
        }
        await Ask("textDocument/codeAction", $$"""{ "textDocument": { "uri": {{Editor.Quote(uri)}} }, "range": {{Editor.Range((7, 7), (7, 21))}}, "context": { "diagnostics": [] } }""");
        await Ask("newslint/ledger", $$"""{ "textDocument": { "uri": {{Editor.Quote(uri)}} } }""");
        await Ask("textDocument/documentSymbol", $$"""{ "textDocument": { "uri": {{Editor.Quote(uri)}} } }""");
        await Ask("textDocument/codeLens", $$"""{ "textDocument": { "uri": {{Editor.Quote(uri)}} } }""");
        await Ask("textDocument/diagnostic", $$"""{ "textDocument": { "uri": {{Editor.Quote(uri)}} } }""");
        foreach (var action in answers.Where(answer => answer.Contains("\"kind\":\"quickfix", StringComparison.Ordinal)).SelectMany(answer => JsonNode.Parse(answer)!["result"]!.AsArray()).ToList())
            await Ask("codeAction/resolve", action!.ToJsonString());
        await Ask("workspace/executeCommand", $$"""{ "command": "newslint.silence", "arguments": [{ "uri": {{Editor.Quote(uri)}}, "rule": "sourcing.status-breached", "start": 0, "end": 1, "reason": "Jane Doelittle agreed" }] }""");
        foreach (var (command, argument) in new[] { (Commands.Lint, uri), (Commands.FixAllSafe, uri), (Commands.Explain, "loaded.cliche") })
            await Ask("workspace/executeCommand", $$"""{ "command": "{{command}}", "arguments": [{{Editor.Quote(argument)}}] }""");
        await Ask("workspace/executeCommand", $$"""{ "command": "{{Commands.LintWorkspace}}", "arguments": [] }""");
        await Ask("workspace/diagnostic", """{ "previousResultIds": [] }""");
        Assert.Empty(Questions.Except(asked));
        return answers;
    }

    /// <summary>All that an editor can ask, so that a new question is not forgotten here; but for the texts of the built-in rules, which no draft is part of.</summary>
    private static IEnumerable<string> Questions => typeof(Methods).GetFields().Select(constant => (string)constant.GetRawConstantValue()!)
        .Where(method => method.StartsWith("textDocument/", StringComparison.Ordinal) || method.StartsWith("codeAction/", StringComparison.Ordinal) || method is Methods.WorkspaceDiagnostic or Methods.ExecuteCommand or Methods.Ledger)
        .Where(method => !method.StartsWith("textDocument/did", StringComparison.Ordinal) && method is not (Methods.PublishDiagnostics or Methods.CodeActionResolve));

    [Fact]
    public async Task A_failure_is_told_without_the_name()
    {
        await using var editor = await Editor.StartAsync(_folder, world: world => world with { Lint = (_, _, _) => throw new InvalidOperationException("It broke at Jane Doelittle") });
        var uri = DocumentUri.FromPath(_folder["draft.md"]);
        editor.Open(uri, Text);
        var diagnostics = await editor.DiagnosticsAsync(uri);
        Assert.Contains("It broke at A1", diagnostics.ToJsonString(), StringComparison.Ordinal);
        foreach (var message in editor.Received)
            AssertSilent(message);
    }

    [Fact]
    public async Task A_transcript_that_changes_on_disk_is_read_again()
    {
        _folder.Write(".newslint.yml", "rules: { }\n");
        _folder.Write("reed.txt", "REED: We may not close the school.\n");
        await using var editor = await Editor.StartAsync(_folder);
        var uri = DocumentUri.FromPath(_folder["draft.md"]);
        const string Draft = "---\nsources: [{ name: Joy Reed, transcript: reed.txt }]\n---\n\n“We will not close the school,” Mayor Joy Reed said.\n";
        editor.Open(uri, Draft);
        Assert.Contains("quotes.not-as-recorded", (await editor.DiagnosticsAsync(uri, 1)).ToJsonString(), StringComparison.Ordinal);
        _folder.Write("reed.txt", "REED: We will not close the school. Never.\n");
        editor.Replace(uri, 2, Draft);
        Assert.DoesNotContain("quotes.not-as-recorded", (await editor.DiagnosticsAsync(uri, 2)).ToJsonString(), StringComparison.Ordinal);
    }

    private static void AssertSilent(string message) =>
        Assert.DoesNotContain("Doelittle", message, StringComparison.OrdinalIgnoreCase);
}
