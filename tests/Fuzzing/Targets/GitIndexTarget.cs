using System.Buffers.Binary;
using System.Text;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Git;

namespace NewsLint.Fuzzing.Targets;

/// <summary>Git's index, and the file that stands in the place of its folder: an editor reads both before anybody trusts the repository.</summary>
public sealed class GitIndexTarget : FuzzTarget
{
    private const long MostMemory = 1 << 20;

    private readonly Lazy<WorkFolder> _folder = new(() =>
    {
        var folder = new WorkFolder();
        folder.Write("desk/sources.yml", "[]");
        return folder;
    });

    public override string Name => "git-index";

    public override IReadOnlyList<string> Words { get; } = ["DIRC\0\0\0\u0002", "DIRC\0\0\0\u0004", "\0\0\0\u0003", "\0", "desk/sources.yml\0", "desk/", "a.md", "gitdir: ", "../", "TREE", "\u0001", "\u007f", "@\0"];

    public override void Check(byte[] input)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var hasFile = GitIndex.Has(input, "desk/sources.yml"u8);
        Oracle.Require(!hasFile || GitIndex.Has(input, "desk"u8), "A file is tracked, and its folder is not");
        var used = GC.GetAllocatedBytesForCurrentThread() - before;
        Oracle.Require(used < MostMemory, $"{input.Length} bytes take {used} bytes of memory");
        var folder = _folder.Value;
        folder.Write(".git", input);
        _ = GitIndex.Tracks(WorkspaceRoot.Around(folder.FullPath), folder["desk/sources.yml"]);
    }

    protected override IEnumerable<(string Name, byte[] Input)> Made() =>
        [("version 2", Index(2)), ("version 3", Index(3)), ("version 4", Index(4)), ("folder", Bytes("gitdir: ../elsewhere/.git/worktrees/a\n"))];

    private static byte[] Index(int version)
    {
        using var bytes = new MemoryStream();
        Span<byte> header = stackalloc byte[12];
        "DIRC"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], version);
        BinaryPrimitives.WriteInt32BigEndian(header[8..], 3);
        bytes.Write(header);
        foreach (var path in new[] { "a.md", "desk/note.txt", "desk/sources.yml" })
        {
            var start = bytes.Length;
            var isExtended = version == 3;
            bytes.Write(new byte[60]);
            bytes.Write([(byte)(isExtended ? 0x40 : 0), (byte)path.Length, .. isExtended ? new byte[2] : []]);
            if (version == 4)
                bytes.WriteByte((byte)(path == "a.md" ? 0 : path == "desk/note.txt" ? 4 : 8));
            bytes.Write(Encoding.ASCII.GetBytes(version == 4 && path == "desk/sources.yml" ? "sources.yml" : path));
            bytes.Write(new byte[version == 4 ? 1 : 8 - ((bytes.Length - start) % 8)]);
        }
        bytes.Write(new byte[20]);
        return bytes.ToArray();
    }
}
