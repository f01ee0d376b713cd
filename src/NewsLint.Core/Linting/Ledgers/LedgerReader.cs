using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.News;
using NewsLint.News.Sourcing;
using NewsLint.News.Transcripts;

namespace NewsLint.Linting.Ledgers;

/// <summary>Makes the ledger of a story.</summary>
public sealed class LedgerReader
{
    private const string NotGiven = "not given";

    private readonly LintResult _result;
    private readonly Story _story;
    private readonly Redaction _redaction;
    private readonly ImmutableArray<Quotation> _quotations;

    private LedgerReader(LintResult result)
    {
        _result = result;
        _story = result.Story;
        _redaction = result.Redaction;
        _quotations = [.. _story.Quotations.Where(quotation => quotation.Depth == 1 && !quotation.IsInHeadline && quotation.Kind is QuotationKind.Speech or QuotationKind.Fragment or QuotationKind.Block)];
    }

    public static Ledger Read(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new LedgerReader(result).Read();
    }

    private Ledger Read()
    {
        var entries = ImmutableArray.CreateBuilder<(Source Source, LedgerEntry Entry)>();
        var unnamed = 0;
        foreach (var source in _story.Sources.OrderBy(source => PlaceOf(source.FirstMention)))
        {
            if (source.Class != SourceClass.Unattributed && source.Attributions.Any(IsInBody))
                entries.Add((source, Enter(source, ref unnamed)));
        }
        return new Ledger
        {
            Named = entries.Count(pair => pair.Source.Class.IsNamed()),
            Unnamed = entries.Count(pair => pair.Source.Class.IsAnonymous() || pair.Source.Class == SourceClass.OfficialSpokesperson),
            Vague = entries.Count(pair => pair.Source.Class.IsVague()),
            Outlets = entries.Count(pair => pair.Source.Class == SourceClass.MediaNamed),
            OutletsWithoutLink = entries.Count(pair => pair.Source.Class == SourceClass.MediaNamed && !HasLink(pair.Source)),
            Quotations = _quotations.Length,
            Heard = _quotations.Count(IsHeard),
            Checked = _quotations.Count(IsChecked),
            Entries = [.. entries.Select(pair => pair.Entry)],
            Unvouched = Unvouched(),
            Questions = Questions([.. entries]),
        };
    }

    private bool IsInBody(int attribution) => _story.Document.Blocks[_story.Attributions[attribution].SourcePlace.Block].Zone == BlockZone.Body;

    private int PlaceOf(StoryPlace place) => _story.Document.Blocks[place.Block].ToSource(place.Span).Start;

    private int LineOf(StoryPlace place) => _story.Document.Source.GetPosition(PlaceOf(place)).Line + 1;

    private LedgerEntry Enter(Source source, ref int unnamed)
    {
        var isNamed = source.Class.IsNamed() || source.Class == SourceClass.MediaNamed;
        var isUnnamed = source.Class.IsAnonymous() || source.Class == SourceClass.OfficialSpokesperson;
        var own = _quotations.Where(quotation => quotation.Source == source.Index).ToList();
        var passedOn = own.Where(quotation => quotation.IsRelayed && quotation.Speaker is not null).Select(quotation => LastWord(quotation.Speaker!)).Distinct().ToList();
        var verified = own.Where(quotation => _result.Verified[quotation].Outcome != VerificationOutcome.None).ToList();
        return new LedgerEntry(isNamed ? Show(source.Name) : isUnnamed ? $"A{++unnamed} “{Show(source.Name)}”" : $"“{Show(source.Name)}”", Terms.Of(source.Class), LineOf(source.FirstMention))
        {
            SpeaksFor = passedOn.Count == 0 ? "self" : string.Join(", ", passedOn.Select(Show)),
            Quotations = own.Count,
            Statements = source.Attributions.Count(index => !_story.Attributions[index].IsDirect && _story.Attributions[index].RelayedBy < 0),
            KnowsHow = isUnnamed ? Words(source.Basis) : null,
            WhyUnnamed = isUnnamed ? Words(source.Reason) : null,
            Checked = verified.Count == 0 ? null : verified.Count(IsChecked),
            IsNamed = isNamed,
        };
    }

    private string Words(StoryPlace? place) => place is { } found ? Show(_story.Words(found)) : NotGiven;

    private string Show(string text) => _redaction.Apply(text);

    private string LastWord(Speaker speaker) => speaker.Person >= 0 ? _story.People[speaker.Person].Surname : speaker.Name;

    private bool HasLink(Source source) => source.Attributions.Any(index => _story.Document.Blocks[_story.Attributions[index].SourcePlace.Block].Links.Any(link => link.Kind == LinkKind.Link));

    private bool IsHeard(Quotation quotation)
    {
        if (quotation.IsHedged)
            return false;
        var source = quotation.Source >= 0 ? _story.Sources[quotation.Source].Class : quotation.Speaker?.Class;
        return source is { } found && (found.IsNamed() || found == SourceClass.MediaNamed);
    }

    private bool IsChecked(Quotation quotation) => _result.Verified[quotation].Outcome is VerificationOutcome.Verbatim or VerificationOutcome.Elided;

    private ImmutableArray<int> Unvouched() =>
    [
        .. _quotations.Where(quotation => quotation.Speaker is null && quotation.Source < 0).Select(quotation => LineOf(quotation.Place))
            .Concat(_story.Attributions.Where(attribution => attribution.Class is SourceClass.Unattributed or SourceClass.MediaUnnamed && IsInBody(attribution.Index)).Select(attribution => LineOf(attribution.SourcePlace)))
            .Distinct().Order(),
    ];

    private ImmutableArray<string> Questions(List<(Source Source, LedgerEntry Entry)> entries)
    {
        var questions = ImmutableArray.CreateBuilder<string>();
        var unheard = _quotations.Where(quotation => !IsHeard(quotation) && (quotation.IsRelayed || quotation.IsHedged)).Select(quotation => LineOf(quotation.Place)).Distinct().ToList();
        if (unheard.Count > 0)
            questions.Add($"Who heard {Lines(unheard)}?");
        var unsaid = _quotations.Where(quotation => quotation.Speaker is null).Select(quotation => LineOf(quotation.Place)).Distinct().ToList();
        if (unsaid.Count > 0)
            questions.Add($"Who says {Lines(unsaid)}?");
        foreach (var (source, entry) in entries)
        {
            if (!source.IsExplicitlyAnonymous || entry.WhyUnnamed is null)
                continue;
            if (entry.WhyUnnamed == NotGiven)
                questions.Add($"Why is {Short(entry)} unnamed?");
            if (entry.KnowsHow == NotGiven)
                questions.Add($"How does {Short(entry)} know?");
        }
        foreach (var (source, entry) in entries)
        {
            if (source.Class == SourceClass.VagueGroup)
                questions.Add($"Who are {entry.Name} (line {entry.Line})?");
            else if (source.Class == SourceClass.MediaNamed && !HasLink(source))
                questions.Add($"Where can {entry.Name}'s report be read (line {entry.Line})?");
        }
        return questions.ToImmutable();
    }

    private static string Short(LedgerEntry entry) => entry.Name[..entry.Name.IndexOf(' ', StringComparison.Ordinal)];

    private static string Lines(List<int> lines) => lines.Count == 1 ? $"line {lines[0]}" : $"lines {string.Join(", ", lines)}";
}
