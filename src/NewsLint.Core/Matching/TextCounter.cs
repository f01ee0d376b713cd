namespace NewsLint.Matching;

/// <summary>Counts the words, characters and syllables of a sentence. A compound with hyphens and a word with an apostrophe are one word.</summary>
internal ref struct TextCounter
{
    private int _words;
    private int _characters;
    private int _syllables;
    private int _longWords;
    private int _complexWords;
    private int _polysyllabicWords;

    public static TextCounts Of(BlockFacts facts, Sentence sentence)
    {
        var counter = default(TextCounter);
        counter.AddWords(facts.Text, facts.Tokens.AsSpan(), sentence.FirstToken, sentence.EndToken);
        return new TextCounts(counter._words, 1, counter._characters, counter._syllables, counter._longWords, counter._complexWords, counter._polysyllabicWords);
    }

    private void AddWords(string text, ReadOnlySpan<Token> tokens, int first, int end)
    {
        var last = first;
        for (var token = first; token < end; token = last)
        {
            last = token + 1;
            if (!BeginsWord(tokens, token))
                continue;
            while (last < end && tokens[last].Kind is TokenKind.Word or TokenKind.Number && !BeginsWord(tokens, last))
                last++;
            Add(last == token + 1 && tokens[token].Kind == TokenKind.Word ? WordMeasure.Of(tokens[token], text) : Measure(text.AsSpan(tokens[token].Start, tokens[last - 1].End - tokens[token].Start), tokens[token].Kind));
        }
    }

    /// <summary>A number is one syllable, however it is spoken.</summary>
    private static WordMeasure Measure(ReadOnlySpan<char> word, TokenKind kind) =>
        kind == TokenKind.Number ? WordMeasure.Of(word) with { Syllables = 1 } : WordMeasure.Of(word);

    private void Add(WordMeasure word)
    {
        _words++;
        _characters += word.Characters;
        if (word.Characters > 6)
            _longWords++;
        _syllables += word.Syllables;
        if (word.Syllables < 3)
            return;
        _polysyllabicWords++;
        if (!word.EndsLightly || word.Syllables > 3)
            _complexWords++;
    }

    private static bool BeginsWord(ReadOnlySpan<Token> tokens, int token)
    {
        var (kind, joint) = (tokens[token].Kind, tokens[token].Joint);
        if (kind is not (TokenKind.Word or TokenKind.Number))
            return false;
        return joint == Joint.Space || (joint == Joint.None && (token == 0 || tokens[token - 1].Kind is not (TokenKind.Word or TokenKind.Number)));
    }
}
