namespace NewsLint.Benchmarks;

/// <summary>One measured run.</summary>
/// <param name="Wall">Milliseconds on the wall clock.</param>
/// <param name="Cpu">Milliseconds of processor time.</param>
/// <param name="Allocated">Bytes allocated.</param>
internal readonly record struct Sample(double Wall, double Cpu, double Allocated)
{
    public static Sample operator +(Sample left, Sample right) => new(left.Wall + right.Wall, left.Cpu + right.Cpu, left.Allocated + right.Allocated);

    public static Sample operator -(Sample left, Sample right) => new(left.Wall - right.Wall, left.Cpu - right.Cpu, left.Allocated - right.Allocated);

    /// <summary>Runs something on this thread and adds what it took.</summary>
    public static T Run<T>(ref Sample total, Func<T> action)
    {
        var (wall, cpu, bytes) = (Clock.Wall(), Clock.Thread(), GC.GetAllocatedBytesForCurrentThread());
        var result = action();
        total += new Sample(Clock.Wall() - wall, Clock.Thread() - cpu, GC.GetAllocatedBytesForCurrentThread() - bytes);
        return result;
    }

    /// <summary>Runs something that uses other threads too.</summary>
    public static Sample OfProcess(Action action)
    {
        var (wall, cpu, bytes) = (Clock.Wall(), Clock.Process(), GC.GetTotalAllocatedBytes());
        action();
        return new Sample(Clock.Wall() - wall, Clock.Process() - cpu, GC.GetTotalAllocatedBytes() - bytes);
    }

    /// <summary>The median of each figure by itself.</summary>
    public static Sample Median(IReadOnlyCollection<Sample> samples) =>
        new(Percentile(samples.Select(sample => sample.Wall), 50), Percentile(samples.Select(sample => sample.Cpu), 50), Percentile(samples.Select(sample => sample.Allocated), 50));

    public static double Percentile(IEnumerable<double> values, double percent)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Min(sorted.Length - 1, Math.Ceiling(percent / 100 * sorted.Length) - 1 is >= 0 and var at ? at : 0)];
    }
}
