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
    }
}
