using NewsLint.Text;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;

namespace NewsLint.Workspace.Packs;

/// <summary>Collects the rule files of a folder. Hidden folders are left out; links are followed only inside the workspace.</summary>
public sealed class PackReader
{
    public const int MaxFiles = 10_000;
    public const long MaxFileBytes = 1 << 20;
    public const long MaxPackBytes = 64L << 20;
    public const int MaxDepth = 16;

    private readonly string _folder;
    private readonly WorkspaceRoot _root;
    private readonly List<ConfigProblem> _problems = [];
    private readonly List<(string Relative, string Shown, SourceText Text)> _files = [];
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private long _bytes;
    private bool _isFull;

    private PackReader(string folder, WorkspaceRoot root)
    {
        _folder = folder;
        _root = root;
    }

    /// <summary>The pack in <paramref name="folder"/>.</summary>
    /// <param name="folder">A folder, absolute.</param>
    /// <param name="isVale">Whether the configuration says it is Vale's; null: its <c>pack.yml</c> decides.</param>
    /// <param name="root">Where links may lead.</param>
    public static RulePack Read(string folder, bool? isVale, WorkspaceRoot root)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(root);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var reader = new PackReader(full, root);
        reader.Walk(full, "", depth: 0);
        return new PackAssembler(new PackManifest(Path.GetFileName(full)), isVale, reader._problems).Assemble(reader._files);
    }

    private void Walk(string folder, string relative, int depth)
    {
        if (depth > MaxDepth)
        {
            Report(folder, $"Folders of rules go at most {MaxDepth} deep. What lies deeper is not read.");
            return;
        }
        if (RealPath.Resolve(folder) is not { } real || !_visited.Add(real))
            return;
        List<FileSystemInfo> entries;
        try
        {
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception error) when (BoundedFile.IsExpected(error))
        {
            Report(folder, $"The rules in this folder cannot be read. {BoundedFile.Explain(error)}");
            return;
        }
        foreach (var entry in entries)
        {
            if (_isFull)
                return;
            if (entry.Name.StartsWith('.'))
                continue;
            var isFolder = Directory.Exists(entry.FullName);
            if (!isFolder && !entry.Name.EndsWith(".yml", StringComparison.Ordinal))
                continue;
            if (entry.LinkTarget is not null && !_root.Contains(entry.FullName))
                Report(entry.FullName, $"This is a symbolic link that leads out of the workspace, {_root.FullPath}. It is not read.");
            else if (isFolder)
                Walk(entry.FullName, relative + entry.Name + "/", depth + 1);
            else
                Add(entry.FullName, relative + entry.Name);
        }
    }

    private void Add(string path, string relative)
    {
        if (_files.Count >= MaxFiles)
        {
            _isFull = true;
            Report(_folder, $"The pack has more than {MaxFiles:N0} rule files. The rest is not read.");
            return;
        }
        var (text, problem) = ConfigText.Read(path, MaxFileBytes, _root);
        if (text is null)
        {
            _problems.Add(problem!);
            return;
        }
        _bytes += text.Length;
        if (_bytes > MaxPackBytes)
        {
            _isFull = true;
            Report(_folder, $"The pack has more than {MaxPackBytes >> 20} MB of rules. The rest is not read.");
            return;
        }
        _files.Add((relative, path, text));
    }

    private void Report(string path, string message) => _problems.Add(ConfigProblem.OfFile(path, message));
}
