using System.Collections.Immutable;

namespace NewsLint.Matching;

/// <summary>Makes the <see cref="BlockFacts"/> of a text, with the phrases and patterns of all rules. Immutable and shared between threads.</summary>
public sealed class FactFinder
{
    private readonly PhraseIndex _phrases;
    private readonly TriggerIndex _triggers;
    private readonly ImmutableArray<Pattern> _patterns;

    public FactFinder(PhraseIndex phrases, ImmutableArray<Pattern> patterns)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        _phrases = phrases;
        _patterns = patterns;
        _triggers = new TriggerIndex([.. patterns.Select(pattern => pattern.Trigger)]);
    }

    internal PhraseIndex Phrases => _phrases;

    /// <param name="text">The block's prose.</param>
    /// <param name="stopped">Patterns that were stopped in this document before: they do not run again, and count as stopped here too.</param>
    public BlockFacts Find(string text, IReadOnlySet<int>? stopped = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Tokenizer.Tokenize(text);
        var quotes = QuotedSpans.Find(text, tokens);
        var slots = new BlockSlots(text, tokens, quotes);
        var (hits, timedOut) = FindPatterns(text, tokens, stopped);
        return new BlockFacts
        {
            Text = text,
            Tokens = tokens,
            Quotes = quotes,
            Sentences = Sentences.Find(text, tokens, quotes),
            Phrases = _phrases.Find(text, tokens, slots),
            Slots = slots,
            Patterns = hits,
            TimedOut = timedOut,
        };
    }

    internal (ImmutableArray<PatternHit> Hits, ImmutableArray<int> TimedOut) FindPatterns(string text, ImmutableArray<Token> tokens, IReadOnlySet<int>? stopped = null)
    {
        if (_patterns.IsEmpty)
            return ([], []);
        Span<ulong> triggered = _triggers.WordsNeeded <= 64 ? stackalloc ulong[_triggers.WordsNeeded] : new ulong[_triggers.WordsNeeded];
        _triggers.Find(text, tokens.AsSpan(), triggered);
        var hits = ImmutableArray.CreateBuilder<PatternHit>(0);
        var timedOut = ImmutableArray.CreateBuilder<int>(0);
        List<PatternMatch> matches = [];
        for (var i = 0; i < _patterns.Length; i++)
        {
            if ((triggered[i >> 6] & (1UL << (i & 63))) == 0)
                continue;
            matches.Clear();
            if (stopped?.Contains(i) == true || !_patterns[i].TryMatches(text, matches))
                timedOut.Add(i);
            foreach (var match in matches)
                hits.Add(new PatternHit(i, match));
        }
        return (hits.ToImmutable(), timedOut.ToImmutable());
    }
}
