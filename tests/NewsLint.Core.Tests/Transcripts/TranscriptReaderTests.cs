using NewsLint.News.Transcripts;
using NewsLint.Text;

namespace NewsLint.Core.Tests.Transcripts;

public sealed class TranscriptReaderTests
{
    [Theory]
    [InlineData("REED: We will see.", "REED")]
    [InlineData("Joy Reed: We will see.", "Joy Reed")]
    [InlineData("**Reed:** We will see.", "Reed")]
    [InlineData("**Joy Reed**: We will see.", "Joy Reed")]
    [InlineData("[00:14:32] Reed: We will see.", "Reed")]
    [InlineData("00:14:32 Reed: We will see.", "Reed")]
    [InlineData("(14:32) JOY REED: We will see.", "JOY REED")]
    [InlineData("Joy Reed (14:32): We will see.", "Joy Reed")]
    [InlineData("MAYOR REED (by phone): We will see.", "MAYOR REED")]
    [InlineData("Q: We will see.", "Q")]
    [InlineData("Speaker 1: We will see.", "Speaker 1")]
    [InlineData("Joy de la Cruz: We will see.", "Joy de la Cruz")]
    public void The_name_before_the_colon_is_the_speaker(string line, string speaker)
    {
        var transcript = Read(line + "\n\nBOONE: Good.\n");
        Assert.Equal(speaker, transcript.Lines[0].Speaker);
        Assert.Equal("We will see.", transcript.Lines[0].Text.Trim());
    }

    [Theory]
    [InlineData("I will tell you one thing: it is late.")]
    [InlineData("Remember: it is late.")]
    [InlineData("Date: 3 May 2026")]
    [InlineData("We meet at 5:30 on Monday.")]
    [InlineData("https://example.org/a")]
    [InlineData("The plan is simple. First: do nothing.")]
    public void A_colon_in_a_sentence_makes_no_speaker(string line) => Assert.Null(Read(line + "\nBOONE: Good.\nBOONE: Yes.").Lines[0].Speaker);

    [Fact]
    public void A_name_and_time_alone_on_a_line_begin_a_turn()
    {
        var transcript = Read("Joy Reed  00:32\nWe will see.\n\nSam Boone  1:02:03\nGood.\n");
        Assert.Equal([("Joy Reed", "We will see.", new TimeSpan(0, 0, 32)), ("Sam Boone", "Good.", new TimeSpan(1, 2, 3))], transcript.Utterances.Select(each => (each.Speaker, each.Text, each.Time!.Value)));
    }

    [Fact]
    public void A_turn_goes_on_until_the_next_name_and_keeps_its_place()
    {
        var transcript = Read("REED: We will\nsee about that.\n\n[00:02:00] And then some.\nBOONE: Good.");
        Assert.Equal(["We will see about that. And then some.", "Good."], transcript.Utterances.Select(each => each.Text));
        Assert.Equal([new LinePosition(0, 6), new LinePosition(1, 0), new LinePosition(3, 11), new LinePosition(4, 7)], transcript.Lines.Select(line => line.Place));
    }

    [Fact]
    public void Notes_are_no_words_and_times_in_a_line_count_from_there_on()
    {
        var transcript = Read("REED: We will [laughter] see (inaudible) about [00:03:10] that (the pool).");
        Assert.Equal([null, new TimeSpan(0, 3, 10)], transcript.Lines.Select(line => line.Time));
        Assert.DoesNotContain("laughter", transcript.Lines[0].Text);
        Assert.Contains("(the pool)", transcript.Lines[1].Text);
    }

    [Fact]
    public void Overlapping_cues_count_a_repeated_line_once()
    {
        var transcript = TranscriptReader.Read("a.srt", "1\n00:00:01,000 --> 00:00:04,000\nit is late\n\n2\n00:00:03,000 --> 00:00:05,000\nit is late\nand cold\n", TranscriptFormat.SubRip);
        Assert.Equal(["it is late", "and cold"], transcript.Lines.Select(line => line.Text));
    }

    [Fact]
    public void A_voice_tag_names_the_speaker_until_the_next_one()
    {
        var transcript = TranscriptReader.Read("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Joy Reed>Good <i>evening</i>.\n\n00:03.000 --> 00:04.000\nThank you.\n\n00:05.000 --> 00:06.000\n<v Sam Boone>Hello.", TranscriptFormat.WebVtt);
        Assert.Equal([("Joy Reed", "Good evening. Thank you."), ("Sam Boone", "Hello.")], transcript.Utterances.Select(each => (each.Speaker, each.Text)));
        Assert.Equal(new TimeSpan(0, 0, 3), transcript.Lines[1].Time);
        Assert.Equal(6, transcript.Lines[1].Place.Line);
    }

    [Theory]
    [InlineData("reed.txt", TranscriptFormat.Text)]
    [InlineData("reed.MD", TranscriptFormat.Markdown)]
    [InlineData("reed.srt", TranscriptFormat.SubRip)]
    [InlineData("reed.vtt", TranscriptFormat.WebVtt)]
    [InlineData("reed.docx", TranscriptFormat.Text)]
    public void The_ending_tells_the_format(string file, TranscriptFormat format) => Assert.Equal(format, TranscriptReader.FormatOf(file));

    [Fact]
    public void Other_files_are_no_transcripts() => Assert.Null(TranscriptReader.FormatOf("reed.pdf"));

    private static Transcript Read(string text) => TranscriptReader.Read("a.txt", text, TranscriptFormat.Text);
}
