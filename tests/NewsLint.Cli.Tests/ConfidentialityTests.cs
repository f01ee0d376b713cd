using System.CommandLine;
using System.CommandLine.Completions;
using System.Text;

namespace NewsLint.Cli.Tests;

/// <summary>
/// A draft that says all it must not, and every way in which the program can speak of it: no output names the protected source.
/// Formats and commands are taken from the command line itself, so that a new one is tried without a line here.
/// </summary>
public sealed class ConfidentialityTests : IDisposable
{
    private static readonly string[] Names = ["Doelittle", "DOELITTLE", "doelittle", "Zemblin", "zemblin"];

    private readonly TempFolder _folder = new();

    public ConfidentialityTests()
    {
        _folder.Write(".newslint.yml", "extends: newslint:strict\nsources: desk\nnames: [{ name: Jane Doelittle, never: [Jane Dolittle] }]\n");
        _folder.Write("desk/sources.yml", """
            - alias: A1
              name: Jane Doelittle
              also: [Janet Zemblin]
              status: background
              transcript: call.txt
              phone of Doelittle: 555 0100
            """);
        _folder.Write("desk/call.txt", "JANE DOELITTLE: The cranes may not be safe. I told Doelittle senior about it.\n");
        _folder.Write("jane-doelittle.txt", "DOELITTLE: It is late.\nBOONE: Half of the workers at the port never saw an inspector.\n");
        _folder.Write("draft.md", """
            ---
            title: "Doelittle: obviously the BEST whistleblower of the port"
            sources:
              - { alias: A1, role: port official, status: background }
              - { alias: A2, name: Janet Zemblin, status: off-record, transcript: jane-doelittle.txt }
              - { name: Sam Boone, role: worker, transcript: jane-doelittle-2.txt }
              - { name: Jane Doelittle, status: hmm }
            ---

            # What Jane Doelittle knew about the cranes

            <!-- newslint-disable-next-line loaded.cliche: Jane Doelittle asked for it -->
            <!-- newslint-disable-next-line no.such-rule-jane-doelittle -->
            Obviously, Jane Doelittle claimed that the iconic cranes will very very likely fail. JANE **DOELITTLE** is the first whistleblower ever.

            “The cranes will not be safe,” Jane Doelittle said on Monday. Sources said Ms. Doelittle was furious , and Doelittle's boss utilized it.

            “Half of the workers at the port never saw an inspector,” Janet Zemblin slammed. [click here](http://example.org/jane-doelittle)

            ![](jane-doelittle.jpg) Experts say that a Jane
            Doelittle is a a victim of Kiev. The official, who asked Jane Doelittle not to be named, said so. Vladimir Zelensky met J. Doelittle, 45, in the the port of Doelittle-on-Sea.
            """);
    }

    public static TheoryData<string> Formats => [.. FormatsOf(Check().Options.Single(option => option.Name == "--format"))];

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_format_of_check_names_a_protected_source(string format)
    {
        var (_, output, error) = Run("check", "--format", format, "draft.md");
        Assert.NotEqual("", output);
        AssertSilent(output + error);
    }

    [Fact]
    public void Every_format_is_tried() => Assert.Contains("json", Formats.Select(row => row.Data));

    [Theory]
    [InlineData("check", "--statistics", ".")]
    [InlineData("check", "--format", "json", "--statistics", ".")]
    [InlineData("check", "--no-config", "draft.md")]
    [InlineData("check", "--diff", "--unsafe", "draft.md")]
    [InlineData("check", "--fix", "--unsafe", "draft.md")]
    [InlineData("check", "--ask", "draft.md")]
    [InlineData("check", "no-such-file.md", "draft.md")]
    [InlineData("config", "draft.md")]
    [InlineData("explain", "sourcing.status-breached")]
    public void No_other_way_to_ask_names_one(params string[] arguments)
    {
        var (_, output, error) = Run(arguments);
        AssertSilent(output + error);
    }

    [Fact]
    public void No_command_that_takes_a_draft_names_one()
    {
        foreach (var words in EveryWayToAsk("draft.md"))
        {
            var (_, output, error) = Run(words);
            AssertSilent(output + error);
        }
    }

    /// <summary>Where nobody knows which names are protected, any word of a draft may be one.</summary>
    [Theory]
    [InlineData("sources: desk", "too large")]
    [InlineData("sources: desk/sources.yml", "too large")]
    [InlineData("sources: desk/sources.yml", "Latin-1")]
    [InlineData("sources: desk/sources.yml", "UTF-16")]
    [InlineData("sources: desk", "a link that leads out")]
    [InlineData("sources: desk", "a link to itself")]
    [InlineData("sources: desk", "a thousand more")]
    [InlineData("sources: desk/no-such-file.yml", "")]
    [InlineData("sources: ../desk.yml", "")]
    [InlineData("sources: [desk/sources.yml]", "")]
    [InlineData("sources: { file: desk/sources.yml }", "")]
    [InlineData("sources: desk/sources.yml\nsources: other", "")]
    [InlineData("sources: desk/sources.yml\nstyle: \"ap", "")]
    [InlineData("style: ap", "a configuration above with a list that cannot be read")]
    [InlineData("extends: shared.yml", "a shared file with a list that cannot be read")]
    [InlineData("sources: desk/sources.yml", "a configuration that cannot be read")]
    public void A_draft_is_held_back_while_the_list_of_protected_sources_cannot_be_read(string configuration, string how)
    {
        const string List = "- alias: A1\n  name: Zoë Doelittle\n";
        Directory.Delete(_folder["desk"], recursive: true);
        Directory.CreateDirectory(_folder["news/.git"]);
        _folder.Write("news/desk/sources.yml", how switch
        {
            "too large" => [.. Encoding.UTF8.GetBytes(List), .. Encoding.UTF8.GetBytes(new string('#', 8 << 20))],
            "Latin-1" => Encoding.Latin1.GetBytes(List),
            "UTF-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(List)],
            _ => Encoding.UTF8.GetBytes(List),
        });
        if (how.StartsWith("a link", StringComparison.Ordinal))
            File.CreateSymbolicLink(_folder["news/desk/more.yml"], how.EndsWith("out", StringComparison.Ordinal) ? _folder.Write("more.yml", List) : "more.yml");
        for (var i = 0; i < 1_000 && how == "a thousand more"; i++)
            _folder.Write($"news/desk/{i}.yml", "");
        _folder.Write("news/shared.yml", "sources: nowhere\n");
        var place = how.StartsWith("a configuration above", StringComparison.Ordinal) ? "news/local/" : "news/";
        _folder.Write("news/.newslint.yml", "sources: nowhere\n");
        _folder.Write(place + ".newslint.yml", configuration + (how.StartsWith("a configuration that", StringComparison.Ordinal) ? new string('\n', 2 << 20) : "\n"));
        _folder.Write(place + "plain.md", "Zoë Doelittle obviously saw the the iconic mall.\n");
        foreach (var ignoring in new string[][] { [], ["--no-config"] })
        {
            var (code, output, error) = Run(["check", .. ignoring, place + "plain.md"]);
            Assert.DoesNotContain("iconic", output + error);
            Assert.Contains("plain.md: Held back: nobody knows which names in this draft are protected, because", error);
            Assert.Equal(2, code);
        }
    }

    [Fact]
    public void A_draft_that_is_held_back_is_shown_by_no_command()
    {
        _folder.Write(".newslint.yml", "sources: nowhere\n");
        _folder.Write("plain.md", "Jane Doelittle obviously saw the the iconic mall.\n");
        foreach (var words in EveryWayToAsk("plain.md"))
        {
            var (code, output, error) = Run(words);
            Assert.DoesNotContain("iconic", output + error);
            Assert.True(code == 2 || words[0] is "explain" or "rules" or "completions", string.Join(' ', words));
        }
        foreach (var words in new string[][] { ["--fix"], ["--diff"], ["--ask"], ["--statistics"], ["--write-baseline", "old.json"] })
        {
            var (_, output, error) = Run(["check", .. words, "plain.md"]);
            Assert.DoesNotContain("iconic", output + error);
        }
        Assert.Equal(2, Run("suppress", "--dry-run", "--reason", "x", "plain.md").ExitCode);
        Assert.False(File.Exists(_folder[".newslint/waivers.yml"]));
    }

    [Fact]
    public void Where_nobody_is_to_know_who_is_protected_an_empty_list_will_do()
    {
        _folder.Write("desk/sources.yml", "");
        _folder.Write("plain.md", "It is an iconic mall.\n");
        foreach (var place in new[] { "desk", "desk/sources.yml" })
        {
            _folder.Write(".newslint.yml", $"sources: {place}\n");
            Assert.Contains("iconic", Run("check", "plain.md").Out);
        }
    }

    [Fact]
    public void On_a_screen_show_private_holds_nothing_back()
    {
        _folder.Write(".newslint.yml", "sources: nowhere\n");
        Assert.DoesNotContain("iconic", MemoryTerminal.Run(_folder.FullPath, ["check", "draft.md"], isScreen: true).Out);
        Assert.Contains("iconic", MemoryTerminal.Run(_folder.FullPath, ["check", "--show-private", "draft.md"], isScreen: true).Out);
    }

    /// <summary>As what it also is, the file would be quoted with what is wrong in it.</summary>
    [Theory]
    [InlineData("sources: desk/house/list.yml\nnames: desk/house/list.yml")]
    [InlineData("sources: desk/house\nnames: desk/house/list.yml")]
    [InlineData("sources: desk/house/list.yml\nextends: desk/house/list.yml")]
    [InlineData("sources: desk/house/list.yml\npacks: desk")]
    [InlineData("sources: desk/house/list.yml\npacks: alias")]
    [InlineData("sources: .newslint/waivers.yml")]
    public void A_list_of_protected_sources_that_is_something_else_too_is_quoted_by_no_message(string configuration)
    {
        const string List = "- { alias: A1, name: Jane Doelittle, transcript: zounds.txt }\n";
        Directory.Delete(_folder["desk"], recursive: true);
        _folder.Write("desk/house/list.yml", List);
        if (configuration.Contains("waivers", StringComparison.Ordinal))
            _folder.Write(".newslint/waivers.yml", List);
        Directory.CreateSymbolicLink(_folder["alias"], "desk");
        _folder.Write(".newslint.yml", configuration + "\n");
        foreach (var words in new string[][] { ["check", "draft.md"], ["check", "--format", "html", "draft.md"], ["config", "draft.md"], ["doctor"], ["rules", "list"] })
        {
            var (_, output, error) = Run(words);
            AssertSilent(output + error);
            Assert.DoesNotContain("zounds", output + error);
        }
        var (code, _, told) = Run("check", "draft.md");
        Assert.Equal(2, code);
        Assert.Contains(": This file lists protected sources, so it cannot be anything else besides, and nothing of it is shown.", told);
    }

    [Fact]
    public void A_list_of_protected_sources_that_is_named_as_a_rule_or_a_draft_is_not_shown()
    {
        const string List = "- { alias: A1, name: Jane Doelittle, transcript: zounds.txt }\n";
        _folder.Write(".newslint.yml", "sources: desk/house.md\n");
        _folder.Write("desk/house.md", List);
        foreach (var words in EveryWayToAsk("desk/house.md"))
        {
            var (_, output, error) = Run(words);
            Assert.DoesNotContain("zounds", output + error);
        }
        _folder.Write(".newslint.yml", "sources: desk\n");
        _folder.Write("desk/house.yml", List);
        var (_, rules, mistakes) = Run("rules", "test", "desk/house.yml");
        Assert.DoesNotContain("zounds", rules + mistakes);
    }

    [Fact]
    public void A_baseline_names_none()
    {
        Run("check", "--write-baseline", "old.json", "draft.md");
        AssertSilent(File.ReadAllText(Path.Combine(_folder.FullPath, "old.json")));
    }

    [Fact]
    public void A_mistake_in_the_private_file_is_told_by_its_place_alone()
    {
        var (code, _, error) = Run("check", "draft.md");
        Assert.Equal(2, code);
        Assert.Contains("sources.yml:6:3", error);
        Assert.Contains("has no such key", error);
        AssertSilent(error);
        // A name that nobody has read as one is hidden by no redaction.
        _folder.Write("desk/sources.yml", "- alias: A1\n  name: Jane Doelittle\n  phone of Varga: 555 0100\n");
        Assert.DoesNotContain("Varga", Run("check", "draft.md").Error);
        _folder.Write("desk/sources.yml", "- alias: A1\n  name: *Varga\n");
        Assert.DoesNotContain("Varga", Run("check", "draft.md").Error);
    }

    [Fact]
    public void A_private_file_that_is_broken_still_protects_the_names_in_it()
    {
        _folder.Write("desk/sources.yml", "- alias: A1\n  name: Jane Doelittle\n  also: [Janet Zemblin]\n  role: \"open\n");
        var (code, output, error) = Run("check", "draft.md");
        Assert.Equal(2, code);
        AssertSilent(output + error);
        // This draft lists no source itself.
        _folder.Write("plain.md", "Jane Doelittle obviously saw Janet Zemblin at the the mall.\n");
        (_, output, error) = Run("check", "plain.md");
        Assert.Contains("plain.md", output);
        AssertSilent(output + error);
    }

    [Fact]
    public void What_is_found_is_told_with_the_alias()
    {
        var (_, output, _) = Run("check", "--rule", "sourcing.status-breached", "draft.md");
        Assert.Contains("Only “A1” may stand here", output);
        Assert.Contains("█", output);
        Assert.Contains("front matter is published with the page", output);
        Assert.Contains("names a protected source (A1)", output);
    }

    [Fact]
    public void Show_private_is_refused_where_a_report_would_be_kept()
    {
        var (code, output, error) = Run("check", "--show-private", "draft.md");
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("works on a screen alone", error);
        foreach (var kept in new[] { new[] { "--format", "json" }, ["--write-baseline", "x.json"], ["--diff"] })
        {
            var (exit, _, refusal) = MemoryTerminal.Run(_folder.FullPath, ["check", "--show-private", .. kept, "draft.md"], isScreen: true);
            Assert.Equal(2, exit);
            Assert.Contains($"does not go with {kept[0]}", refusal);
        }
    }

    [Fact]
    public void On_a_screen_show_private_shows()
    {
        var (_, output, _) = MemoryTerminal.Run(_folder.FullPath, ["check", "--show-private", "draft.md"], isScreen: true);
        Assert.Contains("Jane Doelittle claimed", output);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Each command that takes a draft, in each of its formats.</summary>
    private static IEnumerable<string[]> EveryWayToAsk(string draft)
    {
        foreach (var (path, command) in CommandTree.Of(Root()))
        {
            if (command.Arguments.Count == 0 || command.Subcommands.Count > 0 || command.Name is "init" or "lsp" or "new")
                continue;
            foreach (var format in command.Options.Where(option => option.Name == "--format").SelectMany(FormatsOf).DefaultIfEmpty(""))
                yield return [.. path.Split(' ').Skip(1), .. format.Length == 0 ? [] : new[] { "--format", format }, draft];
        }
    }

    private (int ExitCode, string Out, string Error) Run(params string[] arguments) =>
        MemoryTerminal.Run(_folder.FullPath, arguments, input: "y\nn\ny\nq\n"u8.ToArray(), width: 200, isInteractive: true);

    private static void AssertSilent(string text)
    {
        foreach (var name in Names)
        {
            var at = text.IndexOf(name, StringComparison.Ordinal);
            Assert.True(at < 0, at < 0 ? "" : text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 80)]);
        }
    }

    private static RootCommand Root() => CommandLine.Create(new Terminal(Stream.Null, Stream.Null, Stream.Null) { CurrentDirectory = Path.GetTempPath() });

    private static Command Check() => Root().Subcommands.Single(command => command.Name == "check");

    private static IEnumerable<string> FormatsOf(Option option) => option.GetCompletions(CompletionContext.Empty).Select(completion => completion.Label);
}
