using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.News;
using NewsLint.Text;

namespace NewsLint.Linting.Ledgers;

/// <summary>What is said in a story and who vouches for it, before it is told by source.</summary>
internal sealed class LedgerItems
{
    private readonly LintResult _result;
    private readonly Story _story;
    private readonly ILookup<int, Quotation> _bySource;
    private readonly ILookup<string, Quotation> _bySpeaker;
    private readonly Dictionary<string, int> _listed = new(StringComparer.Ordinal);

    public LedgerItems(LintResult result)
    {
        _result = result;
        _story = result.Story;
        Quotations = [.. _story.Quotations.Where(quotation => quotation.Depth == 1 && !quotation.IsInHeadline && quotation.Kind is QuotationKind.Speech or QuotationKind.Fragment or QuotationKind.Block)];
        _bySource = Quotations.Where(quotation => quotation.Source >= 0).ToLookup(quotation => quotation.Source);
        _bySpeaker = Quotations.Where(quotation => quotation.Source < 0 && SpeakerOf(quotation) is not null).ToLookup(quotation => quotation.Speaker!.Name, StringComparer.Ordinal);
        foreach (var source in _story.Sources.Where(IsListed))
            _listed.TryAdd(source.Name, source.Index);
    }

    /// <summary>Direct quotations of the body, each marked stretch one.</summary>
    public ImmutableArray<Quotation> Quotations { get; }

    /// <summary>Who says a quotation, as the draft tells: who only spoke in a paragraph before is a guess, and the rules ask all the same.</summary>
    public static Speaker? SpeakerOf(Quotation quotation) => quotation.Speaker is { Reading: not SpeakerReading.CarriedOver } speaker ? speaker : null;

    /// <summary>Speakers whom no attribution made a source, each with its quotations: the subject of a sentence with a fragment in it.</summary>
    public IEnumerable<IGrouping<string, Quotation>> SpeakersOnly => _bySpeaker.Where(speaker => !_listed.ContainsKey(speaker.Key));

    /// <summary>Whether a source is told of: one that vouches for something in the body.</summary>
    public bool IsListed(Source source) => source.Class != SourceClass.Unattributed && source.Attributions.Any(IsInBody);

    public IEnumerable<Quotation> QuotationsOf(Source source) =>
        _listed.GetValueOrDefault(source.Name, -1) == source.Index ? _bySource[source.Index].Concat(_bySpeaker[source.Name]) : _bySource[source.Index];

    public ImmutableArray<LedgerItem> ItemsOf(Source source) => InOrder(
        QuotationsOf(source).Select(quotation => Item(quotation, source.Name))
            .Concat(source.Attributions.Select(index => _story.Attributions[index]).Where(attribution => !attribution.IsDirect && attribution.RelayedBy < 0).Select(Item)));

    public ImmutableArray<LedgerItem> ItemsOf(IGrouping<string, Quotation> speaker) => InOrder(speaker.Select(quotation => Item(quotation, speaker.Key)));

    public ImmutableArray<LedgerItem> Unvouched()
    {
        var quotations = Quotations.Where(quotation => quotation.Source < 0 && SpeakerOf(quotation) is null).ToList();
        var attributed = quotations.Select(quotation => quotation.Attribution).ToHashSet();
        var statements = _story.Attributions.Where(attribution => attribution.Class is SourceClass.Unattributed or SourceClass.MediaUnnamed && IsInBody(attribution.Index) && !attributed.Contains(attribution.Index));
        return InOrder(quotations.Select(quotation => Item(quotation, null)).Concat(statements.Select(Item)));
    }

    public TextSpan SpanOf(StoryPlace place) => _story.Document.Blocks[place.Block].ToSource(place.Span);

    public int LineOf(TextSpan span) => _story.Document.Source.GetPosition(span.Start).Line + 1;

    private bool IsInBody(int attribution) => _story.Document.Blocks[_story.Attributions[attribution].SourcePlace.Block].Zone == BlockZone.Body;

    private LedgerItem Item(Quotation quotation, string? vouching) => Item(SpanOf(quotation.Place), quotation.Text) with
    {
        IsQuotation = true,
        Confidence = SpeakerOf(quotation)?.Confidence,
        Speaker = SpeakerOf(quotation) is { } speaker && speaker.Name != vouching ? _result.Redaction.Apply(speaker.Name) : null,
        Verified = _result.Verified[quotation].As,
    };

    private LedgerItem Item(Attribution attribution)
    {
        var place = attribution.Content.Span.Length > 0 ? attribution.Content : Formula(attribution);
        return Item(SpanOf(place), _story.Words(place)) with { IsQuotation = attribution.IsDirect, Confidence = attribution.Class == SourceClass.Unattributed ? null : attribution.Confidence };
    }

    private LedgerItem Item(TextSpan span, string text) => new(span, LineOf(span), _result.Redaction.Apply(text));

    /// <summary>“the ministry said”, “it is believed”.</summary>
    private static StoryPlace Formula(Attribution attribution)
    {
        var (source, verb) = (attribution.SourcePlace, attribution.VerbPlace);
        return verb.Block != source.Block || verb.Span.Length == 0 ? source
            : source with { Span = new ProseSpan(Math.Min(source.Span.Start, verb.Span.Start), Math.Max(source.Span.End, verb.Span.End)) };
    }

    private static ImmutableArray<LedgerItem> InOrder(IEnumerable<LedgerItem> items) => [.. items.OrderBy(item => item.Span.Start)];
}
