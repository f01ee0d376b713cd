namespace NewsLint.Cli.Tests;

public sealed class DoctorTests
{
    [Fact]
    public void It_shows_what_holds_here()
    {
        using var folder = new TempFolder();
        folder.Write(".newslint.yml", "extends: newslint:relaxed\npacks: [./house]\n");
        folder.Write("house/own/mayor.yml", "extends: existence\nmessage: Why?\nphrases: [mayor]\n");
        folder.Write("a.md", "Fine.\n");
        var (code, output, error) = MemoryTerminal.Run(folder.FullPath, ["doctor"], width: 120);
        Assert.Equal((ExitCode.Clean, ""), (code, error));
        foreach (var expected in new[] { "configuration  .newslint.yml", "pack           house", "drafts         1 file", "newslint       " })
            Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_broken_is_said_with_its_place()
    {
        using var folder = new TempFolder();
        folder.Write(".newslint.yml", "extends: newslint:relaxd\n");
        var (code, _, error) = MemoryTerminal.Run(folder.FullPath, ["doctor"]);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains(".newslint.yml:1:10", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_names_the_commit() =>
        Assert.Matches(@"^newslint \d+\.\d+\.\d+( \([0-9a-f]{7}\))?\n$", MemoryTerminal.Run(Path.GetTempPath(), ["--version"]).Out);
}
