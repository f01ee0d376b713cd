using System.Collections.Immutable;

namespace NewsLint.News.Transcripts;

/// <summary>Looks quotations up in transcripts.</summary>
public static class QuotationVerifier
{
    /// <summary>The fewest words that are looked up: shorter ones stand everywhere.</summary>
    public const int LeastWords = 3;

    /// <param name="parts">What stands between the marks; more than one where an attribution splits the quotation.</param>
    /// <param name="recordings">Where to look.</param>
    /// <returns>The best that was found: the speaker's words before anybody else's, exact ones before near ones.</returns>
    public static Verification Verify(ImmutableArray<string> parts, IReadOnlyList<Recording> recordings)
    {
        ArgumentNullException.ThrowIfNull(recordings);
        var quotation = QuotedWords.Read(parts);
        if (quotation.Words.Length < LeastWords || recordings.Count == 0)
            return Verification.None;
        Verification? best = null;
        foreach (var recording in recordings)
        {
            var found = new TranscriptSearch(quotation, recording).Run();
            if (best is null || RankOf(found) < RankOf(best))
                best = found;
        }
        if (best!.Outcome != VerificationOutcome.NotFound)
            return best;
        return recordings.Any(recording => recording.IsOwn) ? best : Verification.None;
    }

    private static int RankOf(Verification found) => found.Outcome switch
    {
        VerificationOutcome.Verbatim => 0,
        VerificationOutcome.Elided => found.Cut is null ? 1 : 2,
        VerificationOutcome.ElidedUnmarked => 3,
        VerificationOutcome.Reordered => 4,
        VerificationOutcome.AcrossSpeakers => 5,
        VerificationOutcome.OtherSpeaker => 6,
        VerificationOutcome.Altered => 7,
        VerificationOutcome.None => 8,
        _ => 9,
    };
}
