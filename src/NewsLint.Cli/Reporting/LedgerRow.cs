using System.Collections.Immutable;
using NewsLint.Linting;
using NewsLint.News;

namespace NewsLint.Cli.Reporting;

/// <summary>One source of a draft in a report, names of protected ones hidden.</summary>
/// <param name="Name">The full name, or the words of the first mention.</param>
/// <param name="Class">What kind of source it is.</param>
/// <param name="Quotations">Words of its own in quotation marks.</param>
/// <param name="Statements">Statements that are put down to it.</param>
/// <param name="Line">Where it is first named, from 1.</param>
internal sealed record LedgerRow(string Name, SourceClass Class, int Quotations, int Statements, int Line)
{
    public static ImmutableArray<LedgerRow> Of(LintResult result)
    {
        var story = result.Story;
        var quotations = new int[story.Sources.Length];
        foreach (var quotation in story.Quotations.Where(quotation => quotation.Source >= 0 && quotation.Depth == 1))
            quotations[quotation.Source]++;
        return
        [
            .. story.Sources.Select(source => new LedgerRow(
                result.Redaction.Apply(source.Name),
                source.Class,
                quotations[source.Index],
                source.Attributions.Length,
                result.Document.Source.GetPosition(story.Document.Blocks[source.FirstMention.Block].ToSource(source.FirstMention.Span).Start).Line + 1)),
        ];
    }
}
