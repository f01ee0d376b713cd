using System.Reflection;
using CsCheck;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;
using NewsLint.Workspace.Caching;

namespace NewsLint.Cli.Tests;

/// <summary>A run that remembers earlier ones says what a run that does not would say, whatever has changed in between.</summary>
public sealed class CacheTests
{
    private const string Draft = "---\ntitle: Bridge\ndate: 2026-01-02\n---\n\nThe iconic mayor slammed the ruling. It is the worst day in history.\n\nZelensky spoke. “We won,” said Dana Ruiz.\n";
    private const string Rule = "extends: existence\nmessage: \"Why “{match}”?\"\nphrases: [mayor]\nexamples:\n  - bad: The [|mayor|].\n  - bad: A [|mayor|].\n  - good: A.\n  - good: B.\n";

    private static readonly string[] Words = ["slammed", "very unique", "the mayor", "“We won,” said Dana Ruiz.", "TK", "in order to", "Zelensky", "the worst day in history", "😀", "\n\n", "May 5", "12 year old"];

    [Fact]
    public void Cold_and_warm_say_the_same_after_any_change() => Gen.Int[0, 9].Array[1, 12].Select(Gen.Int[0, Words.Length - 1].Array[12]).Holds(
        (steps, words) =>
        {
            using var folder = new TempFolder();
            using var cache = new TempFolder();
            folder.Write("a.md", Draft);
            folder.Write("b/b.md", Draft.Replace("mayor", "council", StringComparison.Ordinal));
            folder.Write(".newslint.yml", "extends: newslint:recommended\n");
            for (var step = 0; step < steps.Length; step++)
            {
                Change(folder, steps[step], Words[words[step]]);
                Assert.Equal(Run(folder, null), Run(folder, cache.FullPath));
                Assert.Equal(Run(folder, null), Run(folder, cache.FullPath));
            }
        },
        count: 8,
        threads: 1);

    [Fact]
    public void What_was_linted_is_not_linted_again_and_what_is_damaged_is()
    {
        using var cache = new TempFolder();
        var results = new ResultCache(cache.FullPath, TimeProvider.System);
        var kept = new CachedResult([new Diagnostic("NL1", "a.b", Level.Warning, "Why?", new TextSpan(3, 7), "\uDC80x😀") { Detail = "More.", Fixes = [new Fix("Out", true, [new TextEdit(new TextSpan(3, 4), "")])], Related = [new RelatedPlace(new TextSpan(1, 2), "here")], Also = ["c.d"], Link = null, IsAboutStory = true }], true, "2 quotations");
        var key = ResultCache.KeyOf("settings", ["a"], "text");
        Assert.Null(results.Find(key));
        results.Keep(key, kept);
        var found = results.Find(key)!;
        Assert.True(found.IsTooOld);
        Assert.Equal(kept.Verdict, found.Verdict);
        Assert.Equal(Shown(kept.Diagnostics[0]), Shown(found.Diagnostics[0]));
        var file = Directory.EnumerateFiles(cache.FullPath, "*.lint", SearchOption.AllDirectories).Single();
        var bytes = File.ReadAllBytes(file);
        foreach (var at in new[] { 0, 40, bytes.Length - 1 })
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 1;
            File.WriteAllBytes(file, damaged);
            Assert.Null(results.Find(key));
        }
        File.WriteAllBytes(file, bytes[..10]);
        Assert.Null(results.Find(key));
    }

    /// <summary>A property that the codec does not know would come back empty.</summary>
    [Fact]
    public void Every_property_of_a_diagnostic_is_kept()
    {
        string[] known = ["Code", "Rule", "Level", "Message", "Span", "Text", "Also", "Fixes", "Related", "Detail", "Link", "Sentence", "Fingerprint", "IsAboutStory", "NameInFile"];
        Assert.Equal(known.Order(), typeof(Diagnostic).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).Order());
    }

    [Fact]
    public void Nothing_is_kept_where_a_source_is_protected()
    {
        using var folder = new TempFolder();
        using var cache = new TempFolder();
        folder.Write("a.md", "---\nsources:\n  - { id: s1, alias: A1, status: background }\n---\n\nThe mayor slammed the ruling.\n");
        Run(folder, cache.FullPath);
        Assert.Empty(Directory.GetFiles(cache.FullPath, "*.lint", SearchOption.AllDirectories));
    }

    [Fact]
    public void Nobody_else_may_read_what_is_kept()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There the user's folder is private.");
        using var folder = new TempFolder();
        folder.Write("a.md", "It is the the mall.\n");
        MemoryTerminal.Run(folder.FullPath, ["check", "a.md"], cacheFolder: folder["cache"]);
        string[] folders = [folder["cache"], .. Directory.EnumerateDirectories(folder["cache"], "*", SearchOption.AllDirectories)];
        Assert.True(folders.Length > 1);
        foreach (var each in folders)
        {
            if (!OperatingSystem.IsWindows())
                Assert.True(File.GetUnixFileMode(each) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute), each);
        }
    }

    [Fact]
    public void A_folder_that_cannot_be_written_stops_nothing()
    {
        using var folder = new TempFolder();
        folder.Write("a.md", Draft);
        var blocked = folder.Write("blocked", "a file");
        Assert.Equal(Run(folder, null), Run(folder, blocked));
    }

    private static void Change(TempFolder folder, int what, string word)
    {
        _ = what switch
        {
            0 => folder.Write("a.md", Draft + word),
            1 => folder.Write("a.md", word + Draft),
            2 => folder.Write("b/b.md", "The " + word + "."),
            3 => folder.Write(".newslint.yml", "extends: newslint:strict\nrules: { loaded: error }\n"),
            4 => folder.Write(".newslint.yml", "extends: newslint:relaxed\npacks: [./house]\noverrides:\n  - { files: [\"b/**\"], type: opinion }\n"),
            5 => folder.Write("house/own/mayor.yml", Rule),
            6 => folder.Write("house/own/mayor.yml", Rule.Replace("mayor", "council", StringComparison.Ordinal)),
            7 => folder.Write(".newslint.yml", "names: names.yml\nlanguage: en-GB\n"),
            8 => folder.Write("names.yml", "- { name: Volodymyr Zelenskyy, never: [Zelensky] }\n"),
            _ => folder.Write(".newslint/waivers.yml", "- { rule: loaded.emotive-verb, fingerprint: 0123456789abcdef, reason: said so }\n"),
        };
    }

    private static (int, string, string) Run(TempFolder folder, string? cache) =>
        MemoryTerminal.Run(folder.FullPath, ["check", "--format", "json"], cacheFolder: cache);

    private static string Shown(Diagnostic diagnostic) => string.Join(
        '|',
        [diagnostic.Code, diagnostic.Rule, $"{diagnostic.Level}", diagnostic.Message, $"{diagnostic.Span}", diagnostic.Text, string.Join(',', diagnostic.Also), string.Join(',', diagnostic.Fixes.Select(fix => $"{fix.Title} {fix.IsSafe} {string.Join(',', fix.Edits)}")),
            string.Join(',', diagnostic.Related), diagnostic.Detail ?? "none", diagnostic.Link ?? "none", diagnostic.Sentence, diagnostic.Fingerprint]);
}
