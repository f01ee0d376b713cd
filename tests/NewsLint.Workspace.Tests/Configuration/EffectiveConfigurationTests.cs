using NewsLint.Documents;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;
using NewsLint.Yaml;

namespace NewsLint.Workspace.Tests.Configuration;

public sealed class EffectiveConfigurationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private LintContext Context(string path) => _folder.Finder().ForFile(path).ContextFor(_folder[path]);

    private static FrontMatter FrontMatter(string yaml) => new(new TextSpan(0, yaml.Length), (YamlMapping)YamlReader.Read(yaml).Root!);

    [Fact]
    public void Without_a_configuration_the_defaults_hold()
    {
        var context = Context("a.md");
        Assert.Equal((Profile.Recommended, "ap", "en-US", "news"), (context.Profile, context.Style, context.Language, context.StoryType));
    }

    [Fact]
    public void Every_key_arrives()
    {
        _folder.Write("house-rules/claims/big.yml");
        _folder.Write("notes/reed.txt", "REED: Good evening.");
        _folder.Write("desk/sources.yml", "- { alias: A1, name: Jane Doelittle, status: background }");
        _folder.Write(".newslint.yml", """
            extends: newslint:strict
            style: bbc
            language: en-gb
            type: Analysis
            packs: ./house-rules
            rules:
              loaded: suggestion
              NL3001: off
              sourcing.anonymous-ratio: { level: error, max: 0.5 }
              claims.big: error
            names: [{ name: Volodymyr Zelenskyy, also: [Zelenskyy], never: Vladimir Zelensky, role: president of Ukraine, known: true }]
            outlets: [The Tribune, the Trib]
            frontmatter: { headline: [hed], dek: deck }
            transcripts: ./notes
            sources: desk/sources.yml
            """);
        var configuration = _folder.Finder().ForFile("a.md");
        Assert.Empty(configuration.Problems);
        var context = configuration.ContextFor(_folder["a.md"]);
        Assert.Equal((Profile.Strict, "bbc", "en-GB", "analysis"), (context.Profile, context.Style, context.Language, context.StoryType));
        Assert.Equal((Level.Suggestion, null), (context.Settings["loaded"].Level, context.Settings["loaded"].IsOff));
        Assert.True(context.Settings["loaded.cliche"].IsOff);
        Assert.Equal((Level.Error, false, 0.5), (context.Settings["sourcing.anonymous-ratio"].Level, context.Settings["sourcing.anonymous-ratio"].IsOff, context.Settings["sourcing.anonymous-ratio"].Options["max"]));
        Assert.NotNull(context.RuleSet.Find("claims.big"));
        var name = Assert.Single(context.Names);
        Assert.Equal(("Volodymyr Zelenskyy", "Zelenskyy", "Vladimir Zelensky", "president of Ukraine", true), (name.Name, name.Also[0], name.Never[0], name.Role, name.IsKnown));
        Assert.Equal(["The Tribune", "the Trib"], context.Outlets);
        Assert.Equal(["hed"], configuration.FrontMatterAliases["headline"]);
        Assert.Equal(_folder["notes"], configuration.Transcripts);
        Assert.Equal("A1", Assert.Single(context.Redaction.Sources).Alias);
    }

    [Fact]
    public void The_nearest_configuration_wins_whole()
    {
        _folder.Write(".newslint.yml", "style: bbc\nlanguage: en-GB\n");
        _folder.Write("us/.newslint.yml", "style: house\n");
        Assert.Equal(("bbc", "en-GB"), (Context("a.md").Style, Context("a.md").Language));
        Assert.Equal(("house", "en-US"), (Context("us/deep/a.md").Style, Context("us/deep/a.md").Language));
    }

    [Fact]
    public void A_repository_ends_the_search()
    {
        _folder.Write(".newslint.yml", "style: bbc\n");
        Directory.CreateDirectory(_folder["repo/.git"]);
        Assert.Equal("ap", Context("repo/a.md").Style);
    }

    [Fact]
    public void Shared_files_lie_below_in_their_order()
    {
        _folder.Write("one.yml", "extends: newslint:strict\nstyle: bbc\nlanguage: en-GB\noutlets: [A]\nrules: { loaded: off, claims: off }\n");
        _folder.Write("two.yml", "style: guardian\noutlets: [B]\n");
        _folder.Write(".newslint.yml", "extends: [one.yml, two.yml]\noutlets: [C]\nrules: { loaded: warning }\n");
        var context = Context("a.md");
        Assert.Equal((Profile.Strict, "guardian", "en-GB"), (context.Profile, context.Style, context.Language));
        Assert.Equal(["A", "B", "C"], context.Outlets);
        Assert.Equal((Level.Warning, null), (context.Settings["loaded"].Level, context.Settings["loaded"].IsOff));
        Assert.True(context.Settings["claims"].IsOff);
    }

    [Fact]
    public void Later_overrides_win()
    {
        _folder.Write(".newslint.yml", """
            overrides:
              - { files: ["opinion/**"], type: opinion, style: bbc }
              - { files: ["*.{md,mdx}", "!news.md"], style: guardian }
            """);
        Assert.Equal(("opinion", "guardian"), (Context("opinion/a.md").StoryType, Context("opinion/a.md").Style));
        Assert.Equal(("opinion", "bbc"), (Context("opinion/news.md").StoryType, Context("opinion/news.md").Style));
        Assert.Equal(("news", "guardian"), (Context("x/a.mdx").StoryType, Context("x/a.mdx").Style));
    }

    [Fact]
    public void Front_matter_decides_where_an_override_says_when()
    {
        _folder.Write(".newslint.yml", """
            rules: { loaded: off }
            overrides:
              - { when: { section: [sports, games] }, type: sports, rules: { loaded: warning } }
              - { files: live/, when: { section: sports }, style: bbc }
              - { files: live/, type: live }
            """);
        var plain = FrontMatter("section: politics");
        var sports = FrontMatter("section: Sports");
        Assert.Equal("news", Context("a.md").For(plain).StoryType);
        Assert.Equal("sports", Context("a.md").For(sports).StoryType);
        Assert.False(Context("a.md").For(sports).Settings["loaded"].IsOff);
        Assert.Equal(("live", "bbc"), (Context("live/a.md").For(sports).StoryType, Context("live/a.md").For(sports).Style));
        Assert.Equal(("live", "ap"), (Context("live/a.md").For(plain).StoryType, Context("live/a.md").For(plain).Style));
    }

    [Fact]
    public void Files_with_the_same_overrides_share_a_context()
    {
        _folder.Write(".newslint.yml", "overrides: [{ files: opinion/, type: opinion }]\n");
        var configuration = _folder.Finder().ForFile("a.md");
        Assert.Same(configuration.ContextFor(_folder["a.md"]), configuration.ContextFor(_folder["b/c.md"]));
        Assert.NotSame(configuration.ContextFor(_folder["a.md"]), configuration.ContextFor(_folder["opinion/c.md"]));
        Assert.True(configuration.ContextFor(_folder["a.txt"]).ReadOptions.IsPlainText);
        Assert.Same(configuration.RuleSet, configuration.ContextFor(_folder["opinion/c.md"]).RuleSet);
    }

    [Fact]
    public void A_named_configuration_governs_all_and_none_can_be_asked_for()
    {
        _folder.Write("sub/.newslint.yml", "style: bbc\n");
        _folder.Write("other/c.yml", "style: house\noverrides: [{ files: /sub/, type: opinion }]\n");
        var named = _folder.Finder(config: "other/c.yml").ForFile("sub/a.md").ContextFor(_folder["sub/a.md"]);
        Assert.Equal(("house", "opinion"), (named.Style, named.StoryType));
        Assert.Equal("ap", _folder.Finder(noConfig: true).ForFile("sub/a.md").ContextFor(_folder["sub/a.md"]).Style);
    }

    [Fact]
    public void A_changed_configuration_is_read_again_when_asked()
    {
        var finder = _folder.Finder();
        Assert.Equal("ap", finder.ForFile("a.md").ContextFor("a.md").Style);
        _folder.Write(".newslint.yml", "style: bbc\n");
        finder.Forget();
        Assert.Equal("bbc", finder.ForFile("a.md").ContextFor("a.md").Style);
    }

    [Fact]
    public void Many_threads_find_one_configuration()
    {
        _folder.Write(".newslint.yml", "style: bbc\n");
        var finder = _folder.Finder();
        var found = Enumerable.Range(0, 200).AsParallel().WithDegreeOfParallelism(8).Select(i => finder.ForFile($"f{i % 20}/a.md").ContextFor(_folder[$"f{i % 20}/a.md"])).Distinct().ToList();
        Assert.Single(found);
    }

    [Fact]
    public void Every_setting_tells_where_it_comes_from()
    {
        _folder.Write("shared.yml", "extends: newslint:strict\nrules:\n  loaded: suggestion\n  claims: off\n");
        _folder.Write(".newslint.yml", """
            extends: shared.yml
            language: en-GB
            rules:
              NL3001: off
            overrides:
              - files: opinion/
                type: opinion
                rules: { claims: on }
              - when: { section: [sports, games], desk: x }
                rules: { sourcing.anonymous-ratio: { level: error, max: 0.5 } }
            outlets: [The Tribune]
            exclude: [wire/]
            """);
        var settings = _folder.Finder().ForFile("opinion/a.md").Describe(_folder["opinion/a.md"]);
        var lines = settings.Settings.Select(each => $"{each.Key} = {each.Value} ({each.Origin.ToString().Replace(_folder.FullPath + "/", "", StringComparison.Ordinal)}){(each.Condition is { } when ? " when " + when : "")}");
        Assert.Equal("""
            extends = newslint:strict (shared.yml:1)
            style = ap (default)
            language = en-GB (.newslint.yml:2)
            type = opinion (.newslint.yml:7)
            rules.claims = on (.newslint.yml:8)
            rules.loaded = suggestion (shared.yml:3)
            rules.loaded.cliche = off (.newslint.yml:4)
            rules.sourcing.anonymous-ratio = { level: error, max: 0.5 } (.newslint.yml:10) when desk: x and section: sports or games
            outlets = The Tribune (.newslint.yml:11)
            exclude = wire/ (.newslint.yml:12)
            """, string.Join('\n', lines));
        Assert.False(settings.IsExcluded);
        Assert.True(_folder.Finder().ForFile("wire/a.md").Describe(_folder["wire/a.md"]).IsExcluded);
    }
}
