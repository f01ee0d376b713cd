using System.Text;
using NewsLint.Rules;

namespace NewsLint.LanguageServer.Features;

/// <summary>Writes what hovers, completions and <c>newslint.explain</c> show.</summary>
internal static class Markdown
{
    private const int MaxExamples = 2;

    /// <summary>Text that is not meant as Markdown.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var unit in text.ReplaceLineEndings(" "))
        {
            if (unit is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '&' or '$')
                escaped.Append('\\');
            escaped.Append(unit);
        }
        return escaped.ToString();
    }

    /// <summary>A rule: what it is called, why it is, what it finds and leaves alone.</summary>
    public static string Explain(Rule rule)
    {
        var text = new StringBuilder($"**{Escape(rule.Title)}** · `{rule.Name}`{(rule.Id is null ? "" : $" · {rule.Id}")}\n");
        AppendReason(text, rule);
        return text.ToString();
    }

    /// <summary>Why a rule is, with examples and where to read more.</summary>
    public static void AppendReason(StringBuilder text, Rule rule)
    {
        if (rule.ShownDescription is { } description)
            text.Append('\n').Append(description.Trim()).Append('\n');
        var examples = rule.Examples;
        AppendExamples(text, "Found", examples.Where(example => example.IsBad));
        AppendExamples(text, "Left alone", examples.Where(example => !example.IsBad));
        if (rule.Link is { } link)
            text.Append($"\n[Read more]({link.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})\n");
    }

    private static void AppendExamples(StringBuilder text, string head, IEnumerable<RuleExample> examples)
    {
        var shown = examples.Where(example => example.Text.Length <= 300).Take(MaxExamples).ToList();
        if (shown.Count == 0)
            return;
        text.Append($"\n*{head}:*\n");
        foreach (var example in shown)
            text.Append("\n- ").Append(Marked(example));
        text.Append('\n');
    }

    private static string Marked(RuleExample example)
    {
        var text = new StringBuilder();
        var rest = 0;
        foreach (var mark in example.Marks)
        {
            text.Append(Escape(example.Text[rest..mark.Start])).Append("**").Append(Escape(example.Text[mark.Start..mark.End])).Append("**");
            rest = mark.End;
        }
        return text.Append(Escape(example.Text[rest..])).ToString().Trim();
    }
}
