using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.News.Reading;

/// <summary>
/// What one block's text shows of news by itself: its quotations, names and statements. It depends on nothing but the text and lives with the
/// block's facts, so that a keystroke elsewhere does not cost it.
/// </summary>
internal sealed class BlockReading
{
    private Formulas? _formulas;

    /// <summary>In order of their start, those inside others among them.</summary>
    public required ImmutableArray<QuoteReading> Quotes { get; init; }

    /// <summary>The runs of capitals outside quotations, in order.</summary>
    public required ImmutableArray<NameReading> Names { get; init; }

    /// <summary>Who says what, sentence by sentence; inside one, quotations first.</summary>
    public required ImmutableArray<StatementReading> Statements { get; init; }

    public required ImmutableArray<SentenceReading> Sentences { get; init; }

    /// <summary>A caption, a credit, a promotion: not the story's own text.</summary>
    public bool IsAside { get; init; }

    /// <summary>The words about anonymity in the block, found when a source without a name is first met. Two threads may both look: they find the same.</summary>
    public ImmutableArray<PhraseHit> FormulasOf(BlockFacts facts) => (_formulas ??= new Formulas(AnonymityFormulas.FindAll(facts))).Hits;

    private sealed record Formulas(ImmutableArray<PhraseHit> Hits);

    /// <param name="facts">The block.</param>
    /// <param name="reader">Reads it where nobody has yet; whoever reads many blocks lends one to all.</param>
    public static BlockReading Of(BlockFacts facts, BlockReader? reader = null) => facts.Remember(reader, static (own, lent) => Read(own, lent));

    private static BlockReading Read(BlockFacts facts, BlockReader? lent)
    {
        if (lent is not null)
            return lent.Read(facts);
        using var own = new BlockReader();
        return own.Read(facts);
    }
}

/// <summary>A quotation of one block.</summary>
internal readonly record struct QuoteReading
{
    public required ProseSpan Span { get; init; }

    public required ProseSpan Inner { get; init; }

    public required QuotationKind Kind { get; init; }

    public required int Words { get; init; }

    public required int Depth { get; init; }

    public required QuoteMark Mark { get; init; }

    /// <summary>Whether it is open where the block ends.</summary>
    public bool IsOpenAtEnd { get; init; }

    public int Sentence { get; init; }

    /// <summary>The statement that attributes it, or -1.</summary>
    public int Statement { get; init; }

    /// <summary>Whether nothing else stands in its sentence.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>The quotation with the statement that attributes it; what somebody says is at least a fragment.</summary>
    public QuoteReading SaidIn(int statement) => this with { Statement = statement, Kind = Kind == QuotationKind.Word ? QuotationKind.Fragment : Kind };
}

/// <summary>Who says something, as far as one sentence shows it.</summary>
internal readonly record struct StatementReading
{
    public required AttributionPattern Pattern { get; init; }

    /// <summary>Who; none where a formula names nobody.</summary>
    public required Mention Source { get; init; }

    public required int VerbFirst { get; init; }

    public required int VerbEnd { get; init; }

    public required VerbClass Verb { get; init; }

    public ProseSpan Content { get; init; }

    public bool IsDirect { get; init; }

    public bool IsHedged { get; init; }

    /// <summary>The statement that passes it on, or -1.</summary>
    public int RelayedBy { get; init; }

    public int RecipientFirst { get; init; }

    public int RecipientEnd { get; init; }

    public int Sentence { get; init; }

    /// <summary>Whether the words name the source less surely: a sentence's subject, an author of a text.</summary>
    public bool IsLoose { get; init; }
}

/// <summary>A sentence of one block, as units.</summary>
internal readonly record struct SentenceReading
{
    public required int FirstToken { get; init; }

    public required int EndToken { get; init; }

    public Mention Subject { get; init; }

    /// <summary>Whether a verb of saying stands in it outside quotations.</summary>
    public bool HasReportVerb { get; init; }

    public bool HasQuote { get; init; }

    /// <summary>Whether a colon, “the following” or the like announces what comes next.</summary>
    public bool Announces { get; init; }
}
