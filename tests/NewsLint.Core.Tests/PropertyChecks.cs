using System.Globalization;
using System.Runtime.CompilerServices;
using CsCheck;

namespace NewsLint;

/// <summary>
/// Properties over a fixed sequence of samples, so that a test run is the same every time. <c>NEWSLINT_SEED</c> asks for another sequence: a number, or
/// <c>random</c>. CsCheck makes a failing sample smaller and says the seed that brings it back (<c>CsCheck_Seed</c>).
/// </summary>
internal static class PropertyChecks
{
    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;

    private static readonly ulong Seed = Environment.GetEnvironmentVariable("NEWSLINT_SEED") switch
    {
        null or "" => 0,
        "random" => (ulong)Random.Shared.NextInt64(),
        var number => ulong.Parse(number, CultureInfo.InvariantCulture),
    };

    /// <summary>Checks that something holds of <paramref name="count"/> samples: the same ones on any number of threads, and others in every property.</summary>
    /// <exception cref="CsCheckException">The first sample of the sequence of which it does not hold, made smaller.</exception>
    public static void Holds<T>(this Gen<T> gen, Action<T> check, int count = 100, int threads = -1, [CallerMemberName] string property = "")
    {
        if (Check.Seed is not null)
        {
            gen.Sample(check, iter: 1, threads: 1);
            return;
        }
        var (next, failed, reason) = (-1, count, default(Exception));
        var found = new Lock();
        Parallel.For(0, threads > 0 ? threads : Environment.ProcessorCount, _ =>
        {
            for (var index = Interlocked.Increment(ref next); index < Volatile.Read(ref failed); index = Interlocked.Increment(ref next))
            {
                try
                {
                    check(gen.Generate(Sequence(property, index), null, out var _));
                }
                catch (Exception e)
                {
                    lock (found)
                    {
                        if (index < failed)
                            (failed, reason) = (index, e);
                    }
                }
            }
        });
        if (reason is null)
            return;
        var seed = Sequence(property, failed).ToString();
        gen.Sample(check, seed: seed, iter: count, threads: threads);
        throw new CsCheckException($"This failed once, and not when it was tried again. Seed: \"{seed}\" (NEWSLINT_SEED={Seed}).", reason);
    }

    public static void Holds<T1, T2>(this Gen<(T1, T2)> gen, Action<T1, T2> check, int count = 100, int threads = -1, [CallerMemberName] string property = "") =>
        gen.Holds(sample => check(sample.Item1, sample.Item2), count, threads, property);

    public static void Holds<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, Action<T1, T2, T3> check, int count = 100, int threads = -1, [CallerMemberName] string property = "") =>
        gen.Holds(sample => check(sample.Item1, sample.Item2, sample.Item3), count, threads, property);

    /// <summary>The generator of a sample, from the seed, the property's name and the sample's place alone (FNV-1a, SplitMix64).</summary>
    private static PCG Sequence(string property, int index)
    {
        var state = property.Aggregate(0xCBF2_9CE4_8422_2325, (hash, letter) => (hash ^ letter) * 0x100_0000_01B3) + ((Seed << 32) + (ulong)index + 1) * Golden;
        state = (state ^ (state >> 30)) * 0xBF58_476D_1CE4_E5B9;
        state = (state ^ (state >> 27)) * 0x94D0_49BB_1331_11EB;
        return new PCG(0, state ^ (state >> 31));
    }
}
