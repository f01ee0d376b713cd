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
        for (var token = first; token < end; token++)
        {
            if (!BeginsWord(tokens, token))
                continue;
            var start = tokens[token].Start;
            var last = token + 1;
            while (last < end && !BeginsWord(tokens, last) && tokens[last].Kind is TokenKind.Word or TokenKind.Number)
                last++;
            AddWord(text.AsSpan(start, tokens[last - 1].End - start), tokens[token].Kind);
        }
    }

    private void AddWord(ReadOnlySpan<char> word, TokenKind kind)
    {
        _words++;
        var characters = 0;
        foreach (var unit in word)
        {
            if (char.IsLetterOrDigit(unit))
                characters++;
        }
        _characters += characters;
        if (characters > 6)
            _longWords++;
        var syllables = kind == TokenKind.Number ? 1 : Syllables.Count(word);
        _syllables += syllables;
        if (syllables < 3)
            return;
        _polysyllabicWords++;
        if (!EndsLightly(word) || syllables > 3)
            _complexWords++;
    }

    /// <summary>Whether an ending makes the third syllable: -ed, -es, -ing. Gunning leaves such words out.</summary>
    private static bool EndsLightly(ReadOnlySpan<char> word) =>
        word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word.EndsWith("es", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ing", StringComparison.OrdinalIgnoreCase);

    private static bool BeginsWord(ReadOnlySpan<Token> tokens, int token)
    {
        var (kind, joint) = (tokens[token].Kind, tokens[token].Joint);
        if (kind is not (TokenKind.Word or TokenKind.Number))
            return false;
        return joint == Joint.Space || (joint == Joint.None && (token == 0 || tokens[token - 1].Kind is not (TokenKind.Word or TokenKind.Number)));
    }
}
