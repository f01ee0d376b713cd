namespace NewsLint.Benchmarks;

/// <summary>Where files are written that are measured with: below the system's folder for temporary files.</summary>
internal static class Work
{
    public static string Folder(string name)
    {
        var folder = Path.Combine(Path.GetTempPath(), "newslint-benchmark-" + Environment.UserName + "-work", name);
        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>A copy of a folder's Markdown files, or generated drafts where there is no such folder.</summary>
    public static (string Folder, string Name) Drafts(string from, string name, int count)
    {
        var folder = Folder(name);
        // What an earlier run left is not what is measured now.
        Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        if (!Directory.Exists(from))
        {
            for (var number = 0; number < count; number++)
                File.WriteAllText(Path.Combine(folder, $"{number:000}.md"), Corpus.Draft(number, 6_700));
            return (folder, $"{count} generated drafts");
        }
        foreach (var path in Directory.EnumerateFiles(from, "*.md", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.WriteAllBytes(to, File.ReadAllBytes(path));
        }
        return (folder, name);
    }
}
