using System.Text;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Packs;

namespace NewsLint.Workspace.Tests.Sourcing;

/// <summary>The newsroom's file of protected sources: where it may lie, how it is written, and that nothing repeats what stands in it.</summary>
public sealed class PrivateSourceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_file_or_a_folder_of_files_is_read()
    {
        _folder.Write(".newslint.yml", "sources: desk\n");
        _folder.Write("desk/one.yml", "- { alias: A1, id: port, name: Jane Doelittle, also: JD Doe, status: background }\n");
        _folder.Write("desk/two.yaml", "sources:\n  - { alias: A2, name: Peter Zemblin, status: off-record }\n");
        _folder.Write("desk/notes.txt", "name: Nobody\n");
        var configuration = _folder.Finder().ForFile("a.md");
        Assert.Empty(configuration.Problems);
        Assert.Equal(["A1", "A2"], configuration.Redaction.Sources.Select(source => source.Alias));
        Assert.Equal("A1 met A2.", configuration.Redaction.Apply("Jane Doelittle met Peter Zemblin."));
    }

    [Theory]
    [InlineData("sources: nowhere.yml", "There is no such file or folder")]
    [InlineData("sources: ../desk.yml", "lies outside the workspace")]
    [InlineData("sources: [a, b]", "“sources” is a single text, not a list.")]
    [InlineData("source: desk", "Did you mean “sources”?")]
    public void Mistakes_of_the_setting_are_told_where_they_stand(string yaml, string message)
    {
        _folder.Write(".newslint.yml", yaml + "\n");
        var problem = Assert.Single(_folder.Finder().ForFile("a.md").Problems);
        Assert.Contains(message, problem.Message);
        Assert.Equal(0, problem.Position.Line);
    }

    /// <summary>A slip costs a message, and nobody their protection.</summary>
    [Theory]
    [InlineData("- alias: A1\n  name: Jane Doelittle\n  name: Peter Zemblin\n", "A1 met A1.")]
    [InlineData("sources:\n  - { alias: A1, name: Jane Doelittle }\nsources:\n  - { alias: A2, name: Peter Zemblin }\n", "A1 met A2.")]
    [InlineData("- alias: A1\n  name: Jane Doelittle\n---\n- alias: A2\n  name: Peter Zemblin\n", "a protected source met a protected source.")]
    [InlineData("- alias: A1\n  name: Jane Doelittle\n  more:\n    name: Peter Zemblin\n", "A1 met a protected source.")]
    [InlineData("- alias: A1\n  name: Jane Doelittle\nnotes: x\n", "a protected source met Peter Zemblin.")]
    [InlineData("A1: { name: Jane Doelittle }\nA2: { name: Peter Zemblin }\n", "a protected source met a protected source.")]
    [InlineData("A1: Jane Doelittle\nPeter Zemblin: A2\n", "a protected source met a protected source.")]
    [InlineData("- Jane Doelittle\n- 'Peter Zemblin'\n", "a protected source met a protected source.")]
    [InlineData("- { alias: A1, nmae: Jane Doelittle }\n- { alias: A2, name: Peter Zemblin }\n", "a protected source met A2.")]
    [InlineData("- alias: A1\n  name: Jane Doelittle\n  also:\n    - Peter Zemblin\n  role: \"open\n", "a protected source met a protected source.")]
    [InlineData("- alias: A1\n  transcripts:\n    - Jane Doelittle\n  name: Peter Zemblin\n  x: y\n", "Jane Doelittle met A1.")]
    [InlineData("---\n# desk\n- alias: A1\n  name: Jane Doelittle\n- { alias: A2, name: Peter Zemblin }\n", "A1 met A2.")]
    public void What_looks_like_a_name_is_protected_whatever_is_wrong_around_it(string yaml, string shown)
    {
        _folder.Write(".newslint.yml", "sources: desk.yml\n");
        _folder.Write("desk.yml", yaml);
        Assert.Equal(shown, _folder.Finder().ForFile("a.md").Redaction.Apply("Jane Doelittle met Peter Zemblin."));
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused_and_its_names_are_protected()
    {
        const string Text = "- alias: A1\n  name: Zoë Doelittle\n";
        _folder.Write(".newslint.yml", "sources: desk.yml\n");
        foreach (var bytes in new[] { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)], [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)], Encoding.UTF8.GetBytes("\0" + Text) })
        {
            _folder.Write("desk.yml", bytes);
            var configuration = _folder.Finder().ForFile("a.md");
            Assert.NotEmpty(configuration.Problems);
            Assert.Equal("a protected source left.", configuration.Redaction.Apply("Zoë Doelittle left."));
        }
    }

    [Theory]
    [InlineData("- name: Jane Doelittle", "needs an “alias”")]
    [InlineData("- alias: A1", "needs a “name”")]
    [InlineData("- Jane Doelittle", "has an “alias” and a “name”")]
    [InlineData("Jane Doelittle: A1", "are a list")]
    [InlineData("- { alias: A1, name: Jane Doelittle, status: Doelittle }", "can be on-record, background or off-record")]
    [InlineData("- { alias: A1, name: Jane Doelittle, Doelittle: x }", "has no such key")]
    [InlineData("- { alias: A1, name: Jane Doelittle }\n- { alias: a1, name: Janet Doelittle }", "has the same alias")]
    [InlineData("- alias: A1\n  name: \"Jane Doelittle", "not valid YAML")]
    [InlineData("- { alias: A1, name: Jane Doelittle }\n---\n- { alias: A2, name: Janet Doelittle }", "not valid YAML")]
    public void Mistakes_in_the_file_are_told_without_a_word_of_it(string yaml, string message)
    {
        _folder.Write(".newslint.yml", "sources: desk.yml\n");
        _folder.Write("desk.yml", yaml + "\n");
        var configuration = _folder.Finder().ForFile("a.md");
        var problem = configuration.Problems[0];
        Assert.Contains(message, problem.Message);
        Assert.DoesNotContain("Doelittle", problem.Message + problem.Source.Content + problem.ToDiagnostic());
        if (yaml.Contains("name: \"", StringComparison.Ordinal))
            Assert.Equal("a protected source left.", configuration.Redaction.Apply("Jane Doelittle left."));
    }

    [Fact]
    public void A_file_that_git_tracks_is_an_error_and_one_that_it_may_take_a_warning()
    {
        _folder.Write(".newslint.yml", "sources: desk/sources.yml\n");
        _folder.Write("desk/sources.yml", "- { alias: A1, name: Jane Doelittle }\n");
        _folder.Git("", "init", "-q");
        var loose = Assert.Single(_folder.Finder().ForFile("a.md").Problems);
        Assert.Equal((Level.Warning, true), (loose.Level, loose.Message.Contains("not in .gitignore", StringComparison.Ordinal)));
        _folder.Write(".gitignore", "desk/\n");
        Assert.Empty(_folder.Finder().ForFile("a.md").Problems);
        _folder.Git("", "add", "-f", "desk/sources.yml");
        Assert.Contains("tracked by git", Assert.Single(_folder.Finder().ForFile("a.md").Problems).Message);
        _folder.Git("", "update-index", "--index-version", "4");
        Assert.Equal(Level.Error, Assert.Single(_folder.Finder().ForFile("a.md").Problems).Level);
        _folder.Write(".newslint.yml", "sources: desk\n");
        Assert.Contains("tracked by git", Assert.Single(_folder.Finder().ForFile("a.md").Problems).Message);
    }

    [Fact]
    public void A_promise_does_not_depend_on_the_nearest_configuration()
    {
        _folder.Write(".newslint.yml", "sources: desk.yml\n");
        _folder.Write("desk.yml", "- { alias: A1, name: Jane Doelittle }\n");
        _folder.Write("opinion/.newslint.yml", "style: bbc\n");
        _folder.Git("", "init", "-q");
        _folder.Write(".gitignore", "desk.yml\n");
        Assert.Equal("A1", _folder.Finder().ForFile("opinion/a.md").Redaction.Apply("Jane Doelittle"));
    }

    [Fact]
    public void A_promise_is_not_taken_back_by_another()
    {
        _folder.Write("shared.yml", "sources: desk.yml\n");
        _folder.Write("desk.yml", "- { alias: A1, name: Jane Doelittle }\n");
        _folder.Write("mine.yml", "- { alias: A2, name: Peter Zemblin }\n");
        _folder.Write(".newslint.yml", "extends: shared.yml\nsources: mine.yml\n");
        Assert.Equal("A1 met A2.", _folder.Finder().ForFile("a.md").Redaction.Apply("Jane Doelittle met Peter Zemblin."));
        // Nor by a configuration below that extends nothing.
        _folder.Write("news/.newslint.yml", "style: bbc\n");
        _folder.Git("", "init", "-q");
        Assert.Equal("A1 met A2.", _folder.Finder().ForFile("news/a.md").Redaction.Apply("Jane Doelittle met Peter Zemblin."));
    }

    [Fact]
    public void A_private_transcript_is_used_and_never_named()
    {
        _folder.Write(".newslint.yml", "sources: desk/sources.yml\n");
        _folder.Write("desk/sources.yml", "- { alias: A1, name: Jane Doelittle, status: off-record, transcript: jane-doelittle.txt }\n");
        _folder.Write("desk/jane-doelittle.txt", "DOELITTLE: Two of the cranes have not been inspected since the storm.\n");
        const string Text = "---\nsources:\n  - { alias: A1, status: off-record }\n---\n\n“Two of the cranes have not been inspected since the storm,” an official said.\n";
        var found = Assert.Single(Lint(Text), diagnostic => diagnostic.Rule == "sourcing.status-breached");
        Assert.Equal("These words were said off the record (A1) and may not be used.", found.Message);
        File.Delete(_folder["desk/jane-doelittle.txt"]);
        var missing = Assert.Single(Lint(Text), diagnostic => diagnostic.Code == "NL0905");
        Assert.DoesNotContain("doelittle", missing.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_recording_of_a_protected_source_does_not_belong_into_git()
    {
        _folder.Git("", "init", "-q");
        _folder.Write("call.txt", "A: Two of the cranes are new.\n");
        const string Text = "---\nsources:\n  - { alias: A1, status: background, transcript: call.txt }\n  - { name: Sam Boone, transcript: call.txt }\n---\n\nText.\n";
        Assert.DoesNotContain(Lint(Text), diagnostic => diagnostic.Rule == "sourcing.status-breached");
        _folder.Git("", "add", "call.txt");
        Assert.Equal("The recording of a protected source is tracked by git. Keep it in a folder that git ignores.", Assert.Single(Lint(Text), diagnostic => diagnostic.Rule == "sourcing.status-breached").Message);
    }

    [Fact]
    public void A_fix_that_would_write_a_name_is_not_offered()
    {
        _folder.Write(".newslint.yml", "sources: desk/sources.yml\n");
        _folder.Write("desk/sources.yml", "- { alias: A1, name: Jane Doelittle, status: background, transcript: call.txt }\n");
        _folder.Write("desk/call.txt", "DOELITTLE: I told Jane Doelittle senior that the cranes were not safe at all.\n");
        const string Text = "---\nsources:\n  - { alias: A1, status: background }\n---\n\n“I told my mother senior that the cranes were not safe at all,” an official said.\n";
        var found = Assert.Single(Lint(Text), diagnostic => diagnostic.Rule == "quotes.not-as-recorded");
        Assert.Empty(found.Fixes);
        Assert.Contains("A1", found.Message);
    }

    public void Dispose() => _folder.Dispose();

    private IEnumerable<Diagnostic> Lint(string draft)
    {
        var source = SourceText.From(draft);
        var finder = new ConfigurationFinder(new ConfigurationOptions(_folder.FullPath), RulePackLoader.Load);
        return Linter.Lint(source, finder.ForFile("a.md").ContextFor(_folder["a.md"], source)).Diagnostics;
    }
}
