using NewsLint.Documents;

namespace NewsLint.Rules.Analyses;

/// <summary>The check of an analysis. Immutable.</summary>
internal abstract class AnalysisCheck : RuleCheck
{
    public override bool LooksForItself => true;

    /// <summary>The rule's message about a stretch of prose.</summary>
    protected static string Message(RulePass pass, int block, ProseSpan span, params ReadOnlySpan<(string Name, string Value)> values) =>
        OnlyValue(pass, values) ?? Message(pass, pass.Facts(block).Text[span.Start..span.End], values);

    /// <summary>The rule's message with its placeholders filled in.</summary>
    protected static string Message(RulePass pass, string match, params ReadOnlySpan<(string Name, string Value)> values)
    {
        if (OnlyValue(pass, values) is { } only)
            return only;
        var text = MessageTemplate.Fill(pass.Rule.Message, match, "", match);
        foreach (var (name, value) in values)
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }

    /// <summary>The value, where the message is its placeholder and nothing else; else null.</summary>
    private static string? OnlyValue(RulePass pass, ReadOnlySpan<(string Name, string Value)> values) =>
        values is [var (name, value)] && pass.Rule.Message.Length == name.Length + 2 && pass.Rule.Message[0] == '{' && pass.Rule.Message[^1] == '}'
        && pass.Rule.Message.AsSpan(1, name.Length).Equals(name, StringComparison.Ordinal) ? value : null;
}
