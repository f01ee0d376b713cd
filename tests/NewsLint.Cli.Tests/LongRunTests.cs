using NewsLint.Cli.Checking;
using NewsLint.Cli.Reporting;

namespace NewsLint.Cli.Tests;

/// <summary>What helps with many files: parts, and a line that tells how far it is.</summary>
public sealed class LongRunTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(40)]
    public void All_parts_together_are_the_whole(int count)
    {
        var all = Enumerable.Range(0, 31).ToList();
        var parts = Enumerable.Range(1, count).Select(number => Shard.Parse($"{number}/{count}").Of(all).ToList()).ToList();
        Assert.Equal(all, parts.SelectMany(part => part).Order());
        Assert.InRange(parts.Max(part => part.Count) - parts.Min(part => part.Count), 0, 1);
    }

    [Theory]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("1")]
    [InlineData("1/0")]
    [InlineData("+1/2")]
    [InlineData("a/b")]
    public void A_part_that_is_none_is_refused(string text) => Assert.Throws<UsageException>(() => Shard.Parse(text));

    [Fact]
    public void Progress_tells_what_is_done_found_and_left()
    {
        Assert.Equal("500 of 2,000 files, 1 finding, about 6 s left", ProgressLine.Line(500, 2000, 1, TimeSpan.FromSeconds(2)));
        Assert.Equal("1 of 1,000 files, 0 findings, about 50 min left", ProgressLine.Line(1, 1000, 0, TimeSpan.FromSeconds(3)));
    }

    [Fact]
    public void An_endless_stream_is_read_only_as_far_as_there_is_room()
    {
        var read = 0;
        IEnumerable<int> Endless()
        {
            while (true)
                yield return read++;
        }
        Assert.Throws<IOException>(() => OrderedWork.Run(Endless(), 2, item => $"{item}", result => _ = result == "1000" ? throw new IOException("Full.") : result));
        Assert.InRange(read, 1000, 1200);
    }

    [Fact]
    public void A_source_that_fails_ends_the_work()
    {
        IEnumerable<int> Broken()
        {
            yield return 1;
            throw new IOException("Gone.");
        }
        List<string> taken = [];
        Assert.ThrowsAny<Exception>(() => OrderedWork.Run(Broken(), 2, item => $"{item}", taken.Add));
        Assert.Equal(["1"], taken);
    }
}
