namespace NewsLint.Cli.Tests;

/// <summary>A stranger's workspace points at files beside it, in every place that takes a path: none of them is read, and none is written.</summary>
public sealed class OutsideTests : IDisposable
{
    private const string Secret = "XYZZY";
    private const string Draft = "news/draft.md";

    /// <summary>Wrong as a configuration, a rule, a list of names and waivers, so that a message would quote it.</summary>
    private const string Text = Secret + ": 1\n";

    /// <summary>What is said of a wrong list of protected sources, which is never quoted.</summary>
    private const string WrongSources = "Protected sources are a list";

    private readonly TempFolder _folder = new();

    public OutsideTests()
    {
        foreach (var file in new[] { "secret.yml", "secret.txt", "secret.md", "secret/secret.yml", "secret/_lists/secret.yml", "secret/secret.md", "secret/pack.yml", ".gitignore" })
            _folder.Write(file, file.EndsWith(".md", StringComparison.Ordinal) ? $"{Secret} is the the mall.\n" : Text);
        _folder.Write("recorded.txt", $"REED: We will {Secret} the school in the old town today.\n");
        _folder.Write("work/news/draft.md", "It is the the mall.\n");
    }

    public static TheoryData<string, string> References
    {
        get
        {
            string[] keys = ["extends: {0}", "extends: [newslint:strict, {0}]", "packs: {0}", "packs: [{{ path: {0}, format: vale }}]", "names: {0}", "names: [X, {0}]", "transcripts: {0}", "sources: {0}"];
            string[] references =
            [
                "../secret", "../secret.yml", "news/../../secret.yml", "./.././secret.yml", "{root}/secret.yml", "{root}/work/../secret", "file://{root}/secret.yml", "link", "link.yml", "deep/link/secret.yml", "link/../secret.yml", "chain.yml",
                "~/secret.yml", @"..\secret.yml", @"\\server\share\secret.yml", "//server/share/secret.yml", @"C:\secret.yml", "C:secret.yml", "../WORK/../secret.yml", "/proc/self/cwd/../secret.yml", @"../secret.yml\0", "..%2Fsecret.yml", "../secret.yml ", "/",
            ];
            var data = new TheoryData<string, string>();
            foreach (var key in keys)
                data.Add(key, string.Join('\n', references));
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(References))]
    public void No_reference_of_a_configuration_leads_out(string key, string references)
    {
        Links();
        foreach (var reference in references.Split('\n'))
        {
            var path = reference.Replace("{root}", _folder.FullPath, StringComparison.Ordinal);
            _folder.Write("work/.newslint.yml", string.Format(System.Globalization.CultureInfo.InvariantCulture, key, $"\"{(reference.EndsWith(@"\0", StringComparison.Ordinal) ? path : path.Replace("\\", "\\\\", StringComparison.Ordinal))}\"") + "\n");
            AssertSilent(reference, ["check", Draft]);
        }
    }

    [Fact]
    public void A_reference_with_a_NUL_is_refused()
    {
        foreach (var key in new[] { "extends", "packs", "names", "transcripts", "sources" })
        {
            _folder.Write("work/.newslint.yml", $"{key}: \"news\\0.yml\"\n");
            var (code, _, error) = Run("check", Draft);
            Assert.True(code == 2 && error.Contains("A path cannot hold a NUL character.", StringComparison.Ordinal), $"{key}: {error}");
        }
    }

    [Theory]
    [InlineData(".newslint.yml", "../secret.yml")]
    [InlineData(".newslint/waivers.yml", "../../secret.yml")]
    [InlineData(".newslint", "../secret")]
    [InlineData("house/style/a.yml", "../../../secret.yml")]
    [InlineData("house/style", "../../secret")]
    [InlineData("house/style/_lists/a.yml", "../../../../secret.yml")]
    [InlineData("house/style/_lists", "../../../secret/_lists")]
    [InlineData("house/pack.yml", "../../secret.yml")]
    [InlineData("house", "../secret")]
    [InlineData("desk", "../secret")]
    [InlineData("desk/a.yml", "../../secret.yml")]
    [InlineData("news/a.md", "../../secret.md")]
    [InlineData("news/more", "../../secret")]
    [InlineData("news", "../secret")]
    public void No_link_in_a_workspace_leads_out(string link, string target)
    {
        if (link != ".newslint.yml")
            _folder.Write("work/.newslint.yml", "packs: house\nsources: desk\n");
        Directory.CreateDirectory(_folder["work/house/style"]);
        Link("work/" + link, target);
        foreach (var arguments in new string[][] { ["check"], ["check", "--no-config"], ["sources", "."] })
            AssertSilent(link, arguments);
    }

    [Theory]
    [InlineData("../recorded.txt")]
    [InlineData("../../recorded.txt")]
    [InlineData("{root}/recorded.txt")]
    [InlineData("link.txt")]
    [InlineData("notes/recorded.txt")]
    public void No_transcript_is_read_outside(string reference)
    {
        foreach (var configuration in new[] { "style: ap\n", "transcripts: news\n" })
        {
            _folder.Write("work/.newslint.yml", configuration);
            Link("work/news/link.txt", "../../recorded.txt");
            Link("work/news/notes", "../..");
            _folder.Write("work/" + Draft, $"---\nsources: [{{ name: Joy Reed, transcript: \"{reference.Replace("{root}", _folder.FullPath, StringComparison.Ordinal)}\" }}]\n---\n\n“We will close the school in the old town today,” Joy Reed said.\n");
            foreach (var arguments in new string[][] { ["check", Draft], ["check", Draft, "--format", "json"] })
                AssertSilent(reference, arguments);
        }
    }

    [Fact]
    public void What_is_inside_is_read()
    {
        _folder.Write("work/recorded.txt", $"REED: We will {Secret} the school in the old town today.\n");
        _folder.Write("work/.newslint.yml", "names: secret.yml\nsources: desk.yml\nextends: secret.yml\npacks: house\n");
        _folder.Write("work/desk.yml", "Wrong: 1\n");
        foreach (var file in new[] { "secret.yml", ".newslint/waivers.yml", "house/secret/secret.yml", "house/pack.yml" })
            _folder.Write("work/" + file, Text);
        _folder.Write("work/" + Draft, "---\nsources: [{ name: Joy Reed, transcript: ../recorded.txt }]\n---\n\n“We will close the school in the old town today,” Joy Reed said.\n");
        var (_, output, error) = Run("check", Draft);
        Assert.Contains(Secret, output);
        Assert.Contains(WrongSources, error);
        foreach (var file in new[] { "secret.yml:1:1: The configuration has no key", "secret.yml:1:1: The names in a file are a list", ".newslint/waivers.yml:1:1: ", "house/secret/secret.yml:1:1: ", "house/pack.yml:1:1: " })
            Assert.Contains(file, error);
        Assert.Equal(5, error.Split('\n').Count(line => line == $"  | {Secret}: 1"));
    }

    [Theory]
    [InlineData("check --fix news/link.md", "news/link.md")]
    [InlineData("check --fix", "news/link.md")]
    [InlineData("check --fix news/more/draft.md", "news/more")]
    [InlineData("check --ask news/link.md", "news/link.md")]
    [InlineData("check --output html=report.html", "report.html")]
    [InlineData("check --output html=out/report.html", "out")]
    [InlineData("check --write-baseline old.json", "old.json")]
    [InlineData("check --write-baseline new/old.json", "new")]
    [InlineData("suppress news/draft.md --reason x", ".newslint")]
    [InlineData("suppress news/draft.md --reason x", ".newslint/waivers.yml")]
    [InlineData("rules new style.town-names", "house-rules")]
    [InlineData("rules new style.town-names", "house-rules/style/town-names.yml")]
    [InlineData("rules docs --output docs", "docs/README.md")]
    [InlineData("init", ".newslint.yml")]
    public void Nothing_is_written_through_a_link_that_leads_out(string question, string link)
    {
        if (link != ".newslint.yml")
            _folder.Write("work/.newslint.yml", "style: ap\n");
        _folder.Write("work/docs/style/a.yml", "extends: existence\ntitle: No\nmessage: No.\nphrases: [late]\n");
        Directory.CreateDirectory(_folder["outside"]);
        var isFolder = !link.Contains('.') || link == ".newslint";
        var up = string.Concat(Enumerable.Repeat("../", link.Count(letter => letter == '/') + 1));
        Link("work/" + link, up + (isFolder ? "outside" : "outside/file"));
        _folder.Write("outside/draft.md", "It is the the mall.\n");
        if (!isFolder && !question.StartsWith("rules new", StringComparison.Ordinal) && !question.StartsWith("init", StringComparison.Ordinal))
            _folder.Write("outside/file", link.EndsWith(".md", StringComparison.Ordinal) ? "It is the the mall.\n" : "");
        var before = Outside();
        var (code, output, error) = MemoryTerminal.Run(_folder["work"], question.Split(' '), input: "y\ny\ny\ny\n"u8.ToArray(), isInteractive: true);
        Assert.Equal(before, Outside());
        if (question != "check --fix")
            Assert.True(code == 2, output + error);
    }

    [Fact]
    public void What_a_user_names_outside_is_written()
    {
        var (code, _, error) = Run("check", "--fix", "--output", $"html={_folder["report.html"]}", "--write-baseline", "../old.json");
        Assert.Equal((0, true, true), (code, File.Exists(_folder["report.html"]), File.Exists(_folder["old.json"])));
        Assert.Contains("Wrote", error);
    }

    public void Dispose() => _folder.Dispose();

    private string Outside() => string.Join('\n', Directory.EnumerateFileSystemEntries(_folder["outside"], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(path => $"{path} {(File.Exists(path) ? File.ReadAllText(path) : "")}"));

    private void AssertSilent(string what, string[] arguments)
    {
        var (_, output, error) = Run(arguments);
        var wasRead = (output + error).Contains(Secret, StringComparison.Ordinal) || error.Contains(WrongSources, StringComparison.Ordinal);
        Assert.False(wasRead, $"{what}, {string.Join(' ', arguments)}: {output}{error}");
    }

    private (int ExitCode, string Out, string Error) Run(params string[] arguments) => MemoryTerminal.Run(_folder["work"], arguments, width: 200);

    private void Links()
    {
        Link("work/link", "../secret");
        Link("work/link.yml", "../secret.yml");
        Link("work/deep/link", _folder["secret"]);
        Link("work/chain.yml", "link/secret.yml");
    }

    private void Link(string path, string target)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        if (Directory.Exists(_folder[path]))
            Directory.Delete(_folder[path], recursive: true);
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[path])!);
        File.Delete(_folder[path]);
        File.CreateSymbolicLink(_folder[path], target);
    }
}
