using System.Collections.Immutable;

namespace NewsLint.Workspace.Git;

/// <summary>The repository around a folder, with a working tree.</summary>
public sealed class GitRepository
{
    private readonly string _prefix;
    private readonly string _up;

    private GitRepository(string directory, string prefix, string up)
    {
        Directory = directory;
        _prefix = prefix;
        _up = up;
        Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(up.Length == 0 ? "." : up, directory));
    }

    /// <summary>Where git runs.</summary>
    public string Directory { get; }

    /// <summary>The top folder of the working tree, absolute, by the way the current folder is named.</summary>
    public string Root { get; }

    /// <param name="directory">Absolute.</param>
    /// <exception cref="GitException">There is no git, no repository, or one without a working tree.</exception>
    public static GitRepository Open(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var inside = GitProcess.Run(directory, "rev-parse", "--is-inside-work-tree");
        if (inside.ExitCode != 0)
        {
            throw new GitException(inside.Error.Contains("not a git repository", StringComparison.Ordinal)
                ? $"{directory} is not in a git repository."
                : $"git cannot read the repository: {inside.Complaint}");
        }
        if (inside.Line != "true")
            throw new GitException("This git repository has no working tree here. Run newslint in a checkout of it.");
        return new GitRepository(directory, Ask(directory, "rev-parse", "--show-prefix"), Ask(directory, "rev-parse", "--show-cdup"));
    }

    /// <summary>Where a path of the repository is on disk, whether it exists or not.</summary>
    public string FullPath(string path) => Path.Combine(Root, Path.DirectorySeparatorChar == '/' ? path : path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>A path of the repository as somebody in the current folder writes it, with forward slashes.</summary>
    public string ShownPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.StartsWith(_prefix, StringComparison.Ordinal) ? path[_prefix.Length..] : _up + path;
    }

    /// <summary>The first line that git prints.</summary>
    /// <exception cref="GitException">Git refuses.</exception>
    internal static string Ask(string directory, params string[] arguments)
    {
        var output = GitProcess.Run(directory, arguments);
        return output.ExitCode == 0 ? output.Line : throw Failed(output, arguments);
    }

    /// <summary>All that git prints.</summary>
    /// <exception cref="GitException">Git refuses.</exception>
    internal byte[] Read(params string[] arguments) => Read([], arguments);

    /// <summary>All that git prints under some settings.</summary>
    /// <exception cref="GitException">Git refuses.</exception>
    internal byte[] Read(ImmutableArray<(string Key, string Value)> settings, string[] arguments)
    {
        var output = GitProcess.Run(Directory, settings, arguments);
        return output.ExitCode == 0 ? output.Bytes : throw Failed(output, arguments);
    }

    private static GitException Failed(GitOutput output, string[] arguments) => new(
        output.Error.Contains("lazy fetching disabled", StringComparison.Ordinal) || output.Error.Contains("transport '", StringComparison.Ordinal)
            ? "This is a partial clone, and a text that is needed is not in it. NewsLint downloads nothing: get it with git (`git fetch --refetch --no-filter`), then try again."
            : $"git {arguments[0]} failed: {output.Complaint}");
}
