using System.Collections.Immutable;
using System.Text;
using NewsLint.News.Sourcing;
using NewsLint.Text;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Git;

namespace NewsLint.Workspace.Sourcing;

/// <summary>The identities of protected sources: a file, or a folder of files, that is not published.</summary>
internal static class PrivateSources
{
    private const long MaxBytes = 8L << 20;
    private const int MaxFiles = 1_000;

    /// <summary>The sources, and why there may be others. What is wrong with where they lie or how they are written is reported.</summary>
    /// <param name="path">The file or folder, absolute and inside the workspace.</param>
    /// <param name="root">The workspace.</param>
    /// <param name="report">Takes what is wrong with the setting itself.</param>
    /// <param name="problems">Takes what is wrong in the files.</param>
    public static ReadSources Read(string path, WorkspaceRoot root, Action<string, bool> report, List<ConfigProblem> problems)
    {
        var isFolder = Directory.Exists(path);
        if (!isFolder && !BoundedFile.MayBeThere(path))
        {
            report("There is no such file or folder, so nobody knows which names are protected, and drafts are held back. Where nobody is to know them, as in CI, an empty file will do.", true);
            return new ReadSources(path, [], ReadSources.Missing(path, root));
        }
        if (GitIndex.Tracks(root, path))
            report("This is tracked by git, so the names of protected sources would be published. Take it out (git rm --cached) and put it into .gitignore.", true);
        else if (root.IsGit && !IsIgnored(path, root, isFolder))
            report("This is not in .gitignore. Put it there, so that the names of protected sources are never committed by accident.", false);
        var sources = ImmutableArray.CreateBuilder<ProtectedSource>();
        string? gap = null;
        void Refuse(string file, string reason)
        {
            problems.Add(ConfigProblem.OfFile(file, reason));
            gap ??= ReadSources.Unreadable(file, root, reason);
        }
        foreach (var file in isFolder ? FilesIn(path, Refuse) : [path])
        {
            if (root.Contains(file))
                sources.AddRange(ReadFile(file, root, problems, Refuse));
            else
                Refuse(file, "It is a symbolic link that leads out of the workspace.");
        }
        return new ReadSources(path, sources.ToImmutable(), gap);
    }

    /// <summary>Whether a file in a folder of protected sources is one of those that list them.</summary>
    public static bool IsList(string file) => file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<string> FilesIn(string folder, Action<string, string> refuse)
    {
        try
        {
            ImmutableArray<string> files = [.. Directory.EnumerateFiles(folder).Where(IsList).Order(StringComparer.Ordinal).Take(MaxFiles + 1)];
            if (files.Length <= MaxFiles)
                return files;
            refuse(folder, $"At most {MaxFiles:N0} files are read.");
            return files[..MaxFiles];
        }
        catch (Exception error) when (BoundedFile.IsExpected(error))
        {
            refuse(folder, BoundedFile.Explain(error));
            return [];
        }
    }

    private static ImmutableArray<ProtectedSource> ReadFile(string path, WorkspaceRoot root, List<ConfigProblem> problems, Action<string, string> refuse)
    {
        var (text, problem) = ConfigText.Read(path, MaxBytes, root);
        if (text is not null)
        {
            if (DraftFile.InvalidUtf8(text) is { } invalid)
                refuse(path, invalid.Message);
            return PrivateSourceReader.Read(path, text, problems);
        }
        refuse(path, problem!.Message);
        // Configurations are told with the names hidden, also those of a file that was refused: UTF-16, as an editor may save it, or a stray NUL.
        var (bytes, _) = BoundedFile.Read(path, MaxBytes);
        return bytes is null ? [] : PrivateSourceReader.Salvage(SourceText.From(Decode(bytes)));
    }

    private static string Decode(byte[] bytes) => (bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => Encoding.UTF8,
    }).GetString(bytes).Replace("\0", "", StringComparison.Ordinal).TrimStart('\uFEFF');

    private static bool IsIgnored(string path, WorkspaceRoot root, bool isFolder)
    {
        var scope = IgnoreScope.At(root.FullPath, root);
        var current = root.FullPath;
        var parts = Path.GetRelativePath(root.FullPath, path).Split(Path.DirectorySeparatorChar);
        for (var i = 0; i < parts.Length; i++)
        {
            current = Path.Combine(current, parts[i]);
            var isDirectory = isFolder || i < parts.Length - 1;
            if (IgnoreScope.Ignores(scope, current, isDirectory))
                return true;
            if (isDirectory)
                scope = IgnoreScope.Below(scope, current);
        }
        return false;
    }
}
