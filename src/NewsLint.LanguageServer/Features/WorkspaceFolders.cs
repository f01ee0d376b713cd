using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Protocol;

namespace NewsLint.LanguageServer.Features;

/// <summary><c>workspace/didChangeWorkspaceFolders</c>.</summary>
internal static class WorkspaceFolders
{
    public static void AddTo(Session session) => session.On<DidChangeWorkspaceFoldersParams>(Methods.DidChangeWorkspaceFolders, parameters =>
    {
        var removed = parameters.Event.Removed.Select(folder => DocumentUri.ToPath(folder.Uri)).ToHashSet();
        var added = parameters.Event.Added.Select(folder => DocumentUri.ToPath(folder.Uri)).OfType<string>();
        session.ChangeWorld(world => world.WithFolders([.. world.Folders.Where(folder => !removed.Contains(folder)).Concat(added).Distinct()]));
    });
}
