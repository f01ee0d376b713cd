using System.Globalization;
using System.Text.Encodings.Web;

namespace NewsLint.Benchmarks;

/// <summary>From “cancel” to the answer that ends a request, while the lint that it waits for is under way.</summary>
internal static class Cancellation
{
    private const int Requests = 21;

    /// <summary>So long, in UTF-16 code units, that its lint takes many times what is measured.</summary>
    private const int Length = 1_000_000;

    public static void Run(string binary, string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var uri = new Uri(Path.Combine(folder, "long.md")).AbsoluteUri;
        var part = File.ReadAllText(path);
        var text = string.Join("\n\n", Enumerable.Repeat(part, 1 + Length / part.Length));
        using var editor = new EditorProcess([binary, "lsp"], folder);
        editor.Initialize(folder);
        List<double> cancelled = [];
        List<double> linted = [];
        for (var version = 1; version <= Requests; version++)
        {
            var sent = JavaScriptEncoder.Default.Encode($"Version {version}.\n\n{text}");
            if (version == 1)
                editor.Tell("textDocument/didOpen", $$"""{ "textDocument": { "uri": "{{uri}}", "languageId": "markdown", "version": 1, "text": "{{sent}}" } }""");
            else
                editor.Tell("textDocument/didChange", $$"""{ "textDocument": { "uri": "{{uri}}", "version": {{version}} }, "contentChanges": [{ "text": "{{sent}}" }] }""");
            var whole = Clock.Wall();
            // Answered without a lint: from here on the server reads the next message at once.
            editor.WaitForAnswer(editor.Ask("workspace/executeCommand", """{ "command": "newslint.explain", "arguments": ["loaded.hype"] }"""));
            var hover = editor.Ask("textDocument/hover", $$"""{ "textDocument": { "uri": "{{uri}}" }, "position": { "line": 0, "character": 3 } }""");
            var clock = Clock.Wall();
            editor.Tell("$/cancelRequest", $$"""{ "id": {{hover}} }""");
            var answer = editor.WaitForAnswer(hover);
            cancelled.Add(Clock.Wall() - clock);
            if (!answer.TryGetProperty("error", out _))
                throw new InvalidOperationException("The lint was done before the request was cancelled: it must be longer.");
            editor.WaitForDiagnostics(version);
            linted.Add(Clock.Wall() - whole);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  cancelled     p50 {Sample.Percentile(cancelled, 50):0.00} ms, most {cancelled.Max():0.00} ms, of a request that would wait {Sample.Percentile(linted, 50):0} ms for the lint of {text.Length:N0} characters"));
    }
}
