using System.Text.Json;
using NewsLint.LanguageServer.Protocol;

namespace NewsLint.LanguageServer.Features;

/// <summary><c>workspace/didChangeConfiguration</c> and <c>workspace/configuration</c>: the editor's settings.</summary>
internal static class SettingChanges
{
    public static void AddTo(Session session) => session.On<DidChangeConfigurationParams>(Methods.DidChangeConfiguration, parameters =>
    {
        if (session.Profile.HasConfiguration)
            _ = FetchAsync(session);
        else
            Apply(session, parameters.Settings);
    });

    /// <summary>Asks the editor for its settings.</summary>
    public static async Task FetchAsync(Session session)
    {
        if (!session.Profile.HasConfiguration)
            return;
        var asked = new ConfigurationParams([new ConfigurationItem { Section = "newslint" }]);
        if (await session.AskAsync<ConfigurationParams, JsonElement?[]>(Methods.Configuration, asked).ConfigureAwait(false) is [{ } settings, ..])
            Apply(session, settings);
    }

    private static void Apply(Session session, JsonElement? settings) => session.ChangeWorld(world => world with { Settings = world.Settings.With(settings) });
}
