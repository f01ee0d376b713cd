namespace NewsLint.Workspace.Files;

/// <summary>Writes a file that is in its place only when it is whole.</summary>
public sealed class AtomicFileStream : IDisposable
{
    private readonly string _target;
    private readonly string? _temporary;

    /// <summary>Makes the folder where it is missing.</summary>
    /// <exception cref="IOException">The folder or the disk does not allow it.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public AtomicFileStream(string path)
    {
        _target = RealPath.Resolve(path) ?? Path.GetFullPath(path);
        if (SpecialFile.IsNoFile(path))
        {
            // The output of another command, or nothing at all: written as it comes.
            Stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 65_536);
            return;
        }
        if (Directory.Exists(_target))
            throw new IOException("There is a folder of this name.");
        Directory.CreateDirectory(Path.GetDirectoryName(_target)!);
        _temporary = TemporaryFiles.NameFor(_target);
        try
        {
            Stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 65_536);
        }
        catch
        {
            TemporaryFiles.Forget(_temporary);
            throw;
        }
    }

    public FileStream Stream { get; }

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="IOException">The disk does not allow it; what was there before is there still.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public void Commit()
    {
        Stream.Flush(flushToDisk: _temporary is not null);
        Stream.Dispose();
        if (_temporary is not null)
            File.Move(_temporary, _target, overwrite: true);
    }

    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        catch (IOException)
        {
            // What could not be written before cannot be written now; it is given up anyway.
        }
        if (_temporary is not null)
            TemporaryFiles.Forget(_temporary);
    }
}
