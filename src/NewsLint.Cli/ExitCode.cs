namespace NewsLint.Cli;

/// <summary>What the process says to its caller; the highest wins.</summary>
internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>There is something to look at.</summary>
    public const int Findings = 1;

    /// <summary>The command line, a configuration, a rule or a file could not be used.</summary>
    public const int Usage = 2;

    /// <summary>NewsLint itself failed.</summary>
    public const int Internal = 3;
}
