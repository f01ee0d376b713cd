namespace NewsLint.Workspace.Configuration;

/// <summary>The words that a configuration knows; completion and the schema show the same.</summary>
public static class ConfigKeys
{
    public static string[] File { get; } =
        ["extends", "style", "language", "type", "packs", "rules", "overrides", "names", "outlets", "frontmatter", "transcripts", "sources", "exclude", "enforce-from"];

    public static string[] Override { get; } = ["files", "when", "type", "style", "language", "rules"];

    public static string[] Pack { get; } = ["path", "format"];

    public static string[] PackFormats { get; } = ["newslint", "vale"];

    public static string[] Name { get; } = ["name", "also", "never", "role", "known"];

    /// <summary>What a file of protected sources can say of one; only the first six are read.</summary>
    public static string[] ProtectedSource { get; } =
        ["alias", "id", "name", "also", "status", "transcript", "transcripts", "role", "contact", "agreed", "date", "notes"];

    public static string[] Styles { get; } = ["ap", "guardian", "bbc", "house"];

    public static string[] Languages { get; } = ["en-US", "en-GB"];

    public static string[] Profiles { get; } = ["newslint:relaxed", "newslint:recommended", "newslint:strict"];

    public static string[] Levels { get; } = ["error", "warning", "suggestion", "on", "off"];

    /// <summary>What a key of the front matter can mean.</summary>
    public static string[] FrontMatterRoles { get; } =
    [
        "headline", "dek", "caption", "kicker", "seo_title", "social", "push", "author", "date", "type", "section", "sources", "embargo",
    ];
}
