using System.IO.Hashing;
using NewsLint.Linting;

namespace NewsLint.Workspace.Caching;

/// <summary>
/// Results of earlier runs, each in a file named after all that it depends on: the draft's text, the rules, the configuration, the day and
/// NewsLint itself. A change of any gives another name, so nothing stale is ever found. What is damaged is not found either, and nothing
/// that goes wrong here stops a run. Safe for many threads and many processes.
/// </summary>
public sealed class ResultCache(string folder)
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
        if (variable("XDG_CACHE_HOME") is { Length: > 0 } caches)
            return Path.Combine(Path.GetFullPath(caches), "newslint");
        var home = OperatingSystem.IsWindows() ? variable("LOCALAPPDATA") : variable("HOME");
        if (string.IsNullOrEmpty(home))
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
            var now = DateTime.UtcNow;
            if (now - File.GetLastWriteTimeUtc(path) > Day)
                File.SetLastWriteTimeUtc(path, now);
            if (bytes.Length <= HashBytes || !XxHash128.Hash(bytes.AsSpan(HashBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, HashBytes)))
                return null;
            return CachedResult.Decode(bytes, HashBytes, bytes.Length - HashBytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException or OverflowException)
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
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var content = result.Encode();
            using (var file = File.Create(temporary))
            {
                file.Write(XxHash128.Hash(content));
                file.Write(content);
            }
            // Not flushed to the disk: what a crash leaves behind is told by its hash.
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _isBroken = true;
        }
    }

    /// <summary>Once a day takes out what nobody has asked for in a month.</summary>
    public void PruneDaily()
    {
        try
        {
            var mark = new FileInfo(Path.Combine(Folder, PruneMark));
            var now = DateTime.UtcNow;
            if (!Directory.Exists(Folder) || (mark.Exists && now - mark.LastWriteTimeUtc < Day))
                return;
            File.WriteAllBytes(mark.FullName, []);
            foreach (var file in new DirectoryInfo(Folder).EnumerateFiles("*" + Extension + "*", SearchOption.AllDirectories))
            {
                if (now - file.LastWriteTimeUtc > Month)
                    file.Delete();
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Another run may be at it.
        }
    }

    /// <summary>In one of 256 folders, so that none grows too large.</summary>
    private string PathOf(string key) => Path.Combine(Folder, key[..2], key[2..] + Extension);
}
