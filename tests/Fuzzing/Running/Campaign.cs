using System.Diagnostics;
using System.Globalization;

namespace NewsLint.Fuzzing.Running;

/// <summary>
/// Runs the targets one after another in another process, each for its share of the time. An input that ends that process (a full stack, a hang) is a find
/// like any other: what is left of the target's time begins with another seed, and then the next target.
/// </summary>
internal sealed class Campaign(FuzzOptions options, IReadOnlyList<FuzzTarget> targets)
{
    private const int MaxRestarts = 20;

    private readonly FindStore _finds = new(options.Output);
    private readonly string _current = Path.Combine(Path.GetTempPath(), $"newslint-fuzzing-{Environment.ProcessId}");
    private readonly TimeSpan _share = options.Time / (options.Inputs < long.MaxValue ? 1 : targets.Count);
    private string _program = "";
    private int _ended;

    /// <returns>How many different things went wrong.</returns>
    public int Run()
    {
        _program = options.HasCoverage ? Instrumentation.Prepare() : Path.Combine(AppContext.BaseDirectory, "Fuzzing.dll");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {options.Seed}; finds go to {options.Output}"));
        Console.WriteLine("target                inputs    seconds   per second   kept   jumps   finds");
        var finds = 0;
        try
        {
            for (var done = 0; done < targets.Count;)
            {
                var watch = Stopwatch.StartNew();
                var results = Start([.. targets.Skip(done)], _share, options.Seed, result =>
                {
                    Console.WriteLine(result.ToRow());
                    watch.Restart();
                });
                finds += results.Sum(result => result.Finds);
                done += results.Count;
                if (done < targets.Count)
                    finds += GoOn(targets[done++], watch.Elapsed);
            }
            return finds;
        }
        finally
        {
            File.Delete(_current);
        }
    }

    /// <summary>The process has ended in the middle of a target.</summary>
    private int GoOn(FuzzTarget target, TimeSpan used)
    {
        var sum = new TargetResult(target.Name, 0, TimeSpan.Zero, 0, 0, 0);
        for (var round = 1; ; round++)
        {
            sum = sum with { Inputs = sum.Inputs + Keep(target), Time = sum.Time + used, Finds = sum.Finds + 1 };
            if (round > MaxRestarts || _share - sum.Time < TimeSpan.FromSeconds(1))
                break;
            var watch = Stopwatch.StartNew();
            if (Start([target], _share - sum.Time, options.Seed + (round * 7_919), _ => { }) is [var last])
            {
                sum = last with { Inputs = last.Inputs + sum.Inputs, Time = last.Time + sum.Time, Finds = last.Finds + sum.Finds };
                break;
            }
            used = watch.Elapsed;
        }
        Console.WriteLine(sum.ToRow());
        return sum.Finds;
    }

    /// <summary>Keeps the input that ended the process.</summary>
    /// <returns>How many inputs of the target were tried before.</returns>
    private long Keep(FuzzTarget target)
    {
        using var last = new CurrentInput(_current);
        var kind = last.IsHang ? "Hang" : "End of the process";
        _finds.Add(target, $"{kind} {++_ended}", last.Bytes, kind);
        Console.Error.WriteLine($"  {target.Name}: {kind}");
        return last.Inputs;
    }

    /// <returns>The results of the targets that came to their end.</returns>
    private List<TargetResult> Start(IReadOnlyList<FuzzTarget> list, TimeSpan time, int seed, Action<TargetResult> done)
    {
        File.Delete(_current);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in options.ToArguments(_current, list.Select(target => target.Name), time, seed).Prepend(_program))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        List<TargetResult> results = [];
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (TargetResult.Parse(line) is not { } result)
                continue;
            results.Add(result);
            done(result);
        }
        process.WaitForExit();
        return results;
    }
}
