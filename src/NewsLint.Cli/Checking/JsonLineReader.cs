namespace NewsLint.Cli.Checking;

/// <summary>Cuts a stream of bytes into lines, one at a time. Memory is bounded by the longest line that is read.</summary>
internal static class JsonLineReader
{
    /// <summary>Room for the largest draft with every character escaped, and more.</summary>
    public const int MaxBytes = 256 << 20;

    private const int FirstBytes = 1 << 16;

    /// <summary>The lines with something in them, numbered from 1. A line that is too long comes with null in its place.</summary>
    public static IEnumerable<(long Number, byte[]? Line)> Read(Stream input, int maxBytes = MaxBytes)
    {
        var buffer = new byte[FirstBytes];
        var (filled, searched) = (0, 0);
        var number = 1L;
        var isTooLong = false;
        while (true)
        {
            var end = Array.IndexOf(buffer, (byte)'\n', searched, filled - searched);
            if (end >= 0)
            {
                if (isTooLong || end > maxBytes)
                    yield return (number, null);
                else if (!IsBlank(buffer.AsSpan(0, end)))
                    yield return (number, buffer[..end]);
                (isTooLong, number) = (false, number + 1);
                buffer.AsSpan(end + 1, filled - end - 1).CopyTo(buffer);
                (filled, searched) = (filled - end - 1, 0);
                continue;
            }
            if (filled > maxBytes)
                (isTooLong, filled) = (true, 0);
            if (filled == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            searched = filled;
            var read = input.Read(buffer.AsSpan(filled));
            if (read == 0)
                break;
            filled += read;
        }
        if (isTooLong || filled > maxBytes)
            yield return (number, null);
        else if (!IsBlank(buffer.AsSpan(0, filled)))
            yield return (number, buffer[..filled]);
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
