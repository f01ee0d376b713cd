using System.Globalization;
using System.Text;

namespace NewsLint.Workspace.Git;

/// <summary>Reads texts that git keeps, all through one process of git. Safe for many threads.</summary>
public sealed class BlobReader : IDisposable
{
    private const int MaxHeaderBytes = 256;

    private readonly Lock _lock = new();
    private readonly string _directory;
    private GitProcess? _git;

    public BlobReader(GitRepository repository)
    {
        ArgumentNullException.ThrowIfNull(repository);
        _directory = repository.Directory;
    }

    /// <summary>The bytes of a blob; null where it has more than <paramref name="maxBytes"/>.</summary>
    /// <exception cref="GitException">Git does not have it.</exception>
    public byte[]? Read(string blob, long maxBytes)
    {
        ArgumentNullException.ThrowIfNull(blob);
        lock (_lock)
        {
            _git ??= GitProcess.Start(_directory, "cat-file", "--batch");
            try
            {
                _git.Input.Write(Encoding.ASCII.GetBytes(blob + "\n"));
                _git.Input.Flush();
                return Take(_git.Output, blob, maxBytes);
            }
            catch (IOException)
            {
                throw Missing(blob);
            }
        }
    }

    public void Dispose()
    {
        _git?.CloseInput();
        _git?.Dispose();
    }

    private static byte[]? Take(Stream output, string blob, long maxBytes)
    {
        // <id> blob <size>, or: <id> missing
        var header = ReadHeader(output).Split(' ');
        if (header.Length != 3 || !long.TryParse(header[2], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            throw Missing(blob);
        byte[]? content = null;
        if (size <= maxBytes)
        {
            content = new byte[size];
            output.ReadExactly(content);
        }
        else
        {
            var buffer = new byte[65_536];
            for (var left = size; left > 0;)
            {
                var read = output.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
                left = read > 0 ? left - read : throw new EndOfStreamException();
            }
        }
        output.ReadByte();
        return content;
    }

    private static string ReadHeader(Stream output)
    {
        var header = new StringBuilder();
        int read;
        while ((read = output.ReadByte()) is >= 0 and not '\n' && header.Length < MaxHeaderBytes)
            header.Append((char)read);
        return read == '\n' ? header.ToString() : throw new EndOfStreamException();
    }

    private static GitException Missing(string blob) => new($"git does not have the text {blob[..Math.Min(12, blob.Length)]}. `git fsck` says what is missing.");
}
