using System.Collections.Frozen;

namespace NewsLint.News.Transcripts;

/// <summary>Words without which a sentence may say something else.</summary>
internal static class MeaningWords
{
    private const int MaxWords = 25;

    private static readonly FrozenSet<string> Turning = Vocabulary.Words(
        """
        not never no none nobody nothing neither nor without if unless except only hardly barely until otherwise
        dont doesnt didnt wont wouldnt cant cannot couldnt shouldnt isnt arent wasnt werent hasnt havent hadnt mustnt neednt aint
        """);

    /// <summary>The first word between two words of a transcript that belongs to a sentence of which the draft keeps a part, and turns it; or -1.</summary>
    /// <param name="words">The transcript.</param>
    /// <param name="start">The first word that is cut.</param>
    /// <param name="end">The first word that is kept again.</param>
    public static int FindCut(TranscriptWords words, int start, int end)
    {
        if (start == 0 || end <= start)
            return -1;
        // The rest of the sentence before the cut.
        var hasRest = words.Places[start - 1].Pause < Pause.Sentence;
        if (hasRest)
        {
            for (var i = start; i < Math.Min(end, start + MaxWords); i++)
            {
                if (Turns(words, i))
                    return i;
                if (words.Places[i].Pause >= Pause.Sentence)
                    break;
            }
        }
        // The beginning of the sentence after it.
        var from = end;
        while (from > start && end - from < MaxWords && words.Places[from - 1].Pause < Pause.Sentence)
            from--;
        for (var i = from; i < end; i++)
        {
            if (Turns(words, i))
                return i;
        }
        // “I support it, but it costs too much”, of which only the first half is left.
        return hasRest && EndsWithin(words, start, end) && words.Vocabulary[words.Ids[start]].Key == "but" ? start : -1;
    }

    /// <summary>Whether a word says no.</summary>
    public static bool Negates(TranscriptWords words, int word) => Turns(words, word) && words.Vocabulary[words.Ids[word]].Key is not ("if" or "unless" or "except" or "only" or "until" or "otherwise");

    /// <summary>Whether a text has a word that says no, or that makes a condition.</summary>
    public static bool HasNegation(string text)
    {
        var vocabulary = new Vocabulary();
        return new WordReader(vocabulary).Read(text).Any(word => Turning.Contains(vocabulary[word.Id].Key));
    }

    public static bool Turns(TranscriptWords words, int word) => Turning.Contains(words.Vocabulary[words.Ids[word]].Key);

    private static bool EndsWithin(TranscriptWords words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (words.Places[i].Pause >= Pause.Sentence)
                return true;
        }
        return false;
    }
}
