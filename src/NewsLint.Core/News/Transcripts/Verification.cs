using System.Collections.Immutable;
using NewsLint.Text;

namespace NewsLint.News.Transcripts;

/// <summary>What looking a quotation up in transcripts came to.</summary>
public enum VerificationOutcome
{
    /// <summary>It was not looked up, or nothing certain can be said.</summary>
    None,

    /// <summary>Word for word.</summary>
    Verbatim,

    /// <summary>Word for word but for cuts and insertions that are marked.</summary>
    Elided,

    /// <summary>Words are left out without a mark.</summary>
    ElidedUnmarked,

    /// <summary>The parts around a marked cut were said in another order.</summary>
    Reordered,

    /// <summary>Words were changed.</summary>
    Altered,

    /// <summary>It joins words of two speakers.</summary>
    AcrossSpeakers,

    /// <summary>Another speaker said it.</summary>
    OtherSpeaker,

    /// <summary>The speaker's recordings do not have it.</summary>
    NotFound,
}

/// <summary>What looking a quotation up came to, and what shows it. Immutable.</summary>
public sealed record Verification(VerificationOutcome Outcome)
{
    public static Verification None { get; } = new(VerificationOutcome.None);

    public static Verification NotFound { get; } = new(VerificationOutcome.NotFound);

    /// <summary>Where it was found, or null.</summary>
    public Transcript? Transcript { get; init; }

    /// <summary>Where in the transcript its first word stands.</summary>
    public LinePosition Place { get; init; }

    /// <summary>When its first word was said, or null.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>The name the transcript gives for who said it, or null; of several speakers the first.</summary>
    public string? Speaker { get; init; }

    /// <summary>The second name, where the words of two are joined.</summary>
    public string? OtherSpeaker { get; init; }

    /// <summary>Which part of the quotation is missing, where it was not found.</summary>
    public int Part { get; init; }

    /// <summary>Which words of that part are missing.</summary>
    public TextSpan MissingSpan { get; init; }

    /// <summary>The words of the transcript from the first to the last that the quotation has.</summary>
    public string Recorded { get; init; } = "";

    /// <summary>The places where the two differ, in order.</summary>
    public ImmutableArray<WordChange> Changes { get; init; } = [];

    /// <summary>A cut, marked or not, that takes a “not”, an “if” or the like out of a sentence; or null.</summary>
    public MeaningCut? Cut { get; init; }

    /// <summary>What reports and rules call it; null where it was not looked up.</summary>
    public VerifiedAs? As => Outcome switch
    {
        VerificationOutcome.Verbatim => VerifiedAs.Verbatim,
        VerificationOutcome.Elided => VerifiedAs.Elided,
        VerificationOutcome.ElidedUnmarked or VerificationOutcome.Reordered or VerificationOutcome.Altered => VerifiedAs.Altered,
        VerificationOutcome.OtherSpeaker or VerificationOutcome.AcrossSpeakers => VerifiedAs.OtherSpeaker,
        VerificationOutcome.NotFound => VerifiedAs.NotFound,
        _ => null,
    };
}

/// <summary>The word for a verification: <c>verified</c> in rules, the ledger and JSON.</summary>
public enum VerifiedAs
{
    Verbatim,
    Elided,
    Altered,
    NotFound,
    OtherSpeaker,
}

/// <summary>Words that differ.</summary>
/// <param name="Part">Which part of the quotation: 0, or more where an attribution splits it.</param>
/// <param name="Span">Where in that part; empty, at the place between two words, where the draft left words out.</param>
/// <param name="Draft">The words of the draft; may be empty.</param>
/// <param name="Recorded">The words of the transcript; may be empty.</param>
/// <param name="ReadingSpan">Where the words of <paramref name="DraftReading"/> stand in that part.</param>
/// <param name="DraftReading">The words of the draft with a neighbour, for a message.</param>
/// <param name="RecordedReading">The words of the transcript with the same neighbour.</param>
public sealed record WordChange(int Part, TextSpan Span, string Draft, string Recorded, TextSpan ReadingSpan, string DraftReading, string RecordedReading);

/// <summary>A cut that may turn the meaning.</summary>
/// <param name="Part">Which part of the quotation.</param>
/// <param name="Span">Where in that part the cut is.</param>
/// <param name="Word">The word that is gone: “not”, “unless”.</param>
/// <param name="Recorded">The words that are gone.</param>
public sealed record MeaningCut(int Part, TextSpan Span, string Word, string Recorded)
{
    /// <summary>Whether the words are gone before the quotation and not inside it.</summary>
    public bool IsBeginning { get; init; }
}
