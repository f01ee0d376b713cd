using System.IO.Hashing;
using NewsLint.Linting;
using NewsLint.Workspace.Files;

namespace NewsLint.Workspace.Caching;

/// <summary>
/// Results of earlier runs, each in a file named after all that it depends on: the draft's text, the rules, the configuration, the day and
/// NewsLint itself. A change of any gives another name, so nothing stale is ever found. What is damaged is not found either, and nothing
/// that goes wrong here stops a run. Safe for many threads and many processes.
/// </summary>
/// <param name="folder">Where they are.</param>
/// <param name="clock">By which they grow old.</param>
public sealed class ResultCache(string folder, TimeProvider clock)
{
    private const int HashBytes = 16;
    private const string Extension = ".lint";
    private const string PruneMark = "pruned";

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    private static readonly string Self = string.Join(' ', "1", typeof(ResultCache).Module.ModuleVersionId, typeof(Linter).Module.ModuleVersionId);

    private volatile bool _isBroken;

    public string Folder { get; } = folder;

    /// <summary><c>$NEWSLINT_CACHE_DIR</c>, or a folder of NewsLint's among the user's caches; null where there is none.</summary>
    public static string? UsualFolder(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        if (variable("NEWSLINT_CACHE_DIR") is { Length: > 0 } own)
            return Path.GetFullPath(own);
        // A relative one would put a folder wherever somebody happens to be; the XDG specification has it ignored.
        if (variable("XDG_CACHE_HOME") is { } caches && Path.IsPathFullyQualified(caches))
            return Path.Combine(Path.GetFullPath(caches), "newslint");
        var home = OperatingSystem.IsWindows() ? variable("LOCALAPPDATA") : variable("HOME");
        if (home is null || !Path.IsPathFullyQualified(home))
            return null;
        return OperatingSystem.IsWindows() ? Path.Combine(home, "newslint", "cache")
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches", "newslint")
            : Path.Combine(home, ".cache", "newslint");
    }

    /// <summary>The name of a result.</summary>
    /// <param name="settings">The name of all that the configuration says.</param>
    /// <param name="rules">Which rules alone run.</param>
    /// <param name="text">The draft.</param>
    public static string KeyOf(string settings, IEnumerable<string> rules, string text)
    {
        var digest = new InputDigest();
        return digest.Add(Self).Add(settings).Add(string.Join(' ', rules)).Add(text).Finish();
    }

    public CachedResult? Find(string key)
    {
        try
        {
            var path = PathOf(key);
            var bytes = File.ReadAllBytes(path);
            var now = clock.GetUtcNow().UtcDateTime;
            if (!IsWithin(Day, now, File.GetLastWriteTimeUtc(path)))
                File.SetLastWriteTimeUtc(path, now);
            if (bytes.Length <= HashBytes || !XxHash128.Hash(bytes.AsSpan(HashBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, HashBytes)))
                return null;
            return CachedResult.Decode(bytes, HashBytes, bytes.Length - HashBytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException or OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    public void Keep(string key, CachedResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (_isBroken)
            return;
        var path = PathOf(key);
        var temporary = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.tmp";
        try
        {
            CreateFolder(Folder);
            CreateFolder(Path.GetDirectoryName(path)!);
            var content = result.Encode();
            using (var file = File.Create(temporary))
            {
                file.Write(XxHash128.Hash(content));
                file.Write(content);
            }
            File.SetLastWriteTimeUtc(temporary, clock.GetUtcNow().UtcDateTime);
            // Not flushed to the disk: what a crash leaves behind is told by its hash.
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            _isBroken = true;
            TemporaryFiles.Forget(temporary);
        }
    }

    /// <summary>Why nothing can be kept there, in one sentence; null where something can.</summary>
    public string? Refusal
    {
        get
        {
            try
            {
                CreateFolder(Folder);
                AtomicFile.Write(Path.Combine(Folder, "probe"), []);
                File.Delete(Path.Combine(Folder, "probe"));
                return null;
            }
            catch (Exception error) when (BoundedFile.IsExpected(error))
            {
                return SystemRefusal.OfWrite(error);
            }
        }
    }

    /// <summary>Once a day takes out what nobody has asked for in a month.</summary>
    public void PruneDaily()
    {
        try
        {
            var mark = new FileInfo(Path.Combine(Folder, PruneMark));
            var now = clock.GetUtcNow().UtcDateTime;
            if (!Directory.Exists(Folder) || (mark.Exists && IsWithin(Day, now, mark.LastWriteTimeUtc)))
                return;
            File.WriteAllBytes(mark.FullName, []);
            File.SetLastWriteTimeUtc(mark.FullName, now);
            foreach (var file in new DirectoryInfo(Folder).EnumerateFiles("*" + Extension + "*", SearchOption.AllDirectories))
            {
                if (!IsWithin(Month, now, file.LastWriteTimeUtc))
                    file.Delete();
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // Another run may be at it.
        }
    }

    /// <summary>Also of what seems to come from the future: a clock that was ahead is put right, and nothing is to last until it is there again.</summary>
    private static bool IsWithin(TimeSpan age, DateTime now, DateTime then) => (now - then).Duration() <= age;

    /// <summary>Findings quote drafts, which may be under embargo: nobody but the user reads them here.</summary>
    private static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>In one of 256 folders, so that none grows too large.</summary>
    private string PathOf(string key) => Path.Combine(Folder, key[..2], key[2..] + Extension);
}
