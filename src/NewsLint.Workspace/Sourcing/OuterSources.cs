using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;

namespace NewsLint.Workspace.Sourcing;

/// <summary>
/// The protected sources of configurations that do not hold here: those of folders above, and all of them where configurations are
/// ignored. A promise does not depend on which configuration is the nearest. What is wrong in them is told where they hold.
/// </summary>
internal static class OuterSources
{
    public static IEnumerable<ReadSources> Read(string folder, string? configuration, WorkspaceRoot workspace)
    {
        var root = WorkspaceRoot.Around(folder, workspace.Buffers);
        for (var current = folder; current is not null && root.Contains(current); current = Path.GetDirectoryName(current))
        {
            var path = Path.Combine(current, ConfigFile.Name);
            if (path == configuration || !BoundedFile.MayBeThere(path))
                continue;
            foreach (var sources in new ConfigLayers(path, root).Protected)
                yield return sources;
        }
    }
}
