namespace NewsLint.Core.Tests.Vale;

/// <summary>The folder of public styles and texts that stands beside the repository, where it does.</summary>
internal static class SharedFolder
{
    public static string Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "NewsLint.sln")))
                continue;
            var found = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", path));
            Assert.SkipUnless(Path.Exists(found), $"{found} is not here");
            return found;
        }
        Assert.Skip("no repository around");
        return "";
    }

    /// <summary>All paragraphs of the corpus: what blank lines separate.</summary>
    public static List<string> Paragraphs() =>
        [.. Directory.EnumerateFiles(Find("corpus"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))];
}
