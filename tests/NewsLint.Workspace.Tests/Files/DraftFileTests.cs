using System.Text;
using NewsLint.Workspace.Files;

namespace NewsLint.Workspace.Tests.Files;

public sealed class DraftFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, byte[]> Foreign => new()
    {
        { "The file is written in UTF-16 (little-endian). Save it as UTF-8.", [0xFF, 0xFE, (byte)'a', 0] },
        { "The file is written in UTF-16 (big-endian). Save it as UTF-8.", [0xFE, 0xFF, 0, (byte)'a'] },
        { "The file is written in UTF-32 (little-endian). Save it as UTF-8.", [0xFF, 0xFE, 0, 0, (byte)'a', 0, 0, 0] },
        { "The file is written in UTF-32 (big-endian). Save it as UTF-8.", [0, 0, 0xFE, 0xFF, 0, 0, 0, (byte)'a'] },
        { "The file is written in UTF-16 (little-endian). Save it as UTF-8.", new UnicodeEncoding(false, false).GetBytes("A headline\n\n“Text.”\n") },
        { "The file is written in UTF-16 (big-endian). Save it as UTF-8.", new UnicodeEncoding(true, false).GetBytes("A headline\n\nSome text.\n") },
        { "The file is written in UTF-32 (little-endian). Save it as UTF-8.", new UTF32Encoding(false, false).GetBytes("A headline\n") },
        { "The file is written in UTF-32 (big-endian). Save it as UTF-8.", new UTF32Encoding(true, false).GetBytes("A headline\n") },
        { "This is not text: it holds NUL bytes.", [(byte)'a', (byte)'b', 0, (byte)'c', (byte)'d'] },
        { "This is not text: it holds NUL bytes.", [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 0, 13, 1, 2, 3, 4] },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public void What_is_not_UTF_8_text_is_refused_by_name(string message, byte[] bytes)
    {
        var (text, problem) = DraftFile.Read(_folder.Write("a.md", bytes), "a.md");
        Assert.Null(text);
        Assert.Equal($"a.md: {message}", problem!.ToString());
        Assert.Equal("newslint.unreadable", problem.ToDiagnostic().Rule);
    }

    [Fact]
    public void Plain_text_is_read_with_its_mark_and_its_odd_bytes()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, (byte)'a', 0xE9, (byte)'\n'];
        var (text, problem) = DraftFile.Read(_folder.Write("a.md", bytes));
        Assert.Null(problem);
        Assert.Equal(bytes, text!.Encode());
        Assert.Equal("The byte E9 is not UTF-8. Save the file as UTF-8.", DraftFile.InvalidUtf8(text)!.Message);
    }

    [Fact]
    public void An_empty_file_is_a_draft() => Assert.Equal("", DraftFile.Read(_folder.Write("a.md", "")).Text!.Content);

    [Fact]
    public void A_vanished_file_is_named() =>
        Assert.Equal("a.md: There is no such file.", DraftFile.Read(_folder["a.md"], "a.md").Problem!.ToString());

    [Fact]
    public void A_folder_is_not_a_draft() =>
        Assert.Equal("content: This is a folder, not a file.", DraftFile.Read(_folder.FullPath, "content").Problem!.ToString());

    [Fact]
    public void A_link_to_itself_is_no_draft()
    {
        _folder.Link("a.md", "a.md");
        Assert.NotNull(DraftFile.Read(_folder["a.md"]).Problem);
    }

    [Fact]
    public void A_file_of_50_MB_is_read_and_one_of_more_than_64_is_not()
    {
        using (var stream = File.Create(_folder["a.md"]))
            stream.Write(Enumerable.Repeat((byte)'a', 50 << 20).ToArray());
        Assert.Equal(50 << 20, DraftFile.Read(_folder["a.md"]).Text!.Length);
        using (var stream = File.Create(_folder["b.md"]))
            stream.SetLength((64L << 20) + (1 << 19));
        Assert.Equal("b.md: The file is too large: 64.5 MB, and at most 64 MB are read.", DraftFile.Read(_folder["b.md"], "b.md").Problem!.ToString());
    }
}
