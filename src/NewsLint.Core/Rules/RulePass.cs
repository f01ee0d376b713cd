using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.News;
using NewsLint.Rules.Selectors;
using NewsLint.Text;

namespace NewsLint.Rules;

/// <summary>One rule while it decides about one document.</summary>
public sealed class RulePass
{
    private readonly int _index;
    private readonly ImmutableDictionary<string, double> _options;
    private int _count;
    private Dictionary<(Selector<Attribution> Selector, SentenceAt Where), bool>? _selectedIn;

    internal RulePass(LintPass lint, Rule rule, int index, Level level, ImmutableDictionary<string, double> options)
    {
        Lint = lint;
        Rule = rule;
        Level = level;
        _index = index;
        _options = options;
    }

    public LintPass Lint { get; }

    public Rule Rule { get; }

    /// <summary>The level that configuration and story type leave the rule.</summary>
    public Level Level { get; }

    public Document Document => Lint.Document;

    public BlockFacts Facts(int block) => Lint.Facts[block];

    public Block Block(int block) => Document.Blocks[block];

    /// <summary>Whether a selector selects a statement of a sentence, or of a block where the sentence is -1; known for those with many.</summary>
    internal Dictionary<(Selector<Attribution> Selector, SentenceAt Where), bool> SelectedIn => _selectedIn ??= [];

    /// <summary>The value of an option: the configuration's, or the rule's own.</summary>
    public double? Option(string key, double? own) => _options.TryGetValue(key, out var value) ? value : own;

    /// <summary>The hits of a list that stand where the rule looks and that no exception or guard silences.</summary>
    internal List<Admitted> Admit(PhraseList list)
    {
        var hits = Lint.Hits(list);
        List<Admitted> admitted = [];
        for (var i = 0; i < hits.Length; i++)
        {
            var (block, hit) = hits[i];
            var entry = list.Entries[hit.Entry];
            if (entry.IsSoft && !Lint.IsStrict)
                continue;
            var facts = Facts(block);
            var span = facts.SpanOf(hit.FirstToken, hit.EndToken);
            if (!Selects(block) || IsPartOfName(block, hit, entry) || !TryLevel(block, span, out var level))
                continue;
            if (Addresses.Contain(facts.Text, span) || IsExcepted(block, span) || !GuardReader.Allows(this, block, hit.FirstToken, hit.EndToken))
                continue;
            admitted.Add(new Admitted(block, hit.FirstToken, hit.EndToken, span, entry.IsSoft || entry.IsSuggestion ? Level.Suggestion : level, entry));
        }
        return admitted;
    }

    /// <summary>Whether a pattern's hit stands where the rule looks and nothing silences it.</summary>
    internal bool Admits(int block, ProseSpan span, out Level level)
    {
        if (!TryLevel(block, span, out level) || IsExcepted(block, span))
            return false;
        if (Rule.When.IsEmpty && Rule.Unless.IsEmpty)
            return true;
        var facts = Facts(block);
        var first = facts.TokenAt(span.Start);
        return first < facts.Tokens.Length && GuardReader.Allows(this, block, first, Math.Max(first + 1, facts.TokenAt(span.End - 1) + 1));
    }

    /// <summary>Whether an object of the news model is let through by exceptions and guards; its voice is the rule's own business.</summary>
    internal bool AdmitsObject(StoryPlace place)
    {
        if (place.Span.Length == 0)
            return true;
        if (IsExcepted(place.Block, place.Span))
            return false;
        if (Rule.When.IsEmpty && Rule.Unless.IsEmpty)
            return true;
        var facts = Facts(place.Block);
        return GuardReader.Allows(this, place.Block, facts.TokenAt(place.Span.Start), facts.TokenAt(place.Span.End - 1) + 1);
    }

    /// <summary>Where a place of the story stands in the file.</summary>
    internal TextSpan Source(StoryPlace place) => Block(place.Block).ToSource(place.Span);

    public bool Selects(int block) => Rule.Scope.Selects(Block(block));

    /// <summary>The level in the voice of this place; false where the rule is off there.</summary>
    public bool TryLevel(int block, ProseSpan span, out Level level)
    {
        level = Level;
        var effect = Rule.Voice.IsUniform ? Rule.Voice.Writer : Rule.Voice.In(VoiceAt(block, span));
        if (effect == VoiceEffect.Off || (effect == VoiceEffect.Lower && level == Level.Suggestion))
            return false;
        if (effect == VoiceEffect.Lower)
            level--;
        return true;
    }

    /// <summary>Whose words stand at a place: what is between quotation marks of any kind is not the writer's.</summary>
    private Voice VoiceAt(int block, ProseSpan span) =>
        Block(block).InBlockQuote || Facts(block).IsQuoted(span.Start) ? Voice.Direct
        : Rule.Voice.IgnoresIndirect ? Voice.Writer
        : Lint.Story.Voices.At(block, span.Start);

    /// <summary>The patterns of the rule as the block facts number them.</summary>
    internal ImmutableArray<int> PatternIds => Lint.Rules.PatternsOf(_index);

    internal void ReportTimeout(TextSpan where)
    {
        if (!IsStopped)
            Lint.TimedOut.Add((_index, where));
        IsStopped = true;
    }

    /// <summary>Whether one of the rule's patterns was stopped in this document: none runs again, so that the time is bounded.</summary>
    internal bool IsStopped { get; private set; }

    /// <summary>Reports a pattern's match where nothing silences it.</summary>
    internal void ReportPlace(PatternPlace place, string message, ImmutableArray<string> offers)
    {
        if (place.Block < 0)
            Report(place.Span, Level, message, [.. offers.Select(offer => new Fix(offer.Length == 0 ? "Leave it out" : $"Write “{offer}”", IsSafe: false, [new TextEdit(place.Span, offer)]))]);
        else if (Admits(place.Block, place.Prose, out var level))
            Report(place.Block, place.Prose, level, message, Replacement.Make(Block(place.Block), Facts(place.Block), place.Prose, offers, isSafe: false));
    }

    /// <summary>Reports a stretch of a block's prose.</summary>
    public void Report(int block, ProseSpan span, Level level, string message, ImmutableArray<Fix> fixes = default, ImmutableArray<RelatedPlace> related = default, string? detail = null) =>
        Add(new Finding(_index, block, span, Block(block).ToSource(span), level, message, fixes.IsDefault ? [] : fixes) { Related = related.IsDefault ? [] : related, Detail = detail });

    /// <summary>Reports a stretch of the file.</summary>
    public void Report(TextSpan span, Level level, string message, ImmutableArray<Fix> fixes = default, ImmutableArray<RelatedPlace> related = default, string? detail = null) =>
        Add(new Finding(_index, -1, default, span, level, message, fixes.IsDefault ? [] : fixes) { Related = related.IsDefault ? [] : related, Detail = detail });

    private void Add(Finding finding)
    {
        if (Rule.Limit > 0 && _count >= Rule.Limit)
            return;
        _count++;
        Lint.Findings.Add(finding);
    }

    private bool IsExcepted(int block, ProseSpan span)
    {
        if (Rule.Exceptions is not { } exceptions)
            return false;
        var hits = Lint.Asked(exceptions, block);
        if (hits.IsEmpty)
            return false;
        // In order of their first token: only those near enough to reach the place are looked at.
        var facts = Facts(block);
        var from = facts.TokenAt(span.Start) - Lint.LongestAsked(exceptions, block);
        for (var i = Ordered.FirstFrom(hits.AsSpan(), from, static hit => hit.FirstToken); i < hits.Length && facts.Tokens[hits[i].FirstToken].Start < span.End; i++)
        {
            if (facts.SpanOf(hits[i].FirstToken, hits[i].EndToken).OverlapsWith(span))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Whether the hit seems to be part of a name: it has a capital that neither its place in the sentence nor the phrase explains.
    /// In a heading with capitals throughout, a capital says nothing.
    /// </summary>
    private bool IsPartOfName(int block, PhraseHit hit, PhraseEntry entry)
    {
        if (Rule.FindsNames || entry.HasCapital)
            return false;
        var facts = Facts(block);
        var first = facts.Tokens[hit.FirstToken];
        if (!char.IsUpper(facts.Text[first.Start]) || first.Kind != TokenKind.Word)
            return false;
        return !AsksForCapital(block, hit.FirstToken);
    }

    /// <summary>Whether a word has a capital here whatever it is: it opens a sentence or a quotation, or stands in a headline with capitals throughout.</summary>
    internal bool AsksForCapital(int block, int token) => Capitals.IsOpening(Facts(block), token) || Capitals.AreThroughout(Block(block), Facts(block));
}

/// <summary>A hit that counts.</summary>
internal readonly record struct Admitted(int Block, int FirstToken, int EndToken, ProseSpan Span, Level Level, PhraseEntry Entry);
