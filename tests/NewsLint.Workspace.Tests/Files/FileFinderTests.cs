using NewsLint.Workspace.Files;

namespace NewsLint.Workspace.Tests.Files;

public sealed class FileFinderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private FoundFiles Find(params string[] paths) => FileFinder.Find(paths, _folder.Finder());

    private string Paths(params string[] paths) => string.Join(' ', Find(paths).Files.Select(file => file.Path));

    private void WriteAll(params string[] files)
    {
        foreach (var file in files)
            _folder.Write(file);
    }

    [Fact]
    public void A_folder_gives_its_Markdown_in_order()
    {
        WriteAll("b.md", "a/z.markdown", "a/B.MDX", "a/n.txt", "a/x.html", "c/d/e.md");
        Assert.Equal("a/B.MDX a/z.markdown b.md c/d/e.md", Paths("."));
        Assert.Equal("a/B.MDX a/z.markdown", Paths("a"));
        Assert.Equal("./a/B.MDX ./a/z.markdown", Paths("./a/"));
        Assert.Equal(_folder["a"] + "/B.MDX " + _folder["a"] + "/z.markdown", Paths(_folder["a"]));
    }

    [Fact]
    public void A_file_is_given_once()
    {
        WriteAll("a/x.md", "a/y.md");
        Assert.Equal("a/y.md a/x.md", Paths("a/y.md", "a", "./a/x.md"));
    }

    [Fact]
    public void Hidden_folders_and_packages_are_passed_by()
    {
        WriteAll("a.md", ".git/x.md", ".cache/x.md", "node_modules/p/README.md", "content/.drafts/x.md", ".b.md");
        Assert.Equal(".b.md a.md", Paths("."));
        Assert.Equal("content/.drafts/x.md", Paths("content/.drafts"));
    }

    [Fact]
    public void What_git_ignores_is_left_out_unless_it_is_named()
    {
        WriteAll("a.md", "out/x.md", "content/keep.md", "content/tmp1.md", "content/sub/tmp2.md", "private.md");
        Directory.CreateDirectory(_folder[".git/info"]);
        _folder.Write(".gitignore", "out/\ntmp*.md\n");
        _folder.Write("content/sub/.gitignore", "!tmp2.md\n");
        _folder.Write(".git/info/exclude", "private.md\n");
        Assert.Equal("a.md content/keep.md content/sub/tmp2.md", Paths("."));
        Assert.Equal("content/keep.md content/sub/tmp2.md", Paths("content"));
        Assert.Equal("out/x.md content/tmp1.md", Paths("out/x.md", "content/tmp1.md"));
    }

    [Fact]
    public void What_the_configuration_excludes_is_left_out_unless_it_is_named()
    {
        WriteAll("a.md", "wire/x.md", "b/wire/y.md", "b/draft.md");
        _folder.Write(".newslint.yml", "exclude: ['/wire/**', 'draft.{md,txt}']\n");
        Assert.Equal("a.md b/wire/y.md", Paths("."));
        Assert.Equal("wire/x.md", Paths("wire/x.md"));
        Assert.Equal("No Markdown files in wire: all that lies there is left out by .gitignore or “exclude:”.", Assert.Single(Find("wire").Notices));
    }

    [Fact]
    public void A_pattern_finds_files_at_any_depth_and_plain_text_too()
    {
        WriteAll("a.md", "b/c.txt", "b/d.md", "b/e/f.md", "b/g.png", "b/h.rst");
        Assert.Equal("a.md b/d.md b/e/f.md", Paths("*.md"));
        Assert.Equal("b/c.txt b/d.md", Paths("b/*"));
        Assert.Equal("b/d.md b/e/f.md", Paths("b/**/*.md"));
        Assert.Equal("b/d.md b/c.txt", Paths("b/*.{md,txt}"));
        Assert.Equal("b/h.rst", Paths("b/*.rst"));
    }

    [Fact]
    public void A_name_with_signs_of_a_pattern_is_a_file_where_there_is_one()
    {
        WriteAll("a[1].md", "a1.md");
        Assert.Equal("a[1].md", Paths("a[1].md"));
    }

    [Fact]
    public void What_does_not_exist_is_told_and_the_rest_is_found()
    {
        WriteAll("a.md");
        var found = Find("x.md", "a.md", "nowhere/*.md", "");
        Assert.Equal(["a.md"], found.Files.Select(file => file.Path));
        Assert.Equal(
            ["x.md: No such file or directory: x.md", "nowhere/*.md: No file matches nowhere/*.md", ": This is not a path."],
            found.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void A_folder_without_Markdown_is_noticed()
    {
        WriteAll("img/a.png");
        var found = Find("img");
        Assert.Empty(found.Problems);
        Assert.Equal("No Markdown files in img: files end in .md, .markdown or .mdx.", Assert.Single(found.Notices));
    }

    [Fact]
    public void Links_that_go_round_end()
    {
        WriteAll("content/a.md");
        _folder.Link("content/loop", "..");
        _folder.Link("content/self", "self");
        _folder.Link("content/self.md", "self.md");
        _folder.Link("aaa", "content");
        Assert.Equal("content/a.md", Paths("."));
    }

    [Fact]
    public void A_link_inside_the_repository_is_followed_once()
    {
        Directory.CreateDirectory(_folder[".git"]);
        WriteAll("shared/s.md", "content/a.md");
        _folder.Link("content/shared", "../shared");
        _folder.Link("content/again", "../shared");
        Assert.Equal("content/a.md content/again/s.md", Paths("content"));
    }

    [Fact]
    public void A_link_out_of_the_repository_is_not_read()
    {
        using var outside = new TempFolder();
        outside.Write("secret.md");
        Directory.CreateDirectory(_folder["p/.git"]);
        _folder.Write("p/a.md");
        _folder.Link("p/b.md", outside["secret.md"]);
        _folder.Link("p/c", outside.FullPath);
        var found = Find("p");
        Assert.Equal(["p/a.md"], found.Files.Select(file => file.Path));
        Assert.Equal(
            [$"p/b.md is a symbolic link that leads out of {_folder["p"]}. It is not read.", $"p/c is a symbolic link that leads out of {_folder["p"]}. It is not read."],
            found.Notices);
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_told()
    {
        WriteAll("a.md");
        _folder.Link("b.md", "gone.md");
        Assert.Equal("b.md: This is a symbolic link that leads nowhere.", Assert.Single(Find(".").Problems).ToString());
    }

    [Fact]
    public void Very_deep_folders_end()
    {
        _folder.Write("a.md");
        Directory.CreateDirectory(_folder[string.Join('/', Enumerable.Repeat("d", 300))]);
        var found = Find(".");
        Assert.Single(found.Files);
        Assert.EndsWith("Folders are read at most 256 deep. What lies deeper is not linted.", Assert.Single(found.Problems).Message, StringComparison.Ordinal);
    }
}
