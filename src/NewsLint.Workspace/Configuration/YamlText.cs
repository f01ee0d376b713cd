using System.Globalization;
using System.Text;

namespace NewsLint.Workspace.Configuration;

/// <summary>Writes texts so that YAML reads the same back.</summary>
internal static class YamlText
{
    private static readonly string[] OtherThanText = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];

    /// <summary>The text as it is where that is safe, else between double quotes.</summary>
    public static string Quote(string text)
    {
        if (IsPlain(text))
            return text;
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted = letter switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' or '\x7F' or '\x85' or '\u2028' or '\u2029' or '\uFEFF' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"),
                _ => quoted.Append(letter),
            };
        }
        return quoted.Append('"').ToString();
    }

    private static bool IsPlain(string text) =>
        text.Length > 0
        && char.IsAsciiLetter(text[0])
        && text[^1] != ' '
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '.' or '-' or '_' or '/')
        && !OtherThanText.Contains(text, StringComparer.OrdinalIgnoreCase);
}
