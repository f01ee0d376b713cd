using System.Diagnostics;

namespace NewsLint.Benchmarks;

/// <summary>Runs another program to its end.</summary>
internal static class Child
{
    public static Sample Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var (wall, cpu) = (Clock.Wall(), Clock.Ended());
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
        if (process.ExitCode is not (0 or 1))
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        return new Sample(Clock.Wall() - wall, Clock.Ended() - cpu, 0);
    }
}
