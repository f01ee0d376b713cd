using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Protocol;
using NewsLint.Linting;
using NewsLint.Text;
using NewsLint.Workspace.Waivers;
using StreamJsonRpc;

namespace NewsLint.LanguageServer.Features;

/// <summary>What <c>newslint.silence</c> takes.</summary>
/// <param name="Uri">The draft.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Start">Where the finding begins, as an offset.</param>
/// <param name="End">Where it ends.</param>
internal sealed record SilenceRequest(string Uri, string Rule, int Start, int End)
{
    /// <summary>The version in which it was found.</summary>
    public int? Version { get; init; }

    /// <summary>What was found.</summary>
    public string? Text { get; init; }

    public string? Reason { get; init; }

    public string? By { get; init; }

    /// <summary>The last day, as 2026-12-31.</summary>
    public string? Until { get; init; }
}

/// <summary><c>newslint.silence</c>: writes a waiver.</summary>
internal static class SilenceCommand
{
    public const string Name = "newslint.silence";

    public static async Task RunAsync(Session session, SilenceRequest request, CancellationToken cancellation)
    {
        if (await session.ReadAsync(request.Uri, cancellation).ConfigureAwait(false) is not { Configuration: { } configuration, Lint: not null } reading)
            throw Refused("This document is not linted.");
        if (Find(reading, request) is not { } diagnostic)
            throw Refused("The finding is no longer there.");
        if (configuration.WaiverPath is not { } path || !configuration.Root.Contains(path))
            throw Refused("There is no place for waivers: neither a .newslint.yml nor a git repository is above the draft.");
        if (new[] { request.Reason, request.By }.Any(words => words is not null && !configuration.Redaction.Find(words).IsEmpty))
            throw Refused("The reason names a protected source, and waivers are seen by all who have the repository. Nothing was written.");
        DateOnly? until = null;
        if (!string.IsNullOrWhiteSpace(request.Until))
        {
            until = DateOnly.TryParseExact(request.Until.Trim(), "yyyy-MM-dd", out var day) ? day : throw Refused($"“{request.Until}” is not a date. Write it as 2026-12-31.");
        }
        if (WaiverFile.Add(path, new Waiver(diagnostic.Rule, diagnostic.Fingerprint, request.Reason, request.By, until)) is { } refusal)
            throw Refused(refusal);
        WatchedFiles.Renew(session);
        if (string.IsNullOrWhiteSpace(request.Reason) && session.Profile.ShowsDocuments)
            await ShowEndAsync(session, path, cancellation).ConfigureAwait(false);
    }

    /// <summary>The finding itself, or in a text that has changed since the only one of the rule with the same words.</summary>
    private static Linting.Diagnostic? Find(Reading reading, SilenceRequest request)
    {
        if (CodeActions.Find(reading, request.Rule, request.Start, request.End) is { } same && (request.Text is null || same.Text == request.Text))
            return same;
        var alike = reading.Diagnostics.Where(diagnostic => diagnostic.Rule == request.Rule && diagnostic.Text == request.Text).ToList();
        return alike.Count == 1 ? alike[0] : null;
    }

    /// <summary>Where nobody was asked for a reason, the entry is shown so that one can be written.</summary>
    private static async Task ShowEndAsync(Session session, string path, CancellationToken cancellation)
    {
        var text = SourceText.From(await File.ReadAllTextAsync(path, cancellation).ConfigureAwait(false));
        var end = text.ToPosition(text.Length);
        await session.AskAsync<ShowDocumentParams, ShowDocumentResult>(
            Methods.ShowDocument, new ShowDocumentParams(DocumentUri.FromPath(path)) { TakeFocus = true, Selection = new Protocol.Range(end, end) }, cancellation).ConfigureAwait(false);
    }

    private static LocalRpcException Refused(string message) => new(message) { ErrorCode = ErrorCodes.RequestFailed };
}
