using System.Buffers;
using System.Collections.Immutable;

namespace NewsLint.Matching;

/// <summary>
/// Tells in one pass over a block's tokens which of many patterns may match there. It may name too many, by its triggers or by two
/// texts of one hash, never too few. Nothing is allocated for a block.
/// </summary>
public sealed class TriggerIndex
{
    /// <summary>Longer beginnings and ends are cut to this.</summary>
    private const int MaxAffix = 12;
    private const int MaxInfix = 3;
    private const ulong PrefixSalt = 0x5851F42D4C957F2DUL;
    private const ulong SuffixSalt = 0x14057B7EF767814FUL;
    private const ulong InfixSalt = 0x2545F4914F6CDD1DUL;

    private readonly TriggerTable _words;
    private readonly TriggerTable _affixes;
    private readonly TriggerTable _infixes;
    private readonly TriggerTable _characters;
    private readonly SearchValues<char> _search;
    private readonly int _prefixLengths;
    private readonly int _suffixLengths;
    private readonly int _infixLengths;
    private readonly LetterSet _firstLetters;
    private readonly LetterSet _lastLetters;
    private readonly ulong[] _always;
    private readonly int _patterns;

    public TriggerIndex(ImmutableArray<Trigger> triggers)
    {
        _patterns = triggers.Length;
        _always = new ulong[WordsNeeded];
        var (words, affixes, infixes, characters) = (new Entries(), new Entries(), new Entries(), new Entries());
        for (var i = 0; i < triggers.Length; i++)
        {
            var trigger = triggers[i];
            if (trigger.IsAlways)
                _always[i >> 6] |= 1UL << (i & 63);
            foreach (var word in trigger.Words)
                words.Add(Tokenizer.HashOf(word), i);
            foreach (var prefix in trigger.Prefixes)
            {
                var length = Math.Min(prefix.Length, MaxAffix);
                _prefixLengths |= 1 << length;
                _firstLetters.Add(prefix[0]);
                affixes.Add(PrefixSalt ^ Tokenizer.HashOf(prefix.AsSpan(0, length)), i);
            }
            foreach (var suffix in trigger.Suffixes)
            {
                var length = Math.Min(suffix.Length, MaxAffix);
                _suffixLengths |= 1 << length;
                _lastLetters.Add(suffix[^1]);
                affixes.Add(SuffixSalt ^ HashOfEnd(suffix, length), i);
            }
            foreach (var infix in trigger.Infixes)
            {
                var length = Math.Min(infix.Length, MaxInfix);
                _infixLengths |= 1 << length;
                infixes.Add(KeyOfInfix(infix.AsSpan(0, length)), i);
            }
            foreach (var character in trigger.Characters)
                characters.Add(character, i);
        }
        (_words, _affixes, _infixes, _characters) = (new(words.Lists), new(affixes.Lists), new(infixes.Lists), new(characters.Lists));
        _search = SearchValues.Create([.. characters.Lists.Keys.Select(key => (char)key)]);
    }

    /// <summary>How many units of 64 bits <see cref="Find"/> needs.</summary>
    public int WordsNeeded => (_patterns + 63) / 64;

    /// <summary>Sets the bit of each pattern that may match and clears all others.</summary>
    /// <param name="tokens">The tokens of <paramref name="text"/>.</param>
    public void Find(string text, ReadOnlySpan<Token> tokens, Span<ulong> triggered)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(triggered.Length, WordsNeeded);
        if (IrregularCharacters.AreIn(text))
        {
            SetAll(triggered);
            return;
        }
        triggered.Clear();
        _always.CopyTo(triggered);
        foreach (ref readonly var token in tokens)
        {
            if (token.Kind != TokenKind.Word)
                continue;
            _words.Set(token.Hash, triggered);
            var word = text.AsSpan(token.Start, token.Length);
            if (_firstLetters.MayHold(word[0]))
                FindPrefixes(word, triggered);
            if (_lastLetters.MayHold(word[^1]))
                FindSuffixes(word, triggered);
            if (_infixLengths != 0)
                FindInfixes(word, triggered);
        }
        FindCharacters(text, triggered);
    }

    private void SetAll(Span<ulong> triggered)
    {
        triggered.Clear();
        for (var i = 0; i < _patterns; i++)
            triggered[i >> 6] |= 1UL << (i & 63);
    }

    private void FindPrefixes(ReadOnlySpan<char> word, Span<ulong> triggered)
    {
        var hash = HashSeed;
        var lengths = _prefixLengths >> 1;
        for (var i = 0; i < word.Length && lengths != 0; i++, lengths >>= 1)
        {
            hash = (hash ^ Tokenizer.Fold(word[i])) * HashFactor;
            if ((lengths & 1) != 0)
                _affixes.Set(PrefixSalt ^ hash, triggered);
        }
    }

    private void FindSuffixes(ReadOnlySpan<char> word, Span<ulong> triggered)
    {
        var hash = HashSeed;
        var lengths = _suffixLengths >> 1;
        for (var i = word.Length - 1; i >= 0 && lengths != 0; i--, lengths >>= 1)
        {
            hash = (hash ^ Tokenizer.Fold(word[i])) * HashFactor;
            if ((lengths & 1) != 0)
                _affixes.Set(SuffixSalt ^ hash, triggered);
        }
    }

    private void FindInfixes(ReadOnlySpan<char> word, Span<ulong> triggered)
    {
        var key = 0UL;
        for (var i = 0; i < word.Length; i++)
        {
            key = ((key << 16) | Tokenizer.Fold(word[i])) & 0xFFFF_FFFF_FFFFUL;
            if (i >= 2 && (_infixLengths & 0b1000) != 0)
                _infixes.Set(InfixSalt ^ key, triggered);
            if (i >= 1 && (_infixLengths & 0b0100) != 0)
                _infixes.Set(InfixSalt ^ (key & 0xFFFF_FFFFUL), triggered);
            if ((_infixLengths & 0b0010) != 0)
                _infixes.Set(InfixSalt ^ (key & 0xFFFFUL), triggered);
        }
    }

    private void FindCharacters(ReadOnlySpan<char> text, Span<ulong> triggered)
    {
        var last = '\0';
        while (true)
        {
            var at = text.IndexOfAny(_search);
            if (at < 0)
                return;
            var unit = text[at];
            if (unit != last)
                _characters.Set(unit, triggered);
            last = unit;
            text = text[(at + 1)..];
        }
    }

    private const ulong HashSeed = 14695981039346656037UL;
    private const ulong HashFactor = 1099511628211UL;

    private static ulong HashOfEnd(string text, int length)
    {
        var hash = HashSeed;
        for (var i = text.Length - 1; i >= text.Length - length; i--)
            hash = (hash ^ Tokenizer.Fold(text[i])) * HashFactor;
        return hash;
    }

    private static ulong KeyOfInfix(ReadOnlySpan<char> infix)
    {
        var key = 0UL;
        foreach (var unit in infix)
            key = (key << 16) | Tokenizer.Fold(unit);
        return InfixSalt ^ key;
    }

    private sealed class Entries
    {
        public Dictionary<ulong, List<int>> Lists { get; } = [];

        public void Add(ulong key, int pattern)
        {
            if (!Lists.TryGetValue(key, out var list))
                Lists[key] = list = [];
            if (list.Count == 0 || list[^1] != pattern)
                list.Add(pattern);
        }
    }
}
