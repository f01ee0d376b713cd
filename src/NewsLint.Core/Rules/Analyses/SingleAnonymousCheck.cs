using NewsLint.Documents;
using NewsLint.News;
using NewsLint.Rules.Selectors;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// A story whose beginning, or whose only quotations, rest on one source without a name. Whoever is named, an office that a reader can find or a
/// link beside it is a second support. Sources of the rule: The Associated Press, Reuters and The Washington Post on anonymous sources.
/// </summary>
internal sealed class SingleAnonymousCheck(double paragraphs) : AnalysisCheck
{
    private const string Paragraphs = "paragraphs";
    private const string Approved = "editor-approved";

    public static Analysis Analysis { get; } = new(
        "single-anonymous",
        "A beginning, or quotations, that only one source without a name vouches for.",
        options => new SingleAnonymousCheck(options.Number(Paragraphs, 5)))
    {
        Options = [new RuleKey(Paragraphs, KeyType.Number, "How many paragraphs are the story's beginning. Default: 5.")],
    };

    public override void Decide(RulePass pass)
    {
        var story = pass.Lint.Story;
        if (OnlyAnonymous(story) is not { } source)
            return;
        var end = EndOfBeginning(pass);
        var (isBeginning, othersInBeginning, othersAtAll) = (false, false, false);
        foreach (var attribution in story.Attributions)
        {
            var block = attribution.SourcePlace.Block;
            if (pass.Block(block).Zone != BlockZone.Body)
                continue;
            if (attribution.Source == source.Index)
                isBeginning |= block < end;
            else if (IsSupport(story, attribution))
                (othersInBeginning, othersAtAll) = (othersInBeginning || block < end, true);
        }
        var restsOnIt = isBeginning && !othersInBeginning && !HasLink(pass, end);
        var quotesRestOnIt = !othersAtAll && story.Quotations.Any(quotation => quotation.Kind == QuotationKind.Speech && quotation.Source == source.Index);
        var place = source.FirstMention;
        if (!(restsOnIt || quotesRestOnIt) || pass.Block(place.Block).Zone != BlockZone.Body || !pass.Selects(place.Block) || !pass.AdmitsObject(place))
            return;
        var first = story.Attributions[source.Attributions[0]];
        var isGrave = (source.Class == SourceClass.AnonymousExplicit || source.IsExplicitlyAnonymous || PassesOn(story, source)) && !IsApproved(pass);
        pass.Report(place.Block, place.Span, isGrave ? pass.Level : Level.Suggestion, Message(pass, ObjectMessage.Shorten(pass, story.Words(place))), detail: Reading.Of(story, first));
    }

    /// <summary>The one source without a name, where there is exactly one and it is one person; null elsewhere.</summary>
    private static Source? OnlyAnonymous(Story story)
    {
        Source? only = null;
        foreach (var source in story.Sources)
        {
            var phrase = SourcePhrase.Of(story, source.FirstMention);
            if (!source.Class.IsAnonymous() || phrase.IsDefinite || phrase.Form is not (SourceForm.Noun or SourceForm.Name))
                continue;
            if (only is not null || phrase.IsPlural || phrase.IsCounted || (phrase.IsBystander && source is { IsExplicitlyAnonymous: false, Class: SourceClass.RoleOnly } && !PassesOn(story, source)))
                return null;
            only = source;
        }
        return only;
    }

    /// <summary>Whether others' words come through this source: then it is no mere passer-by.</summary>
    private static bool PassesOn(Story story, Source source) => story.Attributions.Any(attribution => attribution.RelayedBy >= 0 && story.Attributions[attribution.RelayedBy].Source == source.Index);

    /// <summary>Whether somebody else vouches here. Words that somebody passed on are vouched for by the one who did.</summary>
    private static bool IsSupport(Story story, Attribution attribution) => attribution.RelayedBy < 0 && CanBeAsked(story, attribution);

    private static bool CanBeAsked(Story story, Attribution attribution) =>
        attribution.Class.IsNamed() || attribution.Class is SourceClass.MediaNamed or SourceClass.OfficialSpokesperson
        || (attribution.Class.IsAnonymous() && SourcePhrase.Of(story, attribution.SourcePlace) is { IsDefinite: true } or { IsPlural: true });

    /// <summary>The block after the first paragraphs of the body.</summary>
    private int EndOfBeginning(RulePass pass)
    {
        var left = pass.Option(Paragraphs, paragraphs) ?? paragraphs;
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            if (pass.Block(block) is { Zone: BlockZone.Body, Kind: BlockKind.Paragraph } && --left < 0)
                return block;
        }
        return pass.Document.Blocks.Length;
    }

    private static bool HasLink(RulePass pass, int end)
    {
        for (var block = 0; block < end; block++)
        {
            if (pass.Block(block) is { Zone: BlockZone.Body, Links.IsEmpty: false })
                return true;
        }
        return false;
    }

    /// <summary><c>sources: editor-approved</c>: the desk knows who it is.</summary>
    private static bool IsApproved(RulePass pass) => string.Equals(pass.Document.FrontMatter["sources"]?.Trim(), Approved, StringComparison.OrdinalIgnoreCase);
}
