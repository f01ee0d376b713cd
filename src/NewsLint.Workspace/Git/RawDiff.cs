using System.Text;

namespace NewsLint.Workspace.Git;

/// <summary>Reads what <c>git diff --raw -z --no-abbrev</c> prints.</summary>
internal static class RawDiff
{
    /// <param name="NewMode">100644, 100755; 120000 is a symbolic link, 160000 a submodule.</param>
    /// <param name="OldBlob">Null where there was no file.</param>
    /// <param name="NewBlob">Null where the new version is the file on disk.</param>
    /// <param name="Status">A, M, R, T, U …</param>
    /// <param name="Path">The new path, from the top of the repository.</param>
    public sealed record Entry(string OldMode, string NewMode, string? OldBlob, string? NewBlob, char Status, string Path)
    {
        public bool IsFile => IsFileMode(NewMode);

        public bool WasFile => IsFileMode(OldMode);

        private static bool IsFileMode(string mode) => mode.StartsWith("100", StringComparison.Ordinal);
    }

    /// <exception cref="GitException">The bytes are something else.</exception>
    public static List<Entry> Read(ReadOnlySpan<byte> bytes)
    {
        var fields = Fields(bytes);
        List<Entry> entries = [];
        for (var at = 0; at < fields.Count;)
        {
            // :100644 100755 <old> <new> R087
            var head = fields[at++].Split(' ');
            var paths = head.Length == 5 && head[4].Length > 0 ? head[4][0] is 'R' or 'C' ? 2 : 1 : 0;
            if (paths == 0 || !head[0].StartsWith(':') || at + paths > fields.Count)
                throw new GitException("git diff printed something that NewsLint does not understand.");
            at += paths;
            entries.Add(new Entry(head[0][1..], head[1], Blob(head[2]), Blob(head[3]), head[4][0], fields[at - 1]));
        }
        return entries;
    }

    /// <summary>Texts that each end with NUL. What is not UTF-8 in them becomes U+FFFD.</summary>
    public static List<string> Fields(ReadOnlySpan<byte> bytes)
    {
        List<string> fields = [];
        int end;
        while ((end = bytes.IndexOf((byte)0)) >= 0)
        {
            fields.Add(Encoding.UTF8.GetString(bytes[..end]));
            bytes = bytes[(end + 1)..];
        }
        return fields;
    }

    private static string? Blob(string id) => id.AsSpan().ContainsAnyExcept('0') ? id : null;
}
