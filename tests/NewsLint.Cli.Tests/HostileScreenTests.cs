using System.CommandLine.Completions;
using System.Text;
using System.Text.RegularExpressions;
using NewsLint.Cli.Reporting;
using NewsLint.Linting.Ledgers;
using NewsLint.News;

namespace NewsLint.Cli.Tests;

/// <summary>
/// A workspace in which every text that could reach a screen holds what steers one: whatever is asked, in whatever format for people,
/// none of it arrives.
/// </summary>
public sealed partial class HostileScreenTests : IDisposable
{
    /// <summary>Clears the screen, makes a link, rings, moves by a C1 sequence, turns the reading direction.</summary>
    private const string Evil = "\e[2J\e]8;;x\a\u009b5A\u0085\u202e\u2066";

    /// <summary>The same as YAML writes it between double quotes.</summary>
    private const string Yaml = @"\e[2J\e]8;;x\a\x9b5A\x85\u202e\u2066";

    private const string Category = "house";
    private const string Forged = "FORGED: nothing to report";

    private readonly TempFolder _folder = new();

    public HostileScreenTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Names of files hold no control characters there.");
        _folder.Write(".git/HEAD", "ref: refs/heads/main\n");
        _folder.Write(".newslint.yml", $$"""
            extends: ["newslint:strict", "no{{Yaml}}.yml"]
            style: "a{{Yaml}}p"
            packs: ["pa\eck", "none{{Yaml}}"]
            names: [{ name: "Joy {{Yaml}} Reed", never: ["Joi {{Yaml}} Read"] }, "{{Yaml}}names.yml"]
            outlets: ["The {{Yaml}} Tribune"]
            exclude: ["{{Yaml}}/**"]
            transcripts: "notes\e"
            "key{{Yaml}}": 1
            rules: { "no.rule{{Yaml}}": off }
            overrides: [{ files: ["*{{Yaml}}.md"], when: { "section{{Yaml}}": "x{{Yaml}}" }, type: "opinion{{Yaml}}" }]
            """);
        _folder.Write(".newslint/waivers.yml", $"- rule: \"style.x{Yaml}\"\n  fingerprint: \"{Yaml}\"\n  reason: \"{Yaml}\"\n");
        _folder.Write("pa\eck/pack.yml", $"name: \"p{Yaml}\"\nprefix: \"E{Yaml}\"\nversion: \"{Yaml}\"\n");
        _folder.Write($"pa\eck/{Category}/any.yml", $$"""
            title: "Title {{Yaml}}"
            extends: substitution
            message: "Found “{match}” {{Yaml}}"
            description: "Why {{Yaml}}"
            link: "https://example.invalid/{{Yaml}}"
            level: warning
            swap: { quokka: "wallaby {{Yaml}}" }
            examples: [{ bad: "A [|quokka|] {{Yaml}} came.", fixed: "A wallaby {{Yaml}} came." }, { good: "Fine {{Yaml}}" }]
            """);
        _folder.Write($"pa\eck/{Category}/named{Evil}.yml", "extends: existence\ntitle: No\nmessage: No.\nphrases: [late]\n");
        _folder.Write($"pa\eck/ho{Evil}use/late.yml", "extends: existence\ntitle: No\nmessage: No.\nphrases: [late]\n");
        _folder.Write("pa\eck/bare.yml", "extends: existence\ntitle: No\nmessage: No.\nphrases: [late]\n");
        _folder.Write($"pa\eck/{Category}/broken{Evil}.yml", $"title: \"T {Yaml}\"\nextends: existence{Evil}\n\"{Yaml}\n");
        _folder.Write($"pa\eck/{Category}/wrong.yml", $"title: \"T {Yaml}\"\nextends: \"existence{Yaml}\"\n\"k{Yaml}\": [\"{Yaml}\"]\nmessage: \"{Yaml}\"\nphrases: [\"(a{Yaml}\"]\nlevel: \"w{Yaml}\"\n");
        _folder.Write($"notes\e/call{Evil}.txt", $"RE{Evil}ED: It is not {Evil} late in the town today.\n");
        _folder.Write($"news{Evil}/x\n{Forged}.md", "It is very very late. It is the the largest mall.\n");
        _folder.Write("draft.md", $$"""
            ---
            title: "The best {{Yaml}} title, biggest {{Yaml}}"
            section: "x{{Yaml}}"
            date: "tomorrow{{Yaml}}"
            newslint: "off{{Yaml}}"
            sources: [{ name: "Joy {{Yaml}} Reed", role: "mayor {{Yaml}}", transcript: "call{{Yaml}}.txt" }, { name: "Al{{Yaml}}", status: "hm{{Yaml}}" }]
            ---

            It is very very late. A {{Evil}} quokka came. The the{{Evil}} end. It is the largest {{Evil}} mall. <!-- newslint-disable-next-line no.rule{{Evil}}: {{Evil}} -->

            “It is {{Evil}} late in the town today,” Joy {{Evil}} Reed of the {{Evil}} Council slammed. Sources close to the {{Evil}} mayor said so {{Evil}}.

            “Nobody {{Evil}} knows,” an official who was not {{Evil}} authorized to speak said. TK TK {{Evil}} [here{{Evil}}](http://x.invalid/{{Evil}})
            """);
        _folder.Write($"latin{Evil}.md", [0xFF, 0xFE, 0x61, 0x00]);
        _folder.Write("old.json", $$"""{ "version": "\u001b[2J\u009b", "files": { } }""");
    }

    public static TheoryData<string> Questions =>
    [
        .. Check().Options.Single(option => option.Name == "--format").GetCompletions(CompletionContext.Empty).Select(format => format.Label).Where(format => format is "text" or "github").Select(format => $"check . --format {format}"),
        "check . --statistics", "check draft.md --diff --unsafe", "check draft.md --ask", "check . --fix --unsafe", "check . --rule no\e[2J", "check no\e[2J\u009b.md", "check draft.md --baseline old.json",
        "check draft.md --output json=no\e[2J\u009b/\0/x", "check draft.md --since no\e[2J\u009b", "check draft.md --config no\e[2J\u009b.yml", "check --no\e[2J\u009b", "no\e[2J\u009b", "check draft.md --jobs no\e[2J\u009b",
        "sources . draft.md", "sources draft.md", "debug story draft.md", "config draft.md", "config no\e[2J\u009b.md", "doctor", "rules list", "rules test .", $"rules test pa\eck", $"rules test pa\eck/{Category}", "rules new no\e[2J\u009b",
        $"explain {Category}.any", "explain no\e[2J\u009b", "suppress . --reason x --dry-run", "suppress . --reason x", "hook status", "hook install", "hook uninstall", "rules docs --output pa\eck", "init", "completions no\e[2J\u009b",
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public void Nothing_that_steers_a_screen_reaches_it(string question)
    {
        // A diff that goes into a file is applied: there every byte counts.
        var (_, output, error) = Ask(question, isScreen: question.Contains("--diff", StringComparison.Ordinal), hasColor: false);
        AssertHarmless(output + error);
        var (_, coloured, told) = Ask(question, isScreen: true, hasColor: true);
        AssertHarmless(Colour().Replace(coloured + told, ""));
        Assert.DoesNotContain("\n" + Forged, "\n" + coloured + told, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workspace_is_as_hostile_as_it_is_meant_to_be()
    {
        var (_, output, error) = Ask("check .", isScreen: true, hasColor: false);
        Assert.Contains("Found “quokka” \uFFFD[2J", output);
        foreach (var file in new[] { "named\uFFFD", "/late.yml", "/bare.yml" })
            Assert.Contains(error.Split('\n'), line => line.Contains(file, StringComparison.Ordinal) && line.EndsWith("holds a control character or a backtick. It is not read. Rename it.", StringComparison.Ordinal));
        Assert.Contains("wrong.yml", error);
        Assert.Contains($"x\uFFFD{Forged}.md", output);
    }

    [Fact]
    public void Every_command_is_asked()
    {
        var commands = CommandTree.Of(CommandLine.Create(new Terminal(Stream.Null, Stream.Null, Stream.Null) { CurrentDirectory = Path.GetTempPath() }))
            .Where(each => each.Command.Subcommands.Count == 0 && each.Command.Name != "lsp").Select(each => each.Path[(each.Path.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        Assert.All(commands, command => Assert.Contains(Questions, question => (question.Data + " ").StartsWith(command + " ", StringComparison.Ordinal)));
    }

    /// <summary>Of a draft only words are read as sources; the ledger does not rely on that.</summary>
    [Fact]
    public void No_column_of_a_ledger_steers_a_screen()
    {
        var entry = new LedgerEntry(Evil, SourceClass.RoleOnly, default, 1) { Items = [], SpeaksFor = Evil, KnowsHow = Evil, WhyUnnamed = Evil };
        var ledger = new Ledger { Named = 0, Unnamed = 1, Vague = 0, Outlets = 0, OutletsWithoutLink = 0, Quotations = 0, Heard = 0, Checked = 0, Entries = [entry], Unvouched = [], Questions = [Evil] };
        using var output = new MemoryStream();
        using (var terminal = new Terminal(Stream.Null, output, Stream.Null) { CurrentDirectory = _folder.FullPath, Width = 200 })
            new LedgerText(terminal).Write($"a{Evil}.md", ledger);
        var shown = Encoding.UTF8.GetString(output.ToArray());
        Assert.Contains("WHY UNNAMED", shown);
        AssertHarmless(shown);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("github")]
    public void A_build_server_that_reads_along_is_given_no_command(string format)
    {
        foreach (var name in new[] { "::error::x.md", "##[error]x.md", "%0A::error::y.md", "a,line=9::error::z.md" })
            _folder.Write(name, "It is the ::error::the ::stop-commands::x ::error::the mall %0A::error::of the the largest\n::error::mall.\n");
        _folder.Write("::broken.md", [0xFF, 0xFE, 0x61, 0x00]);
        _folder.Write("pa\eck/house/any.yml", "title: T\nextends: existence\nmessage: \"Words come near the end of a line ::error::x and ::stop-commands::y and ##[error]z so\"\nraw: ['It is .*']\n");
        for (var width = 40; width < 120; width += 7)
        {
            var (_, output, error) = MemoryTerminal.Run(_folder.FullPath, ["check", ".", "--format", format], width: width);
            foreach (var line in (output + error).Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("::", StringComparison.Ordinal) || line.StartsWith("##", StringComparison.Ordinal)))
                Assert.True(format == "github" && Annotation().IsMatch(line), line);
        }
    }

    public void Dispose() => _folder.Dispose();

    private (int ExitCode, string Out, string Error) Ask(string question, bool isScreen, bool hasColor) =>
        MemoryTerminal.Run(_folder.FullPath, question.Split(' '), input: "y\nn\nq\n"u8.ToArray(), width: 120, isInteractive: true, isScreen: isScreen, hasColor: hasColor);

    private static void AssertHarmless(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n' && (char.IsControl(text[i]) || text[i] is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069'))
                Assert.Fail($"U+{(int)text[i]:X4} in: {text[Math.Max(0, i - 200)..Math.Min(text.Length, i + 60)]}");
        }
    }

    private static System.CommandLine.Command Check() =>
        CommandLine.Create(new Terminal(Stream.Null, Stream.Null, Stream.Null) { CurrentDirectory = Path.GetTempPath() }).Subcommands.Single(command => command.Name == "check");

    [GeneratedRegex("^::(error|warning|notice) file=[^,:]+,line=[0-9]+,endLine=[0-9]+(,col=[0-9]+,endColumn=[0-9]+)?,title=[^,:]+::")]
    private static partial Regex Annotation();

    [GeneratedRegex("\e\\[[0-9;]*m")]
    private static partial Regex Colour();
}
