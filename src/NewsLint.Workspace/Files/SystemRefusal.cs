namespace NewsLint.Workspace.Files;

/// <summary>Says in plain words why the system refuses to read or write, without the name of a file: who tells it names the one that the user knows.</summary>
public static class SystemRefusal
{
    // What the system's numbers mean is the same on Linux, macOS and the BSDs, but for the quota.
    private const int TooManyFilesOfSystem = 23;
    private const int TooManyFiles = 24;
    private const int TooLargeFile = 27;
    private const int DiskFull = 28;
    private const int ReadOnlySystem = 30;
    private const int QuotaOnLinux = 122;
    private const int QuotaOnMac = 69;

    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsWriteProtected = unchecked((int)0x80070013);

    /// <summary>Why a file could not be written, as a sentence that ends with a full stop.</summary>
    public static string OfWrite(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return Known(error) ?? error switch
        {
            FileNotFoundException or DirectoryNotFoundException => "There is no such folder.",
            UnauthorizedAccessException => "You have no permission to write there.",
            PathTooLongException => "Its path is too long.",
            _ => WithoutPath(error.Message),
        };
    }

    /// <summary>What the system is short of, or null where it is something else.</summary>
    internal static string? Known(Exception error) => error is not IOException ? null : error.HResult switch
    {
        DiskFull or WindowsDiskFull or WindowsHandleDiskFull => "The disk is full.",
        QuotaOnLinux => "The disk quota is used up.",
        QuotaOnMac when OperatingSystem.IsMacOS() => "The disk quota is used up.",
        ReadOnlySystem or WindowsWriteProtected => "The disk is read-only.",
        TooLargeFile => "The file would be larger than is allowed.",
        TooManyFiles or TooManyFilesOfSystem => "Too many files are open at once: the limit of the system is reached.",
        _ => null,
    };

    /// <summary>Messages of the system name the file that it was given, which may be one of our own.</summary>
    private static string WithoutPath(string message)
    {
        var path = message.IndexOf(" : '", StringComparison.Ordinal);
        return (path < 0 ? message : message[..path]).TrimEnd('.') + ".";
    }
}
