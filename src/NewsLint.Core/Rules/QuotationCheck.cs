using System.Collections.Immutable;
using NewsLint.News;
using NewsLint.Rules.Selectors;

namespace NewsLint.Rules;

/// <summary><c>quotation</c>: quotations that have the properties a rule names. The parts of one speech are one finding with the later parts as related places.</summary>
internal sealed class QuotationCheck(Selector<Quotation> where, Selector<Quotation> suggestionWhere, ObjectMark mark) : RuleCheck
{
    public override bool LooksForItself => true;

    public override void Decide(RulePass pass)
    {
        var story = pass.Lint.Story;
        var quotations = story.Quotations;
        var last = default((Told Of, string Message));
        for (var index = 0; index < quotations.Length; index++)
        {
            var first = quotations[index];
            if (!where.Selects(pass, first))
                continue;
            List<RelatedPlace>? related = null;
            while (index + 1 < quotations.Length && IsSameSpeech(first, quotations[index + 1]) && where.Selects(pass, quotations[index + 1]))
                (related ??= []).Add(new RelatedPlace(pass.Source(quotations[++index].Place), "the same speech goes on"));
            Report(pass, first, related is null ? [] : [.. related], ref last);
        }
    }

    private static bool IsSameSpeech(Quotation first, Quotation next) => first.Attribution >= 0 && next.Attribution == first.Attribution && next.Depth == first.Depth;

    private void Report(RulePass pass, Quotation quotation, ImmutableArray<RelatedPlace> related, ref (Told Of, string Message) last)
    {
        var story = pass.Lint.Story;
        var attribution = quotation.Attribution >= 0 ? story.Attributions[quotation.Attribution] : null;
        var place = mark switch
        {
            ObjectMark.Source when attribution is not null => attribution.SourcePlace,
            ObjectMark.Verb when attribution is not null => attribution.VerbPlace,
            _ => quotation.Place,
        };
        if (!pass.Selects(quotation.Place.Block) || !pass.AdmitsObject(place))
            return;
        var level = suggestionWhere.Selects(pass, quotation) ? Level.Suggestion : pass.Level;
        var match = story.Words(place);
        var speaker = quotation.Speaker?.Name ?? "nobody";
        var told = new Told(match, speaker, quotation.Source >= 0 ? story.Sources[quotation.Source].Name : speaker,
            attribution is null ? "" : story.Words(attribution.VerbPlace), Terms.Of(quotation.Kind), IsSure: quotation.Speaker is not { Confidence: < Confidence.High });
        // The same words again have the same message.
        if (told != last.Of)
            last = (told, ObjectMessage.Fill(pass, told.Match, told.Speaker, told.Source, told.Verb, told.Kind, told.IsSure));
        pass.Report(place.Block, place.Span, level, last.Message, related: related, detail: Reading.Of(story, quotation));
    }

    /// <summary>What a message tells of a quotation.</summary>
    private readonly record struct Told(string Match, string Speaker, string Source, string Verb, string Kind, bool IsSure);
}
