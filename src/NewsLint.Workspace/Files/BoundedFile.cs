using System.Globalization;
using System.Security;

namespace NewsLint.Workspace.Files;

/// <summary>Reads files of bounded size, and says in plain words why one cannot be read.</summary>
internal static class BoundedFile
{
    /// <summary>The bytes of a file, or why they cannot be had. Also reads pipes, which know no length.</summary>
    public static (byte[]? Bytes, string? Refusal) Read(string path, long maxBytes)
    {
        try
        {
            if (Directory.Exists(path))
                return (null, "This is a folder, not a file.");
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
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
            return (content.Length == content.Capacity ? content.GetBuffer() : content.ToArray(), null);
        }
        catch (Exception error) when (IsExpected(error))
        {
            return (null, Explain(error));
        }
    }

    public static bool IsExpected(Exception error) => error is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;

    public static string Explain(Exception error) => error switch
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
