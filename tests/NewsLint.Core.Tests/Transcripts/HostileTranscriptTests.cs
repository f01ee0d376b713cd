using System.Text;
using CsCheck;
using NewsLint.News.Transcripts;

namespace NewsLint.Core.Tests.Transcripts;

/// <summary>Transcripts and quotations that nobody wrote in good faith: an answer comes, and the memory it takes grows no faster than the text.</summary>
public sealed class HostileTranscriptTests
{
    private const long MegabytesForAQuotation = 8;

    public static TheoryData<string, string> Texts => new()
    {
        { "one word a million times", string.Concat(Enumerable.Repeat("no ", 330_000)) },
        { "two words in turn", string.Concat(Enumerable.Repeat("we will ", 120_000)) },
        { "one line without an end", new string('a', 1_000_000) },
        { "brackets that open", new string('[', 500_000) },
        { "times", string.Concat(Enumerable.Repeat("[00:00:01] ", 90_000)) },
        { "names", string.Concat(Enumerable.Range(0, 60_000).Select(i => $"Person {i}: no\n")) },
        { "numbers", string.Concat(Enumerable.Repeat("two hundred million thousand and ", 30_000)) },
        { "marks", string.Concat(Enumerable.Repeat("*** ", 250_000)) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Looking_up_stays_bounded(string what, string text)
    {
        foreach (var format in Enum.GetValues<TranscriptFormat>())
        {
            var transcript = TranscriptReader.Read(what, text, format);
            // The first look makes the index.
            Look(transcript, "we will not");
            foreach (var quotation in new[] { "no no no no no no yes", "we will we will not we will", "two hundred million and no", string.Concat(Enumerable.Repeat("no we ... ", 400)), string.Concat(Enumerable.Repeat("no ", 5_000)) })
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                Look(transcript, quotation);
                Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MegabytesForAQuotation << 20);
            }
        }
    }

    [Fact]
    public void Any_two_texts_have_an_answer_with_spans_inside_the_quotation()
    {
        var known = new[] { "we", "will", "not", "close", "the", "school", "two", "hundred", "million", "…", "...", "[the", "mayor]", "[...]", "Reed:", "\n", "[00:01:02]", "(inaudible)", "won’t", "$5", "-", ".", "\ud83d", "per", "cent" };
        var words = Gen.Int[0, known.Length - 1].Select(index => known[index]);
        Gen.Select(words.Array[0, 60], words.Array[0, 20]).Holds((recorded, quoted) =>
        {
            var transcript = TranscriptReader.Read("a.txt", string.Join(' ', recorded), TranscriptFormat.Text);
            var parts = string.Join(' ', quoted);
            var found = Look(transcript, parts);
            Assert.All(found.Changes, change => Assert.InRange(change.Span.End, change.Span.Start, parts.Length));
            if (found.Cut is { } cut)
                Assert.InRange(cut.Span.End, cut.Span.Start, parts.Length);
        });
    }

    [Fact]
    public void What_is_copied_from_a_transcript_is_verbatim()
    {
        var vocabulary = new[] { "we", "will", "not", "close", "the", "school", "on", "Monday", "because", "rain", "came", "down", "hard", "last", "night", "children", "were", "cold" };
        Gen.Select(Gen.Int[0, vocabulary.Length - 1].Select(index => vocabulary[index]).Array[20, 200], Gen.Int[0, 15], Gen.Int[3, 12]).Holds((words, start, length) =>
        {
            var text = new StringBuilder("REED:");
            foreach (var (index, word) in words.Index())
                text.Append(index % 9 == 8 ? '\n' : ' ').Append(word);
            var transcript = TranscriptReader.Read("a.txt", text.ToString(), TranscriptFormat.Text);
            var quotation = string.Join(' ', words.Skip(start).Take(Math.Min(length, words.Length - start)));
            var found = Look(transcript, quotation);
            Assert.Contains(found.Outcome, new[] { VerificationOutcome.Verbatim, VerificationOutcome.None });
            Assert.Equal(new WordReader(new Vocabulary()).Read(quotation).Count < QuotationVerifier.LeastWords, found.Outcome == VerificationOutcome.None);
        });
    }

    private static Verification Look(Transcript transcript, string quotation) =>
        QuotationVerifier.Verify([quotation], [new Recording(transcript, IsOwn: true, _ => SpeakerMatch.Unknown)]);
}
