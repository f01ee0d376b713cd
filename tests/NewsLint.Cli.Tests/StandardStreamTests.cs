using System.Text;

namespace NewsLint.Cli.Tests;

/// <summary>A standard output that fails stops nothing and is not passed over in silence.</summary>
public sealed class StandardStreamTests
{
    /// <summary>Whatever a library thinks of telling.</summary>
    [Fact]
    public void While_the_server_runs_nothing_but_the_protocol_reaches_standard_output()
    {
        var before = Console.Out;
        using var screen = new StringWriter();
        try
        {
            Console.SetOut(screen);
            MemoryTerminal.Run(Path.GetTempPath(), ["lsp"]);
            Console.Write("A stray word.");
            Assert.DoesNotContain("A stray word.", screen.ToString());
        }
        finally
        {
            Console.SetOut(before);
        }
    }

    [Fact]
    public void A_run_whose_results_cannot_be_shown_still_writes_its_reports_and_says_what_is_missing()
    {
        using var folder = new TempFolder();
        folder.Write("a.md", "The senator slammed the ruling.\n");
        var (code, error) = Run(folder, new LastingOutput(new FailingStream(after: 10)), "check", "--format", "json", "--output", "json=report.json", "a.md");
        Assert.Equal(ExitCode.Usage, code);
        Assert.Equal("The results could not all be written to standard output. No more.\n", error);
        Assert.Contains("\"summary\"", File.ReadAllText(Path.Combine(folder.FullPath, "report.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_is_closed_is_called_so()
    {
        using var folder = new TempFolder();
        folder.Write("a.md", "The senator slammed the ruling.\n");
        var (code, error) = Run(folder, new LastingOutput(null), "check", "a.md");
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("It is closed.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_to_be_written_nothing_is_missing()
    {
        using var folder = new TempFolder();
        folder.Write("a.md", "The senator slammed the ruling.\n");
        Assert.Equal((ExitCode.Clean, ""), Run(folder, new LastingOutput(null), "check", "--output", "json=report.json", "--quiet", "--rule", "claims", "a.md"));
    }

    private static (int Code, string Error) Run(TempFolder folder, LastingOutput output, params string[] arguments)
    {
        using var error = new MemoryStream();
        using var terminal = new Terminal(Stream.Null, output, error) { CurrentDirectory = folder.FullPath };
        var code = CommandLine.Run(arguments, terminal);
        return (code, Encoding.UTF8.GetString(error.ToArray()));
    }

    /// <summary>Takes so many bytes and then no more.</summary>
    private sealed class FailingStream(int after) : MemoryStream
    {
        private int _left = after;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if ((_left -= buffer.Length) < 0)
                throw new IOException("No more : 'secret.tmp'");
        }
    }
}
