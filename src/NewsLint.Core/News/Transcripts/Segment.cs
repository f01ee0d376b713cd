using System.Collections.Immutable;

namespace NewsLint.News.Transcripts;

/// <summary>A stretch of a quotation that should stand in one piece in the transcript: between cuts. Brackets may lie in it. Its words have the transcript's numbers.</summary>
internal sealed class Segment
{
    /// <summary>The longest segment that is laid along a transcript at once; a longer one is taken in several.</summary>
    public const int MaxWords = 240;

    private const int LeastSplit = 6;

    private readonly int[] _joined;
    private readonly List<(int First, int Second)>?[] _splits;

    /// <param name="words">The words of the quotation.</param>
    /// <param name="start">The first word.</param>
    /// <param name="end">The word after the last.</param>
    /// <param name="vocabulary">The transcript's.</param>
    public Segment(ImmutableArray<QuotedWord> words, int start, int end, Vocabulary vocabulary)
    {
        Words = words.AsSpan(start, end - start).ToImmutableArray();
        Start = start;
        Ids = [.. Words.Select(word => vocabulary.Find(word.Key))];
        _joined = new int[Length];
        _splits = new List<(int, int)>?[Length];
        for (var i = 0; i < Length; i++)
        {
            _joined[i] = i + 1 < Length && !IsMarked(i + 1) ? vocabulary.Find(Words[i].Key + Words[i + 1].Key) : -1;
            var key = Words[i].Key;
            for (var at = 1; at < key.Length && (key.Length >= LeastSplit || char.IsAsciiDigit(key[0])); at++)
            {
                if (vocabulary.Find(key.AsSpan(0, at)) is >= 0 and var first && vocabulary.Find(key.AsSpan(at)) is >= 0 and var second)
                    (_splits[i] ??= []).Add((first, second));
            }
        }
    }

    public ImmutableArray<QuotedWord> Words { get; }

    /// <summary>The place of its first word in the quotation.</summary>
    public int Start { get; }

    /// <summary>Each word as the transcript numbers it; -1 where the transcript does not have it.</summary>
    public int[] Ids { get; }

    public int Length => Words.Length;

    /// <summary>What lies before the segment.</summary>
    public Gap Before => Words[0].Before;

    public bool HasBracket => Words.Skip(1).Any(word => word.Before == Gap.Bracket);

    /// <summary>Whether the desk marked an edit before the word.</summary>
    public bool IsMarked(int word) => word > 0 && word < Length && Words[word].Before == Gap.Bracket;

    /// <summary>The transcript's word that this one and the next make, or -1: “health care” for “healthcare”.</summary>
    public int Joined(int word) => _joined[word] < 0 ? -2 : _joined[word];

    /// <summary>Whether the word is made of two of the transcript's.</summary>
    public bool SplitsInto(int word, int first, int second)
    {
        if (_splits[word] is not { } splits)
            return false;
        foreach (var split in splits)
        {
            if (split == (first, second))
                return true;
        }
        return false;
    }
}
