namespace NewsLint.Benchmarks;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    public static string Processor() => Field("/proc/cpuinfo", "model name") ?? "unknown processor";

    public static string Memory() => Field("/proc/meminfo", "MemTotal") is { } total && long.TryParse(total.Split(' ')[0], out var kilobytes) ? $"{kilobytes >> 20} GiB" : "unknown memory";

    public static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string? Field(string path, string name) =>
        File.Exists(path) ? File.ReadLines(path).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim() : null;
}
