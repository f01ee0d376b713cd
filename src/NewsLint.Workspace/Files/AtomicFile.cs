namespace NewsLint.Workspace.Files;

/// <summary>Replaces a file in one step: whoever reads it sees the old bytes or the new ones.</summary>
public static class AtomicFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <exception cref="IOException">The folder or the disk does not allow it; the file is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there; the file is as it was.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes) => Write(path, bytes, static _ => true);

    /// <summary>Makes a file that is not there yet: whole, or not at all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">What is to be there.</param>
    /// <param name="mode">Who may do what with it; null: as the system does it.</param>
    /// <exception cref="IOException">It is there already, or the folder or the disk does not allow it; nothing new is there.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there; nothing new is there.</exception>
    public static void Create(string path, ReadOnlySpan<byte> bytes, UnixFileMode? mode = null)
    {
        var target = Path.GetFullPath(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows() && mode is not null)
            options.UnixCreateMode = mode;
        var temporary = TemporaryFiles.NameFor(target);
        try
        {
            using (var stream = new FileStream(temporary, options))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, target, overwrite: false);
        }
        finally
        {
            TemporaryFiles.Forget(temporary);
        }
    }

    /// <summary>Puts new bytes in the place of those that were read, unless others are there by now.</summary>
    /// <param name="path">The file; a link stays a link, and what it leads to is replaced.</param>
    /// <param name="expected">What was read.</param>
    /// <param name="bytes">What is to be there.</param>
    /// <returns>Whether it was done: false where the file has changed or is gone.</returns>
    /// <exception cref="IOException">The folder or the disk does not allow it; the file is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there; the file is as it was.</exception>
    public static bool Replace(string path, ReadOnlyMemory<byte> expected, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            // A file that may not be written is not replaced either, although its folder would allow that.
            new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete).Dispose();
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        return Write(path, bytes, target => Holds(target, expected.Span));
    }

    /// <param name="path">The file.</param>
    /// <param name="bytes">What is to be there.</param>
    /// <param name="mayReplace">Asked last, when only the new name is left to be given.</param>
    private static bool Write(string path, ReadOnlySpan<byte> bytes, Func<string, bool> mayReplace)
    {
        // A link stays a link: what it leads to is replaced.
        var target = RealPath.Resolve(path) ?? Path.GetFullPath(path);
        if (SpecialFile.IsNoFile(target))
            throw new IOException("This is a pipe or a device, not a file");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        var isThere = File.Exists(target);
        if (!OperatingSystem.IsWindows() && isThere)
            options.UnixCreateMode = OwnerOnly;
        var temporary = TemporaryFiles.NameFor(target);
        try
        {
            using (var stream = new FileStream(temporary, options))
            {
                if (!OperatingSystem.IsWindows() && isThere)
                    File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            if (!mayReplace(target))
                return false;
            File.Move(temporary, target, overwrite: true);
            return true;
        }
        finally
        {
            TemporaryFiles.Forget(temporary);
        }
    }

    private static bool Holds(string path, ReadOnlySpan<byte> expected)
    {
        try
        {
            return new FileInfo(path).Length == expected.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(expected);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }
}
