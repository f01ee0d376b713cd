using System.Buffers;
using NewsLint.Matching;

namespace NewsLint.News.Reading;

/// <summary>A block as units, while it is being read; its arrays are lent, and go back when it is disposed of.</summary>
internal sealed class BlockUnits : IDisposable
{
    private readonly Unit[] _units;
    private readonly int[] _names;

    public BlockUnits(BlockFacts facts, List<QuoteReading> quotes)
    {
        Facts = facts;
        _units = ArrayPool<Unit>.Shared.Rent(facts.Tokens.Length);
        Count = Fill(facts, quotes);
        _names = ArrayPool<int>.Shared.Rent(Count);
        _names.AsSpan(0, Count).Clear();
    }

    public BlockFacts Facts { get; }

    public int Count { get; }

    public List<NameReading> Names { get; } = [];

    public Unit this[int unit] => _units[unit];

    /// <summary>The traits of a unit; none outside the block.</summary>
    public Traits TraitsAt(int unit) => (uint)unit < (uint)Count ? _units[unit].Traits : Traits.None;

    public bool Has(int unit, Traits traits) => (TraitsAt(unit) & traits) != 0;

    public bool IsQuote(int unit) => (uint)unit < (uint)Count && _units[unit].Quote >= 0;

    public Token TokenOf(int unit) => Facts.Tokens[_units[unit].First];

    public ReadOnlySpan<char> TextOf(int unit) => TokenOf(unit).In(Facts.Text);

    public bool Is(int unit, string word) =>
        (uint)unit < (uint)Count && _units[unit].MayBegin(word[0]) && !IsQuote(unit) && TextOf(unit).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The sign of a unit that is one; else NUL.</summary>
    public char SignAt(int unit) => (uint)unit < (uint)Count ? _units[unit].Sign : '\0';

    public bool IsWord(int unit) => (uint)unit < (uint)Count && _units[unit].IsWord;

    public bool IsCapital(int unit) => IsWord(unit) && char.IsUpper(_units[unit].Initial);

    /// <summary>A comma, a dash, a bracket.</summary>
    public bool IsPause(int unit) => SignAt(unit) is ',' or '—' or '–' or '(' or ')' or '-' or ';';

    public bool IsAdverb(int unit) => Has(unit, Traits.Adverb) || (IsWord(unit) && TextOf(unit) is { Length: > 4 } word && word.EndsWith("ly", StringComparison.Ordinal));

    /// <summary>The 's of Reed's, the n't of didn't.</summary>
    public bool IsClitic(int unit) => (uint)unit < (uint)Count && !IsQuote(unit) && TokenOf(unit).Joint == Joint.Apostrophe && TextOf(unit) is "s" or "S" or "t" or "d" or "ll" or "re" or "ve";

    public bool IsPossessiveClitic(int unit) => (uint)unit < (uint)Count && !IsQuote(unit) && TokenOf(unit).Joint == Joint.Apostrophe && TextOf(unit) is "s" or "S";

    /// <summary>The name run that a unit belongs to, or -1.</summary>
    public int NameAt(int unit) => (uint)unit < (uint)Count ? _names[unit] - 1 : -1;

    public void SetName(int first, int end, int name)
    {
        for (var unit = first; unit < end; unit++)
            _names[unit] = name + 1;
    }

    /// <summary>The unit that holds a token, which must not lie before <paramref name="from"/>.</summary>
    public int UnitOf(int token, int from = 0)
    {
        int low = from, high = Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_units[middle].First <= token)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    public void Dispose()
    {
        ArrayPool<Unit>.Shared.Return(_units);
        ArrayPool<int>.Shared.Return(_names);
    }

    private int Fill(BlockFacts facts, List<QuoteReading> quotes)
    {
        var count = 0;
        var quote = 0;
        for (var token = 0; token < facts.Tokens.Length;)
        {
            var (start, kind) = (facts.Tokens[token].Start, facts.Tokens[token].Kind);
            while (quote < quotes.Count && (quotes[quote].Depth > 1 || quotes[quote].Span.End <= start))
                quote++;
            if (quote < quotes.Count && quotes[quote].Span.Start <= start)
            {
                var end = token + 1;
                while (end < facts.Tokens.Length && facts.Tokens[end].Start < quotes[quote].Span.End)
                    end++;
                _units[count++] = new Unit(token, end, quote, Traits.None, kind, facts.Text[start]);
                token = end;
                continue;
            }
            var traits = kind == TokenKind.Word ? Lexicon.Of(facts.Tokens[token].Hash) : Traits.None;
            _units[count++] = new Unit(token, token + 1, -1, traits, kind, facts.Text[start]);
            token++;
        }
        return count;
    }
}
