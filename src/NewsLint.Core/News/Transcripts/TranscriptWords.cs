namespace NewsLint.News.Transcripts;

/// <summary>
/// The words of a transcript, filed twice: each word under itself, and each three in a row under their hash. Made once, in linear time.
/// </summary>
internal sealed class TranscriptWords
{
    private const int LongestSentence = 60;

    private readonly int[] _wordStarts;
    private readonly int[] _wordPlaces;
    private readonly int[] _tripleStarts;
    private readonly int[] _triplePlaces;
    private readonly int _tripleMask;

    /// <summary>The text of each turn, its lines joined: a number or a pause may go over the end of a line.</summary>
    private readonly List<string> _turns = [];

    public TranscriptWords(Transcript transcript)
    {
        Transcript = transcript;
        var reader = new WordReader(Vocabulary);
        var ids = new List<int>();
        var places = new List<RecordedWord>();
        for (var line = 0; line < transcript.Lines.Length;)
            line = AddTurn(line, reader, ids, places);
        Ids = [.. ids];
        Places = [.. places];
        HasSentences = Places.Count(place => place.Pause == Pause.Sentence) * (long)LongestSentence >= Places.Length;
        (_wordStarts, _wordPlaces) = File(Vocabulary.Count, Ids.Length, at => Ids[at]);
        var buckets = 16;
        while (buckets < Ids.Length)
            buckets *= 2;
        _tripleMask = buckets - 1;
        (_tripleStarts, _triplePlaces) = File(buckets, Math.Max(0, Ids.Length - 2), at => Hash(Ids[at], Ids[at + 1], Ids[at + 2]));
    }

    public Transcript Transcript { get; }

    public Vocabulary Vocabulary { get; } = new();

    /// <summary>The words by number.</summary>
    public int[] Ids { get; }

    /// <summary>Where each word stands.</summary>
    public RecordedWord[] Places { get; }

    public int Length => Ids.Length;

    /// <summary>Whether the transcriber marked the ends of sentences; machines often do not.</summary>
    public bool HasSentences { get; }

    public RecordedLine LineOf(int word) => Transcript.Lines[Places[word].Line];

    /// <summary>Where a word stands, in order.</summary>
    public ReadOnlySpan<int> Find(int id) => id < 0 ? [] : _wordPlaces.AsSpan(_wordStarts[id].._wordStarts[id + 1]);

    /// <summary>Where three words in a row may begin, in order; a few places may hold others with the same hash.</summary>
    public ReadOnlySpan<int> Find(int first, int second, int third)
    {
        if (first < 0 || second < 0 || third < 0)
            return [];
        var bucket = Hash(first, second, third);
        return _triplePlaces.AsSpan(_tripleStarts[bucket].._tripleStarts[bucket + 1]);
    }

    /// <summary>The words from one to before another, as the file has them.</summary>
    public string TextOf(int start, int end)
    {
        if (end <= start)
            return "";
        var text = new System.Text.StringBuilder();
        for (var i = start; i < end;)
        {
            var turn = Places[i].Turn;
            var last = i;
            while (last + 1 < end && Places[last + 1].Turn == turn)
                last++;
            if (text.Length > 0)
                text.Append(' ');
            text.Append(_turns[turn], Places[i].Start, Places[last].End - Places[i].Start);
            i = last + 1;
        }
        return string.Join(' ', text.Replace("*", "").Replace("`", "").Replace(Annotations.Unheard.ToString(), "…").ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private int AddTurn(int line, WordReader reader, List<int> ids, List<RecordedWord> places)
    {
        var lines = Transcript.Lines;
        var end = line + 1;
        while (end < lines.Length && lines[end].Turn == lines[line].Turn)
            end++;
        var text = end == line + 1 ? lines[line].Text : string.Join('\n', lines.AsSpan(line, end - line).ToArray().Select(each => each.Text));
        var start = 0;
        foreach (var word in reader.Read(text))
        {
            while (word.Start >= start + lines[line].Text.Length)
                start += lines[line++].Text.Length + 1;
            ids.Add(word.Id);
            places.Add(new RecordedWord(line, _turns.Count, word.Start - start, word.Start, word.End, word.Pause));
        }
        _turns.Add(text);
        return end;
    }

    private int Hash(int first, int second, int third) => (int)(((uint)first * 0x9E3779B1u ^ (uint)second * 0x85EBCA77u ^ (uint)third * 0xC2B2AE3Du) >> 7) & _tripleMask;

    /// <summary>Files places under keys by counting.</summary>
    private static (int[] Starts, int[] Places) File(int keys, int count, Func<int, int> keyOf)
    {
        var starts = new int[keys + 1];
        for (var at = 0; at < count; at++)
            starts[keyOf(at) + 1]++;
        for (var key = 0; key < keys; key++)
            starts[key + 1] += starts[key];
        var next = starts.AsSpan(0, keys).ToArray();
        var places = new int[count];
        for (var at = 0; at < count; at++)
            places[next[keyOf(at)]++] = at;
        return (starts, places);
    }
}

/// <summary>Where a word of a transcript stands.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Turn">Its turn, counted from 0.</param>
/// <param name="Column">Where in the line it begins.</param>
/// <param name="Start">Where in the turn's text it begins.</param>
/// <param name="End">Where in the turn's text it ends.</param>
/// <param name="Pause">The mark behind it.</param>
internal readonly record struct RecordedWord(int Line, int Turn, int Column, int Start, int End, Pause Pause);
