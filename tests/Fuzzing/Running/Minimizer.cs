using System.Diagnostics;

namespace NewsLint.Fuzzing.Running;

/// <summary>Takes out of an input all that it fails without.</summary>
internal static class Minimizer
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <param name="input">An input that fails.</param>
    /// <param name="fails">Whether another one fails in the same way.</param>
    public static byte[] Run(byte[] input, Func<byte[], bool> fails)
    {
        var watch = Stopwatch.StartNew();
        for (var size = Math.Max(1, input.Length / 2); ; size = Math.Max(1, size / 2))
        {
            var isSmaller = false;
            for (var at = 0; at < input.Length && watch.Elapsed < Longest;)
            {
                byte[] without = [.. input[..at], .. input[Math.Min(input.Length, at + size)..]];
                if (fails(without))
                    (input, isSmaller) = (without, true);
                else
                    at += size;
            }
            if (watch.Elapsed >= Longest || (size == 1 && !isSmaller))
                return input;
        }
    }
}
