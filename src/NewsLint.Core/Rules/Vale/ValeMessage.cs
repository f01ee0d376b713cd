using System.Globalization;
using System.Text;

namespace NewsLint.Rules.Vale;

/// <summary>The messages of Vale's rules, written for Go's <c>Sprintf</c>: <c>%s %d %v %q %%</c> and <c>%[2]s</c>.</summary>
public static class ValeMessage
{
    /// <summary>Fills in <paramref name="args"/>. Too many are ignored and a missing one is empty; line breaks become spaces.</summary>
    public static string Format(string template, params ReadOnlySpan<string> args)
    {
        ArgumentNullException.ThrowIfNull(template);
        var result = new StringBuilder(template.Length + 16);
        var next = 0;
        for (var at = 0; at < template.Length; at++)
        {
            if (template[at] != '%')
            {
                result.Append(template[at]);
                continue;
            }
            if (at + 1 < template.Length && template[at + 1] == '%')
            {
                result.Append('%');
                at++;
                continue;
            }
            if (!TryReadVerb(template, at, ref next, out var length))
            {
                // No verb of these: "100% sure" is meant as it stands.
                result.Append('%');
                continue;
            }
            var arg = next < args.Length ? args[next] : "";
            result.Append(template[at + length - 1] == 'q' ? Quote(arg) : arg);
            next++;
            at += length - 1;
        }
        return result.Replace("\r\n", " ").Replace('\n', ' ').Replace('\r', ' ').ToString();
    }

    /// <summary>One text, or <c>'a', 'b', or 'c'</c> of several.</summary>
    public static string Join(ReadOnlySpan<string> options) => options switch
    {
        [] => "",
        [var only] => only,
        [var first, var second] => $"'{first}' or '{second}'",
        [.. var others, var last] => $"{string.Join(", ", others.ToArray().Select(option => $"'{option}'"))}, or '{last}'",
    };

    private static bool TryReadVerb(string template, int at, ref int next, out int length)
    {
        length = 2;
        var index = next;
        if (at + 1 < template.Length && template[at + 1] == '[')
        {
            var end = template.IndexOf(']', at);
            if (end < 0 || !int.TryParse(template.AsSpan(at + 2, end - at - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
                return false;
            index = number - 1;
            length = end + 2 - at;
        }
        if (at + length > template.Length || template[at + length - 1] is not ('s' or 'd' or 'v' or 'q'))
            return false;
        next = index;
        return true;
    }

    private static string Quote(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
