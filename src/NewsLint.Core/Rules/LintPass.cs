using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.News;
using NewsLint.News.Sourcing;
using NewsLint.News.Transcripts;
using NewsLint.Text;

namespace NewsLint.Rules;

/// <summary>One document while its rules decide: what they may ask of it, and where their findings go.</summary>
public sealed class LintPass
{
    private readonly PhraseHit[] _hits;
    private readonly int[] _blocks;
    private readonly int[] _groupStarts;
    private readonly (int Block, PatternMatch Match)[] _patternHits;
    private readonly int[] _patternStarts;
    private Story? _story;
    private int _bodyWords = -1;
    private VerifiedQuotations? _verified;

    internal LintPass(Document document, ImmutableArray<BlockFacts> facts, RuleSet rules, bool isStrict, bool isBritish)
    {
        IsBritish = isBritish;
        Document = document;
        Facts = facts;
        Rules = rules;
        IsStrict = isStrict;
        (_hits, _blocks, _groupStarts) = SortByGroup(facts, rules.GroupCount);
        (_patternHits, _patternStarts) = SortByPattern(facts, rules.PatternOwners.Length);
    }

    public Document Document { get; }

    /// <summary>The facts of each block, in the order of <see cref="Document.Blocks"/>.</summary>
    public ImmutableArray<BlockFacts> Facts { get; }

    /// <summary>Who says what in the draft; read when a rule first asks.</summary>
    public Story Story => _story ??= NewsReader.Read(Document, Facts, News);

    internal VerifiedQuotations? VerifiedIfRead => _verified;

    /// <summary>The story, if a rule has asked for it.</summary>
    internal Story? StoryIfRead => _story;

    /// <summary>What the newsroom knows.</summary>
    internal NewsReaderOptions News { get; init; } = NewsReaderOptions.Default;

    /// <summary>Whether soft entries count.</summary>
    public bool IsStrict { get; }

    /// <summary>Whether suggested words are to be spelt as the British do.</summary>
    internal bool IsBritish { get; }

    /// <summary>The patterns that ran out of time outside block facts, with where they ran: reported, and never used again.</summary>
    internal List<(int Rule, TextSpan Span)> TimedOut { get; } = [];

    /// <summary>The rules that broke, with the kind of error: a fault of NewsLint.</summary>
    internal List<(int Rule, string Error)> Failed { get; } = [];

    /// <summary>The day of the lint, or null where nobody says.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The sources that the front matter lists.</summary>
    public SourceList Sources { get; init; } = SourceList.Empty;

    /// <summary>The recorded words that the front matter names.</summary>
    public TranscriptSet Transcripts { get; init; } = TranscriptSet.Empty;

    /// <summary>The names that must not be published.</summary>
    public Redaction Protected { get; init; } = Redaction.None;

    /// <summary>The names that are not shown; whoever cuts a text for a message asks here before.</summary>
    public Redaction Redaction { get; init; } = Redaction.None;

    /// <summary>What looking the story's quotations up came to.</summary>
    public VerifiedQuotations Verified => _verified ??= new VerifiedQuotations(Story, Sources, Transcripts, Protected);

    /// <summary>How many words and numbers the body has.</summary>
    internal int BodyWords => _bodyWords >= 0 ? _bodyWords : _bodyWords = CountBodyWords();

    internal RuleSet Rules { get; }

    internal List<Finding> Findings { get; } = [];

    /// <summary>What the newsroom's private file says of a listed source, or null.</summary>
    internal ProtectedSource? PrivateOf(ListedSource source) =>
        Protected.Sources.FirstOrDefault(known => (source.Alias is not null && known.IsCalled(source.Alias)) || (source.Id is not null && known.IsCalled(source.Id)));

    /// <summary>The transcripts that cannot be read, each where it is named.</summary>
    internal IEnumerable<DocumentProblem> MissingTranscripts()
    {
        foreach (var source in Sources.Sources)
        {
            foreach (var reference in source.Transcripts)
            {
                if (Transcripts.Find(reference.Path) is { Problem: { } problem })
                    yield return new DocumentProblem("newslint.unreadable", reference.Span, $"The transcript cannot be used, so quotations are not compared with it. {problem}");
            }
            if (PrivateOf(source) is { } known && known.Transcripts.Any(path => Transcripts.Find(PrivateTranscripts.Reference(known, path)) is { Problem: not null }))
                yield return new DocumentProblem("newslint.unreadable", source.Span, "The private transcript of this source cannot be used, so quotations are not compared with it.");
        }
    }

    /// <summary>Whether the rule could find something: it has a hit, or looks for itself.</summary>
    internal bool MayFind(Rule rule, int index)
    {
        if (rule.Check.LooksForItself || rule.Scope.Unit != ScopeUnit.Block)
            return true;
        foreach (var group in Rules.GroupsOf(index))
        {
            if (_groupStarts[group + 1] > _groupStarts[group])
                return true;
        }
        foreach (var pattern in Rules.PatternsOf(index))
        {
            if (!PatternHits(pattern).IsEmpty)
                return true;
        }
        return false;
    }

    /// <summary>What a pattern of the block facts found in the document, in its order.</summary>
    internal ReadOnlySpan<(int Block, PatternMatch Match)> PatternHits(int pattern) =>
        _patternHits.AsSpan(_patternStarts[pattern].._patternStarts[pattern + 1]);

    internal bool HasHits(PhraseList list)
    {
        var group = Rules.GroupOf(list);
        return _groupStarts[group + 1] > _groupStarts[group];
    }

    /// <summary>The phrases of a list found in the document, in its order.</summary>
    internal HitRange Hits(PhraseList list)
    {
        var group = Rules.GroupOf(list);
        return new HitRange(_hits.AsSpan(_groupStarts[group].._groupStarts[group + 1]), _blocks.AsSpan(_groupStarts[group].._groupStarts[group + 1]));
    }

    /// <summary>The phrases of a guard's list, or of exceptions, in one block.</summary>
    internal ImmutableArray<PhraseHit> Asked(PhraseList list, int block) => Facts[block].Asked(Rules.Asked.NumberOf(list), Rules.Asked).Hits;

    internal int LongestAsked(PhraseList list, int block) => Facts[block].Asked(Rules.Asked.NumberOf(list), Rules.Asked).Longest;

    private int CountBodyWords()
    {
        var words = 0;
        for (var block = 0; block < Facts.Length; block++)
        {
            if (Document.Blocks[block].Zone != BlockZone.Body)
                continue;
            foreach (var token in Facts[block].Tokens)
                words += token.Kind is TokenKind.Word or TokenKind.Number && token.Joint is not Joint.Apostrophe ? 1 : 0;
        }
        return words;
    }

    private static (PhraseHit[] Hits, int[] Blocks, int[] Starts) SortByGroup(ImmutableArray<BlockFacts> facts, int groups)
    {
        var starts = new int[groups + 1];
        var total = 0;
        foreach (var fact in facts)
        {
            total += fact.Phrases.Length;
            foreach (var hit in fact.Phrases)
                starts[hit.Group + 1]++;
        }
        for (var group = 0; group < groups; group++)
            starts[group + 1] += starts[group];
        var next = starts.AsSpan(0, groups).ToArray();
        var hits = new PhraseHit[total];
        var blocks = new int[total];
        for (var block = 0; block < facts.Length; block++)
        {
            foreach (var hit in facts[block].Phrases)
            {
                hits[next[hit.Group]] = hit;
                blocks[next[hit.Group]++] = block;
            }
        }
        return (hits, blocks, starts);
    }

    private static ((int Block, PatternMatch Match)[] Hits, int[] Starts) SortByPattern(ImmutableArray<BlockFacts> facts, int patterns)
    {
        var starts = new int[patterns + 1];
        foreach (var fact in facts)
        {
            foreach (var hit in fact.Patterns)
                starts[hit.Pattern + 1]++;
        }
        for (var pattern = 0; pattern < patterns; pattern++)
            starts[pattern + 1] += starts[pattern];
        if (starts[patterns] == 0)
            return ([], starts);
        var next = starts.AsSpan(0, patterns).ToArray();
        var hits = new (int, PatternMatch)[starts[patterns]];
        for (var block = 0; block < facts.Length; block++)
        {
            foreach (var hit in facts[block].Patterns)
                hits[next[hit.Pattern]++] = (block, hit.Match);
        }
        return (hits, starts);
    }
}

/// <summary>Hits with the blocks they stand in.</summary>
internal readonly ref struct HitRange(ReadOnlySpan<PhraseHit> hits, ReadOnlySpan<int> blocks)
{
    private readonly ReadOnlySpan<PhraseHit> _hits = hits;
    private readonly ReadOnlySpan<int> _blocks = blocks;

    public int Length => _hits.Length;

    public (int Block, PhraseHit Hit) this[int index] => (_blocks[index], _hits[index]);
}

/// <summary>What a rule found, before suppression and overlap.</summary>
/// <param name="Rule">The rule's index in its set.</param>
/// <param name="Block">The block's index, or -1 for a place outside the prose.</param>
/// <param name="Prose">Where in the block; meaningless without one.</param>
/// <param name="Span">Where in the file.</param>
/// <param name="Level">The level here.</param>
/// <param name="Message">The message, filled in.</param>
/// <param name="Fixes">Ways to settle it.</param>
internal sealed record Finding(int Rule, int Block, ProseSpan Prose, TextSpan Span, Level Level, string Message, ImmutableArray<Fix> Fixes)
{
    /// <summary>Other places that belong to it.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>More than a line can hold, or null.</summary>
    public string? Detail { get; init; }
}
