using NewsLint.Matching;
using NewsLint.Rules.Vale;

namespace NewsLint.Rules;

/// <summary>Counts words, sentences, syllables of prose. A compound with hyphens and a word with an apostrophe are one word.</summary>
/// <param name="withSyllables">Whether anybody asks for syllables and what is made of them; they cost more than all the rest.</param>
internal sealed class TextCounter(bool withSyllables)
{
    private int _words;
    private int _sentences;
    private int _characters;
    private int _syllables;
    private int _longWords;
    private int _complexWords;
    private int _polysyllabicWords;

    public TextCounts Counts => new(_words, _sentences, _characters, _syllables, _longWords, _complexWords, _polysyllabicWords);

    public void AddBlock(BlockFacts facts)
    {
        _sentences += facts.Sentences.Length;
        AddWords(facts, 0, facts.Tokens.Length);
    }

    public void AddSentence(BlockFacts facts, Sentence sentence)
    {
        _sentences++;
        AddWords(facts, sentence.FirstToken, sentence.EndToken);
    }

    private void AddWords(BlockFacts facts, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (!BeginsWord(facts, token))
                continue;
            var start = facts.Tokens[token].Start;
            var last = token + 1;
            while (last < end && !BeginsWord(facts, last) && facts.Tokens[last].Kind is TokenKind.Word or TokenKind.Number)
                last++;
            AddWord(facts.Text.AsSpan(start, facts.Tokens[last - 1].End - start), facts.Tokens[token].Kind);
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
        if (!withSyllables)
            return;
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

    private static bool BeginsWord(BlockFacts facts, int token)
    {
        var (kind, joint) = (facts.Tokens[token].Kind, facts.Tokens[token].Joint);
        if (kind is not (TokenKind.Word or TokenKind.Number))
            return false;
        return joint == Joint.Space || (joint == Joint.None && (token == 0 || facts.Tokens[token - 1].Kind is not (TokenKind.Word or TokenKind.Number)));
    }
}
