namespace NewsLint.News.Transcripts;

/// <summary>Whether a name in a transcript is the speaker to whom the draft gives a quotation.</summary>
public enum SpeakerMatch
{
    /// <summary>The same person.</summary>
    Same,

    /// <summary>It cannot be said.</summary>
    Unknown,

    /// <summary>Somebody else for certain.</summary>
    Other,
}

/// <summary>A transcript in which a quotation is looked up.</summary>
/// <param name="Transcript">The recorded words.</param>
/// <param name="IsOwn">Whether the speaker is to be heard in it, so that what is missing there is missing.</param>
/// <param name="Match">Compares a name in it, or null where a line has none, with the speaker.</param>
public sealed record Recording(Transcript Transcript, bool IsOwn, Func<string?, SpeakerMatch> Match);
