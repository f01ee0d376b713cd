using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NewsLint.Workspace.Files;

/// <summary>Tells what only looks like a file: named pipes, in which a reader waits for ever, and devices, which may have no end.</summary>
internal static partial class SpecialFile
{
    // From statx(2): the struct is the same on every architecture.
    private const int WorkingDirectory = -100;
    private const uint OnlyType = 1;
    private const int SizeOfStatx = 256;
    private const int OffsetOfMode = 28;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;

    private static bool _isKnown = OperatingSystem.IsLinux();

    /// <summary>Whether the path leads to a pipe, a socket or a device, open already or not: nothing can be put in its place.</summary>
    public static bool IsNoFile(string path) => _isKnown && TypeOf(path) is { } type && type is not (Regular or Folder);

    /// <summary>
    /// Whether the path leads to a pipe, a socket or a device. What the process has open already is none: <c>/dev/stdin</c>, and
    /// <c>/dev/fd/63</c>, as shells name the output of a command. Only known on Linux; false elsewhere, and for what is not there.
    /// </summary>
    public static bool IsOne(string path) => IsNoFile(path) && !IsOpenAlready(path);

    private static int? TypeOf(string path)
    {
        Span<byte> answer = stackalloc byte[SizeOfStatx];
        try
        {
            if (GetStatus(WorkingDirectory, path, 0, OnlyType, ref MemoryMarshal.GetReference(answer)) != 0)
                return null;
        }
        catch (Exception missing) when (missing is EntryPointNotFoundException or DllNotFoundException)
        {
            _isKnown = false;
            return null;
        }
        var mode = BitConverter.IsLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(answer[OffsetOfMode..]) : BinaryPrimitives.ReadUInt16BigEndian(answer[OffsetOfMode..]);
        return mode & TypeMask;
    }

    private static bool IsOpenAlready(string path)
    {
        for (var steps = 0; steps < 8; steps++)
        {
            if (path is "/dev/stdin" || path.StartsWith("/dev/fd/", StringComparison.Ordinal) || (path.StartsWith("/proc/", StringComparison.Ordinal) && path.Contains("/fd/", StringComparison.Ordinal)))
                return true;
            if (new FileInfo(path).LinkTarget is not { } target)
                return false;
            path = Path.GetFullPath(target, Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        return false;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int GetStatus(int directory, string path, int flags, uint mask, ref byte answer);
}
