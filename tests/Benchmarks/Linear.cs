using System.Globalization;
using System.Text;
using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.Benchmarks;

/// <summary>Whether cost grows with the length of what is read, and not with the number of phrases: archives and single files of growing size, rules of growing size.</summary>
internal static class Linear
{
    private const int DraftBytes = 10_240;
    private const double Allowed = 1.3;

    public static void Run(Options options)
    {
        if (options.Binary is { } binary)
            Sizes(options, Path.GetFullPath(binary));
        else
            Console.WriteLine("The tables of sizes need --binary, the native newslint.\n");
        Phrases(options);
    }

    private static void Sizes(Options options, string binary)
    {
        var work = Work.Folder("linear");
        var empty = Path.Combine(work, "empty.md");
        File.WriteAllText(empty, "");
        var start = Measured.Of([binary, "check", "--no-cache", "--jobs", "1", empty], work, 7);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"## Growing sizes: the whole native process on one thread, --statistics; start-up ({start.Cpu * 1e3:0} ms CPU on an empty file) taken off for MB/s\n"));
        Console.WriteLine($"{"",-34}{"CPU s",9}{"wall s",9}{"MB/s CPU",10}{"cost/MB",9}{"peak MiB",10}");
        int[] sizes = options.IsShort ? [1, 3] : [1, 10, 100];
        double first = 0, last = 0;
        foreach (var megabytes in sizes)
        {
            var folder = Path.Combine(work, $"{megabytes}MB");
            var bytes = WriteArchive(folder, megabytes * 1_000_000L);
            last = Row($"{megabytes} MB in files of 10 kB", Measured.Of([binary, "check", "--no-cache", "--statistics", "--fail-on", "never", "--jobs", "1", folder], work, options.Repeats), bytes, start.Cpu, ref first);
        }
        Aims.AtMost($"cost of a MB in an archive of {sizes[^1]} MB, against one of 1 MB", last / first, Allowed, "x");
        first = 0;
        // 64 MiB is the longest file that is read.
        foreach (var megabytes in options.IsShort ? new[] { 1, 3 } : [1, 10, 60])
        {
            var path = Path.Combine(work, $"one-{megabytes}MB.md");
            File.WriteAllText(path, Corpus.Draft(1, megabytes * 1_000_000));
            last = Row($"{megabytes} MB in one file", Measured.Of([binary, "check", "--no-cache", "--statistics", "--fail-on", "never", path], work, options.Repeats), new FileInfo(path).Length, start.Cpu, ref first);
        }
        Aims.AtMost("cost of a MB in one file of " + (options.IsShort ? "3" : "60") + " MB, against one of 1 MB", last / first, Allowed, "x");
        Console.WriteLine();
    }

    private static double Row(string name, Measured run, long bytes, double start, ref double first)
    {
        if (run.Code != 0)
            throw new InvalidOperationException($"{name}: newslint ended with {run.Code}.");
        var perMegabyte = (run.Cpu - start) / (bytes / 1e6);
        if (first == 0)
            first = perMegabyte;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34}{run.Cpu,9:0.00}{run.Wall,9:0.00}{1 / perMegabyte,10:0.0}{perMegabyte / first,9:0.00}{run.Peak,10:0}"));
        return perMegabyte;
    }

    private static long WriteArchive(string folder, long bytes)
    {
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            for (var (number, written) = (0, 0L); written < bytes; number++)
            {
                var draft = Encoding.UTF8.GetBytes(Corpus.Draft(number, DraftBytes));
                written += draft.Length;
                var part = Path.Combine(folder, (number / 1_000).ToString(CultureInfo.InvariantCulture));
                Directory.CreateDirectory(part);
                File.WriteAllBytes(Path.Combine(part, $"{number:00000}.md"), draft);
            }
        }
        return Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Sum(path => new FileInfo(path).Length);
    }

    /// <summary>One rule with many phrases, alone, on a MB of drafts, by the processor time of one thread.</summary>
    private static void Phrases(Options options)
    {
        Console.WriteLine("## Growing rules: one rule, its phrases of two and three words, on 1 MB of drafts\n");
        Console.WriteLine($"{"",-34}{"load ms",9}{"lint ms",9}{"MB/s CPU",10}{"x",9}{"found",10}");
        var drafts = Enumerable.Range(0, 100).Select(number => SourceText.From(Corpus.Draft(number, DraftBytes))).ToList();
        var megabytes = drafts.Sum(draft => draft.Length) / 1e6;
        double first = 0, last = 0;
        foreach (var count in new[] { 100, 1_000, 10_000 })
        {
            var folder = Work.Folder($"phrases/{count}/own");
            File.WriteAllText(Path.Combine(folder, "many.yml"), "extends: existence\nmessage: “%s”\nphrases:\n" + string.Concat(Texts(count).Select(phrase => $"  - {phrase}\n")));
            var root = Path.GetDirectoryName(folder)!;
            var (load, lint, found) = (double.MaxValue, double.MaxValue, 0);
            for (var i = 0; i <= options.Repeats; i++)
            {
                Sample loading = default, linting = default;
                var only = Sample.Run(ref loading, () => RuleSource.House(root));
                found = Sample.Run(ref linting, () => drafts.Sum(draft => Linter.Lint(draft, only).Diagnostics.Length));
                (load, lint) = (Math.Min(load, loading.Cpu), Math.Min(lint, linting.Cpu));
            }
            if (first == 0)
                first = lint;
            last = lint;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count + " phrases",-34:N0}{load,9:0.0}{lint,9:0.0}{megabytes * 1e3 / lint,10:0.0}{lint / first,9:0.00}{found,10:N0}"));
        }
        Aims.AtMost("lint by a rule of 10,000 phrases, against one of 100", last / first, 2, "x");
        Console.WriteLine();
    }

    /// <summary>Pairs and threes of words that the drafts have, most of which never stand together.</summary>
    private static IEnumerable<string> Texts(int count)
    {
        var words = Templates.Plain.SelectMany(line => line.Split(' ')).Where(word => word.Length > 2 && word.All(char.IsAsciiLetter)).Select(word => word.ToLowerInvariant()).Distinct().ToArray();
        var random = new Random(5);
        HashSet<string> texts = [];
        while (texts.Count < count)
            texts.Add(string.Join(' ', Enumerable.Range(0, 2 + random.Next(2)).Select(_ => words[random.Next(words.Length)])));
        return texts;
    }
}
