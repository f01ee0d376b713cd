using System.IO.Hashing;
using System.Text.Json;
using NewsLint.Cli.Checking;
using NewsLint.Cli.Reporting;
using NewsLint.Linting;
using NewsLint.Text;
using NewsLint.Workspace.Baselines;
using NewsLint.Workspace.Caching;

namespace NewsLint.Fuzzing.Targets;

/// <summary>A baseline: read or refused with its reason; it holds back only what it names, and brings nothing.</summary>
public sealed class BaselineTarget : FuzzTarget
{
    private const string Draft = "The iconic mayor slammed the ruling. It is the worst day in history, literally.\n\nThe iconic mayor slammed the ruling. TK\n";

    private static readonly CheckRequest Request = new() { Paths = ["a.md"], Format = ReportFormat.Json };

    private readonly Lazy<(WorkFolder Folder, string[] Findings)> _folder = new(() =>
    {
        var folder = new WorkFolder();
        folder.Write("a.md", Draft);
        return (folder, Findings(MemoryCheck.Run(folder, Request).Out));
    });

    public override string Name => "baseline";

    public override IReadOnlyList<string> Words { get; } = ["{", "}", "[", "]", ",", ":", "\"", "null", "\"version\": 1", "\"files\": ", "\"a.md\": ", "\"rule\": ", "\"fingerprint\": ", "\"context\": ", "{\"rule\":\"a.b\",\"fingerprint\":\"0123456789abcdef\"}", "\\ud800", "\\u0000", "..", "//", "[[[["];

    public override void Check(byte[] input)
    {
        var (baseline, problem) = BaselineFile.Parse(input);
        Oracle.Require(baseline is null != problem is null, "There is a baseline and a problem, or neither");
        if (baseline is not null)
        {
            var written = BaselineFile.ToBytes(baseline);
            Oracle.Require(BaselineFile.Parse(written).Baseline is { } again && BaselineFile.ToBytes(again).AsSpan().SequenceEqual(written), "What is written is not read again");
        }
        var (folder, all) = _folder.Value;
        folder.Write("old.json", input);
        var (code, output, error) = MemoryCheck.Run(folder, Request with { Baseline = new BaselineRequest("old.json", BaselineAction.Read) });
        Oracle.RequireHarmless(error, "a message");
        if (baseline is null)
        {
            Oracle.Require(code == 2 && output.Length == 0 && error.Contains("old.json", StringComparison.Ordinal), $"A broken baseline gives exit code {code}");
            return;
        }
        Oracle.Require(code is 0 or 1, $"A baseline gives exit code {code}: “{error}”");
        var shown = Findings(output);
        var rules = baseline.Files.Values.SelectMany(entries => entries).Select(entry => entry.Rule).ToHashSet(StringComparer.Ordinal);
        Oracle.Require(shown.All(finding => all.Contains(finding)), "A baseline brings a finding");
        Oracle.Require(all.Where(finding => !shown.Contains(finding)).All(finding => rules.Contains(finding.Split(' ')[0])), "A baseline holds back what it does not name");
    }

    protected override IEnumerable<(string Name, byte[] Input)> Made()
    {
        var source = SourceText.From(Draft);
        var found = Linter.Lint(source, Oracle.Strict).Diagnostics;
        yield return ("whole", BaselineFile.ToBytes(Baseline.Empty.With("a.md", BaselineMatch.Of(source, found, []).Entries)));
        yield return ("half", BaselineFile.ToBytes(Baseline.Empty.With("a.md", BaselineMatch.Of(source, found[..(found.Length / 2)], []).Entries).With("gone.md", [new BaselineEntry("a.b", "0123456789abcdef", null)])));
    }

    private static string[] Findings(string json)
    {
        using var document = Oracle.RequireJson(json, "The report");
        return [.. document.RootElement.GetProperty("files").EnumerateArray().SelectMany(file => file.GetProperty("diagnostics").EnumerateArray()).Select(Describe)];
    }

    private static string Describe(JsonElement diagnostic) => $"{diagnostic.GetProperty("rule").GetString()} {diagnostic.GetProperty("start").GetProperty("offset")}";
}

/// <summary>A kept result: what is damaged is not found, and not even one that was forged to its last byte stops a run.</summary>
public sealed class CacheTarget : FuzzTarget
{
    private const long MostMemory = 64 << 20;

    private static readonly CachedResult Kept = new(Linter.Lint(SourceText.From("The iconic mayor slammed the the ruling.\n"), Oracle.Strict).Diagnostics, true, "2 quotations");
    private static readonly byte[] Content = Kept.Encode();

    private readonly Lazy<(string Path, ResultCache Cache, string Key)> _file = new(() =>
    {
        var folder = new WorkFolder();
        var cache = new ResultCache(folder.FullPath, WorkFolder.Clock);
        var key = ResultCache.KeyOf("settings", [], "text");
        cache.Keep(key, Kept);
        return (Directory.EnumerateFiles(folder.FullPath, "*.lint", SearchOption.AllDirectories).Single(), cache, key);
    });

    public override string Name => "cache";

    public override void Check(byte[] input)
    {
        Oracle.Require(input.AsSpan().SequenceEqual(Content) || Find(input) is null, "A damaged result is found");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var forged = Find([.. XxHash128.Hash(input), .. input]);
        var used = GC.GetAllocatedBytesForCurrentThread() - before;
        Oracle.Require(used < MostMemory, $"{input.Length} bytes take {used} bytes of memory");
        if (forged is not null)
            _ = CachedResult.Decode(forged.Encode(), 0, forged.Encode().Length);
    }

    protected override IEnumerable<(string Name, byte[] Input)> Made() => [("kept", Content)];

    private CachedResult? Find(byte[] bytes)
    {
        var (path, cache, key) = _file.Value;
        File.WriteAllBytes(path, bytes);
        return cache.Find(key);
    }
}
