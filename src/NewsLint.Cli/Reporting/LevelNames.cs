using NewsLint.Rules;

namespace NewsLint.Cli.Reporting;

/// <summary>The written forms of <see cref="Level"/>.</summary>
internal static class LevelNames
{
    public static string Of(Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        _ => "suggestion",
    };
}
