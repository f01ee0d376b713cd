using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NewsLint.Matching;

namespace NewsLint.News.Reading;

/// <summary>A block as units, while it is being read. Serves for one block after the other; its arrays are lent, and go back when it is disposed of.</summary>
internal sealed class BlockUnits : IDisposable
{
    private Unit[] _units = [];
    private int[] _names = [];

    public string Text { get; private set; } = "";

    public ImmutableArray<Token> Tokens { get; private set; } = [];

    public int Count { get; private set; }

    public List<NameReading> Names { get; } = [];

    public ref readonly Unit this[int unit] => ref _units[unit];

    /// <summary>Begins with a block.</summary>
    /// <param name="facts">The block.</param>
    /// <param name="quotes">Its quotations, in order of their start.</param>
    public void Fill(BlockFacts facts, List<QuoteReading> quotes)
    {
        (Text, Tokens) = (facts.Text, facts.Tokens);
        if (_units.Length < Tokens.Length)
        {
            Dispose();
            _units = ArrayPool<Unit>.Shared.Rent(Tokens.Length);
            _names = ArrayPool<int>.Shared.Rent(Tokens.Length);
        }
        Count = Fill(quotes);
        _names.AsSpan(0, Count).Clear();
        Names.Clear();
    }

    /// <summary>The traits of a unit; none outside the block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Traits TraitsAt(int unit) => (uint)unit < (uint)Count ? _units[unit].Traits : Traits.None;

    public bool Has(int unit, Traits traits) => (TraitsAt(unit) & traits) != 0;

    /// <summary>The traits that any unit of a stretch has.</summary>
    public Traits TraitsIn(int first, int end)
    {
        var traits = Traits.None;
        foreach (ref readonly var unit in _units.AsSpan(first, end - first))
            traits |= unit.Traits;
        return traits;
    }

    /// <summary>The next unit from <paramref name="first"/> on that has one of these traits; <paramref name="end"/> where none has.</summary>
    public int Next(Traits traits, int first, int end)
    {
        var unit = first;
        while (unit < end && (_units[unit].Traits & traits) == 0)
            unit++;
        return unit;
    }

    /// <summary>Whether nothing is known of the part that a word plays.</summary>
    public bool IsUnknown(int unit) => !Has(unit, ~Traits.Cues);

    public bool IsQuote(int unit) => Has(unit, Traits.Quotation);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly Token TokenOf(int unit) => ref Tokens.ItemRef(_units[unit].First);

    public ReadOnlySpan<char> TextOf(int unit) => TokenOf(unit).In(Text);

    public bool Is(int unit, string word) => (uint)unit < (uint)Count && _units[unit].MayBegin(word[0]) && IsSpelled(unit, word);

    /// <summary>The sign of a unit that is one; else NUL.</summary>
    public char SignAt(int unit) => (uint)unit < (uint)Count ? _units[unit].Sign : '\0';

    public bool IsWord(int unit) => Has(unit, Traits.Word);

    public bool IsCapital(int unit) => Has(unit, Traits.Capital);

    /// <summary>A comma, a dash, a bracket.</summary>
    public bool IsPause(int unit) => SignAt(unit) is ',' or '—' or '–' or '(' or ')' or '-' or ';';

    public bool IsAdverb(int unit) => Has(unit, Traits.Adverb) || (IsWord(unit) && TextOf(unit) is { Length: > 4 } word && word.EndsWith("ly", StringComparison.Ordinal));

    /// <summary>The 's of Reed's, the n't of didn't.</summary>
    public bool IsClitic(int unit) => (uint)unit < (uint)Count && TokenOf(unit).Joint == Joint.Apostrophe && !IsQuote(unit) && TextOf(unit) is "s" or "S" or "t" or "d" or "ll" or "re" or "ve";

    public bool IsPossessiveClitic(int unit) => (uint)unit < (uint)Count && TokenOf(unit).Joint == Joint.Apostrophe && !IsQuote(unit) && TextOf(unit) is "s" or "S";

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
        if (_units.Length == 0)
            return;
        ArrayPool<Unit>.Shared.Return(_units);
        ArrayPool<int>.Shared.Return(_names);
        (_units, _names) = ([], []);
    }

    private bool IsSpelled(int unit, string word) => !IsQuote(unit) && TextOf(unit).Equals(word, StringComparison.OrdinalIgnoreCase);

    private int Fill(List<QuoteReading> quotes)
    {
        var words = Lexicon.Words;
        var tokens = Tokens.AsSpan();
        var text = Text;
        var units = _units;
        var count = 0;
        var quote = NextQuote(quotes, 0, 0);
        var quoteStart = StartOf(quotes, quote);
        for (var token = 0; token < tokens.Length;)
        {
            ref readonly var own = ref tokens[token];
            if (own.Start >= quoteStart)
            {
                quote = NextQuote(quotes, quote, own.Start);
                quoteStart = StartOf(quotes, quote);
            }
            var initial = text[own.Start];
            if (own.Start >= quoteStart)
            {
                var end = token + 1;
                while (end < tokens.Length && tokens[end].Start < quotes[quote].Span.End)
                    end++;
                units[count++] = new Unit(Traits.Quotation, token, end, quote, initial, '\0');
                token = end;
                continue;
            }
            var traits = own.Kind != TokenKind.Word ? Traits.None : words.Of(own.Hash) | (char.IsUpper(initial) ? Traits.Word | Traits.Capital : Traits.Word);
            units[count++] = new Unit(traits, token, token + 1, -1, initial, own.Kind == TokenKind.Sign ? initial : '\0');
            token++;
        }
        return count;
    }

    /// <summary>The first outermost quotation from <paramref name="quote"/> on that ends behind an offset.</summary>
    private static int NextQuote(List<QuoteReading> quotes, int quote, int offset)
    {
        while (quote < quotes.Count && (quotes[quote].Depth > 1 || quotes[quote].Span.End <= offset))
            quote++;
        return quote;
    }

    private static int StartOf(List<QuoteReading> quotes, int quote) => quote < quotes.Count ? quotes[quote].Span.Start : int.MaxValue;
}
