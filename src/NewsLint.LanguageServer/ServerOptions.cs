namespace NewsLint.LanguageServer;

/// <summary>What the host tells the server.</summary>
/// <param name="Version">The program's version.</param>
public sealed record ServerOptions(string Version)
{
    /// <summary>The process with which the server ends, besides the one that the editor names; null: none.</summary>
    public int? ClientProcess { get; init; }
}
