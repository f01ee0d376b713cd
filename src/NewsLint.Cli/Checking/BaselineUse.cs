using System.Collections.Immutable;
using NewsLint.Cli.Reporting;
using NewsLint.Linting;
using NewsLint.Workspace.Baselines;
using NewsLint.Workspace.Files;

namespace NewsLint.Cli.Checking;

/// <summary>A baseline during one run: findings that it has are held back, and what it has beyond them is noticed.</summary>
internal sealed class BaselineUse
{
    private readonly BaselineRequest _request;
    private readonly string _path;
    private readonly string _currentDirectory;
    private readonly bool _seesAll;
    private readonly HashSet<string> _passed = new(StringComparer.Ordinal);
    private readonly Baseline _old;
    private Baseline _new;
    private int _held;
    private int _stale;

    /// <param name="request">What is wanted.</param>
    /// <param name="currentDirectory">Absolute.</param>
    /// <param name="seesAll">Whether every rule runs; where not, what is not found may still be there.</param>
    /// <exception cref="UsageException">There is no such baseline, or it cannot be read.</exception>
    public BaselineUse(BaselineRequest request, string currentDirectory, bool seesAll)
    {
        _request = request;
        _currentDirectory = currentDirectory;
        _seesAll = seesAll;
        _path = Path.GetFullPath(request.Path, currentDirectory);
        _old = _new = Read();
    }

    public CheckedFile Take(CheckedFile file)
    {
        var name = Path.GetRelativePath(Path.GetDirectoryName(_path)!, Path.GetFullPath(file.Path, _currentDirectory)).Replace(Path.DirectorySeparatorChar, '/');
        _passed.Add(name);
        if (!file.IsDraft)
            return file;
        var match = BaselineMatch.Of(file.Source, file.All, _old.Of(name));
        if (_request.Action == BaselineAction.Write)
        {
            _new = _new.With(name, match.Entries);
            _stale += match.Stale.Length;
            return file with { Diagnostics = [] };
        }
        if (_seesAll && !match.Stale.IsEmpty)
        {
            _stale += match.Stale.Length;
            _new = _new.With(name, Without(_old.Of(name), match.Stale));
        }
        var fresh = match.New.ToHashSet<Diagnostic>(ReferenceEqualityComparer.Instance);
        var shown = file.Diagnostics.RemoveAll(diagnostic => !fresh.Contains(diagnostic));
        _held += file.Diagnostics.Length - shown.Length;
        return file with { Diagnostics = shown };
    }

    /// <summary>Writes what is to be written, and tells what is worth knowing.</summary>
    /// <param name="terminal">Who is told.</param>
    /// <param name="isQuiet">Whether nobody is.</param>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public void End(Terminal terminal, bool isQuiet)
    {
        if (_seesAll)
            DropLostFiles();
        if (_request.Action != BaselineAction.Read && WorkspaceRoot.RefuseWriting(_path, _currentDirectory) is { } refusal)
            throw new UsageException($"{_request.Path} was not written. {refusal}");
        if (_request.Action != BaselineAction.Read && BaselineFile.Write(_path, _new) is { } problem)
            throw new UsageException($"{_request.Path}: {problem}");
        if (isQuiet)
            return;
        switch (_request.Action)
        {
            case BaselineAction.Write:
                terminal.Tell($"Wrote {Wording.Count(_new.Count, "finding")} of {Wording.Count(_new.Files.Count, "file")} into {_request.Path}.");
                break;
            case BaselineAction.Prune:
                terminal.Tell(_stale == 0 ? $"Nothing in {_request.Path} is stale." : $"Took {Wording.Count(_stale, "stale entry", "stale entries")} out of {_request.Path}.");
                break;
            default:
                if (_held > 0)
                    terminal.Tell($"{Wording.Count(_held, "finding")} not shown: {(_held == 1 ? "it is" : "they are")} in {_request.Path}.");
                if (_stale > 0)
                    terminal.Tell($"{Wording.Count(_stale, "entry", "entries")} of {_request.Path} {(_stale == 1 ? "is" : "are")} stale: what {(_stale == 1 ? "it stands" : "they stand")} for is no longer found. --prune-baseline takes {(_stale == 1 ? "it" : "them")} out.");
                break;
        }
    }

    private Baseline Read()
    {
        if (!File.Exists(_path))
        {
            return _request.Action == BaselineAction.Write
                ? Baseline.Empty
                : throw new UsageException($"There is no baseline {_request.Path}. To accept all that is found now: newslint check --write-baseline {_request.Path}");
        }
        var (baseline, problem) = BaselineFile.Read(_path);
        // A broken one is written anew.
        return baseline ?? (_request.Action == BaselineAction.Write ? Baseline.Empty : throw new UsageException($"{_request.Path}: {problem} To write it anew: newslint check --write-baseline {_request.Path}"));
    }

    private void DropLostFiles()
    {
        var folder = Path.GetDirectoryName(_path)!;
        foreach (var (name, entries) in _old.Files)
        {
            // What holds a NUL is no path, so no file.
            if (_passed.Contains(name) || (!name.Contains('\0') && File.Exists(Path.GetFullPath(name, folder))))
                continue;
            _stale += entries.Length;
            _new = _new.With(name, []);
        }
    }

    private static ImmutableArray<BaselineEntry> Without(ImmutableArray<BaselineEntry> entries, ImmutableArray<BaselineEntry> stale)
    {
        var left = entries.ToList();
        foreach (var entry in stale)
            left.Remove(entry);
        return [.. left];
    }
}
