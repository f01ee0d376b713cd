using System.CommandLine;
using System.CommandLine.Completions;

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
        foreach (var (path, command) in CommandTree.Of(Root()))
        {
            if (command.Arguments.Count == 0 || command.Subcommands.Count > 0 || command.Name is "init" or "lsp" or "new")
                continue;
            foreach (var format in command.Options.Where(option => option.Name == "--format").SelectMany(FormatsOf).DefaultIfEmpty(""))
            {
                string[] words = [.. path.Split(' ').Skip(1), .. format.Length == 0 ? [] : new[] { "--format", format }, "draft.md"];
                var (_, output, error) = Run(words);
                AssertSilent(output + error);
            }
        }
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
