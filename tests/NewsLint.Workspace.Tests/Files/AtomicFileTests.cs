using NewsLint.Workspace.Caching;
using NewsLint.Workspace.Files;

namespace NewsLint.Workspace.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_file_is_never_put_over_one_that_is_there()
    {
        _folder.Write("a.yml", "old");
        Assert.Throws<IOException>(() => AtomicFile.Create(_folder["a.yml"], "new"u8));
        AtomicFile.Create(_folder["b.yml"], "new"u8);
        Assert.Equal("old", File.ReadAllText(_folder["a.yml"]));
        Assert.Equal("new", File.ReadAllText(_folder["b.yml"]));
        Assert.Equal(2, Directory.GetFiles(_folder.FullPath).Length);
    }

    [Fact]
    public void A_report_that_is_given_up_leaves_the_old_one()
    {
        _folder.Write("report.json", "old");
        using (var report = new AtomicFileStream(_folder["report.json"]))
            report.Stream.Write("half"u8);
        Assert.Equal("old", File.ReadAllText(_folder["report.json"]));
        Assert.Single(Directory.GetFiles(_folder.FullPath));
    }

    [Theory]
    [InlineData(28, "The disk is full.")]
    [InlineData(30, "The disk is read-only.")]
    [InlineData(24, "Too many files are open at once: the limit of the system is reached.")]
    [InlineData(5, "Input/output error.")]
    public void Refusals_are_told_in_words_and_without_the_names_of_our_own_files(int number, string words) =>
        Assert.Equal(words, SystemRefusal.OfWrite(new IOException("Input/output error : '/home/.newslint-1.tmp'", number)));

    [Theory]
    [InlineData("/var/cache", "/home/reed", "/var/cache/newslint")]
    [InlineData("cache", "/home/reed", "/home/reed/.cache/newslint")]
    [InlineData("", "reed", null)]
    [InlineData(null, null, null)]
    public void A_relative_folder_of_the_user_is_none(string? caches, string? home, string? expected)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have other folders.");
        Assert.Equal(expected, ResultCache.UsualFolder(name => name switch { "XDG_CACHE_HOME" => caches, "HOME" => home, _ => null }));
    }
}
