using System.Runtime.CompilerServices;
using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Protocol;
using NewsLint.Linting;
using NewsLint.Linting.Ledgers;
using NewsLint.News;
using NewsLint.Text;

namespace NewsLint.LanguageServer.Features;

/// <summary><c>newslint/ledger</c>: who is quoted, who is unnamed, what nobody vouches for.</summary>
internal static class Ledgers
{
    private static readonly ConditionalWeakTable<LintResult, Ledger> Made = [];

    public static void AddTo(Session session) => session.Answer<LedgerParams, LedgerResult?>(Methods.Ledger, async (parameters, cancellation) =>
    {
        if (await session.ReadAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false) is not { Lint: { } lint } reading)
            return null;
        return await session.Queue.RunAsync<LedgerResult?>(() => Form(reading.Snapshot, Of(lint)), cancellation).ConfigureAwait(false);
    });

    public static string? VerdictOf(Reading reading) => reading.Lint is { } lint ? Of(lint).Verdict : null;

    private static Ledger Of(LintResult lint) => Made.GetValue(lint, LedgerReader.Read);

    private static LedgerResult Form(DocumentSnapshot snapshot, Ledger ledger) => new(
        snapshot.Version,
        ledger.Verdict,
        [.. ledger.Entries.Select(entry => Form(snapshot.Source, entry))],
        [.. ledger.Unvouched.Select(item => Form(snapshot.Source, item, isNamed: false))]);

    private static LedgerSourceForm Form(SourceText source, LedgerEntry entry) => new(
        entry.Name,
        Terms.Of(entry.Class),
        entry.Quotations,
        entry.Statements,
        source.ToRange(entry.Mention),
        [.. entry.Items.Select(item => Form(source, item, entry.IsNamed))]);

    private static LedgerItemForm Form(SourceText source, LedgerItem item, bool isNamed)
    {
        List<string> badges = isNamed ? [] : ["unnamed"];
        if (RecordedPlace.Badge(item.Verified) is { } badge)
            badges.Add(badge);
        var confidence = item.Confidence is { } sure ? Terms.Of(sure) : "none";
        return new LedgerItemForm(item.IsQuotation ? "quotation" : "statement", item.Text, source.ToRange(item.Span), [.. badges], confidence) { Speaker = item.Speaker };
    }
}

internal sealed record LedgerParams(TextDocumentIdentifier TextDocument);

internal sealed record LedgerResult(int Version, string Verdict, LedgerSourceForm[] Sources, LedgerItemForm[] Unvouched);

internal sealed record LedgerSourceForm(string Name, string Class, int Quotations, int Statements, Protocol.Range Range, LedgerItemForm[] Items);

internal sealed record LedgerItemForm(string Kind, string Text, Protocol.Range Range, string[] Badges, string Confidence)
{
    public string? Speaker { get; init; }
}
