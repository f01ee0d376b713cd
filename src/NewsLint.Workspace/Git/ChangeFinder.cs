using System.Collections.Immutable;

namespace NewsLint.Workspace.Git;

/// <summary>What changed: in the index, or in the working tree since a revision. Links, submodules and what is gone are left out.</summary>
public sealed class ChangeFinder(GitRepository repository)
{
    private readonly Lazy<ImmutableArray<(string Key, string Value)>> _settings = new(() => UntrustedPrograms.TurnedOff(repository.Directory));

    /// <summary>The same whatever a user's settings say.</summary>
    private static readonly string[] Plain =
    [
        "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--ignore-submodules=all", "--find-renames", "--inter-hunk-context=0",
    ];

    /// <summary>What the next commit would change: the index against the last commit, or against nothing where there is none yet.</summary>
    /// <exception cref="GitException">Git refuses.</exception>
    public ImmutableArray<ChangedFile> Staged() => Find(["--cached"], []);

    /// <summary>The working tree against a revision; files that git does not know are new.</summary>
    /// <param name="revision">A commit, branch or tag; with <c>...</c> behind it, the commit where the current branch left it.</param>
    /// <exception cref="GitException">There is no such revision, or git refuses.</exception>
    public ImmutableArray<ChangedFile> Since(string revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return Find([Revisions.Resolve(repository.Directory, revision)], Untracked());
    }

    /// <summary>The working tree against the last commit, or against nothing where there is none yet.</summary>
    /// <exception cref="GitException">Git refuses.</exception>
    public ImmutableArray<ChangedFile> SinceLastCommit() => Find([Revisions.LastCommit(repository.Directory)], Untracked());

    private ImmutableArray<ChangedFile> Find(string[] what, IEnumerable<ChangedFile> untracked)
    {
        var entries = RawDiff.Read(repository.Read(_settings.Value, [.. Plain, "--raw", "-z", "--no-abbrev", "--diff-filter=AMRTU", .. what, "--"]));
        // What is in conflict is no version of anything yet; a conflict on disk is listed twice, also as modified.
        var unmerged = entries.Where(entry => entry.Status == 'U').Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);
        var lines = LinesOf([.. entries.Where(entry => HasPatch(entry, unmerged))], what);
        var changed = entries.Where(entry => entry.IsFile && !unmerged.Contains(entry.Path))
            .Select(entry => new ChangedFile(entry.Path, entry.NewBlob, entry.WasFile ? entry.OldBlob : null, lines.GetValueOrDefault(entry, ChangedLines.All)));
        return [.. changed.Concat(untracked).DistinctBy(file => file.Path, StringComparer.Ordinal).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static bool HasPatch(RawDiff.Entry entry, HashSet<string> unmerged) => entry.Status is 'A' or 'M' or 'R' && !unmerged.Contains(entry.Path);

    private Dictionary<RawDiff.Entry, ChangedLines> LinesOf(List<RawDiff.Entry> entries, string[] what)
    {
        if (entries.Count == 0)
            return [];
        using var git = GitProcess.Start(repository.Directory, _settings.Value, [.. Plain, "--patch", "--unified=0", "--text", "--diff-filter=AMR", .. what, "--"]);
        git.CloseInput();
        var files = HunkReader.Read(git.Output);
        var (code, _) = git.End();
        // Something else was written meanwhile, or the file is in conflict: then every line counts as changed, and nothing is missed.
        if (code != 0 || files.Count != entries.Count)
            return [];
        return entries.Zip(files).Where(pair => pair.First.OldBlob is not null).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private IEnumerable<ChangedFile> Untracked() =>
        RawDiff.Fields(repository.Read("ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/"))
            // Another repository inside this one ends with a slash.
            .Where(path => !path.EndsWith('/') && new FileInfo(repository.FullPath(path)).LinkTarget is null)
            .Select(path => new ChangedFile(path, null, null, ChangedLines.All));
}
