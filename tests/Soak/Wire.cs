using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsLint.Soak;

/// <summary>Messages with a header that tells their length.</summary>
internal static class Wire
{
    public static string Quote(string text) => "\"" + JavaScriptEncoder.Default.Encode(text) + "\"";

    public static void Write(Stream stream, string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        stream.Write([.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")), .. body]);
        stream.Flush();
    }

    /// <summary>The next message, or null at the end.</summary>
    public static JsonElement? Read(Stream stream)
    {
        var header = new StringBuilder();
        while (!(header.Length >= 4 && header[^1] == '\n' && header[^2] == '\r' && header[^3] == '\n'))
        {
            var one = stream.ReadByte();
            if (one < 0)
                return null;
            header.Append((char)one);
        }
        var line = header.ToString().Split("\r\n").First(each => each.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        var body = new byte[int.Parse(line.AsSpan(15), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture)];
        stream.ReadExactly(body);
        using var message = JsonDocument.Parse(body);
        return message.RootElement.Clone();
    }
}
