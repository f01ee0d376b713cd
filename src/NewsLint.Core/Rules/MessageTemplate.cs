using NewsLint.Rules.Vale;

namespace NewsLint.Rules;

/// <summary>Fills in a rule's message: <c>%s</c> in Vale's order, and <c>{match}</c>, <c>{suggestion}</c> by name.</summary>
internal static class MessageTemplate
{
    public static string Fill(string template, string match, string suggestion, params string[] arguments)
    {
        var text = template.Contains('%', StringComparison.Ordinal) ? ValeMessage.Format(template, arguments) : template;
        return text.Contains('{', StringComparison.Ordinal)
            ? text.Replace("{match}", match, StringComparison.Ordinal).Replace("{suggestion}", suggestion, StringComparison.Ordinal)
            : text;
    }
}
