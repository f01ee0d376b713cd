using System.Collections.Concurrent;
using System.Collections.Immutable;
using NewsLint.News.Sourcing;
using NewsLint.News.Transcripts;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Git;

namespace NewsLint.Workspace.Transcripts;

/// <summary>
/// The transcripts of one configuration. Each is read once and again when it has changed on disk; only files inside the workspace are
/// read, wherever links lead. Safe for many threads.
/// </summary>
/// <param name="root">Outside which nothing is read; null where there is no workspace: then each draft's own folder is one.</param>
/// <param name="folder">Where drafts' transcripts lie, absolute; null: beside the draft.</param>
/// <param name="privateFolder">Where those of protected sources lie, absolute, or null.</param>
internal sealed class TranscriptLibrary(WorkspaceRoot? root, string? folder, string? privateFolder)
{
    /// <summary>The most transcripts of one draft.</summary>
    private const int MaxOfDraft = 64;

    /// <summary>
    /// The most letters of all transcripts of one draft: a month of talking. A small Word document may unpack to many megabytes, and what
    /// is held of a text takes a dozen times its size.
    /// </summary>
    internal const long MaxLettersOfDraft = 16L << 20;

    /// <summary>When so many letters are held, those that other drafts asked for are forgotten.</summary>
    private const long MaxLettersHeld = 2 * MaxLettersOfDraft;

    private static readonly TranscriptEntry TooMuch = new(null, $"The transcripts of this draft are too long together: at most {MaxLettersOfDraft >> 20} MB of text are read.");

    private readonly ConcurrentDictionary<string, (Stamp Stamp, TranscriptEntry Entry, long Letters)> _read = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (ImmutableArray<(string Reference, TranscriptEntry Entry)> Entries, TranscriptSet Set)> _sets = new(StringComparer.Ordinal);

    private long _held;

    /// <summary>The transcripts that a draft and the private entries of its sources name. The same set as before while none has changed.</summary>
    public TranscriptSet Of(string draft, SourceList sources, Redaction redaction)
    {
        var entries = ImmutableArray.CreateBuilder<(string Reference, TranscriptEntry Entry)>();
        var left = MaxLettersOfDraft;
        foreach (var reference in sources.Sources.SelectMany(source => source.Transcripts).Select(each => each.Path).Distinct(StringComparer.Ordinal).Take(MaxOfDraft))
            entries.Add((reference, Find(Path.GetDirectoryName(draft)!, reference, ref left)));
        foreach (var source in redaction.Sources.Where(source => sources.Sources.Any(listed => source.IsCalled(listed.Alias ?? "") || source.IsCalled(listed.Id ?? ""))))
        {
            foreach (var reference in source.Transcripts.Where(_ => root is not null && privateFolder is not null && entries.Count < MaxOfDraft * 2))
                entries.Add((PrivateTranscripts.Reference(source, reference), Resolve(root!, privateFolder!, reference, ref left)));
        }
        if (entries.Count == 0)
            return TranscriptSet.Empty;
        var found = entries.ToImmutable();
        if (_sets.TryGetValue(draft, out var earlier) && earlier.Entries.SequenceEqual(found))
            return earlier.Set;
        var set = new TranscriptSet(found.DistinctBy(each => each.Reference).ToImmutableDictionary(each => each.Reference, each => each.Entry, StringComparer.Ordinal));
        _sets[draft] = (found, set);
        return set;
    }

    /// <summary>The file that a draft means by a transcript's name, or null where there is none that may be read.</summary>
    public string? PathOf(string draft, string reference)
    {
        var draftFolder = Path.GetDirectoryName(draft)!;
        var workspace = root ?? WorkspaceRoot.Around(draftFolder);
        return new[] { folder, draftFolder }.OfType<string>().Select(from => reference.Length > 0 ? workspace.Resolve(from, reference).FullPath : null).FirstOrDefault(File.Exists);
    }

    private TranscriptEntry Find(string draftFolder, string reference, ref long left)
    {
        var workspace = root ?? WorkspaceRoot.Around(draftFolder);
        if (folder is null || reference.Contains('\0'))
            return Resolve(workspace, draftFolder, reference, ref left);
        var inFolder = Resolve(workspace, folder, reference, ref left);
        return inFolder.Transcript is null && File.Exists(Path.GetFullPath(reference, draftFolder)) ? Resolve(workspace, draftFolder, reference, ref left) : inFolder;
    }

    private TranscriptEntry Resolve(WorkspaceRoot workspace, string from, string reference, ref long left)
    {
        if (reference.Length == 0)
            return new TranscriptEntry(null, "The transcript has no name.");
        var (path, refusal) = workspace.Resolve(from, reference);
        if (path is null)
            return new TranscriptEntry(null, refusal);
        var stamp = Stamp.Of(path);
        if (left < 0)
            return TooMuch;
        if (!_read.TryGetValue(path, out var known) || known.Stamp != stamp)
            known = Hold(path, stamp, TranscriptFile.Read(path) with { IsTracked = GitIndex.Tracks(workspace, path) });
        left -= known.Letters;
        return left < 0 ? TooMuch : known.Entry;
    }

    private (Stamp Stamp, TranscriptEntry Entry, long Letters) Hold(string path, Stamp stamp, TranscriptEntry entry)
    {
        var letters = entry.Transcript?.Lines.Sum(line => (long)line.Text.Length) ?? 0;
        if (Interlocked.Add(ref _held, letters) > MaxLettersHeld)
        {
            Interlocked.Exchange(ref _held, letters);
            _read.Clear();
            _sets.Clear();
        }
        return _read[path] = (stamp, entry, letters);
    }

    /// <summary>By what a change of a file is noticed.</summary>
    private readonly record struct Stamp(long Length, DateTime Written)
    {
        public static Stamp Of(string path)
        {
            try
            {
                var file = new FileInfo(path);
                return file.Exists ? new Stamp(file.Length, file.LastWriteTimeUtc) : default;
            }
            catch (Exception error) when (BoundedFile.IsExpected(error))
            {
                return default;
            }
        }
    }
}
