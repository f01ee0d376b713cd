using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsLint.Benchmarks;

/// <summary>Language servers as editors run them: from the start to <c>initialize</c>, from an edit to its diagnostics, and the memory after all edits.</summary>
internal static class LanguageServers
{
    private const int Starts = 11;
    private const int PeerEdits = 6;

    /// <summary>Servers that wait for a pause in typing need time to settle, and get it.</summary>
    private const int PeerPause = 300;

    public static void Run(Options options)
    {
        if (options.Binary is not { } binary || options.Echo is not { } echo)
            throw new ArgumentException("The part lsp needs --binary, the native newslint, and --echo, the native echo server.");
        var peer = options.Peer;
        var (full, shown) = (Path.GetFullPath(binary), Path.GetFullPath(echo));
        Console.WriteLine($"## Language servers: {options.Edits:N0} edits by one letter{(peer is null ? "" : $"; {string.Join(' ', peer)}: {PeerEdits}")}\n");
        foreach (var (file, size) in new[] { ("one1k.md", 6_600), ("long10k.md", 70_000) })
        {
            var (path, name) = Draft.Find(options, file, size);
            var text = File.ReadAllText(path);
            Console.WriteLine(name);
            var reference = Measure("echo server", [shown], null, path, text, options.Edits, 0);
            var own = Measure("newslint lsp", [full, "lsp"], null, path, text, options.Edits, 0);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  p50 {own.P50 / reference.P50:0.0} x, p99 {own.P99 / reference.P99:0.0} x the echo server's; start {own.Start / reference.Start:0.0} x"));
            if (size > 10_000)
            {
                Aims.AtMost("p50 from an edit to its diagnostics in a draft of 10,000 words, through a client", own.P50, 5, "ms");
                Aims.AtMost($"memory of the server after {options.Edits:N0} edits, to a third of textlint's recorded 299 MiB", own.Memory, Comparison.ServerMemoryAim, "MiB");
            }
            if (peer is not null)
            {
                var other = Measure("peer", peer, options.PeerFolder, path, text, PeerEdits, PeerPause);
                if (size > 10_000)
                    Aims.AtLeast("p50 of an edit in 10,000 words: textlint's server, to NewsLint's", other.P50 / own.P50, 100, "x");
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  the peer's p50 is {other.P50 / own.P50:0} x newslint's"));
            }
            Console.WriteLine();
        }
        if (!options.IsShort)
            Cancellation.Run(full, Draft.Find(options, "long10k.md", 70_000).Path);
    }

    private static Figures Measure(string name, string[] command, string? folder, string path, string text, int edits, int pause)
    {
        var workspace = folder ?? Path.GetDirectoryName(Path.GetFullPath(path))!;
        var start = Sample.Percentile(Enumerable.Range(0, pause > 0 ? 3 : edits < 100 ? 3 : Starts).Select(_ => TimeStart(command, workspace)).ToList(), 50);
        using var editor = new EditorProcess(command, workspace);
        var isFull = IsFull(editor.Initialize(workspace));
        var uri = new Uri(Path.Combine(workspace, Path.GetFileName(path))).AbsoluteUri;
        if (pause > 0)
            Thread.Sleep(1_500);
        var clock = Clock.Wall();
        editor.Tell("textDocument/didOpen", $$"""{ "textDocument": { "uri": "{{uri}}", "languageId": "markdown", "version": 1, "text": {{Quote(text)}} } }""");
        var found = editor.WaitForDiagnostics(1);
        var open = Clock.Wall() - clock;
        List<double> times = [];
        for (var i = 0; i < edits; i++)
        {
            Thread.Sleep(pause);
            times.Add(Type(editor, uri, ref text, i, edits, isFull));
        }
        var (now, most) = editor.Memory;
        var figures = new Figures(start, Sample.Percentile(times, 50), Sample.Percentile(times, 99), now);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {name,-14}start {start,7:0.0} ms   open {open,8:0.0} ms   edit p50 {figures.P50,8:0.00} ms, p99 {figures.P99,8:0.00} ms, most {times.Max(),8:0.00} ms   memory {now,5:0} MiB, most {most,5:0} MiB   {found} found"));
        return figures;
    }

    private static double TimeStart(string[] command, string folder)
    {
        var clock = Clock.Wall();
        using var editor = new EditorProcess(command, folder);
        editor.Initialize(folder);
        return Clock.Wall() - clock;
    }

    /// <summary>A letter at one of ten places, as somebody writes who goes over a text.</summary>
    private static double Type(EditorProcess editor, string uri, ref string text, int edit, int edits, bool isFull)
    {
        var place = Math.Min(text.Length, (int)((long)edit * 10 / edits * (text.Length / 10) + text.Length / 20 + edit % 30));
        while (place > 0 && text[place - 1] is '\r' or '\n')
            place--;
        var letter = ((char)('a' + edit * 7 % 26)).ToString();
        var (line, character) = PositionOf(text, place);
        text = text.Insert(place, letter);
        var at = $$"""{ "line": {{line}}, "character": {{character}} }""";
        var change = isFull ? $$"""{ "text": {{Quote(text)}} }""" : $$"""{ "range": { "start": {{at}}, "end": {{at}} }, "text": "{{letter}}" }""";
        var parameters = $$"""{ "textDocument": { "uri": "{{uri}}", "version": {{edit + 2}} }, "contentChanges": [{{change}}] }""";
        var clock = Clock.Wall();
        editor.Tell("textDocument/didChange", parameters);
        editor.WaitForDiagnostics(edit + 2);
        return Clock.Wall() - clock;
    }

    private static (int Line, int Character) PositionOf(string text, int offset)
    {
        var before = text.AsSpan(0, offset);
        return (before.Count('\n'), offset - (before.LastIndexOf('\n') + 1));
    }

    private static bool IsFull(JsonElement result)
    {
        var sync = result.GetProperty("capabilities").GetProperty("textDocumentSync");
        return (sync.ValueKind == JsonValueKind.Object ? sync.GetProperty("change") : sync).GetInt32() == 1;
    }

    private static string Quote(string text) => "\"" + JavaScriptEncoder.Default.Encode(text) + "\"";

    private readonly record struct Figures(double Start, double P50, double P99, double Memory);
}
