using System.Globalization;

namespace NewsLint.Benchmarks;

/// <summary>The native binary as a user starts it: the whole process.</summary>
internal static class NativeBinary
{
    private const int Runs = 20;

    public static void Run(Options options)
    {
        if (options.Binary is not { } binary)
            return;
        Console.WriteLine($"## Native binary: {binary} {string.Join(' ', options.Arguments)}, whole process\n");
        var (path, name) = Draft.Find(options, "one1k.md", 6_600);
        var one = Sample.Median([.. Enumerable.Range(0, Runs + 1).Select(_ => Child.Run(binary, [.. options.Arguments, path])).Skip(1)]);
        Write($"{name}, median of {Runs}", one);
        var files = ArchiveFiles.Write(options.Files);
        var alone = Sample.Median([.. Enumerable.Range(0, options.Repeats + 1).Select(_ => Child.Run(binary, [.. options.Arguments, "--jobs", "1", .. files.Paths])).Skip(1)]);
        Write($"{files.Paths.Length:N0} drafts on one core, median of {options.Repeats}", alone, files.Megabytes);
        var all = Sample.Median([.. Enumerable.Range(0, options.Repeats + 1).Select(_ => Child.Run(binary, [.. options.Arguments, .. files.Paths])).Skip(1)]);
        Write($"{files.Paths.Length:N0} drafts on all, median of {options.Repeats}", all, files.Megabytes);
        Console.WriteLine();
    }

    private static void Write(string name, Sample sample, double megabytes = 0)
    {
        var speed = megabytes > 0 ? string.Create(CultureInfo.InvariantCulture, $"{megabytes / sample.Cpu * 1000,7:0.0} MB/s CPU") : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-54}{sample.Wall,9:0.0} ms wall{sample.Cpu,9:0.0} ms CPU{speed}"));
    }
}
