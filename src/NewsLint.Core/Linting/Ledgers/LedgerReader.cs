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
    private readonly LedgerItems _items;

    private LedgerReader(LintResult result)
    {
        _result = result;
        _story = result.Story;
        _redaction = result.Redaction;
        _items = new LedgerItems(result);
    }

    public static Ledger Read(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new LedgerReader(result).Read();
    }

    private Ledger Read()
    {
        var entries = Entries();
        return new Ledger
        {
            Named = entries.Count(pair => pair.Entry.Class.IsNamed()),
            Unnamed = entries.Count(pair => IsUnnamed(pair.Entry.Class)),
            Vague = entries.Count(pair => pair.Entry.Class.IsVague()),
            Outlets = entries.Count(pair => pair.Entry.Class == SourceClass.MediaNamed),
            OutletsWithoutLink = entries.Count(pair => pair.Entry.Class == SourceClass.MediaNamed && !HasLink(pair.Source)),
            Quotations = _items.Quotations.Length,
            Heard = _items.Quotations.Count(IsHeard),
            Checked = _items.Quotations.Count(quotation => _result.Verified[quotation].As is VerifiedAs.Verbatim or VerifiedAs.Elided),
            Entries = [.. entries.Select(pair => pair.Entry)],
            Unvouched = _items.Unvouched(),
            Questions = Questions(entries),
        };
    }

    /// <summary>Every source with its entry, in the order of the first mention; a speaker whom no attribution made a source has none.</summary>
    private List<(Source? Source, LedgerEntry Entry)> Entries()
    {
        var found = _story.Sources.Where(_items.IsListed).Select(source => (Source: (Source?)source, Entry: Enter(source)))
            .Concat(_items.SpeakersOnly.Select(speaker => (Source: (Source?)null, Entry: Enter(speaker))))
            .OrderBy(pair => pair.Entry.Mention.Start).ToList();
        var unnamed = 0;
        return [.. found.Select(pair => pair with { Entry = pair.Entry with { Label = LabelOf(pair.Entry, ref unnamed) } })];
    }

    private LedgerEntry Enter(Source source)
    {
        var mention = _items.SpanOf(source.FirstMention);
        var passedOn = _items.QuotationsOf(source).Where(quotation => quotation.IsRelayed && quotation.Speaker is not null).Select(quotation => LastWord(quotation.Speaker!)).Distinct().ToList();
        var isUnnamed = IsUnnamed(source.Class);
        return new LedgerEntry(Show(source.Name), source.Class, mention, _items.LineOf(mention))
        {
            Items = _items.ItemsOf(source),
            SpeaksFor = passedOn.Count == 0 ? "self" : string.Join(", ", passedOn.Select(Show)),
            KnowsHow = isUnnamed ? Words(source.Basis) : null,
            WhyUnnamed = isUnnamed ? Words(source.Reason) : null,
        };
    }

    private LedgerEntry Enter(IGrouping<string, Quotation> quotations)
    {
        var speaker = quotations.First().Speaker!;
        var mention = _items.SpanOf(speaker.Mention.Span.Length > 0 ? speaker.Mention : quotations.First().Place);
        var isUnnamed = IsUnnamed(speaker.Class);
        return new LedgerEntry(Show(speaker.Name), speaker.Class, mention, _items.LineOf(mention))
        {
            Items = _items.ItemsOf(quotations),
            KnowsHow = isUnnamed ? NotGiven : null,
            WhyUnnamed = isUnnamed ? NotGiven : null,
        };
    }

    private static string LabelOf(LedgerEntry entry, ref int unnamed) => entry.IsNamed ? entry.Name : IsUnnamed(entry.Class) ? $"A{++unnamed} “{entry.Name}”" : $"“{entry.Name}”";

    private static bool IsUnnamed(SourceClass source) => source.IsAnonymous() || source == SourceClass.OfficialSpokesperson;

    private string Words(StoryPlace? place) => place is { } found ? Show(_story.Words(found)) : NotGiven;

    private string Show(string text) => _redaction.Apply(text);

    private string LastWord(Speaker speaker) => speaker.Person >= 0 ? _story.People[speaker.Person].Surname : speaker.Name;

    private bool HasLink(Source? source) => source is not null
        && source.Attributions.Any(index => _story.Document.Blocks[_story.Attributions[index].SourcePlace.Block].Links.Any(link => link.Kind == LinkKind.Link));

    private bool IsHeard(Quotation quotation)
    {
        if (quotation.IsHedged)
            return false;
        var source = quotation.Source >= 0 ? _story.Sources[quotation.Source].Class : LedgerItems.SpeakerOf(quotation)?.Class;
        return source is { } found && (found.IsNamed() || found == SourceClass.MediaNamed);
    }

    private ImmutableArray<string> Questions(List<(Source? Source, LedgerEntry Entry)> entries)
    {
        var questions = ImmutableArray.CreateBuilder<string>();
        var unheard = LinesOf(quotation => !IsHeard(quotation) && (quotation.IsRelayed || quotation.IsHedged));
        if (unheard.Count > 0)
            questions.Add($"Who heard {Lines(unheard)}?");
        var unsaid = LinesOf(quotation => LedgerItems.SpeakerOf(quotation) is null);
        if (unsaid.Count > 0)
            questions.Add($"Who says {Lines(unsaid)}?");
        foreach (var (source, entry) in entries)
        {
            if (source is not { IsExplicitlyAnonymous: true } || entry.WhyUnnamed is null)
                continue;
            if (entry.WhyUnnamed == NotGiven)
                questions.Add($"Why is {Short(entry)} unnamed?");
            if (entry.KnowsHow == NotGiven)
                questions.Add($"How does {Short(entry)} know?");
        }
        foreach (var (source, entry) in entries)
        {
            if (entry.Class == SourceClass.VagueGroup)
                questions.Add($"Who are {entry.Label} (line {entry.Line})?");
            else if (entry.Class == SourceClass.MediaNamed && !HasLink(source))
                questions.Add($"Where can {entry.Label}'s report be read (line {entry.Line})?");
        }
        return questions.ToImmutable();
    }

    private List<int> LinesOf(Func<Quotation, bool> asked) => [.. _items.Quotations.Where(asked).Select(quotation => _items.LineOf(_items.SpanOf(quotation.Place))).Distinct()];

    private static string Short(LedgerEntry entry) => entry.Label[..entry.Label.IndexOf(' ', StringComparison.Ordinal)];

    private static string Lines(List<int> lines) => lines.Count == 1 ? $"line {lines[0]}" : $"lines {string.Join(", ", lines)}";
}
