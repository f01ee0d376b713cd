using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace NewsLint.Matching;

/// <summary>A closed class of words without regard to case. Asked for a token, a filter over its hash nearly always knows that it is none of them.</summary>
internal sealed class WordSet
{
    private const int FilterShift = 64 - 12;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly ulong[] _filter = new ulong[(1 << 12) / 64];

    /// <param name="words">The words, with white space between.</param>
    public WordSet(string words)
    {
        var all = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        _words = all.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in all)
        {
            var bit = BitOf(Tokenizer.HashOf(word));
            _filter[bit >> 6] |= 1UL << (bit & 63);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(in Token token, string text) => MayContain(token) && _words.Contains(token.In(text));

    /// <summary>The first token from an index on that is one of the words, or -1.</summary>
    public int FirstIn(ReadOnlySpan<Token> tokens, string text, int from = 0)
    {
        for (var at = from; at < tokens.Length; at++)
        {
            if (Contains(tokens[at], text))
                return at;
        }
        return -1;
    }

    /// <summary>Whether a token may be one of the words: nearly never where it is none, always where it is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayContain(in Token token)
    {
        var bit = BitOf(token.Hash);
        return (_filter[bit >> 6] & (1UL << (bit & 63))) != 0;
    }

    private static int BitOf(ulong hash) => (int)((hash * 0x9E3779B97F4A7C15UL) >> FilterShift);
}
