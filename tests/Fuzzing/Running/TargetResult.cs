using System.Globalization;

namespace NewsLint.Fuzzing.Running;

/// <param name="Target">The target's name.</param>
/// <param name="Inputs">How many were tried.</param>
/// <param name="Time">How long it took.</param>
/// <param name="Kept">How many were worth keeping.</param>
/// <param name="Jumps">How many jumps of the code were taken, by this target and those before it in the process.</param>
/// <param name="Finds">How many different things went wrong.</param>
internal sealed record TargetResult(string Target, long Inputs, TimeSpan Time, int Kept, int Jumps, int Finds)
{
    public string ToRow() => string.Create(CultureInfo.InvariantCulture, $"{Target,-18} {Inputs,9} {Time.TotalSeconds,10:0.0} {Inputs / Math.Max(0.001, Time.TotalSeconds),12:0} {Kept,6} {Jumps,7} {Finds,7}");

    /// <summary>As a process tells it to another.</summary>
    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"done {Target} {Inputs} {Time.Ticks} {Kept} {Jumps} {Finds}");

    public static TargetResult? Parse(string line) => line.Split(' ') is ["done", var target, var inputs, var ticks, var kept, var jumps, var finds]
        ? new TargetResult(target, Long(inputs), TimeSpan.FromTicks(Long(ticks)), (int)Long(kept), (int)Long(jumps), (int)Long(finds))
        : null;

    private static long Long(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
