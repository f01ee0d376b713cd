using System.Collections.Frozen;

namespace NewsLint.News.Transcripts;

/// <summary>Words without which a sentence may say something else.</summary>
internal static class MeaningWords
{
    private const int MaxWords = 25;
    private const int MaxBefore = 6;

    /// <summary>So near words belong together also where no marks say so.</summary>
    private const int MaxUnmarked = 4;

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
        var reach = words.HasSentences ? MaxWords : MaxUnmarked;
        // The rest of the sentence before the cut.
        var hasRest = words.Places[start - 1].Pause < Pause.Sentence;
        if (hasRest)
        {
            for (var i = start; i < Math.Min(end, start + reach); i++)
            {
                if (Turns(words, i))
                    return i;
                if (words.Places[i].Pause >= Pause.Sentence)
                    break;
            }
        }
        // The beginning of the sentence after it.
        var from = end;
        while (from > start && end - from < reach && words.Places[from - 1].Pause < Pause.Sentence)
            from--;
        for (var i = from; i < end; i++)
        {
            if (Turns(words, i))
                return i;
        }
        // “I support it, but it costs too much”, of which only the first half is left.
        return hasRest && EndsWithin(words, start, end) && words.Vocabulary[words.Ids[start]].Key == "but" ? start : -1;
    }

    /// <summary>The nearest word that says no, in the same clause before a word with which a quotation begins; or -1: “I never said that | I would close it”.</summary>
    public static int FindBefore(TranscriptWords words, int start)
    {
        for (var i = start - 1; words.HasSentences && i >= Math.Max(0, start - MaxBefore) && words.Places[i].Pause == Pause.None && words.Places[i].Turn == words.Places[start].Turn; i--)
        {
            if (Negates(words, i))
                return i;
        }
        return -1;
    }

    private static readonly FrozenSet<string> Stressing = Vocabulary.Words("very really so never no not yes many much more again long far too always all every right okay ok well bad good big");

    /// <summary>Whether a word said twice has more weight than said once.</summary>
    public static bool Stresses(TranscriptWords words, int word) => Stressing.Contains(words.Vocabulary[words.Ids[word]].Key);

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
