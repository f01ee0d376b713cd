using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsLint.Benchmarks;

/// <summary>
/// One run of another program. It is started by a process of its own, for the system tells what ended children used only for all of them
/// together, and the most memory of one of them.
/// </summary>
/// <param name="Wall">Seconds on the wall clock.</param>
/// <param name="Cpu">Seconds of processor time, all threads and child processes.</param>
/// <param name="Peak">The most memory of one process, in MiB.</param>
/// <param name="Printed">How many bytes it printed; none where it could not run.</param>
/// <param name="Code">Its exit code.</param>
internal readonly partial record struct Measured(double Wall, double Cpu, double Peak, long Printed, int Code)
{
    public const string Option = "--measure";

    private const int Children = -1;

    /// <summary>Runs a program some times; a run that takes long is not repeated. Each figure is the median of its own.</summary>
    public static Measured Of(string[] command, string folder, int repeats, out int runs)
    {
        List<Measured> all = [];
        do
            all.Add(Start(command, folder));
        while (all.Count < repeats && all[0].Wall < 4);
        runs = all.Count;
        return new Measured(Median(all, each => each.Wall), Median(all, each => each.Cpu), Median(all, each => each.Peak), all[0].Printed, all[0].Code);
    }

    public static Measured Of(string[] command, string folder, int repeats) => Of(command, folder, repeats, out _);

    /// <summary>What the process of its own does: prints five figures.</summary>
    public static int Run(string[] command)
    {
        var clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        // Some print what they find there, and all what they cannot do.
        var (said, broke) = (0L, false);
        process.ErrorDataReceived += (_, line) =>
        {
            said += line.Data?.Length ?? 0;
            broke |= line.Data?.Contains("Cannot find", StringComparison.Ordinal) == true || line.Data?.StartsWith("Error [", StringComparison.Ordinal) == true;
        };
        process.BeginErrorReadLine();
        var printed = 0L;
        var buffer = new byte[1 << 16];
        for (int read; (read = process.StandardOutput.BaseStream.Read(buffer)) > 0;)
            printed += read;
        process.WaitForExit();
        var wall = clock.Elapsed.TotalSeconds;
        _ = GetUsage(Children, out var usage);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{wall:R} {usage.UserSeconds + usage.SystemSeconds + (usage.UserMicroseconds + usage.SystemMicroseconds) / 1e6:R} {usage.Peak / 1024.0:R} {(broke ? 0 : printed + said)} {process.ExitCode}"));
        return 0;
    }

    private static Measured Start(string[] command, string folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Option, .. command]) { RedirectStandardOutput = true, WorkingDirectory = folder };
        using var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var figures = line.Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
        return figures.Length == 5
            ? new Measured(figures[0], figures[1], figures[2], (long)figures[3], (int)figures[4])
            : throw new InvalidOperationException($"{string.Join(' ', command)} could not be started.");
    }

    private static double Median(List<Measured> all, Func<Measured, double> figure) => Sample.Percentile(all.Select(figure), 50);

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, out Usage usage);

    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;

        /// <summary>In KiB on Linux.</summary>
        public long Peak;
    }
}
