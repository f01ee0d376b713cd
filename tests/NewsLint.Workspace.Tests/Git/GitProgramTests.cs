using NewsLint.Workspace.Git;

namespace NewsLint.Workspace.Tests.Git;

public sealed class GitProgramTests
{
    [Fact]
    public void Git_is_taken_from_an_absolute_folder_of_PATH()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "What may be run is told by its mode here.");
        using var folder = new TempFolder();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.Write("bin/git"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        folder.Write("plain/git");
        Directory.CreateDirectory(folder["folder/git"]);
        var here = Path.GetRelativePath(Environment.CurrentDirectory, folder["bin"]);
        Assert.Null(GitProgram.Find($":.:{here}:{folder["none"]}:{folder["plain"]}:{folder["folder"]}"));
        Assert.Equal(folder["bin/git"], GitProgram.Find($":.:{here}:{folder["plain"]}:{folder["bin"]}"));
        Assert.Null(GitProgram.Find(""));
        Assert.Null(GitProgram.Find(null));
    }
}
