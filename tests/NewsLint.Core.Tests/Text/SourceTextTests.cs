using NewsLint.Text;

namespace NewsLint.Core.Tests.Text;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("a\nbc", 2)]
    [InlineData("a\r\nbc", 3)]
    [InlineData("a\rbc", 2)]
    public void A_line_begins_after_LF_CRLF_or_CR(string content, int start)
    {
        var text = SourceText.From(content);
        Assert.Equal(2, text.LineCount);
        Assert.Equal(new LinePosition(1, 1), text.GetPosition(start + 1));
        Assert.Equal(new TextSpan(0, 1), text.GetLine(0));
        Assert.Equal(new TextSpan(start, start + 2), text.GetLine(1));
    }

    [Fact]
    public void A_text_that_ends_in_a_line_break_has_an_empty_last_line()
    {
        var text = SourceText.From("a\n");
        Assert.Equal(2, text.LineCount);
        Assert.Equal(new LinePosition(1, 0), text.GetPosition(2));
    }

    [Fact]
    public void An_empty_text_has_one_line() => Assert.Equal(1, SourceText.From("").LineCount);

    [Fact]
    public void An_empty_line_between_two_breaks_is_empty() => Assert.Equal(new TextSpan(2, 2), SourceText.From("a\n\nb").GetLine(1));

    [Theory]
    [InlineData(0, 99, 2)]
    [InlineData(0, -5, 0)]
    [InlineData(1, 1, 4)]
    [InlineData(99, 0, 5)]
    [InlineData(-1, 3, 0)]
    public void A_position_outside_the_text_is_taken_as_its_end(int line, int character, int offset) =>
        Assert.Equal(offset, SourceText.From("ab\ncd").GetOffset(new LinePosition(line, character)));

    [Fact]
    public void Every_offset_comes_back_from_its_position()
    {
        var text = SourceText.From("ab\r\ncd\re\n\nf");
        for (var offset = 0; offset <= text.Length; offset++)
        {
            // Between CR and LF there is no position.
            if (offset != 3)
                Assert.Equal(offset, text.GetOffset(text.GetPosition(offset)));
        }
    }

    [Fact]
    public void An_offset_outside_the_text_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SourceText.From("a").GetPosition(2));

    [Fact]
    public void A_byte_order_mark_is_no_text_and_is_written_back()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, (byte)'a'];
        var text = SourceText.Decode(bytes);
        Assert.True(text.HasByteOrderMark);
        Assert.Equal("a", text.Content);
        Assert.Equal(bytes, text.Encode());
    }

    [Fact]
    public void A_second_byte_order_mark_is_text() => Assert.Equal("\uFEFF", SourceText.Decode([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF]).Content);

    [Fact]
    public void An_invalid_byte_is_a_lone_surrogate_and_is_written_back()
    {
        byte[] bytes = [(byte)'a', 0xFF, 0xC3, (byte)'b', 0xC3, 0xA9, 0xED, 0xA0, 0x80];
        var text = SourceText.Decode(bytes);
        Assert.Equal(1, text.FirstInvalidOffset);
        Assert.Equal("a\uDCFF\uDCC3bé\uDCED\uDCA0\uDC80", text.Content);
        Assert.Equal(bytes, text.Encode());
    }

    [Fact]
    public void Valid_text_has_no_invalid_offset() => Assert.Equal(-1, SourceText.Decode("é😀"u8).FirstInvalidOffset);
}
