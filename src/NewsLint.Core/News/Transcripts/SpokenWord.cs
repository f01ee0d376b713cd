namespace NewsLint.News.Transcripts;

/// <summary>One word as it is compared. Several written words can be one (“twenty-five”), and one several (“gonna”).</summary>
/// <param name="Id">Its number in the <see cref="Vocabulary"/> of its text.</param>
/// <param name="Start">Where it begins in its text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Pause">The strongest mark between it and the next word.</param>
internal readonly record struct SpokenWord(int Id, int Start, int End, Pause Pause);

/// <summary>What stands between two words.</summary>
internal enum Pause : byte
{
    None,

    /// <summary>A comma, a dash, a colon, a bracket.</summary>
    Aside,

    /// <summary>A full stop, an exclamation or question mark.</summary>
    Sentence,

    /// <summary>Words that could not be heard.</summary>
    Unheard,
}
