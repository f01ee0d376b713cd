namespace NewsLint.Workspace.Files;

/// <summary>Replaces a file in one step: whoever reads it sees the old bytes or the new ones.</summary>
public static class AtomicFile
{
    /// <exception cref="IOException">The folder or the disk does not allow it; the file is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there; the file is as it was.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        // A link stays a link: what it leads to is replaced.
        var target = RealPath.Resolve(path) ?? Path.GetFullPath(path);
        var temporary = $"{target}.{Environment.ProcessId}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                if (!OperatingSystem.IsWindows() && File.Exists(target))
                    File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
