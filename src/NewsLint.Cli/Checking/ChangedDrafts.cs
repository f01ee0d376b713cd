using System.Collections.Immutable;
using NewsLint.Linting;
using NewsLint.Text;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Git;

namespace NewsLint.Cli.Checking;

/// <summary>The drafts of a change, judged as git has them. Configuration, rules and waivers are those on disk.</summary>
internal sealed class ChangedDrafts : IDisposable
{
    private readonly ChangeRequest _request;
    private readonly BlobReader _blobs;
    private readonly Dictionary<string, ChangedFile> _changes = new(StringComparer.Ordinal);

    /// <exception cref="GitException">There is no git, no repository, or no such revision.</exception>
    public ChangedDrafts(ChangeRequest request, IReadOnlyList<string> paths, ConfigurationFinder configurations)
    {
        _request = request;
        var repository = GitRepository.Open(configurations.CurrentDirectory);
        _blobs = new BlobReader(repository);
        var finder = new ChangeFinder(repository);
        var changes = request.Kind switch
        {
            ChangeKind.Staged => finder.Staged(),
            ChangeKind.Uncommitted => finder.SinceLastCommit(),
            _ => finder.Since(request.Revision),
        };
        var selection = new PathSelection(paths, configurations);
        var files = ImmutableArray.CreateBuilder<FoundFile>();
        foreach (var change in changes)
        {
            var full = repository.FullPath(change.Path);
            // Names that are not UTF-8 may look alike; each is judged once under the name that it is shown by.
            if (selection.Select(full, repository.ShownPath(change.Path)) is { } shown && _changes.TryAdd(full, change))
                files.Add(new FoundFile(shown, full));
        }
        Found = new FoundFiles(files.ToImmutable(), [.. selection.Missing([.. changes.Select(change => repository.FullPath(change.Path))])], Notices(files.Count));
    }

    public FoundFiles Found { get; }

    /// <summary>Safe for many threads.</summary>
    public CheckedFile Check(DraftChecker checker, FoundFile file)
    {
        try
        {
            var change = _changes[file.FullPath];
            var result = change.Blob is null ? checker.Check(file) : CheckBlob(checker, file, change.Blob);
            if (!result.IsDraft || _request.IsWholeFiles)
                return result;
            return result with { Diagnostics = BroughtFindings.Of(result.Source, result.Diagnostics, change.Lines, () => Before(checker, file, change)) };
        }
        catch (GitException failure)
        {
            return DraftChecker.Unreadable(new FileProblem(file.Path, failure.Message));
        }
    }

    public void Dispose() => _blobs.Dispose();

    private CheckedFile CheckBlob(DraftChecker checker, FoundFile file, string blob) => _blobs.Read(blob, DraftFile.MaxBytes) is { } bytes
        ? checker.Check(file, bytes)
        : DraftChecker.Unreadable(new FileProblem(file.Path, $"The text is too large: at most {DraftFile.MaxBytes >> 20} MB are read."));

    private (SourceText Source, ImmutableArray<Diagnostic> Diagnostics)? Before(DraftChecker checker, FoundFile file, ChangedFile change)
    {
        if (change.OldBlob is null)
            return null;
        var before = CheckBlob(checker, file, change.OldBlob);
        return before.IsDraft ? (before.Source, before.Diagnostics) : null;
    }

    private ImmutableArray<string> Notices(int count) => count > 0 ? [] :
    [
        _request.Kind switch
        {
            ChangeKind.Staged => "No drafts are staged here.",
            ChangeKind.Uncommitted => "No drafts have changed here since the last commit.",
            _ => $"No drafts have changed here since {_request.Revision}.",
        },
    ];
}
