using System.Text.Json;

namespace NewsLint.LanguageServer.Settings;

/// <summary>When drafts are linted.</summary>
internal enum RunMode
{
    OnType,
    OnSave,
    Manual,
}

/// <summary>Which drafts are linted.</summary>
internal enum Enablement
{
    /// <summary>Those that a configuration governs.</summary>
    Auto,

    Always,
    Never,
}

/// <summary>The editor's settings, the section <c>newslint</c>.</summary>
internal sealed record ServerSettings
{
    private const string Section = "newslint";

    public RunMode Run { get; init; } = RunMode.OnType;

    public Enablement Enable { get; init; } = Enablement.Auto;

    /// <summary>Whether the times of lints are written to the editor's trace.</summary>
    public bool HasTrace { get; init; }

    /// <summary>Lays over these settings those that <paramref name="json"/> has, with or without the section around them.</summary>
    public ServerSettings With(JsonElement? json)
    {
        if (json is not { ValueKind: JsonValueKind.Object } settings)
            return this;
        if (settings.TryGetProperty(Section, out var section) && section.ValueKind == JsonValueKind.Object)
            settings = section;
        return this with
        {
            Run = Word(settings, "run") switch
            {
                "onType" => RunMode.OnType,
                "onSave" => RunMode.OnSave,
                "manual" => RunMode.Manual,
                _ => Run,
            },
            Enable = Word(settings, "enable") switch
            {
                "auto" => Enablement.Auto,
                "always" => Enablement.Always,
                "never" => Enablement.Never,
                _ => Enable,
            },
            HasTrace = Word(settings, "trace") switch
            {
                "off" => false,
                "messages" or "verbose" => true,
                _ => HasTrace,
            },
        };
    }

    private static string? Word(JsonElement settings, string name) =>
        settings.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
