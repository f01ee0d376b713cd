using NewsLint.Workspace.Files;

namespace NewsLint.Workspace.Tests.Files;

/// <summary>What the system says instead of a change: another run, nothing, or the end of the watch.</summary>
public sealed class FolderWatchTests
{
    [Fact]
    public void A_change_that_was_lost_is_one_of_the_folder()
    {
        using var folder = new TempFolder();
        using var watch = Follow(folder);
        watch.Fail(Whole(folder), new InternalBufferOverflowException());
        Assert.Equal([folder.FullPath], Changes(watch));
    }

    [Fact]
    public void A_folder_that_is_gone_is_a_change()
    {
        using var folder = new TempFolder();
        var gone = new WatchedFolder(folder["gone"], IsDeep: true);
        using var watch = Follow(folder);
        watch.Fail(gone, new ArgumentException("There is no such folder."));
        Assert.Equal([gone.Path], Changes(watch));
        watch.Follow([gone]);
        Assert.Empty(ChangesAtOnce(watch));
    }

    [Fact]
    public void What_may_not_be_read_is_no_change()
    {
        using var folder = new TempFolder();
        using var watch = Follow(folder);
        watch.Fail(Whole(folder), new UnauthorizedAccessException());
        watch.Fail(Whole(folder), new PathTooLongException());
        Assert.Empty(ChangesAtOnce(watch));
        // And all else goes on.
        watch.Follow([Whole(folder)]);
        folder.Write("a.md");
        Assert.Contains(folder["a.md"], Changes(watch));
    }

    [Fact]
    public void A_refusal_ends_the_watch()
    {
        using var folder = new TempFolder();
        using var watch = Follow(folder);
        watch.Fail(Whole(folder), new IOException("The limit has been reached."));
        Assert.Equal("The limit has been reached.", Assert.Throws<WatchRefusedException>(() => Changes(watch)).Message);
        Assert.Throws<WatchRefusedException>(() => watch.Follow([Whole(folder)]));
    }

    [Fact]
    public void A_closed_folder_below_is_passed_by_until_it_is_open()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "The superuser may read everything.");
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TempFolder();
        folder.Write("closed/a.md");
        File.SetUnixFileMode(folder["closed"], UnixFileMode.None);
        using var watch = Follow(folder);
        Assert.Empty(ChangesAtOnce(watch));
        File.SetUnixFileMode(folder["closed"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal([folder["closed"]], Changes(watch));
        watch.Follow([Whole(folder)]);
        folder.Write("closed/a.md", "Rain fell.\n");
        Assert.Equal([folder["closed/a.md"]], Changes(watch));
    }

    private static FolderWatch Follow(TempFolder folder)
    {
        var watch = new FolderWatch(_ => true);
        watch.Follow([Whole(folder)]);
        return watch;
    }

    private static WatchedFolder Whole(TempFolder folder) => new(folder.FullPath, IsDeep: true);

    private static IEnumerable<string> Changes(FolderWatch watch) => Wait(watch, TimeSpan.FromSeconds(30));

    private static IEnumerable<string> ChangesAtOnce(FolderWatch watch) => Wait(watch, TimeSpan.FromMilliseconds(300));

    private static IEnumerable<string> Wait(FolderWatch watch, TimeSpan time)
    {
        using var end = new CancellationTokenSource(time);
        return watch.Wait(end.Token);
    }
}
