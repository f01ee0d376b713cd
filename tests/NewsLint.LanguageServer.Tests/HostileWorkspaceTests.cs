using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Markdig;
using NewsLint.LanguageServer.Documents;

namespace NewsLint.LanguageServer.Tests;

/// <summary>An editor opens a stranger's workspace: nothing that it is shown starts or loads anything, and nothing outside is read or changed.</summary>
public sealed partial class HostileWorkspaceTests : IDisposable
{
    private const string Secret = "XYZZY";

    /// <summary>What a picture, a tag, a command or a script would be if it were taken for Markdown.</summary>
    private const string Evil = """![a](http://t.invalid/a.png) ![b][ref] <img src=http://t.invalid/b> [c](command:evil) [d](<command:evil>) [e][cmd] <command:evil> [f](javascript:alert(1)) [g](file:///etc/passwd) `` ` ![h](http://t.invalid/h) ` \` ![i](http://t.invalid/i) ` &lt;b&gt;""";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_that_is_shown_as_Markdown_loads_or_starts_anything()
    {
        _folder.Write(".newslint.yml", "extends: newslint:strict\npacks: house\nrules:\n  style.any: warning\n");
        _folder.Write("house/style/any.yml", $$"""
            title: 'T {{Evil}}'
            extends: existence
            message: 'Found “%s” [c](command:evil) ![a](http://t.invalid/a)'
            description: |
              Why {{Evil}} and [the web](https://example.org/style).

              [ref]: http://t.invalid/c.png
              [cmd]: command:evil

              <script>alert(1)</script>
            link: https://example.org/a)[x](command:evil)
            raw: ['quokka [^\n]*']
            examples: [{ bad: '[|quokka|] {{Evil}}' }, { good: 'x {{Evil}}' }]
            """);
        _folder.Write("house/style/linked.yml", "title: L\nextends: existence\nmessage: L.\nphrases: [mall]\nlink: command:evil\n");
        _folder.Write("house/style/a`[b](command:evil)`.yml", "title: L\nextends: existence\nmessage: L.\nphrases: [late]\n");
        await using var editor = await Editor.StartAsync(_folder);
        var uri = DocumentUri.FromPath(_folder["draft.md"]);
        var text = $"---\ntitle: '{Evil}'\nsources: [{{ name: 'Joy {Evil}', role: '{Evil}' }}]\n---\n\nA quokka {Evil} came.\n\nIt is late at the mall.\n\n“It is the largest ![j](http://t.invalid/j),” Joy <b onclick=x>Reed</b> of the [Council](command:evil) slammed.\n";
        editor.Open(uri, text);
        var configuration = DocumentUri.FromPath(_folder[".newslint.yml"]);
        editor.Open(configuration, File.ReadAllText(_folder[".newslint.yml"]), language: "yaml");
        var diagnostics = await editor.DiagnosticsAsync(uri);
        foreach (var (document, lines) in new[] { (uri, text.Split('\n')), (configuration, File.ReadAllText(_folder[".newslint.yml"]).Split('\n')) })
        {
            for (var line = 0; line < lines.Length; line++)
            {
                for (var column = 0; column <= lines[line].Length; column += 9)
                    await editor.CallAsync("textDocument/hover", Editor.At(document, line, column));
                await editor.CallAsync("textDocument/completion", Editor.At(document, line, lines[line].Length));
            }
        }
        foreach (var rule in new[] { "style.any", "style.linked" })
            await editor.CallAsync("workspace/executeCommand", $$"""{ "command": "newslint.explain", "arguments": ["{{rule}}"] }""");
        var shown = editor.Received.SelectMany(message => MarkdownIn(JsonNode.Parse(message))).Distinct().ToList();
        foreach (var markdown in shown)
            AssertHarmless(markdown);
        Assert.Contains(shown, markdown => markdown.Contains("**T !", StringComparison.Ordinal) && markdown.Contains("[the web](https://example.org/style)", StringComparison.Ordinal) && markdown.Contains("[Read more](https://example.org/a%29", StringComparison.Ordinal));
        Assert.Contains(diagnostics, diagnostic => (string?)diagnostic!["code"] == "style.linked" && diagnostic["codeDescription"] is null);
        Assert.DoesNotContain("isTrusted", string.Concat(editor.Received), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("names: ../secret.yml")]
    [InlineData("extends: link.yml")]
    [InlineData("packs: link")]
    [InlineData("transcripts: ../secret")]
    [InlineData("names: link/secret.yml")]
    public async Task No_reference_leads_the_server_out(string yaml)
    {
        Outside();
        _folder.Write("work/.newslint.yml", yaml + "\n");
        await using var editor = await Editor.StartAsync([_folder["work"]]);
        var uri = await OpenAsync(editor);
        var configuration = DocumentUri.FromPath(_folder["work/.newslint.yml"]);
        editor.Open(configuration, yaml + "\n", language: "yaml");
        var diagnostics = await editor.DiagnosticsAsync(configuration);
        Assert.Contains("the workspace", diagnostics.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(await editor.AskAsync("textDocument/definition", Editor.At(configuration, 0, yaml.Length - 2)));
        await editor.CallAsync("textDocument/hover", Editor.At(uri, 0, 3));
        AssertSilent(editor);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_becomes_a_link_out_of_the_workspace_is_not_read_again(bool leadsOut)
    {
        var place = leadsOut ? "" : "work/";
        _folder.Write(place + "other.yml", $"- {{ name: {Secret} Reed, never: [Joy Reed] }}\n");
        _folder.Write(place + "others/style/a.yml", $"title: L\nextends: existence\nmessage: \"{Secret} again.\"\nphrases: [late]\n");
        _folder.Write("work/.newslint.yml", "names: names.yml\npacks: house\n");
        _folder.Write("work/names.yml", "- Joy Reed\n");
        _folder.Write("work/house/style/a.yml", "title: L\nextends: existence\nmessage: L.\nphrases: [late]\n");
        await using var editor = await Editor.StartAsync([_folder["work"]]);
        var uri = await OpenAsync(editor);
        foreach (var (path, target) in new[] { ("names.yml", "other.yml"), ("house", "others") })
        {
            Directory.Move(_folder["work/" + path], _folder["work/" + path] + ".old");
            _folder.Link("work/" + path, _folder[place + target]);
        }
        editor.Tell("workspace/didChangeWatchedFiles", $$"""{ "changes": [{ "uri": "{{DocumentUri.FromPath(_folder["work/names.yml"])}}", "type": 2 }] }""");
        editor.Replace(uri, 2, "It is late in Joy Reed’s town.\n");
        var diagnostics = (await editor.DiagnosticsAsync(uri, 2)).ToJsonString();
        Assert.Equal(leadsOut, !diagnostics.Contains($"{Secret} again.", StringComparison.Ordinal));
        if (leadsOut)
            AssertSilent(editor);
    }

    [Fact]
    public async Task A_name_is_not_added_to_a_configuration_outside()
    {
        Outside();
        _folder.Write("outside.yml", "style: ap\n");
        _folder.Link("work/.newslint.yml", "../outside.yml");
        await using var editor = await Editor.StartAsync([_folder["work"]]);
        var uri = await OpenAsync(editor);
        var actions = await editor.AskAsync("textDocument/codeAction", $$"""{ "textDocument": { "uri": {{Editor.Quote(uri)}} }, "range": {{Editor.Range((0, 14), (0, 22))}}, "context": { "diagnostics": [] } }""");
        Assert.DoesNotContain("to the names", actions?.ToJsonString() ?? "", StringComparison.Ordinal);
        File.Delete(_folder["work/.newslint.yml"]);
        _folder.Write("work/.newslint.yml", "style: ap\n");
        actions = await editor.AskAsync("textDocument/codeAction", $$"""{ "textDocument": { "uri": {{Editor.Quote(uri)}} }, "range": {{Editor.Range((0, 14), (0, 22))}}, "context": { "diagnostics": [] } }""");
        Assert.Contains("to the names", actions!.ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task<string> OpenAsync(Editor editor)
    {
        var uri = DocumentUri.FromPath(Path.Combine(editor.Session.World.Folders[0], "draft.md"));
        editor.Open(uri, "It is late in Joy Reed’s town.\n");
        await editor.DiagnosticsAsync(uri);
        return uri;
    }

    private void Outside()
    {
        foreach (var file in new[] { "secret.yml", "secret/secret.yml", "secret/pack.yml" })
            _folder.Write(file, Secret + ": 1\n");
        _folder.Link("work/link.yml", "../secret.yml");
        _folder.Link("work/link", "../secret");
    }

    private static void AssertSilent(Editor editor)
    {
        foreach (var message in editor.Received)
            Assert.DoesNotContain(Secret, message, StringComparison.Ordinal);
    }

    /// <summary>Every text of a message that an editor may render.</summary>
    private static IEnumerable<string> MarkdownIn(JsonNode? node) => node switch
    {
        JsonObject { } form when (string?)(form["kind"] as JsonValue)?.ToString() == "markdown" => [(string)form["value"]!],
        JsonObject form => form.SelectMany(each => each.Key == "result" && each.Value is JsonValue value && value.TryGetValue<string>(out var page) ? [page] : MarkdownIn(each.Value)),
        JsonArray list => list.SelectMany(MarkdownIn),
        _ => [],
    };

    private static void AssertHarmless(string markdown)
    {
        var html = Markdig.Markdown.ToHtml(markdown, new MarkdownPipelineBuilder().UseAutoLinks().Build());
        foreach (Match tag in Tag().Matches(html))
            Assert.True(Allowed().IsMatch(tag.Value), $"{tag.Value} in {html}\nof {markdown}");
    }

    [GeneratedRegex("<[^>]*>?")]
    private static partial Regex Tag();

    [GeneratedRegex("""^<(/?(p|em|strong|code|ul|ol|li|pre|blockquote|h[1-6])|br /|hr /|/a|a href="https?://[^"]*")>$""")]
    private static partial Regex Allowed();
}
