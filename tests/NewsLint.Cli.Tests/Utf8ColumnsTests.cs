using System.Text;
using NewsLint.Cli.Reporting;
using NewsLint.News.Sourcing;
using NewsLint.Text;

namespace NewsLint.Cli.Tests;

/// <summary>Columns in bytes of UTF-8, the same in whatever order places of a long line are asked for.</summary>
public sealed class Utf8ColumnsTests
{
    [Fact]
    public void Counts_the_bytes_before_a_place()
    {
        var line = string.Concat(Enumerable.Range(0, 600).Select(number => $"{number} “é” 😀 "));
        var columns = new Utf8Columns(Redaction.None.Show(SourceText.From($"a\n{line}\nb\n")));
        foreach (var character in Enumerable.Range(0, line.Length + 1).Where(at => at == line.Length || !char.IsLowSurrogate(line[at])).OrderBy(at => at * 7_919 % 10_007))
            Assert.Equal(Encoding.UTF8.GetByteCount(line.AsSpan(0, character)) + 1, columns.Of(new LinePosition(1, character)));
        Assert.Equal(2, columns.Of(new LinePosition(2, 1)));
    }
}
