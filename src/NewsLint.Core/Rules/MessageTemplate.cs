using System.Text.RegularExpressions;
using NewsLint.Rules.Vale;

namespace NewsLint.Rules;

/// <summary>
/// Fills in a rule's message: <c>%s</c> in Vale's order, and <c>{match}</c>, <c>{suggestion}</c> by name. A part in square brackets that
/// names the suggestion is there only where there is one.
/// </summary>
internal static partial class MessageTemplate
{
    public static string Fill(string template, string match, string suggestion, params ReadOnlySpan<string> arguments)
    {
        var text = template.Contains('%', StringComparison.Ordinal) ? ValeMessage.Format(template, arguments) : template;
        if (!text.Contains('{', StringComparison.Ordinal))
            return text;
        if (text.Contains('[', StringComparison.Ordinal))
            text = OptionalPart().Replace(text, suggestion.Length == 0 ? "" : "$1");
        return text.Replace("{match}", match, StringComparison.Ordinal).Replace("{suggestion}", suggestion, StringComparison.Ordinal);
    }

    /// <summary>The names between braces in a template.</summary>
    public static IEnumerable<string> Placeholders(string template) => Placeholder().Matches(template).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\{([^{}\s]*)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\[([^\[\]]*\{suggestion\}[^\[\]]*)\]")]
    private static partial Regex OptionalPart();
}
