using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Protocol;
using NewsLint.LanguageServer.Settings;

namespace NewsLint.LanguageServer.Features;

/// <summary><c>initialize</c> to <c>exit</c>.</summary>
internal static class Lifecycle
{
    private const int Clean = 0;
    private const int WithoutShutdown = 1;

    public static void AddTo(Session session)
    {
        session.Answer<InitializeParams, InitializeResult>(Methods.Initialize, (parameters, _) => Task.FromResult(Initialize(session, parameters)));
        session.On<InitializedParams>(Methods.Initialized, _ =>
        {
            session.Queue.Add(() => WarmUp(session.World));
            Forget(RegisterAsync(session));
        });
        session.On<SetTraceParams>(Methods.SetTrace, trace => session.SetWorld(world => world with { Settings = world.Settings with { HasTrace = trace.Value != "off" } }));
        session.Answer<object?>(Methods.Shutdown, _ =>
        {
            session.Phase = SessionPhase.ShutDown;
            return Task.FromResult<object?>(null);
        });
        session.OnExit(() => session.End(session.Phase == SessionPhase.ShutDown ? Clean : WithoutShutdown));
    }

    private static InitializeResult Initialize(Session session, InitializeParams parameters)
    {
        session.Phase = SessionPhase.Running;
        session.Profile = new ClientProfile(parameters.Capabilities, parameters.InitializationOptions);
        var settings = new ServerSettings { HasTrace = parameters.Trace is "messages" or "verbose" };
        session.SetWorld(world => (world with { Settings = settings.With(parameters.InitializationOptions) }).WithFolders(FoldersOf(parameters)));
        if (parameters.ProcessId is { } editor)
            session.EndWith(editor);
        return new InitializeResult(ServerFeatures.For(session.Profile)) { ServerInfo = new ServerInfo("newslint") { Version = session.Options.Version } };
    }

    private static List<string> FoldersOf(InitializeParams parameters)
    {
        if (parameters.WorkspaceFolders is { Length: > 0 } folders)
            return [.. folders.Select(folder => DocumentUri.ToPath(folder.Uri)).OfType<string>()];
        var root = parameters.RootUri is { } uri ? DocumentUri.ToPath(uri) : parameters.RootPath is { } path && Path.IsPathFullyQualified(path) ? path : null;
        return root is null ? [] : [root];
    }

    /// <summary>Reads the rules while the editor still opens its first draft, where a folder uses NewsLint.</summary>
    private static void WarmUp(World world)
    {
        foreach (var configuration in world.Folders.Select(world.Configurations.ForDirectory).Where(configuration => configuration.ConfigPath is not null))
            _ = configuration.RuleSet;
    }

    private static void Forget(Task task) => task.ContinueWith(static _ => { }, TaskScheduler.Default);

    /// <summary>Asks for what can only be asked for once the editor is ready.</summary>
    private static async Task RegisterAsync(Session session)
    {
        List<Registration> wanted = [];
        if (session.Profile.RegistersConfiguration)
            wanted.Add(new Registration("settings", Methods.DidChangeConfiguration) { RegisterOptions = Wire.ToElement(new DidChangeConfigurationRegistrationOptions { Section = "newslint" }) });
        if (session.Profile.WatchesFiles)
            wanted.Add(new Registration("files", Methods.DidChangeWatchedFiles) { RegisterOptions = Wire.ToElement(WatchedFiles.Registration) });
        if (wanted.Count > 0)
            await session.AskAsync<RegistrationParams, object>(Methods.RegisterCapability, new RegistrationParams([.. wanted])).ConfigureAwait(false);
        await SettingChanges.FetchAsync(session).ConfigureAwait(false);
    }
}
