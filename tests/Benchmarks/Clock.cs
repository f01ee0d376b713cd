using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NewsLint.Benchmarks;

/// <summary>Processor time of this thread, of this process and of the processes it has started and waited for. On a shared machine it says more than the wall clock.</summary>
internal static partial class Clock
{
    private const int ThreadCpuTime = 3;
    private const int Children = -1;

    /// <summary>Milliseconds of processor time of the calling thread.</summary>
    public static double Thread()
    {
        if (!OperatingSystem.IsLinux())
            return Wall();
        _ = GetTime(ThreadCpuTime, out var time);
        return time.Seconds * 1e3 + time.Fraction / 1e6;
    }

    public static double Process() => Environment.CpuUsage.TotalTime.TotalMilliseconds;

    /// <summary>Milliseconds of processor time of ended child processes; the wall clock where the system does not say.</summary>
    public static double Ended()
    {
        if (!OperatingSystem.IsLinux())
            return Wall();
        _ = GetUsage(Children, out var usage);
        return (usage.User.Seconds + usage.System.Seconds) * 1e3 + (usage.User.Fraction + usage.System.Fraction) / 1e3;
    }

    public static double Wall() => Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Pair time);

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, out Usage usage);

    [StructLayout(LayoutKind.Sequential)]
    private struct Pair
    {
        public long Seconds;
        public long Fraction;
    }

    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public Pair User;
        public Pair System;
    }
}
