using System.Globalization;
using NewsLint.Linting;

namespace NewsLint.Benchmarks;

/// <summary>Whole processes side by side, on the same files in the same run: NewsLint, other linters, and programs that do the least there is to do.</summary>
internal static class Comparison
{
    /// <summary>Recorded on another machine, and only here to compare with where a program cannot be had: Vale 3.7.1.</summary>
    private const double RecordedVale = 19.2;
    private const double RecordedValeMemory = 182;
    private const int PartOfArchive = 200;
    private const double RecordedTextlintServerMemory = 299;

    public static double ServerMemoryAim => RecordedTextlintServerMemory / 3;

    public static void Run(Options options, LintContext context)
    {
        var binary = Path.GetFullPath(options.Binary ?? throw new ArgumentException("The part peers needs --binary, the native newslint."));
        var corpus = Path.GetFullPath(Path.Combine(options.Shared, "corpus"));
        var folder = Work.Drafts(Path.Combine(corpus, "news-100"), "news-100", 100);
        (string Path, string Name)[] targets = [Draft.Find(options, "one1k.md", 6_600), Draft.Find(options, "long10k.md", 70_000), folder];
        var work = Work.Folder("styles");
        Console.WriteLine($"## Beside others: whole processes on {string.Join(", ", targets.Select(target => target.Name))}; median of {options.Repeats}, one run where it takes over 4 s\n");
        var styles = Styles(options, context, work, folder.Folder);
        var peers = options.IsShort ? [] : Peer.In(options.Peers, work).ToList();
        Console.WriteLine(Row("CPU s / wall s / peak MiB", targets.Select(target => target.Name.Split(' ')[0])));
        string[] check = [binary, "check", "--no-cache", "--fail-on", "never"];
        var own = Line("newslint, all rules, all cores", targets, path => [.. check, path], work, options);
        Line("newslint, all rules, one thread", targets, path => [.. check, "--jobs", "1", path], work, options);
        var vale = styles is null ? default(Measured?) : Measured.Of([.. check, "--config", Path.Combine(work, ".newslint.yml"), "--jobs", "1", styles], work, options.Repeats);
        if (vale is { } ofStyles)
            Console.WriteLine(Row("newslint, the 141 rules of six Vale styles, one thread", ["", "", Cell(ofStyles)]));
        var writeGood = double.NaN;
        foreach (var peer in peers)
        {
            var figures = Line(peer.Name, targets, peer.Command, peer.Folder, options);
            if (peer.Name == "write-good")
                writeGood = figures[0].Cpu;
        }
        Console.WriteLine(Row("recorded: Vale 3.7.1, 141 rules and spelling", ["0.47 / - / 101", "2.44 / - / 125", "19.2 / - / 182"]));
        Console.WriteLine();
        if (vale is { } valeRules)
            Aims.AtMost("CPU of the 141 rules of six Vale styles on news-100, to Vale 3.7.1's recorded 19.2 s", valeRules.Cpu, RecordedVale / 100, "s");
        if (!double.IsNaN(writeGood))
            Aims.AtMost("CPU of one draft of 1,000 words, to write-good's", own[0].Cpu / writeGood, 0.25, "x");
        Aims.AtMost("CPU of one draft of 1,000 words", own[0].Cpu * 1e3, 20, "ms");
        Aims.AtMost("peak memory on 100 files, to a third of Vale 3.7.1's recorded 182 MiB", own[2].Peak, RecordedValeMemory / 3, "MiB");
        Words(options, context, check, work);
    }

    /// <summary>The least there is to do with an archive, and looking for the rules' own phrases.</summary>
    private static void Words(Options options, LintContext context, string[] check, string work)
    {
        var files = ArchiveFiles.Write(options.Files);
        var phrases = Path.Combine(work, "phrases.txt");
        var count = OwnPhrases.Write(context, phrases);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"## The archive: {files.Paths.Length:N0} generated drafts, {files.Megabytes:0.0} MB; whole processes; median of {options.Repeats}, one run where it takes over 4 s\n"));
        Console.WriteLine(Row("", ["CPU s", "wall s", "peak MiB", "MB/s CPU"]));
        var wc = Show("wc -w, one thread", ["wc", "-w", .. files.Paths]);
        if (Peer.IsOnPath("rg"))
        {
            // So many lines take rg seconds before it reads the first file, and then minutes for all.
            var part = files.Paths[..Math.Min(files.Paths.Length, PartOfArchive)];
            var rg = Show($"{part.Length} of the drafts: rg -F -w -i -f, {count:N0} phrases of the rules", ["rg", "-j", "1", "--no-ignore", "-F", "-w", "-i", "-c", "-f", phrases, .. part], part);
            var one = Show($"{part.Length} of the drafts: newslint check, all rules, one thread", [.. check, "--statistics", "--jobs", "1", .. part], part);
            Aims.AtMost($"CPU of everything on {part.Length} drafts, to rg's for the phrases alone", one.Cpu / rg.Cpu, 1, "x");
        }
        else
        {
            Console.WriteLine("  (rg is not on the PATH)");
        }
        Show("newslint check, all rules, one thread", [.. check, "--statistics", "--jobs", "1", .. files.Paths]);
        var all = Show($"newslint check, all rules, {Environment.ProcessorCount} threads", [.. check, "--statistics", .. files.Paths]);
        Aims.AtMost("wall clock of the archive on all cores, to wc -w's", all.Wall / wc.Wall, 5, "x");
        foreach (var format in options.IsShort ? ["json"] : new[] { "text", "json", "sarif", "html" })
            Show($"newslint check --format {format}, {Environment.ProcessorCount} threads", [.. check, "--format", format, .. files.Paths]);
        Console.WriteLine();

        Measured Show(string name, string[] command, string[]? paths = null)
        {
            var megabytes = paths is null ? files.Megabytes : paths.Sum(path => new FileInfo(path).Length) / 1e6;
            var run = Measured.Of(command, work, options.Repeats);
            Console.WriteLine(Row(name, [Number(run.Cpu), Number(run.Wall), $"{run.Peak:0}", (megabytes / run.Cpu).ToString("0.0", CultureInfo.InvariantCulture)]));
            return run;
        }
    }

    private static List<Measured> Line(string name, (string Path, string Name)[] targets, Func<string, string[]> command, string folder, Options options)
    {
        var runs = targets.Select(target => Measured.Of(command(Path.GetFullPath(target.Path)), folder, options.Repeats)).ToList();
        Console.WriteLine(Row(name, runs.Select(run => run.Printed == 0 ? $"FAILED ({run.Code})" : Cell(run))));
        return runs;
    }

    /// <summary>A folder of the hundred drafts with a configuration that has nothing but the Vale styles.</summary>
    private static string? Styles(Options options, LintContext context, string work, string drafts)
    {
        if (options.Vale is not { } vale || !Directory.Exists(vale))
        {
            Console.WriteLine("  (no folder of Vale styles: name it with --vale)");
            return null;
        }
        foreach (var path in Directory.EnumerateFiles(vale, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(work, "vale-styles", Path.GetRelativePath(vale, path));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.WriteAllBytes(to, File.ReadAllBytes(path));
        }
        var styles = Directory.EnumerateDirectories(vale).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToList();
        File.WriteAllText(Path.Combine(work, ".vale.ini"), $"StylesPath = vale-styles\nMinAlertLevel = suggestion\n[*.md]\nBasedOnStyles = {string.Join(", ", styles)}\n");
        // NewsLint's own rules are off.
        File.WriteAllText(Path.Combine(work, ".newslint.yml"),
            $"packs:\n{string.Concat(styles.Select(style => $"  - {{ path: vale-styles/{style}, format: vale }}\n"))}rules:\n{string.Concat(context.RuleSet.Categories.Except(styles).Except(["newslint"]).Select(category => $"  {category}: off\n"))}");
        var copy = Work.Drafts(drafts, "styles/drafts", 100).Folder;
        return copy;
    }

    private static string Cell(Measured run) => string.Create(CultureInfo.InvariantCulture, $"{Number(run.Cpu)} / {Number(run.Wall)} / {run.Peak:0}");

    private static string Number(double seconds) => seconds.ToString(seconds < 1 ? "0.000" : seconds < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);

    private static string Row(string name, IEnumerable<string> cells) => $"{name,-64}{string.Concat(cells.Select(cell => $"{cell,22}"))}";
}
