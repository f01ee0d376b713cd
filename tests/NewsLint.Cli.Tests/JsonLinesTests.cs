using System.Text;
using System.Text.Json;
using NewsLint.Cli.Checking;

namespace NewsLint.Cli.Tests;

/// <summary>A draft a line in, a result a line out.</summary>
public sealed class JsonLinesTests
{
    [Fact]
    public void Each_line_is_answered_by_a_line_in_the_same_order()
    {
        var lines = Enumerable.Range(0, 300).Select(number => $$"""{"id":{{number}},"path":"{{number}}.md","text":"The senator slammed the ruling on item {{number}}."}""");
        var (code, answers) = Run(string.Join('\n', lines), "--fail-on", "warning");
        Assert.Equal(ExitCode.Findings, code);
        Assert.Equal(Enumerable.Range(0, 300), answers.Select(answer => answer.GetProperty("id").GetInt32()));
        Assert.All(answers, answer => Assert.Equal("loaded.emotive-verb", answer.GetProperty("diagnostics")[0].GetProperty("rule").GetString()));
    }

    [Fact]
    public void The_findings_are_those_of_the_file_itself()
    {
        using var folder = new TempFolder();
        const string Text = "The iconic mayor slammed 12 year old boys 😀.\r\n\r\nIt is the worst “day” in history.";
        folder.Write("a.md", Text);
        var (_, file, _) = MemoryTerminal.Run(folder.FullPath, ["check", "--format", "json", "a.md"]);
        var (_, answers) = Run("""{"path":"a.md","text":""" + JsonEncodedText.Encode(Text).ToString().Insert(0, "\"") + "\"}");
        using var whole = JsonDocument.Parse(file);
        Assert.Equal(whole.RootElement.GetProperty("files")[0].GetProperty("diagnostics").ToString(), answers.Single().GetProperty("diagnostics").ToString());
    }

    [Fact]
    public void A_text_with_NUL_characters_is_refused_as_its_file_would_be()
    {
        var (code, answers) = Run("""{"text":"The senator slammed\u0000 it."}""");
        Assert.Equal(ExitCode.Usage, code);
        Assert.Equal("NL0905", answers.Single().GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("nonsense", "This is not JSON")]
    [InlineData("[1]", "A line is an object")]
    [InlineData("""{"path":"a.md"}""", "has no “text”")]
    [InlineData("""{"path":"a.md","text":3}""", "has no “text”")]
    [InlineData("""{"text":"\ud800"}""", "half a character")]
    [InlineData("""{"path":"\udc00","text":"x"}""", "half a character")]
    [InlineData("""{"id":{"\ud800":1},"text":"x"}""", "half a character")]
    [InlineData("""{"id":"\ud800","text":"x"}""", "half a character")]
    [InlineData("""{"\ud800":1,"text":"x"}""", "half a character")]
    [InlineData("""{"path":"a\u0000b.md","text":"x"}""", "is no path")]
    public void A_bad_line_is_named_and_the_others_are_answered(string line, string message)
    {
        var (code, answers) = Run(line + "\n\n{\"text\":\"Fine.\"}\n");
        Assert.Equal(ExitCode.Usage, code);
        Assert.Equal(2, answers.Count);
        Assert.Contains(message, answers[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(3, answers[1].GetProperty("line").GetInt32());
        Assert.Equal(0, answers[1].GetProperty("diagnostics").GetArrayLength());
    }

    [Fact]
    public void A_line_that_is_not_UTF_8_is_named()
    {
        using var folder = new TempFolder();
        byte[] input = [.. "{\"path\":\"a"u8, 0xFF, .. ".md\",\"text\":\"x\"}\n{\"text\":\"Fine.\"}\n"u8];
        var (code, output, _) = MemoryTerminal.Run(folder.FullPath, ["check", "--stdin-format", "jsonl"], input);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Equal("{\"line\":1,\"error\":\"The line is not UTF-8.\"}\n{\"line\":2,\"path\":\"stdin.md\",\"diagnostics\":[]}\n", output);
    }

    [Fact]
    public void Paths_and_fixes_are_refused()
    {
        using var folder = new TempFolder();
        Assert.Equal(ExitCode.Usage, MemoryTerminal.Run(folder.FullPath, ["check", "--stdin-format", "jsonl", "a.md"]).ExitCode);
        Assert.Equal(ExitCode.Usage, MemoryTerminal.Run(folder.FullPath, ["check", "--stdin-format", "jsonl", "--fix"]).ExitCode);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void Lines_are_cut_wherever_the_stream_is(int chunk)
    {
        var input = string.Join('\n', "first", "", new string('x', 70_000), "last") + "\r\n \r\nend";
        var lines = JsonLineReader.Read(new Chunks(Encoding.UTF8.GetBytes(input), chunk), maxBytes: 65_536)
            .Select(line => (line.Number, line.Line is null ? null : Encoding.UTF8.GetString(line.Line).TrimEnd()));
        Assert.Equal<(long, string?)>([(1, "first"), (3, null), (4, "last"), (6, "end")], lines);
    }

    private static (int Code, List<JsonElement> Answers) Run(string input, params string[] options)
    {
        using var folder = new TempFolder();
        var (code, output, _) = MemoryTerminal.Run(folder.FullPath, ["check", "--stdin-format", "jsonl", .. options], Encoding.UTF8.GetBytes(input));
        return (code, [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)]);
    }

    /// <summary>A stream that gives a few bytes at a time.</summary>
    private sealed class Chunks(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(size, buffer.Length)]);
    }
}
