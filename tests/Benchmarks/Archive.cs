using NewsLint.Linting;
using NewsLint.Matching;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Benchmarks;

/// <summary>2,000 drafts of 10 KB: <c>wc -w</c>, every stage by itself, and all of it on one thread and on all.</summary>
internal static class Archive
{
    public static void Run(Options options, LintContext context)
    {
        var files = ArchiveFiles.Write(options.Files);
        var threads = Environment.ProcessorCount;
        Console.WriteLine($"## Archive: {files.Paths.Length:N0} generated drafts, {files.Megabytes:0.0} MB, {threads} threads where it says “all cores”\n");
        var wc = Sample.Median([.. Repeat(options, () => Child.Run("wc", ["-w", .. files.Paths]))]);
        var table = new Table(files.Megabytes, wc);
        Table.Head();
        table.Row("wc -w (process, reads the files)", wc, isProcess: true);
        var stages = Repeat(options, () => Stages.Measure(files, context)).ToList();
        foreach (var name in stages[0].Keys)
            table.Row(name, Sample.Median([.. stages.Select(stage => stage[name])]));
        var findings = 0;
        table.Row("lint of the files, one core", Median(options, () => findings = LintAll(files, context, 1)));
        table.Row("lint of the files, all cores", Median(options, () => LintAll(files, context, threads)));
        Console.WriteLine($"\n{findings:N0} findings; their digest, to compare before and after a change: {Digest(files.Paths.Concat(Shared(options)), context):X16}");
        Decisions.Run(files, context, Sample.Median([.. stages.Select(stage => stage[Stages.Lint])]).Cpu);
        if (options.Vale is { } folder)
        {
            var vale = RuleSource.Vale(folder);
            table.Row("Vale's rules, one core (reads the files)", Median(options, () => findings = LintAll(files, vale, 1)));
            Console.WriteLine($"{RuleSource.Describe(vale)}; {findings:N0} findings");
        }
        Console.WriteLine();
    }

    private static IEnumerable<string> Shared(Options options)
    {
        var folder = Path.Combine(options.Shared, "corpus");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];
    }

    private static ulong Digest(IEnumerable<string> paths, LintContext context)
    {
        var strict = context with { Profile = Profile.Strict };
        var digest = 0UL;
        foreach (var path in paths)
        {
            foreach (var found in Linter.Lint(SourceText.Decode(File.ReadAllBytes(path)), strict).Diagnostics)
            {
                var fixes = string.Join('|', found.Fixes.SelectMany(fix => fix.Edits).Select(edit => edit.ToString()));
                digest = digest * 31 + Tokenizer.HashOf($"{path} {found.Span} {found.Level} {found.Rule} {found.Message} {found.Text} {fixes} {string.Join(' ', found.Also)}");
            }
        }
        return digest;
    }

    private static Sample Median(Options options, Action action) => Sample.Median([.. Repeat(options, () => Sample.OfProcess(action))]);

    private static IEnumerable<T> Repeat<T>(Options options, Func<T> measure)
    {
        _ = measure();
        for (var i = 0; i < options.Repeats; i++)
            yield return measure();
    }

    private static int LintAll(ArchiveFiles files, LintContext context, int threads)
    {
        var next = -1;
        var findings = 0;
        void Work()
        {
            int at;
            while ((at = Interlocked.Increment(ref next)) < files.Paths.Length)
            {
                var result = Linter.Lint(SourceText.Decode(File.ReadAllBytes(files.Paths[at])), context);
                Interlocked.Add(ref findings, result.Diagnostics.Length);
            }
        }
        var others = Enumerable.Range(1, threads - 1).Select(_ => new Thread(Work)).ToList();
        others.ForEach(thread => thread.Start());
        Work();
        others.ForEach(thread => thread.Join());
        return findings;
    }
}
