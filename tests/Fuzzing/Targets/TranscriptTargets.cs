using NewsLint.News.Transcripts;
using NewsLint.Text;

namespace NewsLint.Fuzzing.Targets;

/// <summary>A transcript: whatever the text is, there is one, its places are in the file, and what is copied from it is found in it.</summary>
public abstract class TranscriptTarget(TranscriptFormat format, string extension) : FuzzTarget
{
    private const long BytesForEachByte = 4_096;

    private static readonly string[] Numbers = ["hundred", "thousand", "million", "billion", "dozen", "two"];

    public override string Name => extension;

    public override IReadOnlyList<string> Words { get; } =
    [
        "\n\n", "\n", "1\n", "00:00:01,000 --> 00:00:02,000\n", "00:01.000 --> 00:02.000 align:start\n", " --> ", "99:99:99,999", "WEBVTT\n\n", "NOTE\n", "STYLE\n", "REGION\n", "<v Joy Reed>", "</v>", "<c.loud>", "<i>", "</i>", "<00:01:02.000>", "{\\an8}", "&lt;", "&amp;",
        "REED: ", "Joy Reed: ", ">> ", "[00:01:02] ", "(00:01) ", "[inaudible]", "(LAUGHTER)", "Q: ", "A: ", "**Reed:** ", "# ", "> ", "- ", "—", "we will never close ", "the school ", "two hundred million ", "rain came down ", "won't ", "…",
    ];

    public override void Check(byte[] input)
    {
        var text = SourceText.Decode(input).Content;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var transcript = TranscriptReader.Read("a" + extension, text, format);
        var source = SourceText.From(text);
        var turn = int.MinValue;
        foreach (var line in transcript.Lines)
        {
            Oracle.Require(line.Place.Line >= 0 && line.Place.Line < source.LineCount, "A line is outside the file");
            Oracle.Require(line.Place.Character >= 0 && line.Place.Character <= source.GetLine(line.Place.Line).Length, "A line begins outside its line");
            Oracle.Require(line.Turn >= turn, "Turns go back");
            Oracle.Require(line.Time is null || line.Time >= TimeSpan.Zero, "A time is before the beginning");
            turn = line.Turn;
        }
        Oracle.Require(transcript.Lines.Length <= text.Length, "There are more lines than the file has letters");
        // A line may end within a number, and half of one is another.
        if (!Numbers.Any(number => text.Contains(number, StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var line in transcript.Lines.Where(line => IsPlain(line.Text)).Take(3))
                RequireFound(transcript, line);
        }
        _ = Look(transcript, "we will [never] close … the school two hundred million");
        var used = GC.GetAllocatedBytesForCurrentThread() - before;
        Oracle.Require(used < (64 << 20) + (BytesForEachByte * input.Length), $"{input.Length} bytes take {used} bytes of memory");
    }

    private static void RequireFound(Transcript transcript, RecordedLine line)
    {
        var outcome = Look(transcript, line.Text.Trim()).Outcome;
        Oracle.Require(outcome is VerificationOutcome.Verbatim or VerificationOutcome.None, $"A line of the transcript is not found in it: {outcome}");
    }

    /// <summary>Small words of plain letters, which mean nothing but themselves.</summary>
    private static bool IsPlain(string text) => text.Length < 200 && text.Trim().Length > 0 && text.All(unit => char.IsAsciiLetterLower(unit) || unit == ' ');

    private static Verification Look(Transcript transcript, string quotation) =>
        QuotationVerifier.Verify([quotation], [new Recording(transcript, IsOwn: true, _ => SpeakerMatch.Unknown)]);
}

/// <summary>SubRip subtitles.</summary>
public sealed class SubRipTarget() : TranscriptTarget(TranscriptFormat.SubRip, "srt");

/// <summary>WebVTT subtitles.</summary>
public sealed class WebVttTarget() : TranscriptTarget(TranscriptFormat.WebVtt, "vtt");

/// <summary>A plain text with speakers.</summary>
public sealed class TextTranscriptTarget() : TranscriptTarget(TranscriptFormat.Text, "transcript");
