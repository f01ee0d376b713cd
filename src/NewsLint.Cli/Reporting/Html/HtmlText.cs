using System.Text;
using System.Text.RegularExpressions;

namespace NewsLint.Cli.Reporting.Html;

/// <summary>Text as HTML holds it. Nothing that a draft, a rule or a file name says can become markup.</summary>
internal static partial class HtmlText
{
    public static StringBuilder AppendText(this StringBuilder page, ReadOnlySpan<char> text)
    {
        foreach (var unit in Harmless.Text(text.ToString()))
        {
            _ = unit switch
            {
                '&' => page.Append("&amp;"),
                '<' => page.Append("&lt;"),
                '>' => page.Append("&gt;"),
                '"' => page.Append("&quot;"),
                '\'' => page.Append("&#39;"),
                '\uFFFE' or '\uFFFF' => page.Append('\uFFFD'),
                _ => page.Append(unit),
            };
        }
        return page;
    }

    public static string Of(string text) => new StringBuilder(text.Length + 16).AppendText(text).ToString();

    /// <summary>An attribute whose value may be anything.</summary>
    public static StringBuilder AppendAttribute(this StringBuilder page, string name, string value) =>
        page.Append(' ').Append(name).Append("=\"").AppendText(value.Replace('\n', ' ')).Append('"');

    /// <summary>A link to a page of the web; anything else stays text.</summary>
    public static StringBuilder AppendLink(this StringBuilder page, string address, string text) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? page.Append("<a rel=\"noreferrer\"").AppendAttribute("href", uri.AbsoluteUri).Append('>').AppendText(text).Append("</a>")
            : page.AppendText(address);

    /// <summary>A paragraph of a rule's description: of Markdown no more than emphasis and code.</summary>
    public static StringBuilder AppendProse(this StringBuilder page, string paragraph) =>
        page.Append(Emphasis().Replace(Code().Replace(Of(paragraph), "<code>$1</code>"), "<em>$1</em>"));

    [GeneratedRegex(@"(?<![\w*])\*([^*\n<>]+)\*(?![\w*])")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"`([^`\n]+)`")]
    private static partial Regex Code();
}
