using System.Diagnostics;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Packs;

namespace NewsLint.Workspace.Tests.Files;

/// <summary>A pipe stands where a file is expected, and nobody ever writes into it: whoever opens it waits for ever.</summary>
public sealed class PipeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TempFolder _folder = new();
    private readonly List<string> _pipes = [];

    public static TheoryData<string> Places =>
    [
        ".newslint.yml", "shared.yml", "names.yml", "desk.yml", "desk/a.yml", "rules/house/pack.yml", "rules/house/a.yml", "rules/house/_lists/a.yml",
        ".newslint/waivers.yml", ".gitignore", ".git/info/exclude", ".git/index", "notes/call.txt", "notes/call.docx", "news/draft.md", "news/link.md",
    ];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_pipe_in_a_workspace_is_not_waited_for(string place)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes are told from files on Linux.");
        _folder.Write(".git/HEAD", "ref: refs/heads/main\n");
        _folder.Write(".newslint.yml", $"extends: shared.yml\nnames: names.yml\nsources: {(place.StartsWith("desk/", StringComparison.Ordinal) ? "desk" : "desk.yml")}\npacks: rules\ntranscripts: notes\n");
        _folder.Write("shared.yml", "style: bbc\n");
        _folder.Write("names.yml", "- Joy Reed\n");
        _folder.Write("desk.yml", "- { alias: A1, name: Jane Doe, transcript: call.txt }\n");
        _folder.Write("desk/b.yml", "- { alias: A1, name: Jane Doe }\n");
        _folder.Write("rules/house/b.yml", "extends: existence\nmessage: No.\ntitle: No\nphrases: [late]\n");
        _folder.Write("notes/call.txt", "REED: It is late.\n");
        _folder.Write("news/draft.md", "---\nsources: [{ name: Joy Reed, transcript: call.txt }, { name: Al Reed, transcript: call.docx }, { alias: A1 }]\n---\n\n“It is late,” Joy Reed said.\n");
        Pipe(place == "news/link.md" ? "news/pipe" : place);
        if (place == "news/link.md")
            _folder.Link(place, "pipe");
        await Task.Run(ReadAll, TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        // Who waits is let go.
        foreach (var pipe in _pipes)
            new FileStream(pipe, FileMode.Open, FileAccess.ReadWrite).Dispose();
        _folder.Dispose();
    }

    private void ReadAll()
    {
        var finder = Finder();
        foreach (var file in FileFinder.Find(["."], finder).Files)
        {
            var (text, _) = DraftFile.Read(file.FullPath);
            var configuration = finder.ForFile(file.FullPath);
            _ = configuration.ContextFor(file.FullPath, text ?? Text.SourceText.From(""));
            _ = configuration.Problems;
        }
    }

    private ConfigurationFinder Finder() => new(new ConfigurationOptions(_folder.FullPath), RulePackLoader.Load);

    private void Pipe(string place)
    {
        var path = _folder[place];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(path);
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
        _pipes.Add(path);
    }
}
