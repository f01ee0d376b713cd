using System.Runtime.InteropServices;
using NewsLint.Matching;
using NewsLint.News.Reading.Patterns;

namespace NewsLint.News.Reading;

/// <summary>
/// Makes a <see cref="BlockReading"/>: quotations, names, then sentence by sentence who says what. Serves for one block after the other, so that what it
/// collects in is made once for a draft.
/// </summary>
internal sealed class BlockReader : IDisposable
{
    private readonly BlockUnits _units = new();
    private readonly NameReader _names;
    private readonly List<QuoteReading> _quotes = [];
    private readonly List<StatementReading> _statements = [];
    private readonly List<SentenceReading> _sentences = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _quoted = [];

    // The statement of each verb of the sentence that a quotation has taken.
    private readonly Dictionary<int, int> _taken = [];

    public BlockReader() => _names = new NameReader(_units);

    public BlockReading Read(BlockFacts facts)
    {
        _quotes.Clear();
        _statements.Clear();
        _sentences.Clear();
        QuoteFinder.AddTo(_quotes, facts);
        _units.Fill(facts, _quotes);
        FindSentences(facts);
        for (var i = 0; i + 1 < _starts.Count; i++)
            _names.Read(_starts[i], _starts[i + 1], i);
        for (var i = 0; i + 1 < _starts.Count; i++)
            ReadSentence(facts, _starts[i], _starts[i + 1], i);
        SortStatements();
        MarkSpeakers();
        return new BlockReading
        {
            Quotes = [.. _quotes],
            Names = [.. _units.Names],
            Statements = [.. _statements],
            Sentences = [.. _sentences],
            IsAside = Asides.IsOne(facts),
        };
    }

    public void Dispose() => _units.Dispose();

    /// <summary>A name that speaks is likelier a person, wherever its verb stands.</summary>
    private void MarkSpeakers()
    {
        foreach (var sentence in _sentences)
        {
            if (sentence is { Announces: true, Subject.Name: >= 0 })
                _units.Names[sentence.Subject.Name].Signs |= NameSigns.NextToVerb;
        }
        foreach (var statement in _statements)
        {
            if (statement.Source.Name >= 0)
                _units.Names[statement.Source.Name].Signs |= NameSigns.NextToVerb;
        }
    }

    /// <summary>Puts the statements into the order of their verbs.</summary>
    private void SortStatements()
    {
        var isSorted = true;
        for (var i = 1; i < _statements.Count && isSorted; i++)
            isSorted = _statements[i - 1].VerbFirst <= _statements[i].VerbFirst;
        if (isSorted)
            return;
        var order = Enumerable.Range(0, _statements.Count).OrderBy(index => _statements[index].VerbFirst).ToArray();
        var places = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
            places[order[place]] = place;
        StatementReading[] sorted = [.. order.Select(index => _statements[index])];
        for (var i = 0; i < sorted.Length; i++)
            _statements[i] = sorted[i].RelayedBy < 0 ? sorted[i] : sorted[i] with { RelayedBy = places[sorted[i].RelayedBy] };
        for (var i = 0; i < _quotes.Count; i++)
        {
            if (_quotes[i].Statement >= 0)
                _quotes[i] = _quotes[i] with { Statement = places[_quotes[i].Statement] };
        }
    }

    /// <summary>The first unit of each sentence, and where the last ends; one that begins inside a quotation belongs to the sentence of the quotation.</summary>
    private void FindSentences(BlockFacts facts)
    {
        _starts.Clear();
        if (_units.Count == 0)
            return;
        _starts.Add(0);
        foreach (var sentence in facts.Sentences)
        {
            var unit = _units.UnitOf(sentence.FirstToken, _starts[^1]);
            if (unit > _starts[^1] && _units[unit].First == sentence.FirstToken)
                _starts.Add(unit);
        }
        _starts.Add(_units.Count);
    }

    private void ReadSentence(BlockFacts facts, int first, int end, int sentence)
    {
        var from = _statements.Count;
        var traits = _units.TraitsIn(first, end);
        var hasVerb = (traits & Traits.Verb) != 0;
        var hasQuote = (traits & Traits.Quotation) != 0;
        _taken.Clear();
        var formula = (traits & Traits.Formula) != 0 ? AccordingTo.Find(_units, first, end) : null;
        if (hasQuote)
            Attribute(facts, first, end, sentence, formula);
        if (formula is { } relay)
            AddFormula(relay, first, end, sentence, from);
        if (hasVerb)
            Indirect.AddTo(_statements, _units, first, end, sentence, _taken);
        if ((traits & (Traits.Hedge | Traits.Believed)) != 0)
            Passive.AddTo(_statements, _units, first, end, sentence);
        Contents.Bound(_statements, from, facts);
        _sentences.Add(new SentenceReading
        {
            FirstToken = _units[first].First,
            EndToken = _units[end - 1].End,
            Subject = SubjectReader.Find(_units, first, end),
            HasReportVerb = hasVerb,
            HasQuote = hasQuote,
            Announces = _units.SignAt(end - 1) == ':' || Announcements.IsOne(_units, first, end),
        });
    }

    /// <summary>Collects the quotations of a sentence, and tells each whether nothing else stands there.</summary>
    private void Survey(int first, int end, int sentence)
    {
        _quoted.Clear();
        var others = 0;
        for (var unit = first; unit < end; unit++)
        {
            if (_units.IsQuote(unit))
                _quoted.Add(unit);
            else if (_units.SignAt(unit) == '\0')
                others++;
        }
        foreach (var unit in _quoted)
        {
            ref var quote = ref QuoteAt(unit);
            quote = quote with { Sentence = sentence, StandsAlone = others == 0 };
        }
    }

    private ref QuoteReading QuoteAt(int unit) => ref CollectionsMarshal.AsSpan(_quotes)[_units[unit].Quote];

    private void Attribute(BlockFacts facts, int first, int end, int sentence, StatementReading? formula)
    {
        Survey(first, end, sentence);
        for (var i = 0; i < _quoted.Count; i++)
        {
            ref var quote = ref QuoteAt(_quoted[i]);
            if (quote.Kind == QuotationKind.Nickname)
                continue;
            var last = quote.Inner.Length > 0 ? facts.Text[quote.Inner.End - 1] : '\0';
            if (last is '’' or '\'' && quote.Inner.Length > 1)
                last = facts.Text[quote.Inner.End - 2];
            var site = new QuoteSite(_units, first, end, i > 0 ? _quoted[i - 1] + 1 : first, _quoted[i], i + 1 < _quoted.Count ? _quoted[i + 1] : end, last);
            if ((ReadQuote(site) ?? formula ?? SourceLine.Find(site)) is not { } found)
                continue;
            // “…,” Reed said, “and …”: one statement.
            if (!_taken.TryGetValue(found.VerbFirst, out var statement))
            {
                statement = _statements.Count;
                _taken[found.VerbFirst] = statement;
                _statements.Add(found with { IsDirect = true, Sentence = sentence, Content = quote.Span });
            }
            quote = quote.SaidIn(statement);
        }
        Share();
    }

    /// <summary>The patterns in the order in which they are trusted.</summary>
    private static StatementReading? ReadQuote(in QuoteSite site) =>
        Heard.Find(site) ?? NearLeadIn.Find(site) ?? Inverted.Find(site) ?? Trailing.Find(site) ?? Final.Find(site) ?? Label.Find(site) ?? FarLeadIn.Find(site);

    /// <summary>A quotation without an attribution takes that of the one before it in the sentence, else that of the sentence’s last.</summary>
    private void Share()
    {
        var last = -1;
        foreach (var unit in _quoted)
        {
            if (QuoteAt(unit).Statement is >= 0 and var statement)
                last = statement;
        }
        var before = -1;
        foreach (var unit in _quoted)
        {
            ref var quote = ref QuoteAt(unit);
            if (quote.Kind == QuotationKind.Nickname)
                continue;
            if (quote.Statement >= 0)
                before = quote.Statement;
            else if (before >= 0 || last >= 0)
                quote = quote.SaidIn(before >= 0 ? before : last);
        }
    }

    /// <summary>“according to a source” beside another attribution passes that on; alone it is one itself.</summary>
    private void AddFormula(StatementReading formula, int first, int end, int sentence, int from)
    {
        for (var i = from; i < _statements.Count; i++)
        {
            if (_statements[i].Pattern == AttributionPattern.AccordingTo)
                return;
        }
        for (var i = from; i < _statements.Count; i++)
            _statements[i] = _statements[i] with { RelayedBy = _statements.Count };
        // What it vouches for is the rest of the sentence, before it or behind it.
        var at = _units.UnitOf(formula.VerbFirst);
        var content = at - first > 2 ? Spoken.SpanOf(_units, first, at) : Spoken.SpanOf(_units, _units.UnitOf(formula.Source.End - 1) + 1, end);
        _statements.Add(formula with { Sentence = sentence, Content = content });
    }
}
