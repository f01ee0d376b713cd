using NewsLint.News.Sourcing;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;

namespace NewsLint.Workspace.Sourcing;

/// <summary>
/// The protected sources of configurations that do not hold here: those of folders above, and all of them where configurations are
/// ignored. A promise does not depend on which configuration is the nearest. What is wrong in them is told where they hold.
/// </summary>
internal static class OuterSources
{
    public static IEnumerable<ProtectedSource> Read(string folder, string? configuration, WorkspaceRoot workspace)
    {
        var root = WorkspaceRoot.Around(folder, workspace.Buffers);
        for (var current = folder; current is not null && root.Contains(current); current = Path.GetDirectoryName(current))
        {
            var path = Path.Combine(current, ConfigFile.Name);
            if (path == configuration || !File.Exists(path) || !root.Contains(path))
                continue;
            var (file, _) = ConfigFileReader.Read(path);
            if (file.Sources is not { } sources || root.Resolve(file.Folder, sources.Value).FullPath is not { } identities)
                continue;
            foreach (var source in PrivateSources.Read(identities, root, (_, _) => { }, []))
                yield return source;
        }
    }
}
