using System.Collections.Immutable;
using NewsLint.News;
using NewsLint.Text;

namespace NewsLint.Rules.Selectors;

/// <summary>One kind of object that a <c>story</c> rule counts, with the places in the file of those that count.</summary>
internal abstract record StorySelector
{
    public abstract IEnumerable<TextSpan> Find(RulePass pass);
}

internal sealed record QuotationSelector(Selector<Quotation> Where) : StorySelector
{
    public override IEnumerable<TextSpan> Find(RulePass pass) => pass.Lint.Story.Quotations
        .Where(quotation => pass.Selects(quotation.Place.Block) && Where.Selects(pass, quotation)).Select(quotation => pass.Source(quotation.Place));
}

internal sealed record AttributionSelector(Selector<Attribution> Where) : StorySelector
{
    public override IEnumerable<TextSpan> Find(RulePass pass) => pass.Lint.Story.Attributions
        .Where(attribution => pass.Selects(attribution.SourcePlace.Block) && Where.Selects(pass, attribution))
        .DistinctBy(attribution => attribution.SourcePlace).Select(attribution => pass.Source(attribution.SourcePlace));
}

internal sealed record NodeSelector(string Type, ImmutableArray<NodeCondition> Conditions) : StorySelector
{
    public override IEnumerable<TextSpan> Find(RulePass pass) => pass.Document.Nodes
        .Where(node => node.Type == Type && Conditions.All(condition => condition.Holds(node) == true)).Select(node => node.Span);
}
