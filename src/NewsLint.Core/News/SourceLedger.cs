using System.Collections.Immutable;

namespace NewsLint.News;

/// <summary>A story by its sources: who is quoted and who states what, and the quotations that nobody vouches for.</summary>
/// <param name="Story">The story.</param>
/// <param name="Sources">In the order in which they are first named; those to whom nothing is attributed are not here.</param>
/// <param name="Unvouched">Quotations for which no source was found, in the order of the file.</param>
public sealed record SourceLedger(Story Story, ImmutableArray<LedgerSource> Sources, ImmutableArray<LedgerItem> Unvouched)
{
    /// <summary>Every quotation that counts as one.</summary>
    public IEnumerable<LedgerItem> Quotations => Sources.SelectMany(source => source.Items).Concat(Unvouched).Where(item => item.Quotation is not null);

    /// <summary>What an editor would say first, in one line.</summary>
    public string Verdict => LedgerVerdict.Of(this);

    public static SourceLedger Of(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var items = story.Quotations.Where(IsSaid).Select(quotation => LedgerItem.Of(quotation))
            .Concat(story.Attributions.Where(attribution => !attribution.IsDirect && attribution.Content.Span.Length > 0).Select(attribution => LedgerItem.Of(story, attribution)))
            .OrderBy(item => item.Place.Block).ThenBy(item => item.Place.Span.Start).ToLookup(item => item.Source);
        var sources = story.Sources.Where(source => items.Contains(source.Index))
            .OrderBy(source => source.FirstMention.Block).ThenBy(source => source.FirstMention.Span.Start)
            .Select(source => new LedgerSource(source, [.. items[source.Index]]));
        return new SourceLedger(story, [.. sources], [.. items[-1].Where(item => item.Quotation is { } quotation && IsWhole(quotation))]);
    }

    /// <summary>Words between marks that are somebody's: what a headline repeats, a title and a sign are not.</summary>
    private static bool IsSaid(Quotation quotation) =>
        quotation is { Depth: 1, IsInHeadline: false } && (IsWhole(quotation) || (quotation.Kind == QuotationKind.Fragment && quotation.Source >= 0));

    private static bool IsWhole(Quotation quotation) => quotation.Kind is QuotationKind.Speech or QuotationKind.Block;
}

/// <summary>One source with all that is attributed to it, in the order of the file.</summary>
public sealed record LedgerSource(Source Source, ImmutableArray<LedgerItem> Items)
{
    public int Quotations => Items.Count(item => item.Quotation is not null);

    public int Statements => Items.Length - Quotations;
}

/// <summary>A quotation or a statement.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">Its words.</param>
/// <param name="Source">Who vouches for it, as an index into <see cref="Story.Sources"/>, or -1.</param>
public sealed record LedgerItem(StoryPlace Place, string Text, int Source)
{
    /// <summary>The quotation, or null for a statement.</summary>
    public Quotation? Quotation { get; init; }

    /// <summary>The statement's attribution, or null for a quotation.</summary>
    public Attribution? Attribution { get; init; }

    /// <summary>How sure it is who says it; null where nobody was found.</summary>
    public Confidence? Confidence => Attribution?.Confidence ?? Quotation?.Speaker?.Confidence;

    internal static LedgerItem Of(Quotation quotation) => new(quotation.Place, quotation.Text, quotation.Source) { Quotation = quotation };

    internal static LedgerItem Of(Story story, Attribution attribution)
    {
        var place = attribution.Content;
        return new LedgerItem(place, story.Facts[place.Block].Text[place.Span.Start..place.Span.End], attribution.Source) { Attribution = attribution };
    }
}
