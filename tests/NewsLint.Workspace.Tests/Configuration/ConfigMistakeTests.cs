namespace NewsLint.Workspace.Tests.Configuration;

/// <summary>Each mistake in a configuration, with the whole of what is said of it.</summary>
public sealed class ConfigMistakeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("stile: ap", "1:1: The configuration has no key “stile”. Did you mean “style”?")]
    [InlineData("bananas: 3", "1:1: The configuration has no key “bananas”. It can be: extends, style, language, type, packs, rules, overrides, names, outlets, frontmatter, transcripts, sources, exclude, enforce-from.")]
    [InlineData("style: ap\nlanguage: en-GB\nstyle: bbc", "3:1: “style” is already set in line 1. Keep one of the two.")]
    [InlineData("style: gardian", "1:8: “style” cannot be “gardian”. Did you mean “guardian”?")]
    [InlineData("style: [ap]", "1:8: “style” is a single text, not a list.")]
    [InlineData("language: fr", "1:11: “language” cannot be “fr”. It can be: en-US, en-GB.")]
    [InlineData("type: { a: b }", "1:7: “type” is a single text, not a map.")]
    [InlineData("- style: ap", "1:1: The configuration is a map with keys such as “extends:”, not a list.")]
    [InlineData("rules: off", "1:8: “rules” is a map, not text.")]
    [InlineData("rules:\n  loaded.clichee: off", "2:3: There is no rule or category “loaded.clichee”. Did you mean “loaded.cliche”?")]
    [InlineData("rules:\n  lodaed: off", "2:3: There is no rule or category “lodaed”. Did you mean “loaded”?")]
    [InlineData("rules:\n  banana: off", "2:3: There is no rule or category “banana”.")]
    [InlineData("rules:\n  loaded.cliche: warn", "2:18: The level of “loaded.cliche” cannot be “warn”. It can be: error, warning, suggestion, on, off.")]
    [InlineData("rules:\n  loaded.cliche: no", "2:18: The level of “loaded.cliche” cannot be “no”. Did you mean “on”?")]
    [InlineData("rules:\n  loaded.cliche: { level: erorr }", "2:27: The level of “loaded.cliche” cannot be “erorr”. Did you mean “error”?")]
    [InlineData("rules:\n  loaded.cliche: { max: many }", "2:25: “max” is a number, such as 0.5, not “many”.")]
    [InlineData("rules:\n  loaded.cliche: { max: 2 }", "2:20: “max” is not an option of “loaded.cliche”. It has none besides level.")]
    [InlineData("rules:\n  sourcing.anonymous-ratio: { mx: 2 }", "2:31: “mx” is not an option of “sourcing.anonymous-ratio”. There are max, min, level. Did you mean “max”?")]
    [InlineData("rules:\n  loaded: { max: 2 }", "2:3: “loaded” is a category. Options are set for a single rule.")]
    [InlineData("rules:\n  loaded.cliche: off\n  NL3001: error", "3:3: “NL3001” is “loaded.cliche”, which is already set here. Keep one of the two.")]
    [InlineData("overrides:\n  - type: opinion", "2:5: An override needs “files:” or “when:” to say where it holds.")]
    [InlineData("overrides:\n  - file: x", "2:5: An override has no key “file”. Did you mean “files”?|2:5: An override needs “files:” or “when:” to say where it holds.")]
    [InlineData("overrides:\n  files: x", "2:3: The overrides are a list: begin each with “- ”.")]
    [InlineData("overrides:\n  - files: [a/**]\n    rules: { loaded.x.y: off }", "3:14: There is no rule or category “loaded.x.y”.")]
    [InlineData("exclude: ['[a']", "1:11: “[a” can match nothing: a bracket has no end, or a backslash stands last.")]
    [InlineData("exclude: ['{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}']", "1:11: The braces of this pattern stand for more than 1,000 patterns, or it is too long.")]
    [InlineData("exclude: { a: b }", "1:10: The patterns in “exclude” are a list of texts, not a map.")]
    [InlineData("packs: [{ format: vale }]", "1:9: A pack needs a “path:”, the folder with its rules.")]
    [InlineData("packs: [{ path: ., format: vael }]", "1:28: “format” cannot be “vael”. Did you mean “vale”?")]
    [InlineData("packs: ./nowhere", "1:8: There is no folder “./nowhere” in .")]
    [InlineData("names: nowhere.yml", "1:8: There is no file “nowhere.yml” in .")]
    [InlineData("names: [{ also: [X] }]", "1:9: A name needs “name:”, the spelling to use.")]
    [InlineData("names: [{ name: X, known: maybe }]", "1:27: “known” is true or false.")]
    [InlineData("frontmatter: { headlines: [hed] }", "1:16: “frontmatter” has no key “headlines”. Did you mean “headline”?")]
    [InlineData("outlets: [[a]]", "1:11: Each of the outlets is a single text, not a list.")]
    [InlineData("extends: newslint:strickt", "1:10: There is no “newslint:strickt”. Did you mean “newslint:strict”?")]
    [InlineData("extends: newslint:all", "1:10: There is no “newslint:all”. It can be: newslint:relaxed, newslint:recommended, newslint:strict.")]
    [InlineData("extends: gone.yml", "1:10: There is no file “gone.yml” in .")]
    [InlineData("extends: .newslint.yml", "1:10: These files extend each other in a circle: .newslint.yml → .newslint.yml. Take one “extends” out.")]
    [InlineData("style: ap\n\tlanguage: en-GB", "2:1: A tab is used to indent. YAML needs spaces.")]
    public void A_mistake_is_told_where_it_stands(string yaml, string messages)
    {
        _folder.Write(".newslint.yml", yaml + "\n");
        var told = _folder.Problems().Select(problem => problem.Replace(_folder.FullPath, "", StringComparison.Ordinal));
        Assert.Equal(messages.Split('|').Select(message => ".newslint.yml:" + message), told);
    }

    [Fact]
    public void The_rest_of_the_file_still_holds()
    {
        _folder.Write(".newslint.yml", "stile: x\nstyle: bbc\nrules:\n  banana: off\n  loaded: off\n");
        var context = _folder.Finder().ForFile("a.md").ContextFor(_folder["a.md"]);
        Assert.Equal("bbc", context.Style);
        Assert.True(context.Settings["loaded"].IsOff);
    }

    [Theory]
    [InlineData("extends: ../shared.yml", "“../shared.yml” lies outside the workspace, {0}. Only files inside it are read.")]
    [InlineData("extends: /etc/passwd", "“/etc/passwd” lies outside the workspace, {0}. Only files inside it are read.")]
    [InlineData("packs: ../rules", "“../rules” lies outside the workspace, {0}. Only files inside it are read.")]
    [InlineData("names: link/names.yml", "“link/names.yml” leads by a symbolic link out of the workspace, {0}. Only files inside it are read.")]
    [InlineData("names: round", "“round” is a symbolic link that leads back to itself.")]
    public void Nothing_outside_the_workspace_is_read(string yaml, string message)
    {
        _folder.Write("shared.yml", "style: bbc\n");
        _folder.Write("rules/a/b.yml", "x\n");
        _folder.Write("outside/names.yml", "- X\n");
        _folder.Link("work/link", "../outside");
        _folder.Link("work/round", "round");
        _folder.Write("work/.newslint.yml", yaml + "\n");
        var problem = Assert.Single(_folder.Finder().ForFile("work/a.md").Problems);
        Assert.Equal(string.Format(System.Globalization.CultureInfo.InvariantCulture, message, _folder["work"]), problem.Message);
    }

    [Fact]
    public void A_configuration_that_is_a_link_out_is_not_read()
    {
        _folder.Write("secret.yml", "style: bbc\n");
        _folder.Link("work/.newslint.yml", "../secret.yml");
        var configuration = _folder.Finder().ForFile("work/a.md");
        Assert.Equal($"This is a symbolic link that leads out of the workspace, {_folder["work"]}. It is not read.", Assert.Single(configuration.Problems).Message);
        Assert.Equal("ap", configuration.ContextFor("work/a.md").Style);
    }

    [Fact]
    public void A_parent_inside_the_repository_may_be_shared()
    {
        Directory.CreateDirectory(_folder[".git"]);
        _folder.Write("shared.yml", "style: bbc\n");
        _folder.Write("work/.newslint.yml", "extends: ../shared.yml\n");
        var configuration = _folder.Finder().ForFile("work/a.md");
        Assert.Empty(configuration.Problems);
        Assert.Equal("bbc", configuration.ContextFor(_folder["work/a.md"]).Style);
    }

    [Fact]
    public void Mistakes_in_a_shared_file_and_in_names_stand_in_those_files()
    {
        _folder.Write(".newslint.yml", "extends: [shared.yml]\nnames: names.yml\n");
        _folder.Write("shared.yml", "stile: ap\n");
        _folder.Write("names.yml", "- { nam: X }\n");
        Assert.Equal(
            ["shared.yml:1:1: The configuration has no key “stile”. Did you mean “style”?", "names.yml:1:5: A name has no key “nam”. Did you mean “name”?", "names.yml:1:3: A name needs “name:”, the spelling to use."],
            _folder.Problems());
    }

    [Fact]
    public void A_circle_of_shared_files_is_told_once()
    {
        _folder.Write(".newslint.yml", "extends: a.yml\nstyle: bbc\n");
        _folder.Write("a.yml", "extends: b.yml\n");
        _folder.Write("b.yml", "extends: a.yml\n");
        Assert.Equal(["b.yml:1:10: These files extend each other in a circle: a.yml → b.yml → a.yml. Take one “extends” out."], _folder.Problems());
    }

    [Fact]
    public void A_chain_has_an_end()
    {
        _folder.Write(".newslint.yml", "extends: c0.yml\n");
        for (var i = 0; i < 40; i++)
            _folder.Write($"c{i}.yml", $"extends: c{i + 1}.yml\n");
        Assert.Equal(["c14.yml:1:10: “c15.yml” is not read: configurations extend each other at most 16 deep, 64 files in all."], _folder.Problems());
    }

    [Theory]
    [InlineData("[", 100_000, "Nested more than 64 levels deep. Write it flatter.")]
    [InlineData("{a: ", 100_000, "Nested more than 64 levels deep. Write it flatter.")]
    public void A_hostile_file_costs_one_message(string piece, int times, string message)
    {
        _folder.Write(".newslint.yml", string.Concat(Enumerable.Repeat(piece, times)));
        Assert.EndsWith(message, Assert.Single(_folder.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_multiply_nothing()
    {
        _folder.Write(".newslint.yml", "outlets: [&a x" + string.Concat(Enumerable.Repeat(", *a", 10_000)) + "]\n");
        Assert.Equal([".newslint.yml:1:17: “*a” is an alias. Aliases are not read here: write the value out."], _folder.Problems());
    }

    [Fact]
    public void Many_mistakes_are_not_all_told()
    {
        _folder.Write(".newslint.yml", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"k{i}: 1\n")));
        Assert.Equal(100, _folder.Problems().Length);
    }

    [Fact]
    public void A_file_that_is_too_large_or_no_text_is_refused()
    {
        _folder.Write(".newslint.yml", "# " + new string('x', 2 << 20));
        Assert.Equal([".newslint.yml:1:1: The file is too large: 2 MB, and at most 1 MB are read."], _folder.Problems());
        _folder.Write(".newslint.yml", [0xFF, 0xFE, (byte)'a', 0]);
        Assert.Equal([".newslint.yml:1:1: The file is written in UTF-16 (little-endian). Save it as UTF-8."], _folder.Problems());
    }

    [Fact]
    public void A_named_configuration_must_exist() =>
        Assert.Equal("There is no such file.", Assert.Single(_folder.Finder(config: "gone.yml").ForFile("a.md").Problems).Message);
}
