using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsLint.LanguageServer.Protocol;

/// <summary>
/// Reads the text of a document as it comes: an editor may send half of a character (<c>"\ud83d"</c>), for which the usual reader gives
/// up the whole message, and with it what the editor shows and what the server knows would drift apart.
/// </summary>
internal sealed class WildTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException("A text is expected.");
        if (!reader.ValueIsEscaped)
            return reader.GetString();
        return Unescape(reader.HasValueSequence ? Encoding.UTF8.GetString(reader.ValueSequence) : Encoding.UTF8.GetString(reader.ValueSpan));
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    /// <summary>The reader has seen to it that every escape is whole.</summary>
    private static string Unescape(string escaped)
    {
        var text = new StringBuilder(escaped.Length);
        var rest = 0;
        while (escaped.IndexOf('\\', rest) is >= 0 and var at)
        {
            text.Append(escaped, rest, at - rest);
            rest = at + 2;
            switch (escaped[at + 1])
            {
                case 'n':
                    text.Append('\n');
                    break;
                case 'r':
                    text.Append('\r');
                    break;
                case 't':
                    text.Append('\t');
                    break;
                case 'b':
                    text.Append('\b');
                    break;
                case 'f':
                    text.Append('\f');
                    break;
                case 'u':
                    text.Append((char)ushort.Parse(escaped.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    rest += 4;
                    break;
                case var itself:
                    text.Append(itself);
                    break;
            }
        }
        return text.Append(escaped, rest, escaped.Length - rest).ToString();
    }
}
