using System.Globalization;
using System.Security;

namespace NewsLint.Workspace.Files;

/// <summary>Reads files of bounded size, and says in plain words why one cannot be read.</summary>
internal static class BoundedFile
{
    /// <summary>The bytes of a file, or why they cannot be had.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="maxBytes">What has more is refused.</param>
    /// <param name="takesPipes">
    /// Whether pipes and devices are read to their end, because the user named them. They have no length; and what has none is elsewhere
    /// taken as empty without being opened, since opening a pipe waits for whoever writes into it.
    /// </param>
    public static (byte[]? Bytes, string? Refusal) Read(string path, long maxBytes, bool takesPipes = false)
    {
        try
        {
            if (Directory.Exists(path))
                return (null, "This is a folder, not a file.");
            if (!takesPipes && LengthOf(path) == 0)
                return ([], null);
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

    /// <summary>The length of what a path leads to, in bytes.</summary>
    /// <exception cref="IOException">There is no such file.</exception>
    public static long LengthOf(string path)
    {
        var file = new FileInfo(path);
        return (file.LinkTarget is not null && RealPath.Resolve(path) is { } real ? new FileInfo(real) : file).Length;
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
