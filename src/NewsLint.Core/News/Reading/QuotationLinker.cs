using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.News.Reading;

/// <summary>Joins quotations over blocks and finds the speaker of each, stage by stage: speaker study, section 1.</summary>
internal sealed class QuotationLinker
{
    private const int CarryBlocks = 2;
    private const int MaxCandidates = 3;
    private const int LastAttributions = 24;

    private readonly Document _document;
    private readonly ImmutableArray<BlockFacts> _facts;
    private readonly ImmutableArray<BlockReading> _readings;
    private readonly MentionResolver _resolver;
    private readonly List<Attribution> _attributions;
    private readonly List<QuotationDraft> _drafts = [];

    private int _block;
    private StoryPart _part;
    private int _offset;
    private int _firstDraft;
    private int _quote;

    // Of the block being read: the last quotation with a speaker, and the last attribution that names somebody.
    private QuotationDraft? _lastSpoken;
    private Attribution? _lastOfBlock;

    // Of the last block of the story's own text.
    private (Speaker? Speaker, int Body)[] _carry = new (Speaker?, int)[CarryBlocks + 1];
    private QuotationDraft? _endingQuote;
    private Speaker? _announced;
    private QuotationDraft? _open;
    private int _body;

    public QuotationLinker(Document document, ImmutableArray<BlockFacts> facts, ImmutableArray<BlockReading> readings, MentionResolver resolver, List<Attribution> attributions)
    {
        _document = document;
        _facts = facts;
        _readings = readings;
        _resolver = resolver;
        _attributions = attributions;
    }

    public void Begin(int block, StoryPart part, int offset)
    {
        (_block, _part, _offset, _quote, _firstDraft) = (block, part, offset, 0, _drafts.Count);
        _lastSpoken = null;
        _lastOfBlock = null;
    }

    public void LinkSentence(SentencePlace place)
    {
        var reading = _readings[_block];
        for (; _quote < reading.Quotes.Length && (reading.Quotes[_quote].Depth > 1 || reading.Quotes[_quote].Sentence <= place.Sentence); _quote++)
            Add(place, reading.Quotes[_quote]);
        for (var i = _attributions.Count - 1; i >= _offset && i >= _attributions.Count - LastAttributions; i--)
        {
            var attribution = _attributions[i];
            if (attribution.Name.Length == 0 || attribution.Class == SourceClass.Unattributed)
                continue;
            _lastOfBlock = attribution;
            break;
        }
    }

    /// <summary>A block quote is a quotation from end to end, and goes on with the next one; a line that begins with a dash names its source.</summary>
    public void AddBlock(int block)
    {
        var (facts, reading) = (_facts[block], _readings[block]);
        var whole = new ProseSpan(0, facts.Text.Length);
        var before = _drafts.Count > 0 && _drafts[^1] is { Kind: QuotationKind.Block } last && last.LastBlock == block - 1 ? last : null;
        (_block, _part, _offset, _firstDraft) = (block, StoryPart.Body, _attributions.Count, _drafts.Count);
        var isSourceLine = facts.Text.Length > 0 && facts.Text[0] is '—' or '–' or '-' && reading.Names.Length > 0 && facts.Tokens.Length < 20;
        if (isSourceLine && before is not null)
        {
            var name = reading.Names[0];
            var resolved = _resolver.NameOf(block, name);
            before.Take(new Speaker(resolved.Name, resolved.Class, Confidence.High, SpeakerReading.Explicit) { Person = resolved.Person, Mention = new StoryPlace(block, facts.SpanOf(name.First, name.End)) }, -1);
        }
        else if (before is not null)
        {
            before.Add(new StoryPlace(block, whole), whole);
            before.Words += WordsOf(facts);
        }
        else if (!isSourceLine)
        {
            var draft = new QuotationDraft(block, new QuoteReading { Span = whole, Inner = whole, Kind = QuotationKind.Block, Words = WordsOf(facts), Depth = 1, Mark = QuoteMark.Double, StandsAlone = true });
            _drafts.Add(draft);
            if (_announced is { } announced)
                draft.Take(announced with { Reading = SpeakerReading.LeadIn, Confidence = Confidence.High }, -1);
            else
                CarryOver(draft);
        }
    }

    private static int WordsOf(BlockFacts facts)
    {
        var words = 0;
        foreach (var token in facts.Tokens)
            words += token.Kind is TokenKind.Word or TokenKind.Number && token.Joint is Joint.Space or Joint.None ? 1 : 0;
        return words;
    }

    public void End()
    {
        TakeFromNext();
        if (_part != StoryPart.Body)
            return;
        var reading = _readings[_block];
        var last = reading.Sentences.Length > 0 ? reading.Sentences[^1] : default;
        _endingQuote = last.HasQuote && _drafts.Count > _firstDraft ? _drafts.FindLast(draft => draft.Depth == 1) : null;
        _announced = last.Announces ? LastOfBlock() ?? SubjectOf(last) : null;
        _open = _drafts.Count > _firstDraft && _drafts.FindLast(draft => draft.Depth == 1) is { IsOpen: true } open ? open : null;
        var spoken = SpeakerOfBlock();
        _body++;
        if ((spoken ?? LastOfBlock()) is { } speaker)
        {
            for (var i = CarryBlocks; i > 0; i--)
                _carry[i] = _carry[i - 1];
            _carry[0] = (speaker, _body);
        }
    }

    /// <summary>Who says the last quotation of this block that anybody says.</summary>
    private Speaker? SpeakerOfBlock()
    {
        for (var i = _drafts.Count - 1; i >= _firstDraft; i--)
        {
            if (_drafts[i] is { Depth: 1, Speaker: { } speaker })
                return speaker;
        }
        return null;
    }

    public ImmutableArray<Quotation> Finish(ImmutableArray<Attribution> attributions)
    {
        var quotations = ImmutableArray.CreateBuilder<Quotation>(_drafts.Count);
        foreach (var draft in _drafts)
        {
            var attribution = draft.Attribution >= 0 ? attributions[draft.Attribution] : null;
            var relay = attribution is { RelayedBy: >= 0 } ? attributions[attribution.RelayedBy] : null;
            quotations.Add(new Quotation
            {
                Index = quotations.Count,
                Places = draft.Places(),
                Text = draft.Text(_facts),
                Kind = draft.Kind,
                Words = draft.Words,
                Depth = draft.Depth,
                Mark = draft.Mark,
                StandsAlone = draft.StandsAlone,
                IsInHeadline = draft.IsInHeadline,
                Speaker = draft.Speaker,
                Candidates = draft.Candidates,
                Attribution = draft.Attribution,
                Source = relay?.Source ?? attribution?.Source ?? -1,
                IsHedged = attribution?.IsHedged ?? false,
                IsRelayed = relay is not null,
            });
        }
        return quotations.MoveToImmutable();
    }

    private void Add(SentencePlace place, QuoteReading quote)
    {
        if (TryJoin(quote))
            return;
        var draft = new QuotationDraft(_block, quote) { IsInHeadline = _part == StoryPart.Headline };
        _drafts.Add(draft);
        if (quote.Depth > 1 || quote.Kind == QuotationKind.Nickname)
            return;
        if (quote.Statement >= 0)
        {
            var attribution = _attributions[_offset + quote.Statement];
            Give(draft, attribution, SpeakerReading.Explicit, ConfidenceOf(attribution));
        }
        else if (_part == StoryPart.Body && quote.Kind is not (QuotationKind.Title or QuotationKind.Term or QuotationKind.Sign))
        {
            if (quote.StandsAlone)
                FindForWhole(place, draft);
            else
                FindForFragment(place, draft);
        }
        if (draft.Speaker is not null)
            _lastSpoken = draft;
    }

    /// <summary>A quotation that was open where the block before ended goes on in one that begins with the same mark.</summary>
    private bool TryJoin(QuoteReading quote)
    {
        if (_open is not { } open || _part != StoryPart.Body || _drafts.Count != _firstDraft || quote.Depth > 1 || quote.Mark != open.Mark || !IsFirstOfBlock(quote))
            return false;
        open.Add(new StoryPlace(_block, quote.Span), quote.Inner);
        open.Words += quote.Words;
        open.IsOpen = quote.IsOpenAtEnd;
        open.StandsAlone &= quote.StandsAlone;
        if (quote.Statement >= 0 && open.Reading != SpeakerReading.Explicit)
        {
            var attribution = _attributions[_offset + quote.Statement];
            Give(open, attribution, SpeakerReading.Explicit, ConfidenceOf(attribution));
        }
        _lastSpoken = open.Speaker is null ? null : open;
        return true;
    }

    private bool IsFirstOfBlock(QuoteReading quote) => _facts[_block].Text.AsSpan(0, quote.Span.Start).IsWhiteSpace();

    private void FindForWhole(SentencePlace place, QuotationDraft draft)
    {
        var reading = _readings[_block];
        if (_lastSpoken is { Speaker: { } earlier } spoken)
        {
            if (place.Sentence > 0 && reading.Sentences[place.Sentence - 1] is { HasQuote: false, HasReportVerb: false } before && SubjectOf(before) is { Person: >= 0 } other && before.Subject.Kind == MentionKind.Name && other.Person != earlier.Person)
                draft.Take(other with { Reading = SpeakerReading.LeadIn, Confidence = Confidence.Medium }, -1);
            else
                draft.Take(earlier with { Reading = SpeakerReading.Split }, spoken.Attribution);
            return;
        }
        if (place.Sentence > 0 && !reading.Sentences[place.Sentence - 1].HasQuote)
        {
            var before = reading.Sentences[place.Sentence - 1];
            if (LastAttributionOf(place.Sentence - 1) is { } attribution)
                Give(draft, attribution, SpeakerReading.LeadIn, Confidence.Medium);
            else if (SubjectOf(before) is { } subject)
                draft.Take(subject with { Reading = SpeakerReading.LeadIn, Confidence = Confidence.Medium }, -1);
            if (draft.Speaker is not null)
                return;
        }
        var isFirst = _drafts.Count == _firstDraft + 1 && place.Sentence == 0;
        if (isFirst && _announced is { } announced)
            draft.Take(announced with { Reading = SpeakerReading.LeadIn, Confidence = Confidence.High }, -1);
        else if (isFirst && _endingQuote is { Speaker: { } before })
            draft.Take(before with { Reading = SpeakerReading.Continued, Confidence = Confidence.Medium }, _endingQuote.Attribution);
        else
            draft.IsWaiting = true;
    }

    private void FindForFragment(SentencePlace place, QuotationDraft draft)
    {
        var sentence = _readings[_block].Sentences[place.Sentence];
        if (SubjectOf(sentence) is { } subject)
            draft.Take(subject with { Reading = SpeakerReading.HostSubject, Confidence = Confidence.Low }, -1);
        else if (LastOfBlock() is { } last)
            draft.Take(last with { Reading = SpeakerReading.HostSubject, Confidence = Confidence.Low }, -1);
    }

    /// <summary>What was left: a later attributed quotation of the block, else the last speaker of two blocks before.</summary>
    private void TakeFromNext()
    {
        QuotationDraft? next = null;
        for (var i = _drafts.Count - 1; i >= _firstDraft; i--)
        {
            var draft = _drafts[i];
            if (draft.Depth > 1)
                continue;
            if (draft.IsWaiting && next is { Speaker: { } speaker })
                draft.Take(speaker with { Reading = SpeakerReading.NextQuotation, Confidence = Confidence.Medium }, next.Attribution);
            else if (draft.IsWaiting)
                CarryOver(draft);
            if (draft is { Speaker.Reading: SpeakerReading.Explicit })
                next = draft;
        }
    }

    private void CarryOver(QuotationDraft draft)
    {
        if (_carry[0].Speaker is { } speaker && _body + 1 - _carry[0].Body <= CarryBlocks)
            draft.Take(speaker with { Reading = SpeakerReading.CarriedOver, Confidence = Confidence.Low }, -1);
        draft.Candidates = _resolver.Antecedents.Recent(_block, CarryBlocks + 1, MaxCandidates);
    }

    private Attribution? LastAttributionOf(int sentence)
    {
        for (var i = _attributions.Count - 1; i >= _offset && i >= _attributions.Count - LastAttributions; i--)
        {
            var own = _readings[_block].Statements[i - _offset].Sentence;
            if (own < sentence)
                return null;
            if (own == sentence && _attributions[i].Class != SourceClass.Unattributed)
                return _attributions[i];
        }
        return null;
    }

    private Speaker? SubjectOf(SentenceReading sentence)
    {
        if (sentence.Subject.Kind is not (MentionKind.Name or MentionKind.Pronoun))
            return null;
        var resolved = _resolver.Resolve(sentence.Subject, isLoose: true);
        return resolved.Person < 0 ? null : new Speaker(resolved.Name, resolved.Class, resolved.Confidence, SpeakerReading.HostSubject)
        {
            Person = resolved.Person,
            Mention = new StoryPlace(_block, _facts[_block].SpanOf(sentence.Subject.First, sentence.Subject.End)),
        };
    }

    private Speaker? LastOfBlock() => _lastOfBlock is null ? null : SpeakerOf(_lastOfBlock, SpeakerReading.CarriedOver, Confidence.Low);

    private static Confidence ConfidenceOf(Attribution attribution) => attribution.Confidence;

    private static void Give(QuotationDraft draft, Attribution attribution, SpeakerReading reading, Confidence confidence)
    {
        if (attribution.Class == SourceClass.Unattributed)
            return;
        draft.Take(SpeakerOf(attribution, reading, confidence), attribution.Index);
    }

    private static Speaker SpeakerOf(Attribution attribution, SpeakerReading reading, Confidence confidence) => new(attribution.Name, attribution.Class, confidence, reading)
    {
        Person = attribution.Person,
        Mention = attribution.SourcePlace,
    };
}
