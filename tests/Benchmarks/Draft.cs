namespace NewsLint.Benchmarks;

/// <summary>A draft of the shared corpus, or a generated one of that length where there is none.</summary>
internal static class Draft
{
    public static (string Path, string Name) Find(Options options, string file, int bytes)
    {
        var shared = Path.Combine(options.Shared, "corpus", file);
        if (File.Exists(shared))
            return (shared, file);
        var own = Path.Combine(Path.GetTempPath(), "newslint-benchmark-" + file);
        File.WriteAllText(own, Corpus.Draft(100_000, bytes));
        return (own, $"generated ({file} is not here)");
    }
}
