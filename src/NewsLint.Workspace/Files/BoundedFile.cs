using System.Globalization;
using System.Security;

namespace NewsLint.Workspace.Files;

/// <summary>Reads files of bounded size, and says in plain words why one cannot be read.</summary>
internal static class BoundedFile
{
    /// <summary>How often a file is read that changes meanwhile.</summary>
    private const int Tries = 3;

    /// <summary>The bytes of a file, or why they cannot be had. Also reads standard input and other pipes that are open already, which know no length.</summary>
    public static (byte[]? Bytes, string? Refusal) Read(string path, long maxBytes)
    {
        try
        {
            if (Directory.Exists(path))
                return (null, "This is a folder, not a file.");
            // To open a pipe into which nobody writes takes for ever.
            if (SpecialFile.IsOne(path))
                return (null, "This is a pipe or a device, not a file.");
            for (var i = 0; i < Tries; i++)
            {
                using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
                if (Read(stream, maxBytes) is { } read)
                    return read;
            }
            return (null, "The file changed while it was read, again and again.");
        }
        catch (Exception error) when (IsExpected(error))
        {
            return (null, Explain(error));
        }
    }

    /// <summary>The bytes, or why not; null where the file grew or was cut off meanwhile: half of a text and half of another are no text.</summary>
    internal static (byte[]? Bytes, string? Refusal)? Read(Stream stream, long maxBytes)
    {
        var length = stream.CanSeek ? stream.Length : 0;
        if (length > maxBytes)
            return (null, TooLarge(length, maxBytes));
        using var content = new MemoryStream((int)length);
        var buffer = new byte[(int)Math.Clamp(length + 1, 4_096, 1 << 20)];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            content.Write(buffer, 0, read);
            if (content.Length > maxBytes)
                return (null, TooLarge(content.Length, maxBytes));
        }
        // Files of the system's own, such as those in /proc, have no length and are none the worse for it.
        if (stream.CanSeek && (stream.Length != length || (length > 0 && content.Length != length)))
            return null;
        return (content.Length == content.Capacity ? content.GetBuffer() : content.ToArray(), null);
    }

    /// <summary>Whether a file is there, or its folder is closed so that nobody can tell: then it is to be said, not passed by.</summary>
    public static bool MayBeThere(string path)
    {
        if (File.Exists(path))
            return true;
        try
        {
            return !File.GetAttributes(path).HasFlag(FileAttributes.Directory);
        }
        catch (Exception error) when (IsExpected(error))
        {
            return error is UnauthorizedAccessException;
        }
    }

    public static bool IsExpected(Exception error) => error is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;

    public static string Explain(Exception error) => SystemRefusal.Known(error) ?? error switch
    {
        FileNotFoundException or DirectoryNotFoundException => "There is no such file.",
        UnauthorizedAccessException or SecurityException => "You have no permission to read it.",
        PathTooLongException => "Its path is too long.",
        _ => $"It cannot be read: {error.Message.TrimEnd('.')}.",
    };

    private static string TooLarge(long length, long max) =>
        $"The file is too large: {Size(length)}, and at most {Size(max)} are read.";

    private static string Size(long bytes) => bytes < 1 << 20
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024.0):0.#} MB");
}
