using NewsLint.Matching;
using NewsLint.News.Reading.Patterns;

namespace NewsLint.News.Reading;

/// <summary>Makes a <see cref="BlockReading"/>: quotations, names, then sentence by sentence who says what.</summary>
internal sealed class BlockReader : IDisposable
{
    private readonly BlockFacts _facts;
    private readonly List<QuoteReading> _quotes;
    private readonly BlockUnits _units;
    private readonly List<StatementReading> _statements = [];
    private readonly List<SentenceReading> _sentences = [];

    // The statement of each verb of the sentence that a quotation has taken.
    private readonly Dictionary<int, int> _taken = [];

    private BlockReader(BlockFacts facts)
    {
        _facts = facts;
        _quotes = QuoteFinder.Find(facts);
        _units = new BlockUnits(facts, _quotes);
    }

    public static BlockReading Read(BlockFacts facts)
    {
        using var reader = new BlockReader(facts);
        return reader.Read();
    }

    public void Dispose() => _units.Dispose();

    private BlockReading Read()
    {
        var bounds = SentenceBounds();
        var names = new NameReader(_units);
        for (var i = 0; i < bounds.Count; i++)
            names.Read(bounds[i].First, bounds[i].End, i);
        for (var i = 0; i < bounds.Count; i++)
            ReadSentence(bounds[i].First, bounds[i].End, i);
        SortStatements();
        MarkSpeakers();
        return new BlockReading
        {
            Quotes = [.. _quotes],
            Names = [.. _units.Names],
            Statements = [.. _statements],
            Sentences = [.. _sentences],
            IsAside = Asides.IsOne(_facts),
        };
    }

    /// <summary>A name that speaks is likelier a person, wherever its verb stands.</summary>
    private void MarkSpeakers()
    {
        foreach (var sentence in _sentences)
        {
            if (sentence is { Announces: true, Subject.Name: >= 0 } && !_units.Names[sentence.Subject.Name].Has(NameSigns.NextToVerb))
                _units.Names[sentence.Subject.Name] = _units.Names[sentence.Subject.Name] with { Signs = _units.Names[sentence.Subject.Name].Signs | NameSigns.NextToVerb };
        }
        foreach (var statement in _statements)
        {
            if (statement.Source.Name is >= 0 and var name && !_units.Names[name].Has(NameSigns.NextToVerb))
                _units.Names[name] = _units.Names[name] with { Signs = _units.Names[name].Signs | NameSigns.NextToVerb };
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

    /// <summary>The sentences as units; one that begins inside a quotation belongs to the sentence of the quotation.</summary>
    private List<(int First, int End)> SentenceBounds()
    {
        List<(int First, int End)> bounds = [];
        var sentence = 0;
        for (var unit = 0; unit < _units.Count; unit++)
        {
            while (sentence < _facts.Sentences.Length && _facts.Sentences[sentence].FirstToken < _units[unit].First)
                sentence++;
            if (unit == 0 || (sentence < _facts.Sentences.Length && _facts.Sentences[sentence].FirstToken == _units[unit].First))
                bounds.Add((unit, 0));
        }
        for (var i = 0; i < bounds.Count; i++)
            bounds[i] = (bounds[i].First, i + 1 < bounds.Count ? bounds[i + 1].First : _units.Count);
        return bounds;
    }

    private void ReadSentence(int first, int end, int sentence)
    {
        var from = _statements.Count;
        _taken.Clear();
        var formula = AccordingTo.Find(_units, first, end);
        var (quotes, hasVerb) = Survey(first, end);
        if (quotes.Count > 0)
            Attribute(quotes, first, end, sentence, formula);
        if (formula is { } relay)
            AddFormula(relay, first, end, sentence, from);
        if (hasVerb)
            Indirect.AddTo(_statements, _units, first, end, sentence, _taken);
        Passive.AddTo(_statements, _units, first, end, sentence);
        Contents.Bound(_statements, from, _facts);
        _sentences.Add(new SentenceReading
        {
            FirstToken = _units[first].First,
            EndToken = _units[end - 1].End,
            Subject = SubjectReader.Find(_units, first, end),
            HasReportVerb = hasVerb,
            HasQuote = quotes.Count > 0,
            Announces = _units.SignAt(end - 1) == ':' || Announcements.IsOne(_units, first, end),
        });
    }

    private (List<int> Quotes, bool HasVerb) Survey(int first, int end)
    {
        List<int> quotes = [];
        var hasVerb = false;
        var others = 0;
        for (var unit = first; unit < end; unit++)
        {
            if (_units.IsQuote(unit))
                quotes.Add(unit);
            else if (_units.SignAt(unit) == '\0')
                others++;
            hasVerb |= _units.Has(unit, Traits.Verb);
        }
        for (var i = 0; i < quotes.Count; i++)
            SetQuote(quotes[i], quote => quote with { Sentence = _sentences.Count, StandsAlone = others == 0 });
        return (quotes, hasVerb);
    }

    private void SetQuote(int unit, Func<QuoteReading, QuoteReading> change) => _quotes[_units[unit].Quote] = change(_quotes[_units[unit].Quote]);

    private void Attribute(List<int> quotes, int first, int end, int sentence, StatementReading? formula)
    {
        for (var i = 0; i < quotes.Count; i++)
        {
            var reading = _quotes[_units[quotes[i]].Quote];
            if (reading.Kind == QuotationKind.Nickname)
                continue;
            var last = reading.Inner.Length > 0 ? _facts.Text[reading.Inner.End - 1] : '\0';
            if (last is '’' or '\'' && reading.Inner.Length > 1)
                last = _facts.Text[reading.Inner.End - 2];
            var site = new QuoteSite(_units, first, end, i > 0 ? quotes[i - 1] + 1 : first, quotes[i], i + 1 < quotes.Count ? quotes[i + 1] : end, last);
            if ((ReadQuote(site) ?? formula ?? SourceLine.Find(site)) is not { } found)
                continue;
            // “…,” Reed said, “and …”: one statement.
            if (_taken.TryGetValue(found.VerbFirst, out var known))
            {
                SetQuote(quotes[i], quote => quote with { Statement = known, Kind = quote.Kind == QuotationKind.Word ? QuotationKind.Fragment : quote.Kind });
                continue;
            }
            _taken[found.VerbFirst] = _statements.Count;
            found = found with { IsDirect = true, Sentence = sentence, Content = reading.Span };
            SetQuote(quotes[i], quote => quote with { Statement = _statements.Count, Kind = quote.Kind == QuotationKind.Word ? QuotationKind.Fragment : quote.Kind });
            _statements.Add(found);
        }
        Share(quotes);
    }

    /// <summary>The patterns in the order in which they are trusted.</summary>
    private static StatementReading? ReadQuote(in QuoteSite site) =>
        Heard.Find(site) ?? NearLeadIn.Find(site) ?? Inverted.Find(site) ?? Trailing.Find(site) ?? Final.Find(site) ?? Label.Find(site) ?? FarLeadIn.Find(site);

    /// <summary>A quotation without an attribution takes that of the one before it in the sentence, else that of the sentence’s last.</summary>
    private void Share(List<int> quotes)
    {
        var last = -1;
        foreach (var unit in quotes)
        {
            if (_quotes[_units[unit].Quote].Statement >= 0)
                last = _quotes[_units[unit].Quote].Statement;
        }
        var before = -1;
        foreach (var unit in quotes)
        {
            var quote = _quotes[_units[unit].Quote];
            if (quote.Kind == QuotationKind.Nickname)
                continue;
            if (quote.Statement >= 0)
                before = quote.Statement;
            else if (before >= 0 || last >= 0)
                SetQuote(unit, own => own with { Statement = before >= 0 ? before : last, Kind = own.Kind == QuotationKind.Word ? QuotationKind.Fragment : own.Kind });
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
