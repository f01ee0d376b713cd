using System.Text;

namespace NewsLint.Fuzzing.Running;

/// <summary>Changes inputs: bytes, words, lines and numbers, and pieces of other inputs.</summary>
internal sealed class Mutator(Random random, FuzzTarget target)
{
    private static readonly byte[][] Numbers = [.. new[] { "0", "-1", "1", "255", "65536", "2147483647", "2147483648", "-9223372036854775809", "99999999999999999999999", "1e999", "0.5", "NaN" }.Select(Encoding.ASCII.GetBytes)];

    /// <summary>What few people write: ends of lines, marks of direction, halves of characters, bytes that are no UTF-8, words that steer a terminal.</summary>
    private static readonly byte[][] Strange =
    [
        .. new[] { "\0", "\t", "\r", "\r\n", "\n\n", "\u001b[31m", "\u001b]0;x\a", "\u009b2J", "\u202e", "\u2066", "\ufeff", "\u2028", "\u0085", "\u00a0", "\u00ad", "\ufffc", "\uffff", "😀", "é", "İ", "ß", "\u0301" }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0xFF, 0xFE],
    ];

    private readonly byte[][] _words = [.. target.Words.Select(Encoding.UTF8.GetBytes)];

    /// <param name="input">What is changed; it stays as it is.</param>
    /// <param name="other">Lends pieces.</param>
    public byte[] Change(byte[] input, byte[] other)
    {
        var bytes = new List<byte>(input);
        var changes = 1 + random.Next(random.Next(1, 8));
        for (var i = 0; i < changes; i++)
            ChangeOnce(bytes, other);
        if (bytes.Count > target.MaxBytes)
            bytes.RemoveRange(target.MaxBytes, bytes.Count - target.MaxBytes);
        return [.. bytes];
    }

    private void ChangeOnce(List<byte> bytes, byte[] other)
    {
        var at = random.Next(bytes.Count + 1);
        switch (random.Next(16))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                Remove(bytes, at, Length());
                break;
            case 3:
                bytes.InsertRange(at, bytes.Part(random.Next(bytes.Count + 1), Length()));
                break;
            case 4:
                bytes.InsertRange(at, Piece(other));
                break;
            case 5:
                bytes.InsertRange(at, Strange[random.Next(Strange.Length)]);
                break;
            case 6 or 7 or 8 when _words.Length > 0:
                bytes.InsertRange(at, _words[random.Next(_words.Length)]);
                break;
            case 9 when _words.Length > 0:
                Remove(bytes, at, random.Next(12));
                bytes.InsertRange(Math.Min(at, bytes.Count), _words[random.Next(_words.Length)]);
                break;
            case 10:
                Repeat(bytes, at);
                break;
            case 11:
                ChangeNumber(bytes, at);
                break;
            case 12 or 13:
                ChangeLines(bytes, other);
                break;
            case 14:
                Splice(bytes, other);
                break;
            default:
                bytes.Insert(at, (byte)" \n\"'{}[]():-#*_`<>&|,.!?/\\%"[random.Next(27)]);
                break;
        }
    }

    /// <summary>Mostly small.</summary>
    private int Length() => 1 + random.Next(1 << random.Next(1, 9));

    private byte[] Piece(byte[] other)
    {
        var at = random.Next(other.Length + 1);
        return other[at..Math.Min(other.Length, at + Length())];
    }

    private static void Remove(List<byte> bytes, int at, int length) => bytes.RemoveRange(at, Math.Min(length, bytes.Count - at));

    /// <summary>Depth and length: a short piece many times.</summary>
    private void Repeat(List<byte> bytes, int at)
    {
        var piece = _words.Length > 0 && random.Next(2) == 0 ? _words[random.Next(_words.Length)] : [.. bytes.Part(at, 1 + random.Next(8))];
        var times = 1 << random.Next(1, 12);
        for (var i = 0; i < times && bytes.Count < target.MaxBytes; i++)
            bytes.InsertRange(at, piece);
    }

    private void ChangeNumber(List<byte> bytes, int at)
    {
        var start = bytes.FindIndex(Math.Min(at, bytes.Count), letter => letter is >= (byte)'0' and <= (byte)'9');
        if (start < 0)
            return;
        var end = start;
        while (end < bytes.Count && bytes[end] is >= (byte)'0' and <= (byte)'9')
            end++;
        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, Numbers[random.Next(Numbers.Length)]);
    }

    private void ChangeLines(List<byte> bytes, byte[] other)
    {
        var lines = Lines([.. bytes]);
        var line = random.Next(lines.Count);
        switch (random.Next(6))
        {
            case 0:
                lines.RemoveAt(line);
                break;
            case 1:
                lines.Insert(random.Next(lines.Count + 1), lines[line]);
                break;
            case 2:
                (lines[line], lines[^1]) = (lines[^1], lines[line]);
                break;
            case 3:
                lines[line] = [.. Enumerable.Repeat((byte)' ', random.Next(1, 5)), .. lines[line]];
                break;
            case 4:
                lines[line] = lines[line].AsSpan().TrimStart((byte)' ').ToArray();
                break;
            default:
                var others = Lines(other);
                lines.Insert(line, others[random.Next(others.Count)]);
                break;
        }
        bytes.Clear();
        bytes.AddRange(lines.SelectMany(each => each));
    }

    private void Splice(List<byte> bytes, byte[] other)
    {
        var at = random.Next(bytes.Count + 1);
        bytes.RemoveRange(at, bytes.Count - at);
        bytes.AddRange(other.AsSpan(random.Next(other.Length + 1)));
    }

    private static List<byte[]> Lines(byte[] bytes)
    {
        var lines = new List<byte[]>();
        var start = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '\n')
                continue;
            lines.Add(bytes[start..(i + 1)]);
            start = i + 1;
        }
        lines.Add(bytes[start..]);
        return lines;
    }
}

file static class Bytes
{
    public static byte[] Part(this List<byte> bytes, int at, int length) => [.. bytes.Skip(at).Take(length)];
}
