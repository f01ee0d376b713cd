using System.Text;

namespace NewsLint.Cli.Tests;

/// <summary>Runs the whole command line in memory.</summary>
internal static class MemoryTerminal
{
    public static (int ExitCode, string Out, string Error) Run(string folder, string[] arguments, byte[]? input = null, int width = 80, bool hasColor = false, bool isInteractive = false, bool isScreen = false, string? cacheFolder = null, TimeProvider? clock = null)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int code;
        using (var terminal = new Terminal(new MemoryStream(input ?? []), output, error)
        {
            CurrentDirectory = folder,
            Width = width,
            HasColor = hasColor,
            IsInteractive = isInteractive,
            CacheFolder = cacheFolder,
            IsScreen = isScreen,
            IsOutputScreen = isScreen,
            Clock = clock ?? new SetClock(new DateTime(2026, 1, 15, 12, 0, 0)),
        })
        {
            code = CommandLine.Run(arguments, terminal);
        }
        return (code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
