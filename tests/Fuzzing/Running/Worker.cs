using System.Diagnostics;

namespace NewsLint.Fuzzing.Running;

/// <summary>Tries inputs on one target until its time or their number is up.</summary>
internal sealed class Worker(FuzzTarget target, FuzzOptions options, CurrentInput current, FindStore finds, Coverage coverage, Watchdog watchdog)
{
    private const int MaxKept = 4_000;

    private readonly List<byte[]> _kept = [];

    public TargetResult Run()
    {
        current.Inputs = 0;
        // Different for each target, and the same in every run.
        var random = new Random(unchecked((options.Seed * 1_000_003) + target.Name.Aggregate(17, (hash, letter) => (hash * 31) + letter)));
        var mutator = new Mutator(random, target);
        var watch = Stopwatch.StartNew();
        var tried = 0L;
        foreach (var (_, seedInput) in target.Seeds().Concat(target.Finds()))
        {
            Try(seedInput);
            tried++;
            _kept.Add(seedInput);
        }
        while (watch.Elapsed < options.Time && tried < options.Inputs / target.Slowness)
        {
            // New ways through the code are worth more than old ones.
            var at = random.Next(3) == 0 ? random.Next(_kept.Count) : _kept.Count - 1 - random.Next(Math.Min(_kept.Count, 50));
            var input = mutator.Change(_kept[at], _kept[random.Next(_kept.Count)]);
            if (Try(input) && options.HasCoverage)
                Keep(input, random);
            tried++;
        }
        return new TargetResult(target.Name, tried, watch.Elapsed, _kept.Count, coverage.Count, finds.Count);
    }

    private void Keep(byte[] input, Random random)
    {
        if (_kept.Count < MaxKept)
            _kept.Add(input);
        else
            _kept[random.Next(_kept.Count)] = input;
    }

    /// <returns>Whether the input is worth keeping.</returns>
    private bool Try(byte[] input)
    {
        current.Inputs++;
        current.Bytes = input;
        coverage.Begin();
        try
        {
            Check(input);
            return coverage.IsNew();
        }
        catch (Exception failure)
        {
            Report(input, failure);
            return false;
        }
    }

    private void Report(byte[] input, Exception failure)
    {
        var kind = FindStore.KindOf(failure);
        if (finds.IsKnown(kind))
            return;
        var least = Minimizer.Run(input, smaller =>
        {
            current.Bytes = smaller;
            try
            {
                Check(smaller);
                return false;
            }
            catch (Exception other)
            {
                return FindStore.KindOf(other) == kind;
            }
        });
        finds.Add(target, kind, least, failure.ToString());
        Console.Error.WriteLine($"  {target.Name}: {kind}");
    }

    private void Check(byte[] input)
    {
        watchdog.Begin(target.TimeFor(input.Length));
        try
        {
            target.Check(input);
        }
        finally
        {
            watchdog.End();
        }
    }
}
