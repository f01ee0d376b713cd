using System.Text;
using NewsLint.Workspace.Files;

namespace NewsLint.Workspace.Git;

/// <summary>The pre-commit hook of a repository: put in, looked at, taken out. A hook of somebody else is kept, run first, and put back.</summary>
public sealed class Hook
{
    private const long MaxBytes = 1 << 20;

    public Hook(HookFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        Folder = folder;
        Text = Read();
        Owner = Text is null ? HookOwner.Nobody : HookScript.OwnerOf(Text);
    }

    public HookFolder Folder { get; }

    public HookOwner Owner { get; }

    /// <summary>The hook, or null where there is none.</summary>
    public string? Text { get; }

    /// <summary>Whether a hook that was there before waits to be put back.</summary>
    public bool HasKept => IsThere(Folder.Kept);

    /// <returns>What was done.</returns>
    /// <exception cref="GitException">Something of somebody else stands in the way, or the folder cannot be written to; all is as it was.</exception>
    public HookChange Install(string script)
    {
        ArgumentNullException.ThrowIfNull(script);
        switch (Owner)
        {
            case HookOwner.NewsLint when Text == script:
                return HookChange.None;
            case HookOwner.NewsLint:
                Try(() => AtomicFile.Write(Folder.Hook, Encoding.UTF8.GetBytes(script)));
                return HookChange.Renewed;
            case HookOwner.Both:
                throw new GitException($"{Folder.Hook} was edited since NewsLint wrote it. Nothing was changed. Move it away, or edit it on.");
            case HookOwner.Somebody when HasKept:
                throw new GitException($"{Folder.Hook} is another program's, and {HookScript.KeptName} is kept already from before. Nothing was changed. Put the two together by hand.");
        }
        var moves = Owner == HookOwner.Somebody;
        Try(() => Directory.CreateDirectory(Folder.FullPath));
        if (moves)
            Try(() => File.Move(Folder.Hook, Folder.Kept));
        try
        {
            Try(() => Create(Folder.Hook, script));
        }
        catch (GitException) when (moves && !IsThere(Folder.Hook))
        {
            Try(() => File.Move(Folder.Kept, Folder.Hook));
            throw;
        }
        return moves ? HookChange.Chained : HookChange.Done;
    }

    /// <returns>What was done.</returns>
    /// <exception cref="GitException">Somebody has edited the hook, or the folder cannot be written to.</exception>
    public HookChange Uninstall()
    {
        switch (Owner)
        {
            case HookOwner.Somebody:
                return HookChange.None;
            case HookOwner.Both:
                throw new GitException($"{Folder.Hook} was edited since NewsLint wrote it. Nothing was changed. Take out by hand what is not wanted.");
            case HookOwner.NewsLint:
                Try(() => File.Delete(Folder.Hook));
                break;
        }
        if (!HasKept)
            return Owner == HookOwner.Nobody ? HookChange.None : HookChange.Done;
        Try(() => File.Move(Folder.Kept, Folder.Hook));
        return HookChange.Restored;
    }

    private string? Read()
    {
        if (!IsThere(Folder.Hook))
            return null;
        var (bytes, _) = BoundedFile.Read(Folder.Hook, MaxBytes);
        // A folder, a link that leads nowhere, a program: somebody's.
        return bytes is null ? "" : Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Never writes over a file that came to be meanwhile.</summary>
    private static void Create(string path, string script) =>
        AtomicFile.Create(path, Encoding.UTF8.GetBytes(script), (UnixFileMode)Convert.ToInt32("755", 8));

    private static bool IsThere(string path) => Path.Exists(path) || new FileInfo(path).LinkTarget is not null;

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (BoundedFile.IsExpected(error))
        {
            throw new GitException($"{Folder.Hook} cannot be written. {SystemRefusal.OfWrite(error)}");
        }
    }
}

/// <summary>What became of a hook.</summary>
public enum HookChange
{
    None,
    Done,

    /// <summary>Ours was written anew.</summary>
    Renewed,

    /// <summary>One that was there is kept and runs first.</summary>
    Chained,

    /// <summary>One that was kept is where it was.</summary>
    Restored,
}
