using System.Buffers;
using System.Text;

namespace NewsLint.Text;

/// <summary>
/// UTF-8 that loses nothing: a byte that is not UTF-8 becomes the lone low surrogate U+DC00+b and is written back as that byte.
/// The idea is Python's "surrogateescape" (PEP 383).
/// </summary>
internal static class ByteEscaping
{
    private const char Escape = '\uDC00';

    public static string Decode(ReadOnlySpan<byte> bytes, out int firstInvalid)
    {
        firstInvalid = -1;
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);

        var builder = new StringBuilder(bytes.Length);
        Span<char> pair = stackalloc char[2];
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var used) == OperationStatus.Done)
            {
                builder.Append(pair[..rune.EncodeToUtf16(pair)]);
            }
            else
            {
                if (firstInvalid < 0)
                    firstInvalid = builder.Length;
                for (var i = 0; i < used; i++)
                    builder.Append((char)(Escape + bytes[i]));
            }
            bytes = bytes[used..];
        }
        return builder.ToString();
    }

    public static byte[] Encode(string content, bool withMark)
    {
        var writer = new ArrayBufferWriter<byte>(content.Length + 3);
        if (withMark)
            writer.Write("\uFEFF"u8);
        ReadOnlySpan<char> rest = content;
        while (!rest.IsEmpty)
        {
            var valid = ValidPrefix(rest);
            if (valid > 0)
                Encoding.UTF8.GetBytes(rest[..valid], writer);
            if (valid == rest.Length)
                break;
            var unit = rest[valid];
            if (IsEscapedByte(unit))
                writer.Write([(byte)(unit - Escape)]);
            else
                writer.Write("\uFFFD"u8);
            rest = rest[(valid + 1)..];
        }
        return writer.WrittenSpan.ToArray();
    }

    public static bool IsEscapedByte(char unit) => unit is >= '\uDC80' and <= '\uDCFF';

    private static int ValidPrefix(ReadOnlySpan<char> text)
    {
        var from = 0;
        while (true)
        {
            var next = text[from..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
                return text.Length;
            from += next;
            if (!char.IsHighSurrogate(text[from]) || from + 1 == text.Length || !char.IsLowSurrogate(text[from + 1]))
                return from;
            from += 2;
        }
    }
}
