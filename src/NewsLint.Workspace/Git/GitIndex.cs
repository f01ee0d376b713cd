using System.Buffers.Binary;
using System.Text;
using NewsLint.Workspace.Files;

namespace NewsLint.Workspace.Git;

/// <summary>
/// The paths that git tracks, read from its index (gitformat-index, versions 2 to 4) without starting git: opening a folder in an
/// editor must not run what a repository configures.
/// </summary>
internal static class GitIndex
{
    private const long MaxBytes = 512L << 20;
    private const int HeaderLength = 12;
    private const int FixedLength = 62;
    private const int ExtendedFlag = 0x4000;

    /// <summary>Whether git tracks a file, or anything in a folder. False where there is no repository or its index cannot be read.</summary>
    public static bool Tracks(WorkspaceRoot root, string path)
    {
        if (!root.IsGit || GitFolder(root.FullPath) is not { } folder)
            return false;
        var relative = Path.GetRelativePath(RealPath.Resolve(root.FullPath) ?? root.FullPath, RealPath.Resolve(path) ?? path).Replace(Path.DirectorySeparatorChar, '/');
        if (relative.StartsWith("../", StringComparison.Ordinal))
            return false;
        var (bytes, _) = BoundedFile.Read(Path.Combine(folder, "index"), MaxBytes);
        return bytes is not null && Has(bytes, Encoding.UTF8.GetBytes(relative));
    }

    /// <summary>Whether an index holds a path, or one below it.</summary>
    internal static bool Has(ReadOnlySpan<byte> index, ReadOnlySpan<byte> path)
    {
        if (index.Length < HeaderLength || !index.StartsWith("DIRC"u8))
            return false;
        var version = BinaryPrimitives.ReadUInt32BigEndian(index[4..]);
        var count = BinaryPrimitives.ReadUInt32BigEndian(index[8..]);
        if (version is < 2 or > 4)
            return false;
        var name = new List<byte>();
        var at = HeaderLength;
        for (var i = 0u; i < count && at + FixedLength <= index.Length; i++)
        {
            var start = at;
            var flags = BinaryPrimitives.ReadUInt16BigEndian(index[(at + FixedLength - 2)..]);
            at += FixedLength + ((flags & ExtendedFlag) != 0 && version >= 3 ? 2 : 0);
            if (version == 4)
            {
                if (!TryReadNumber(index, ref at, out var removed) || removed > name.Count)
                    return false;
                name.RemoveRange(name.Count - removed, removed);
            }
            else
            {
                name.Clear();
            }
            var end = at <= index.Length ? index[at..].IndexOf((byte)0) : -1;
            if (end < 0)
                return false;
            name.AddRange(index.Slice(at, end));
            at += end;
            // Before version 4 an entry is filled up to a multiple of eight with at least one NUL.
            at = version == 4 ? at + 1 : start + (at - start + 8) / 8 * 8;
            var found = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(name);
            if (found.StartsWith(path) && (found.Length == path.Length || found[path.Length] == (byte)'/'))
                return true;
        }
        return false;
    }

    /// <summary>Git's offset encoding: seven bits a byte, the highest bit says that more follow, and each of these counts one more.</summary>
    private static bool TryReadNumber(ReadOnlySpan<byte> index, ref int at, out int number)
    {
        number = 0;
        for (var i = 0; i < 5 && at < index.Length; i++)
        {
            var part = index[at++];
            number = (number << 7) | (part & 0x7F);
            if ((part & 0x80) == 0)
                return number >= 0;
            number++;
        }
        return false;
    }

    /// <summary>The folder with the index; in a linked working tree <c>.git</c> is a file that names it.</summary>
    private static string? GitFolder(string root)
    {
        var git = Path.Combine(root, ".git");
        if (Directory.Exists(git))
            return git;
        var (bytes, _) = BoundedFile.Read(git, 4_096);
        var text = bytes is null ? "" : Encoding.UTF8.GetString(bytes).Trim();
        return text.StartsWith("gitdir: ", StringComparison.Ordinal) && !text.Contains('\0') ? Path.GetFullPath(text["gitdir: ".Length..], root) : null;
    }
}
