using NewsLint.Workspace.Configuration;

namespace NewsLint.Workspace.Files;

/// <summary>
/// Goes through a folder and all below it. Hidden folders, <c>node_modules</c> and what git or the configuration leaves out are passed by;
/// links to folders are followed last, inside the workspace, and never to where the walk has been.
/// </summary>
internal sealed class FolderWalk(string start, string prefix, ConfigurationFinder configurations, Func<string, string, bool> isWanted)
{
    public const int MaxDepth = 256;

    private readonly WorkspaceRoot _root = WorkspaceRoot.Around(start);
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly Queue<(string Folder, string Relative, IgnoreScope? Scope)> _links = new();

    public List<FoundFile> Files { get; } = [];

    public List<FileProblem> Problems { get; } = [];

    public List<string> Notices { get; } = [];

    /// <summary>How many files and folders were passed by because git or the configuration leaves them out.</summary>
    public int LeftOut { get; private set; }

    public void Run()
    {
        Visit(start, "", IgnoreScope.At(start, _root), depth: 0);
        while (_links.TryDequeue(out var link))
            Visit(link.Folder, link.Relative, IgnoreScope.Below(link.Scope, link.Folder), depth: link.Relative.Count(letter => letter == '/'));
    }

    private void Visit(string folder, string relative, IgnoreScope? scope, int depth)
    {
        if (RealPath.Resolve(folder) is not { } real || !_visited.Add(real))
            return;
        if (depth > MaxDepth)
        {
            Problems.Add(new FileProblem(prefix + relative.TrimEnd('/'), $"Folders are read at most {MaxDepth} deep. What lies deeper is not linted."));
            return;
        }
        List<(FileSystemInfo Entry, bool IsFolder, bool IsLink)> entries;
        try
        {
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Select(Classify)];
        }
        catch (Exception error) when (BoundedFile.IsExpected(error))
        {
            var shown = prefix + relative;
            Problems.Add(new FileProblem(shown.Length == 0 ? "." : shown.TrimEnd('/'), $"This folder cannot be read. {BoundedFile.Explain(error)}"));
            return;
        }
        var configuration = configurations.ForDirectory(folder);
        entries.Sort((a, b) => string.CompareOrdinal(a.Entry.Name, b.Entry.Name));
        foreach (var (entry, isFolder, isLink) in entries)
        {
            var below = relative + entry.Name;
            if (isFolder ? IsPassedBy(entry.Name) : !isWanted(below, entry.Name))
                continue;
            // To git a link to a folder is a file.
            if (IgnoreScope.Ignores(scope, entry.FullName, isFolder && !isLink) || configuration.Excludes(entry.FullName, isFolder))
                LeftOut++;
            else if (isLink && !_root.Contains(entry.FullName))
                Notices.Add($"{prefix}{below} is a symbolic link that leads out of {_root.FullPath}. It is not read.");
            else if (isFolder && isLink)
                _links.Enqueue((entry.FullName, below + "/", scope));
            else if (isFolder)
                Visit(entry.FullName, below + "/", IgnoreScope.Below(scope, entry.FullName), depth + 1);
            else if (isLink && !Path.Exists(RealPath.Resolve(entry.FullName)))
                Problems.Add(new FileProblem(prefix + below, "This is a symbolic link that leads nowhere."));
            // Of what is found, pipes and devices are none of ours; one that is named is refused aloud.
            else if (!SpecialFile.IsOne(entry.FullName))
                Files.Add(new FoundFile(prefix + below, entry.FullName));
        }
    }

    private static (FileSystemInfo Entry, bool IsFolder, bool IsLink) Classify(FileSystemInfo entry)
    {
        var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
        return (entry, isLink ? Directory.Exists(entry.FullName) : entry is DirectoryInfo, isLink);
    }

    internal static bool IsPassedBy(string name) => name.StartsWith('.') || name == "node_modules";
}
