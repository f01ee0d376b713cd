using System.Globalization;

namespace NewsLint.Benchmarks;

/// <summary>What the design asks of speed and memory, with what this run measured: the last section of the table.</summary>
internal static class Aims
{
    private static readonly List<string> Lines = [];

    /// <param name="what">What is measured, against what.</param>
    /// <param name="measured">What this run measured.</param>
    /// <param name="most">What it may be at most.</param>
    /// <param name="unit">“x”, “ms”, “MiB”.</param>
    public static void AtMost(string what, double measured, double most, string unit) => Add(what, measured, "≤", most, unit, measured <= most, measured / most);

    public static void AtLeast(string what, double measured, double least, string unit) => Add(what, measured, "≥", least, unit, measured >= least, least / measured);

    public static void Print(bool isAll)
    {
        if (Lines.Count == 0)
            return;
        Console.WriteLine("## Aims\n");
        foreach (var line in Lines)
            Console.WriteLine(line);
        if (!isAll)
            Console.WriteLine("(Only those of the parts that were run.)");
        Console.WriteLine();
    }

    private static void Add(string what, double measured, string sign, double bound, string unit, bool isMet, double by) => Lines.Add(string.Create(CultureInfo.InvariantCulture,
        $"{what,-78}{measured,9:0.00} {unit,-4} aim {sign} {bound,-6:0.##} {(isMet ? "met" : $"missed by {by:0.0} x")}"));
}
