using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Documents;
using NewsLint.Rules.Selectors;
using NewsLint.Text;

namespace NewsLint.Rules;

/// <summary><c>story</c>: how many objects of some kinds the draft has, or how many to those of other kinds. Reported once, at the title.</summary>
/// <param name="of">What is counted.</param>
/// <param name="to">What it is set against, or null for a plain count.</param>
/// <param name="min">The least that is fine, or null.</param>
/// <param name="max">The most that is fine, or null.</param>
/// <param name="atLeast">Below so many of what is counted, a ratio says nothing.</param>
/// <param name="minWords">Drafts with fewer words are left alone.</param>
internal sealed class StoryCheck(ImmutableArray<StorySelector> of, ImmutableArray<StorySelector>? to, double? min, double? max, double atLeast, double minWords) : RuleCheck
{
    public override bool LooksForItself => true;

    public override bool JudgesStory(ScopeUnit unit) => true;

    public override void Decide(RulePass pass)
    {
        if (pass.Lint.BodyWords < (pass.Option("min-words", minWords) ?? 0))
            return;
        var counted = Find(pass, of);
        if (counted.Count < (pass.Option("at-least", atLeast) ?? 0))
            return;
        var others = to is { } selectors ? Find(pass, selectors).Count : 0;
        var value = to is null ? counted.Count : others == 0 ? double.PositiveInfinity : (double)counted.Count / others;
        if (!(value > (pass.Option("max", max) ?? double.PositiveInfinity)) && !(value < (pass.Option("min", min) ?? double.NegativeInfinity))
            && !(double.IsPositiveInfinity(value) && counted.Count > 0 && pass.Option("max", max) is not null))
            return;
        var message = MessageTemplate.Fill(pass.Rule.Message, Number(counted.Count), "", Number(counted.Count), Number(others))
            .Replace("{count}", Number(counted.Count), StringComparison.Ordinal).Replace("{to}", Number(others), StringComparison.Ordinal);
        var place = TitleOf(pass.Document);
        ImmutableArray<RelatedPlace> related = [.. counted.Select(span => new RelatedPlace(span, "counted"))];
        if (place.Block >= 0)
            pass.Report(place.Block, place.Prose, pass.Level, message, related: related);
        else
            pass.Report(place.Span, pass.Level, message, related: related);
    }

    private static List<TextSpan> Find(RulePass pass, ImmutableArray<StorySelector> selectors) => [.. selectors.SelectMany(selector => selector.Find(pass)).Distinct().Order()];

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>The title, or the first prose of a draft without one.</summary>
    private static (int Block, ProseSpan Prose, TextSpan Span) TitleOf(Document document)
    {
        var at = -1;
        for (var block = 0; block < document.Blocks.Length && (at < 0 || document.Blocks[at].Zone != BlockZone.Title); block++)
        {
            var zone = document.Blocks[block].Zone;
            if (document.Blocks[block].Text.Length > 0 && (zone == BlockZone.Title || (at < 0 && zone != BlockZone.Data)))
                at = block;
        }
        return at < 0 ? (-1, default, document.Source.GetLine(0)) : (at, new ProseSpan(0, FirstLine(document, at)), default);
    }

    /// <summary>The part of a block that stands in its first line of the file.</summary>
    private static int FirstLine(Document document, int block)
    {
        var text = document.Blocks[block].Text;
        var line = document.Source.GetPosition(document.Blocks[block].ToSource(new ProseSpan(0, 1)).Start).Line;
        var end = text.Length;
        while (end > 1 && document.Source.GetPosition(document.Blocks[block].ToSource(new ProseSpan(end - 1, end)).Start).Line > line)
            end--;
        return text.AsSpan(0, end).TrimEnd().Length;
    }
}
