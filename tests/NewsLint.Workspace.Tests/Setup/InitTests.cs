using System.Collections.Immutable;
using NewsLint.Text;
using NewsLint.Workspace.Setup;

namespace NewsLint.Workspace.Tests.Setup;

public sealed class InitTests
{
    [Fact]
    public void The_first_configuration_is_short() =>
        Assert.Equal("""
            extends: newslint:recommended
            style: ap
            language: en-US

            """, ConfigTemplate.Create(new InitAnswers("en-US", "ap")));

    [Fact]
    public void What_was_answered_is_written_and_can_be_read()
    {
        using var folder = new TempFolder();
        var text = ConfigTemplate.Create(new InitAnswers("en-GB", "guardian")
        {
            Folders = [("./content/opinion/", "opinion"), ("#odd [1]", "live")],
            Outlets = ["The Tribune", "O’Brien’s, \"the\" paper"],
            FrontMatter = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("headline", ["hed", "on"]),
        });
        Assert.Equal("""
            extends: newslint:recommended
            style: guardian
            language: en-GB
            overrides:
              - files: ["content/opinion/**"]
                type: opinion
              - files: ["\\#odd \\[1]/**"]
                type: live
            outlets: [The Tribune, "O’Brien’s, \"the\" paper"]
            frontmatter:
              headline: [hed, "on"]

            """, text);
        folder.Write(".newslint.yml", text);
        var configuration = folder.Finder().ForFile("a.md");
        Assert.Empty(configuration.Problems);
        Assert.Equal("opinion", configuration.ContextFor(folder["content/opinion/a.md"]).StoryType);
        Assert.Equal("live", configuration.ContextFor(folder["#odd [1]/a.md"]).StoryType);
        Assert.Equal("O’Brien’s, \"the\" paper", configuration.ContextFor(folder["a.md"]).Outlets[1]);
    }

    [Fact]
    public void Front_matter_is_recognised_by_its_names()
    {
        var drafts = new[] { "---\r\nhed: A\r\nstandfirst: B\r\nauthors: [C]\r\n---\r\nText", "---\ntitle: A\nstandfirst: B\nseoTitle: X\ndate: 2026-01-01\n---\n", "No front matter", "---\n[[[\n---\n", "---\nhed: A\nempty:\n---\n", "" };
        var found = FrontMatterSniffer.Sniff(drafts.Select(SourceText.From));
        Assert.Equal("author: authors; dek: standfirst; headline: hed, title; seo_title: seoTitle", string.Join("; ", found.Select(each => $"{each.Key}: {string.Join(", ", each.Value)}")));
    }

    [Fact]
    public void Usual_names_need_no_alias() =>
        Assert.Empty(FrontMatterSniffer.Sniff([SourceText.From("---\ntitle: A\nauthor: B\ndate: x\n---\n")]));

    [Fact]
    public void No_more_than_fifty_drafts_are_looked_at()
    {
        var looked = 0;
        FrontMatterSniffer.Sniff(Enumerable.Range(0, 1_000).Select(_ => { looked++; return SourceText.From(""); }));
        Assert.Equal(50, looked);
    }
}
