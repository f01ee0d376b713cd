using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Protocol;
using NewsLint.Linting;
using StreamJsonRpc;

namespace NewsLint.LanguageServer.Features;

/// <summary><c>textDocument/codeAction</c> and <c>codeAction/resolve</c>: what can be done about a finding.</summary>
internal static class CodeActions
{
    /// <summary>Who selects a whole draft gets no menu of a thousand entries, and does not wait for one.</summary>
    private const int MostFindings = 50;

    /// <summary>Each takes a lint, to know that it does no harm.</summary>
    private const int MostComments = 8;

    public static void AddTo(Session session)
    {
        session.Answer<CodeActionParams, CodeAction[]?>(Methods.CodeAction, async (parameters, cancellation) =>
        {
            if (!session.Profile.TakesCodeActions || await session.ReadAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false) is not { Lint: not null } reading)
                return null;
            return await session.Queue.RunAsync(() => Offer(session, reading, parameters, cancellation), cancellation).ConfigureAwait(false);
        });
        session.Answer<CodeAction, CodeAction>(Methods.CodeActionResolve, async (action, cancellation) =>
        {
            if (action.Data is not { } data)
                return action;
            if (await session.ReadAsync(data.Uri, cancellation).ConfigureAwait(false) is not { Lint: not null } reading || reading.Snapshot.Version != data.Version)
                throw new LocalRpcException("The text has changed since.") { ErrorCode = ErrorCodes.ContentModified };
            return action with { Edit = await session.Queue.RunAsync(() => Resolve(reading, data, session.Profile), cancellation).ConfigureAwait(false) };
        });
    }

    /// <summary>The finding that an action or a command names, also after the text around it has moved; or null.</summary>
    public static Linting.Diagnostic? Find(Reading reading, string? rule, int? start, int? end)
    {
        var same = reading.Diagnostics.Where(diagnostic => diagnostic.Rule == rule).ToList();
        return same.Find(diagnostic => diagnostic.Span.Start == start && diagnostic.Span.End == end);
    }

    private static CodeAction[] Offer(Session session, Reading reading, CodeActionParams parameters, CancellationToken cancellation)
    {
        var span = reading.Snapshot.Source.ToSpan(parameters.Range);
        var only = parameters.Context.Only;
        List<CodeAction> actions = [];
        if (IsWanted(only, CodeActionKinds.QuickFix))
        {
            var found = reading.Diagnostics.Where(diagnostic => diagnostic.Span.Start <= span.End && diagnostic.Span.End >= span.Start).ToList();
            foreach (var diagnostic in found.Take(MostFindings))
                actions.AddRange(Fixes(reading, diagnostic, session.Profile));
            foreach (var (place, diagnostic) in found.Where(diagnostic => !EngineRules.Names.Contains(diagnostic.Rule)).Take(MostFindings).Index())
            {
                cancellation.ThrowIfCancellationRequested();
                actions.AddRange(SilenceActions.For(session, reading, diagnostic, offersComment: place < MostComments));
            }
            if (NameActions.For(session, reading, span, found) is { } name)
                actions.Add(name);
        }
        if (IsWanted(only, CodeActionKinds.FixAll) && reading.Diagnostics.Any(diagnostic => diagnostic.Fixes.Any(fix => fix.IsSafe)))
            actions.Add(new CodeAction("Apply all safe fixes of NewsLint") { Kind = CodeActionKinds.FixAll, Data = new CodeActionData(reading.Snapshot.Uri, reading.Snapshot.Version, FixAll.Action) });
        return [.. actions.Select(action => Complete(reading, action, session.Profile))];
    }

    private static IEnumerable<CodeAction> Fixes(Reading reading, Linting.Diagnostic diagnostic, ClientProfile client)
    {
        for (var i = 0; i < diagnostic.Fixes.Length; i++)
        {
            yield return new CodeAction(diagnostic.Fixes[i].Title)
            {
                Kind = CodeActionKinds.QuickFix,
                Diagnostics = [DiagnosticForm.Of(diagnostic, reading.Snapshot.Source, client)],
                IsPreferred = i == 0 ? true : null,
                Data = DataFor(reading, diagnostic, "fix") with { Fix = i },
            };
        }
    }

    public static CodeActionData DataFor(Reading reading, Linting.Diagnostic diagnostic, string action) =>
        new(reading.Snapshot.Uri, reading.Snapshot.Version, action) { Rule = diagnostic.Rule, Start = diagnostic.Span.Start, End = diagnostic.Span.End };

    /// <summary>An editor that does not ask for edits later gets them now.</summary>
    private static CodeAction Complete(Reading reading, CodeAction action, ClientProfile client) =>
        client.ResolvesEdits || action.Data is not { } data || action.Edit is not null ? action : action with { Edit = Resolve(reading, data, client), Data = null };

    private static WorkspaceEdit? Resolve(Reading reading, CodeActionData data, ClientProfile client)
    {
        if (data.Action == FixAll.Action)
            return Edits.Of(reading.Snapshot, FixAll.Edits(reading).Edits, client);
        if (Find(reading, data.Rule, data.Start, data.End) is not { } diagnostic)
            return null;
        return data.Action switch
        {
            "fix" when data.Fix is { } fix && fix >= 0 && fix < diagnostic.Fixes.Length => Edits.Of(reading.Snapshot, diagnostic.Fixes[fix].Edits, client),
            SilenceActions.CommentAction when SuppressionComment.For(reading, diagnostic) is { } edits => Edits.Of(reading.Snapshot, edits, client),
            _ => null,
        };
    }

    /// <summary><c>source</c> stands for <c>source.fixAll</c> and all below it.</summary>
    private static bool IsWanted(string[]? only, string kind) =>
        only is null || only.Any(wanted => wanted.Length == 0 || kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal));
}
