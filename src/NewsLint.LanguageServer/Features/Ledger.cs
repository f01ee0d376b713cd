using System.Runtime.CompilerServices;
using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Protocol;
using NewsLint.Linting;
using NewsLint.News;

namespace NewsLint.LanguageServer.Features;

/// <summary><c>newslint/ledger</c>: who is quoted, who is unnamed, what nobody vouches for.</summary>
internal static class Ledger
{
    private static readonly ConditionalWeakTable<Story, SourceLedger> Made = [];

    public static void AddTo(Session session) => session.Answer<LedgerParams, LedgerResult?>(Methods.Ledger, async (parameters, cancellation) =>
    {
        if (await session.ReadAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false) is not { Lint: { } lint } reading)
            return null;
        return await session.Queue.RunAsync<LedgerResult?>(() => Form(reading, lint, Of(lint.Story)), cancellation).ConfigureAwait(false);
    });

    public static string? VerdictOf(Reading reading) => reading.Lint is { } lint ? Of(lint.Story).Verdict : null;

    private static SourceLedger Of(Story story) => Made.GetValue(story, SourceLedger.Of);

    private static LedgerResult Form(Reading reading, LintResult lint, SourceLedger ledger) => new(
        reading.Snapshot.Version,
        ledger.Verdict,
        [.. ledger.Sources.Select(source => Form(reading, lint, ledger, source))],
        [.. ledger.Unvouched.Select(item => Form(reading, lint, ledger, item))]);

    private static LedgerSourceForm Form(Reading reading, LintResult lint, SourceLedger ledger, LedgerSource source) => new(
        lint.Redaction.Apply(source.Source.Name),
        StoryReading.Kebab(source.Source.Class),
        source.Quotations,
        source.Statements,
        RangeOf(reading, ledger, source.Source.FirstMention),
        [.. source.Items.Select(item => Form(reading, lint, ledger, item))]);

    private static LedgerItemForm Form(Reading reading, LintResult lint, SourceLedger ledger, LedgerItem item)
    {
        List<string> badges = [];
        if (item.Source < 0 || !ledger.Story.Sources[item.Source].Class.IsNamed())
            badges.Add("unnamed");
        if (item.Quotation is { } quotation && RecordedPlace.Badge(lint, quotation) is { } badge)
            badges.Add(badge);
        var confidence = item.Confidence is { } sure ? StoryReading.Kebab(sure) : "none";
        var speaker = item.Quotation?.Speaker?.Name;
        return new LedgerItemForm(item.Quotation is null ? "statement" : "quotation", lint.Redaction.Apply(item.Text), RangeOf(reading, ledger, item.Place), [.. badges], confidence)
        {
            Speaker = item.Source >= 0 && ledger.Story.Sources[item.Source].Name == speaker || speaker is null ? null : lint.Redaction.Apply(speaker),
        };
    }

    private static Protocol.Range RangeOf(Reading reading, SourceLedger ledger, StoryPlace place) => reading.Snapshot.Source.ToRange(StoryReading.SpanOf(ledger.Story, place));
}

internal sealed record LedgerParams(TextDocumentIdentifier TextDocument);

internal sealed record LedgerResult(int Version, string Verdict, LedgerSourceForm[] Sources, LedgerItemForm[] Unvouched);

internal sealed record LedgerSourceForm(string Name, string Class, int Quotations, int Statements, Protocol.Range Range, LedgerItemForm[] Items);

internal sealed record LedgerItemForm(string Kind, string Text, Protocol.Range Range, string[] Badges, string Confidence)
{
    public string? Speaker { get; init; }
}
