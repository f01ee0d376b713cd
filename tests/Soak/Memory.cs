using System.Globalization;

namespace NewsLint.Soak;

/// <summary>What the server holds, in time: megabytes, threads, open files.</summary>
internal sealed class Memory(int process, int edits)
{
    /// <summary>How much the median of the last quarter may be above that of the second: in the first the heap finds its size, and in a short run it still does in the last.</summary>
    private readonly double _allowed = edits >= 20_000 ? 1.15 : 1.5;

    private readonly List<(double Resident, double Threads, double Files)> _samples = [];

    public void Sample()
    {
        if (!OperatingSystem.IsLinux())
            return;
        _samples.Add((Status("VmRSS:") / 1024, Status("Threads:"), Directory.GetFiles($"/proc/{process}/fd").Length));
    }

    /// <summary>Prints the figures and says whether they are flat.</summary>
    public bool Report()
    {
        if (_samples.Count < 8)
        {
            Console.WriteLine("memory     not sampled here");
            return !OperatingSystem.IsLinux();
        }
        var (resident, threads, files) = (Quarters(sample => sample.Resident), Quarters(sample => sample.Threads), Quarters(sample => sample.Files));
        Print("memory", "MiB", resident);
        Print("threads", "", threads);
        Print("files", "open", files);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"           last quarter / second: memory {resident[3] / resident[1]:0.000}; most {_samples.Max(sample => sample.Resident):0} MiB; {_samples.Count} samples"));
        return resident[3] <= resident[1] * _allowed && threads[3] <= threads[1] + 1 && files[3] <= files[1];
    }

    private static void Print(string name, string unit, double[] quarters) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-10} medians of the quarters {string.Join("  ", quarters.Select(value => value.ToString("0", CultureInfo.InvariantCulture)))} {unit}"));

    private double[] Quarters(Func<(double Resident, double Threads, double Files), double> value)
    {
        var size = _samples.Count / 4;
        return [.. Enumerable.Range(0, 4).Select(quarter => _samples.Skip(quarter * size).Take(size).Select(value).Order().ElementAt(size / 2))];
    }

    private double Status(string field)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(field, StringComparison.Ordinal));
        return double.Parse(line.AsSpan(field.Length).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture);
    }
}
