using System.Globalization;

namespace NewsLint.Benchmarks;

/// <summary>Rows of the archive's table: how long, how fast, how much slower than <c>wc -w</c>.</summary>
internal sealed class Table(double megabytes, Sample reference)
{
    public static void Head() => Console.WriteLine($"{"",-44}{"wall ms",9}{"CPU ms",9}{"MB/s CPU",10}{"MB/s wall",11}{"x wc CPU",10}{"x wc wall",11}{"bytes/byte",12}");

    public void Row(string name, Sample sample, bool isProcess = false)
    {
        var allocated = isProcess ? "" : (sample.Allocated / (megabytes * 1e6)).ToString("0.0", CultureInfo.InvariantCulture);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-44}{sample.Wall,9:0}{sample.Cpu,9:0}{Rate(sample.Cpu),10}{Rate(sample.Wall),11}{sample.Cpu / reference.Cpu,10:0.0}{sample.Wall / reference.Wall,11:0.0}{allocated,12}"));
    }

    private string Rate(double milliseconds) => milliseconds < 0.5 ? "-" : (megabytes * 1e3 / milliseconds).ToString("0.0", CultureInfo.InvariantCulture);
}
