using System.Globalization;

namespace NewsLint.Cli.Checking;

/// <summary>One of several equal parts of a run: every <paramref name="Count"/>th file, beginning with the <paramref name="Number"/>th. All parts together are the whole.</summary>
internal readonly record struct Shard(int Number, int Count)
{
    /// <summary>Reads <c>2/8</c>.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static Shard Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0
            && int.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && number >= 1
            && number <= count)
            return new Shard(number, count);
        throw new UsageException($"--shard takes which part of how many, such as 2/8; “{text}” is none.");
    }

    public IEnumerable<T> Of<T>(IEnumerable<T> all)
    {
        var (number, count) = this;
        return all.Where((_, index) => index % count == number - 1);
    }
}
