using System.Collections.Immutable;
using NewsLint.News;
using NewsLint.Rules.Selectors;

namespace NewsLint.Rules;

/// <summary><c>attribution</c>: statements whose attribution has the properties a rule names. The first of a source names the later ones.</summary>
internal sealed class AttributionCheck(Selector<Attribution> where, Selector<Attribution> suggestionWhere, ObjectMark mark) : RuleCheck
{
    public override bool LooksForItself => true;

    public override void Decide(RulePass pass)
    {
        HashSet<StoryPlace> reported = [];
        foreach (var attribution in pass.Lint.Story.Attributions)
        {
            var place = PlaceOf(attribution);
            if (place.Span.Length == 0 || !pass.Selects(place.Block) || !where.Selects(pass, attribution) || !pass.TryLevel(place.Block, place.Span, out var level) || !pass.AdmitsObject(place))
                continue;
            // Two statements of one sentence may share their source: “he said …, and that …”.
            if (reported.Add(place))
                Report(pass, attribution, place, suggestionWhere.Selects(pass, attribution) ? Level.Suggestion : level);
        }
    }

    private StoryPlace PlaceOf(Attribution attribution) => mark switch
    {
        ObjectMark.Verb => attribution.VerbPlace,
        ObjectMark.Content => attribution.Content,
        _ => attribution.SourcePlace,
    };

    private static void Report(RulePass pass, Attribution attribution, StoryPlace place, Level level)
    {
        var story = pass.Lint.Story;
        var name = Reading.NameOf(story, attribution);
        var message = ObjectMessage.Fill(pass, story.Words(place), name, name, story.Words(attribution.VerbPlace), Terms.Of(attribution.Class), isSure: true);
        pass.Report(place.Block, place.Span, level, message, related: LaterMentions(pass, attribution), detail: Reading.Of(story, attribution));
    }

    private static ImmutableArray<RelatedPlace> LaterMentions(RulePass pass, Attribution attribution)
    {
        if (!attribution.IsFirstOfChain || attribution.Source < 0)
            return [];
        var story = pass.Lint.Story;
        return
        [
            .. story.Sources[attribution.Source].Attributions.Where(other => other != attribution.Index).Select(other => story.Attributions[other].SourcePlace)
                .Where(place => place != attribution.SourcePlace).Distinct().Select(place => new RelatedPlace(pass.Source(place), "speaks again")),
        ];
    }
}
