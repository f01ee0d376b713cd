using System.Diagnostics;
using System.Text.Json.Nodes;
using NewsLint.LanguageServer.Documents;
using NewsLint.Linting;

namespace NewsLint.LanguageServer.Tests;

public sealed class ProtocolTests : IDisposable
{
    private const string Empty = """{ "processId": null, "rootUri": null, "capabilities": {} }""";

    private readonly TempFolder _folder = new();

    public ProtocolTests() => _folder.Write(".newslint.yml", "extends: newslint:recommended\n");

    private string Draft => DocumentUri.FromPath(_folder["draft.md"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_request_before_initialize_is_refused_and_nothing_is_broken()
    {
        await using var editor = Editor.Connect();
        Assert.Equal(-32002, Code(await editor.CallAsync("textDocument/hover", Editor.At(Draft, 0, 0))));
        editor.Open(Draft, "A real game changer.\n");
        Assert.NotNull(await editor.AskAsync("initialize", Empty));
    }

    [Fact]
    public async Task Initialize_is_answered_once()
    {
        await using var editor = await Editor.StartAsync(_folder);
        Assert.Equal(-32600, Code(await editor.CallAsync("initialize", Empty)));
    }

    [Fact]
    public async Task An_unknown_method_is_refused_and_an_unknown_notification_left_alone()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Tell("newslint/nothing", "{}");
        editor.Tell("$/nothing", "{}");
        Assert.Equal(-32601, Code(await editor.CallAsync("textDocument/nothing", "{}")));
        Assert.Null(await editor.AskAsync("textDocument/hover", Editor.At(Draft, 0, 0)));
    }

    [Theory]
    [InlineData("textDocument/hover", "{}")]
    [InlineData("textDocument/hover", "[]")]
    [InlineData("textDocument/hover", """{ "textDocument": null, "position": { "line": 0, "character": 0 } }""")]
    [InlineData("textDocument/hover", """{ "textDocument": { "uri": "file:///a.md" }, "position": { "line": "first", "character": 0 } }""")]
    [InlineData("textDocument/codeAction", """{ "textDocument": { "uri": "file:///a.md" } }""")]
    [InlineData("workspace/executeCommand", """{ "command": "newslint.lint" }""")]
    [InlineData("workspace/executeCommand", """{ "command": "newslint.silence", "arguments": [7] }""")]
    [InlineData("workspace/executeCommand", """{ "command": "newslint.nothing" }""")]
    public async Task Bad_parameters_are_refused_and_nothing_is_broken(string method, string parameters)
    {
        await using var editor = await Editor.StartAsync(_folder);
        var answer = await editor.CallAsync(method, parameters);
        Assert.True(Code(answer) == -32602, answer.ToJsonString());
        editor.Tell("textDocument/didChange", "{}");
        editor.Open(Draft, "A real game changer.\n");
        Assert.Single(await editor.DiagnosticsAsync(Draft, 1));
    }

    /// <summary>The lint that each of them waits for cannot end before the answer has come: the gate is opened after it.</summary>
    [Theory]
    [InlineData("textDocument/hover", """{ "textDocument": { "uri": "URI" }, "position": { "line": 0, "character": 3 } }""")]
    [InlineData("textDocument/definition", """{ "textDocument": { "uri": "URI" }, "position": { "line": 0, "character": 3 } }""")]
    [InlineData("textDocument/codeAction", """{ "textDocument": { "uri": "URI" }, "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 0, "character": 9 } }, "context": { "diagnostics": [] } }""")]
    [InlineData("textDocument/codeLens", """{ "textDocument": { "uri": "URI" } }""")]
    [InlineData("textDocument/documentSymbol", """{ "textDocument": { "uri": "URI" } }""")]
    [InlineData("textDocument/diagnostic", """{ "textDocument": { "uri": "URI" } }""")]
    [InlineData("workspace/diagnostic", """{ "previousResultIds": [] }""")]
    [InlineData("newslint/ledger", """{ "textDocument": { "uri": "URI" } }""")]
    [InlineData("workspace/executeCommand", """{ "command": "newslint.lintWorkspace" }""")]
    [InlineData("workspace/executeCommand", """{ "command": "newslint.fixAll", "arguments": ["URI"] }""")]
    public async Task A_long_request_that_is_cancelled_ends_before_what_it_waits_for(string method, string parameters)
    {
        _folder.Write("draft.md", "A real game changer.\n");
        using var gate = new ManualResetEventSlim();
        await using var editor = await Editor.StartAsync(_folder, world: Slow(gate));
        editor.Open(Draft, "A real game changer.\n");
        var request = editor.CallAsync(method, parameters.Replace("URI", Draft, StringComparison.Ordinal), out var id);
        editor.Tell("$/cancelRequest", $$"""{ "id": {{id}} }""");
        Assert.Equal(-32800, Code(await request));
        Assert.False(gate.IsSet);
        gate.Set();
        Assert.Single(await editor.DiagnosticsAsync(Draft, 1));
    }

    /// <summary>How many milliseconds it takes is told by the benchmarks, and here; machines differ, so what is asserted is a share.</summary>
    [Fact]
    public async Task A_cancelled_request_ends_in_a_small_part_of_the_time_that_it_would_take()
    {
        await using var editor = await Editor.StartAsync(_folder);
        var text = string.Concat(Enumerable.Range(1, 6_000).Select(i => $"“The bridge is safe,” Joy Reed said on day {i}. Experts say that it is the largest of its kind.\n\n"));
        var whole = Stopwatch.StartNew();
        editor.Open(Draft, text);
        // Answered without a lint, and so while that of the draft is under way.
        await editor.AskAsync("workspace/executeCommand", """{ "command": "newslint.explain", "arguments": ["loaded.hype"] }""");
        var hover = editor.CallAsync("textDocument/hover", Editor.At(Draft, 0, 3), out var id);
        var cancelled = Stopwatch.StartNew();
        editor.Tell("$/cancelRequest", $$"""{ "id": {{id}} }""");
        Assert.Equal(-32800, Code(await hover));
        cancelled.Stop();
        Assert.NotEmpty(await editor.DiagnosticsAsync(Draft, 1));
        TestContext.Current.SendDiagnosticMessage($"cancelled after {cancelled.Elapsed.TotalMilliseconds:0.0} ms, done after {whole.Elapsed.TotalMilliseconds:0} ms");
        Assert.True(cancelled.Elapsed * 4 < whole.Elapsed, $"cancelled after {cancelled.Elapsed}, done after {whole.Elapsed}");
    }

    [Fact]
    public async Task A_failure_in_a_handler_is_answered_and_the_server_lives_on()
    {
        await using var editor = await Editor.StartAsync(_folder, world: world => world with { Lint = (source, context, previous) => source.Content.Contains("trap") ? throw new InvalidDataException("boom") : Linter.Lint(source, context, previous) });
        editor.Open(Draft, "A trap.\n");
        var found = Assert.Single(await editor.DiagnosticsAsync(Draft, 1));
        Assert.Equal("newslint.internal-error", (string?)found!["data"]!["rule"]);
        Assert.Contains("boom", (string?)found["message"], StringComparison.Ordinal);
        editor.Replace(Draft, 2, "A real game changer.\n");
        Assert.Equal("loaded.hype", (string?)Assert.Single(await editor.DiagnosticsAsync(Draft, 2))!["data"]!["rule"]);

        // A command finds files by itself; what it cannot survive is answered all the same.
        _folder.Write("other.md", "Another trap.\n");
        Assert.Equal(-32603, Code(await editor.CallAsync("workspace/executeCommand", """{ "command": "newslint.lintWorkspace" }""")));
        Assert.NotNull(await editor.AskAsync("textDocument/hover", Editor.At(Draft, 0, 10)));
    }

    [Fact]
    public async Task A_message_may_arrive_in_any_pieces()
    {
        await using var editor = Editor.Connect();
        var message = Editor.Frame($$"""{"jsonrpc":"2.0","id":1000,"method":"initialize","params":{{Empty}}}""");
        foreach (var one in message)
        {
            editor.Send([one]);
            await Task.Yield();
        }
        Assert.Null(await editor.AskAsync("shutdown", null));
    }

    [Fact]
    public async Task Every_split_of_a_message_is_read()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Open(Draft, "A plain line.\n", version: 0);
        Assert.Empty(await editor.DiagnosticsAsync(Draft, 0));
        var length = 2;
        for (var at = 1; at < length; at++)
        {
            var change = Editor.Frame($$"""{ "jsonrpc": "2.0", "method": "textDocument/didChange", "params": { "textDocument": { "uri": "{{Draft}}", "version": {{at}} }, "contentChanges": [{ "text": "{{at}} “é” 🙂" }] } }""");
            length = change.Length;
            editor.Send(change.AsSpan(0, at));
            await Task.Delay(1, TestContext.Current.CancellationToken);
            editor.Send(change.AsSpan(at));
            await editor.DiagnosticsAsync(Draft, at);
        }
        Assert.Equal($"{length - 1} “é” 🙂", editor.Session.Find(Draft)!.Current.Source.Content);
    }

    [Fact]
    public async Task After_shutdown_only_exit_is_heard_and_all_is_well()
    {
        await using var editor = await Editor.StartAsync(_folder);
        await editor.AskAsync("shutdown", null);
        Assert.Equal(-32600, Code(await editor.CallAsync("textDocument/hover", Editor.At(Draft, 0, 0))));
        editor.Tell("exit", "{}");
        Assert.Equal(0, await editor.Server.WaitAsync(Editor.Patience, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Exit_without_shutdown_says_so()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Tell("exit", "{}");
        Assert.Equal(1, await editor.Server.WaitAsync(Editor.Patience, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_end_of_the_input_ends_the_server()
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Vanish();
        Assert.Equal(1, await editor.Server.WaitAsync(Editor.Patience, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Content-Length: 5\r\n\r\n{]]]]")]
    [InlineData("Content-Length: many\r\n\r\n{}")]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    public async Task What_is_no_message_ends_the_server_and_not_the_machine(string bytes)
    {
        await using var editor = await Editor.StartAsync(_folder);
        editor.Send(System.Text.Encoding.ASCII.GetBytes(bytes));
        Assert.Equal(1, await editor.Server.WaitAsync(Editor.Patience, TestContext.Current.CancellationToken));
    }

    private static Func<World, World> Slow(ManualResetEventSlim gate) => world => world with
    {
        Lint = (source, context, previous) =>
        {
            gate.Wait(Editor.Patience);
            return Linter.Lint(source, context, previous);
        },
    };

    private static int? Code(JsonNode answer) => (int?)answer["error"]?["code"];
}
