using NewsLint.Workspace.Files;

namespace NewsLint.Workspace.Tests.Files;

/// <summary>Files that change while they are read, and what only looks like a file.</summary>
public sealed class BoundedFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(100_000, 100_000, 100_000, true)]
    [InlineData(100_000, 60_000, 60_000, false)]
    [InlineData(100_000, 60_000, 100_000, false)]
    [InlineData(100_000, 140_000, 140_000, false)]
    [InlineData(0, 140_000, 140_000, false)]
    public void Half_of_a_text_is_no_text(int lengthBefore, int bytesRead, int lengthAfter, bool isWhole)
    {
        using var file = new ChangingStream(lengthBefore, bytesRead, lengthAfter);
        Assert.Equal(isWhole, BoundedFile.Read(file, 1 << 20) is { Bytes: not null });
    }

    [Fact]
    public void What_grows_without_end_is_read_to_its_bound()
    {
        using var endless = new ChangingStream(0, int.MaxValue, 0);
        Assert.Contains("too large", BoundedFile.Read(endless, 1 << 20)!.Value.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Pipes_and_devices_are_refused_and_nobody_waits_for_them()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only known on Linux.");
        MakePipe("draft.md");
        _folder.Link("endless.md", "/dev/zero");
        Assert.Equal("This is a pipe or a device, not a file.", BoundedFile.Read(_folder["draft.md"], 1 << 20).Refusal);
        Assert.Equal("This is a pipe or a device, not a file.", BoundedFile.Read(_folder["endless.md"], 1 << 20).Refusal);
        Assert.Null(BoundedFile.Read("/proc/self/stat", 1 << 20).Refusal);
    }

    [Fact]
    public void In_a_folder_they_are_passed_by()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only known on Linux.");
        _folder.Write("a.md");
        MakePipe("b.md");
        _folder.Link("c.md", "a.md");
        Assert.Equal(["a.md", "c.md"], FileFinder.Find(["."], Rules.Finder(_folder)).Files.Select(file => file.Path));
    }

    [Fact]
    public void Nothing_is_put_in_the_place_of_a_device()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only known on Linux.");
        MakePipe("pipe");
        Assert.Throws<IOException>(() => AtomicFile.Write(_folder["pipe"], "text"u8));
        Assert.True(SpecialFile.IsNoFile(_folder["pipe"]));
        using (var report = new AtomicFileStream("/dev/null"))
        {
            report.Stream.Write("text"u8);
            report.Commit();
        }
        Assert.True(SpecialFile.IsNoFile("/dev/null"));
    }

    private void MakePipe(string name)
    {
        using var maker = System.Diagnostics.Process.Start("mkfifo", [_folder[name]]);
        maker.WaitForExit();
        Assert.Equal(0, maker.ExitCode);
    }

    /// <summary>A file whose length is one thing when it is opened, and another when it has been read.</summary>
    private sealed class ChangingStream(int lengthBefore, int bytes, int lengthAfter) : MemoryStream
    {
        private int _read;

        public override long Length => _read == 0 ? lengthBefore : lengthAfter;

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, bytes - _read);
            _read += count;
            return count;
        }
    }
}
