using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Text;

namespace NewsLint.Rules;

/// <summary><c>node</c>: an object of the Markdown that has all the properties a rule names, or a front matter that lacks a key.</summary>
internal sealed class NodeCheck(string type, ImmutableArray<NodeCondition> conditions, ImmutableArray<string> missingKeys) : RuleCheck
{
    private readonly ImmutableArray<NodeCondition> _conditions = [.. conditions.OrderBy(condition => condition.Test is NodeMatches)];

    public override bool LooksForItself => true;

    /// <summary>What front matter lacks, it lacks for the story, whose first line shows it.</summary>
    public override bool JudgesStory(ScopeUnit unit) => !missingKeys.IsEmpty;

    public override void Decide(RulePass pass)
    {
        foreach (var key in missingKeys)
        {
            if (key.Split('|', StringSplitOptions.TrimEntries).All(alias => string.IsNullOrWhiteSpace(pass.Document.FrontMatter[alias]) && pass.Document.FrontMatter.Values(alias).IsEmpty))
                pass.Report(FrontMatterPlace(pass.Document), pass.Level, MessageTemplate.Fill(pass.Rule.Message, key.Split('|')[0].Trim(), "", key));
        }
        if (!missingKeys.IsEmpty)
            return;
        var last = (Shown: "", Value: "", Message: default(string));
        foreach (var node in pass.Document.Nodes)
        {
            if (node.Type != type)
                continue;
            if (Holds(node) is not { } holds)
            {
                pass.ReportTimeout(node.Span);
                return;
            }
            if (!holds)
                continue;
            var shown = node["text"] ?? node["alt"] ?? node["key"] ?? node["label"] ?? "";
            var value = node["url"] ?? node["value"] ?? "";
            // The same words again have the same message.
            if (last.Message is null || shown != last.Shown || value != last.Value)
                last = (shown, value, MessageTemplate.Fill(pass.Rule.Message, shown, "", shown, value));
            pass.Report(node.Span, pass.Level, last.Message);
        }
    }

    /// <summary>Whether all conditions hold, those without a search first; null where a search was stopped.</summary>
    private bool? Holds(MarkdownNode node)
    {
        foreach (var condition in _conditions)
        {
            if (condition.Holds(node) is not true and var result)
                return result;
        }
        return true;
    }

    private static TextSpan FrontMatterPlace(Document document)
    {
        var line = document.Source.GetLine(0);
        return document.FrontMatter.IsPresent ? new TextSpan(document.FrontMatter.Span.Start, Math.Min(document.FrontMatter.Span.End, line.End)) : line;
    }
}
