namespace NewsLint.Workspace.Files;

/// <summary>Writes a file that is in its place only when it is whole.</summary>
public sealed class AtomicFileStream : IDisposable
{
    private readonly string _target;
    private readonly string _temporary;
    private bool _isDone;

    /// <summary>Makes the folder where it is missing.</summary>
    /// <exception cref="IOException">The folder or the disk does not allow it.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public AtomicFileStream(string path)
    {
        _target = RealPath.Resolve(path) ?? Path.GetFullPath(path);
        if (Directory.Exists(_target))
            throw new IOException("There is a folder of this name.");
        var folder = Path.GetDirectoryName(_target)!;
        Directory.CreateDirectory(folder);
        _temporary = Path.Combine(folder, $".newslint-{Environment.ProcessId}-{Guid.NewGuid():N}.tmp");
        Stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 65_536);
    }

    public FileStream Stream { get; }

    /// <summary>Puts the file in its place.</summary>
    public void Commit()
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(_temporary, _target, overwrite: true);
        _isDone = true;
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!_isDone)
            File.Delete(_temporary);
    }
}
