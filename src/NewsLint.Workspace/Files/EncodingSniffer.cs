namespace NewsLint.Workspace.Files;

/// <summary>Recognises what is not UTF-8 text, so that it can be refused by name.</summary>
internal static class EncodingSniffer
{
    private const int Looked = 4_096;

    /// <summary>Why the bytes are not a draft, or null.</summary>
    public static string? Refuse(ReadOnlySpan<byte> bytes)
    {
        if (Name(bytes) is { } encoding)
            return $"The file is written in {encoding}. Save it as UTF-8.";
        if (bytes.Contains((byte)0))
            return "This is not text: it holds NUL bytes.";
        return null;
    }

    private static string? Name(ReadOnlySpan<byte> bytes)
    {
        // The mark of UTF-32 LE begins with the mark of UTF-16 LE.
        if (bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0]))
            return "UTF-32 (little-endian)";
        if (bytes.StartsWith<byte>([0, 0, 0xFE, 0xFF]))
            return "UTF-32 (big-endian)";
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
            return "UTF-16 (little-endian)";
        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
            return "UTF-16 (big-endian)";
        return NameByZeros(bytes[..Math.Min(bytes.Length, Looked)]);
    }

    /// <summary>Text in a western script has its zero bytes in the same places of each unit and hardly elsewhere; curly quotes and dashes have none.</summary>
    private static string? NameByZeros(ReadOnlySpan<byte> bytes)
    {
        Span<int> zeros = stackalloc int[4];
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0)
                zeros[i % 4]++;
        }
        var units = bytes.Length / 4;
        if (bytes.Length < 4)
            return null;
        bool Mostly(int count) => count * 10 >= units * 7;
        bool Rarely(int count) => count * 10 <= units;
        var (a, b, c, d) = (zeros[0], zeros[1], zeros[2], zeros[3]);
        if (Rarely(a) && Mostly(b) && Mostly(c) && Mostly(d))
            return "UTF-32 (little-endian)";
        if (Mostly(a) && Mostly(b) && Mostly(c) && Rarely(d))
            return "UTF-32 (big-endian)";
        if (Rarely(a) && Mostly(b) && Rarely(c) && Mostly(d))
            return "UTF-16 (little-endian)";
        if (Mostly(a) && Rarely(b) && Mostly(c) && Rarely(d))
            return "UTF-16 (big-endian)";
        return null;
    }
}
