namespace NewsLint.Cli;

/// <summary>What the process ends with; the highest wins.</summary>
internal static class ExitCodes
{
    public const int Clean = 0;

    /// <summary>Findings at or above the level that fails, or more warnings than allowed.</summary>
    public const int Findings = 1;

    /// <summary>A wrong command line or configuration, a bad rule, a file that cannot be read.</summary>
    public const int Usage = 2;

    /// <summary>A fault of NewsLint.</summary>
    public const int Internal = 3;
}
