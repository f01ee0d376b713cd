using System.Text.RegularExpressions;

namespace NewsLint.Rules;

/// <summary>
/// Markdown of somebody else's for an editor or a code host that shows it: emphasis, lists and links to the web stay; pictures, which
/// would be loaded, HTML, and links to anything that a click could start, become words.
/// </summary>
internal static partial class HarmlessMarkdown
{
    public static string Of(string markdown) => Dangerous().Replace(markdown, static match => match.Value switch
    {
        "![" => "!\\[",
        "<" => "\\<",
        "]:" => "]\\:",
        _ => "]\\(",
    });

    /// <summary>Also in code, where the backslash shows: what counts as code differs from reader to reader.</summary>
    [GeneratedRegex(@"!\[|<|\]:|\]\((?!https?://)")]
    private static partial Regex Dangerous();
}
