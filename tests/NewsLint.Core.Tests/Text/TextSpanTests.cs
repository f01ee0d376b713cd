using NewsLint.Text;

namespace NewsLint.Core.Tests.Text;

public sealed class TextSpanTests
{
    [Fact]
    public void The_end_is_not_inside()
    {
        var span = new TextSpan(2, 4);
        Assert.True(span.Contains(2));
        Assert.False(span.Contains(4));
        Assert.Equal(2, span.Length);
    }

    [Fact]
    public void Touching_is_no_overlap()
    {
        Assert.False(new TextSpan(0, 2).OverlapsWith(new TextSpan(2, 4)));
        Assert.True(new TextSpan(0, 3).OverlapsWith(new TextSpan(2, 4)));
        Assert.False(new TextSpan(3, 3).OverlapsWith(new TextSpan(2, 4)));
    }

    [Fact]
    public void A_span_holds_one_with_the_same_end() => Assert.True(new TextSpan(0, 4).Contains(new TextSpan(2, 4)));

    [Fact]
    public void Spans_are_ordered_by_start_then_end()
    {
        Assert.True(new TextSpan(0, 9) < new TextSpan(1, 2));
        Assert.True(new TextSpan(1, 2) < new TextSpan(1, 3));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(2, 1)]
    public void An_impossible_span_is_refused(int start, int end) => Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(start, end));
}
