namespace NewsLint.News.Transcripts;

/// <summary>
/// Reads a text as the words that are heard. What two honest hands may write differently comes out the same: marks, case, accents,
/// figures for number words, “$5 million” for “five million dollars”, “gonna” for “going to”, sounds that fill a pause.
/// </summary>
internal sealed class WordReader(Vocabulary vocabulary)
{
    private readonly List<SpokenWord> _raw = [];
    private readonly List<SpokenWord> _words = [];

    /// <summary>The words of a text; good until the next call.</summary>
    public List<SpokenWord> Read(ReadOnlySpan<char> text)
    {
        _raw.Clear();
        _words.Clear();
        Split(text);
        for (var i = 0; i < _raw.Count;)
            i = Take(i);
        return _words;
    }

    private void Split(ReadOnlySpan<char> text)
    {
        Span<char> key = stackalloc char[WordKey.MaxLength];
        for (var i = 0; i < text.Length;)
        {
            var letter = text[i];
            if (char.IsLetterOrDigit(letter))
            {
                var end = EndOfWord(text, i);
                var length = char.IsAsciiDigit(letter) ? WriteNumber(text[i..end], key) : WordKey.Write(text[i..end], key);
                if (length > 0)
                    Add(key[..length], i, end);
                i = end;
                continue;
            }
            switch (letter)
            {
                case '$':
                    Add("$", i, i + 1);
                    break;
                case '£':
                    Add("£", i, i + 1);
                    break;
                case '€':
                    Add("€", i, i + 1);
                    break;
                case '%':
                    Add("percent", i, i + 1);
                    break;
                case '&':
                    Add("and", i, i + 1);
                    break;
                case '.' or '!' or '?' or '…':
                    Mark(Pause.Sentence);
                    break;
                case '-' or '–' when i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]):
                    // “5-2” is said “five to two”.
                    Add("to", i, i + 1);
                    break;
                case ',' or ';' or ':' or '—' or '–' or '(' or ')':
                    Mark(Pause.Aside);
                    break;
                case Annotations.Unheard:
                    Mark(Pause.Unheard);
                    break;
                case '-' when i > 0 && text[i - 1] == '-':
                    Mark(Pause.Aside);
                    break;
            }
            i++;
        }
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int at)
    {
        var isNumber = char.IsAsciiDigit(text[at]);
        var end = at + 1;
        while (end < text.Length)
        {
            if (char.IsLetterOrDigit(text[end]) || (char.IsSurrogate(text[end]) && !isNumber))
            {
                end++;
                continue;
            }
            var goesOn = end + 1 < text.Length && (isNumber
                ? text[end] is '.' or ',' && char.IsAsciiDigit(text[end - 1]) && char.IsAsciiDigit(text[end + 1])
                : text[end] is '\'' or '’' or 'ʼ' && char.IsLetter(text[end + 1]));
            // The dots of “U.S.” and “a.m.”
            var isInitial = !isNumber && text[end] == '.' && end + 1 < text.Length && char.IsLetter(text[end + 1]) && IsSingle(text, at, end) && (end + 2 == text.Length || !char.IsLetter(text[end + 2]));
            if (!goesOn && !isInitial)
                break;
            end++;
        }
        return end;
    }

    /// <summary>Whether the letter before <paramref name="end"/> stands alone between dots.</summary>
    private static bool IsSingle(ReadOnlySpan<char> text, int start, int end) => end - 1 == start || text[end - 2] == '.';

    private static int WriteNumber(ReadOnlySpan<char> number, Span<char> key)
    {
        var length = 0;
        for (var i = 0; i < number.Length && length < WordKey.MaxLength; i++)
        {
            var isGroup = number[i] == ',' && i + 3 < number.Length && char.IsAsciiDigit(number[i + 1]) && char.IsAsciiDigit(number[i + 2]) && char.IsAsciiDigit(number[i + 3]);
            if (!isGroup)
                key[length++] = char.ToLowerInvariant(number[i]);
        }
        return length;
    }

    private void Add(ReadOnlySpan<char> key, int start, int end) => _raw.Add(new SpokenWord(vocabulary.Add(key), start, end, Pause.None));

    private void Mark(Pause pause)
    {
        if (_raw.Count > 0 && _raw[^1].Pause < pause)
            _raw[^1] = _raw[^1] with { Pause = pause };
    }

    /// <summary>Adds what the written word at <paramref name="i"/> stands for, and returns where to go on.</summary>
    private int Take(int i)
    {
        var word = _raw[i];
        var entry = vocabulary[word.Id];
        if (entry.IsFiller)
            return Skip(i, 1);
        if (NumberReading.Read(_raw, i, vocabulary) is { } number)
        {
            // “September 15th” is written “Sept. 15”.
            var isDay = _words.Count > 0 && number.Key.EndsWith("th", StringComparison.Ordinal) && SpokenForms.IsMonth(vocabulary[_words[^1].Id].Key);
            Put(isDay ? number.Key[..^2] : number.Key, i, number.End);
            if (number.Unit is not null)
                Put(number.Unit, i, number.End);
            return number.End;
        }
        switch (entry.Key)
        {
            case "you" when IsSetOff(i, 2) && Is(i + 1, "know"):
            case "i" when IsSetOff(i, 2) && Is(i + 1, "mean"):
                return Skip(i, 2);
            case "like" when IsSetOff(i, 1):
                return Skip(i, 1);
            case "united" when Is(i + 1, "states"):
                Put("us", i, i + 2);
                return i + 2;
            case "united" when Is(i + 1, "kingdom"):
                Put("uk", i, i + 2);
                return i + 2;
            case "united" when Is(i + 1, "nations"):
                Put("un", i, i + 2);
                return i + 2;
            case "per" when Is(i + 1, "cent"):
                Put("percent", i, i + 2);
                return i + 2;
        }
        if (SpokenForms.Of(entry.Key) is { } forms)
        {
            foreach (var form in forms)
                Put(form, i, i + 1);
            return i + 1;
        }
        if (!(entry.IsStuttered && i + 1 < _raw.Count && _raw[i + 1].Id == word.Id && word.Pause < Pause.Sentence))
            _words.Add(word);
        return i + 1;
    }

    private void Put(string key, int first, int end) => _words.Add(new SpokenWord(vocabulary.Add(key), _raw[first].Start, _raw[end - 1].End, _raw[end - 1].Pause));

    /// <summary>Leaves words out; a sentence that ended with them ends before them.</summary>
    private int Skip(int i, int count)
    {
        var pause = _raw[i + count - 1].Pause;
        if (_words.Count > 0 && _words[^1].Pause < pause)
            _words[^1] = _words[^1] with { Pause = pause };
        return i + count;
    }

    private bool Is(int i, string key) => i < _raw.Count && vocabulary[_raw[i].Id].Key == key;

    /// <summary>Whether marks set the words off on both sides: “it was, you know, late”, not “you know him”.</summary>
    private bool IsSetOff(int i, int count)
    {
        if (i + count > _raw.Count || i == 0 || _raw[i - 1].Pause == Pause.None || _raw[i + count - 1].Pause == Pause.None)
            return false;
        for (var at = i; at < i + count - 1; at++)
        {
            if (_raw[at].Pause != Pause.None)
                return false;
        }
        return true;
    }
}
