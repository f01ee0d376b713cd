namespace NewsLint.LanguageServer.Features;

/// <summary>What the server can do; each feature has a file of its own.</summary>
internal static class AllFeatures
{
    public static void AddTo(Session session)
    {
        Lifecycle.AddTo(session);
        TextSynchronization.AddTo(session);
        SettingChanges.AddTo(session);
        WatchedFiles.AddTo(session);
        WorkspaceFolders.AddTo(session);
        PullDiagnostics.AddTo(session);
        PullWorkspaceDiagnostics.AddTo(session);
        CodeActions.AddTo(session);
        Hovers.AddTo(session);
        Definitions.AddTo(session);
        DocumentSymbols.AddTo(session);
        CodeLenses.AddTo(session);
        Ledgers.AddTo(session);
        Completions.AddTo(session);
        Commands.AddTo(session);
        ProgressCancellation.AddTo(session);
        BuiltInRuleTexts.AddTo(session);
    }
}
