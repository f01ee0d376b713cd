using NewsLint.LanguageServer.Protocol;

namespace NewsLint.LanguageServer.Features;

/// <summary><c>textDocument/codeLens</c>: the verdict above the first line.</summary>
internal static class CodeLenses
{
    public static void AddTo(Session session) => session.Answer<CodeLensParams, CodeLens[]?>(Methods.CodeLens, async (parameters, cancellation) =>
    {
        if (await session.ReadAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false) is not { } reading || Ledgers.VerdictOf(reading) is not { } verdict)
            return null;
        var top = new Protocol.Range(new Position(0, 0), new Position(0, 0));
        return [new CodeLens(top) { Command = new Command(verdict, session.Profile.ShowsLedger ? "newslint.showLedger" : "") }];
    });
}
