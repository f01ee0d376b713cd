using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Text;

namespace NewsLint.Rules;

/// <summary><c>node</c>: an object of the Markdown that has all the properties a rule names, or a front matter that lacks a key.</summary>
internal sealed class NodeCheck(string type, ImmutableArray<NodeCondition> conditions, ImmutableArray<string> missingKeys) : RuleCheck
{
    public override bool LooksForItself => true;

    public override void Decide(RulePass pass)
    {
        foreach (var key in missingKeys)
        {
            if (key.Split('|', StringSplitOptions.TrimEntries).All(alias => string.IsNullOrWhiteSpace(pass.Document.FrontMatter[alias]) && pass.Document.FrontMatter.Values(alias).IsEmpty))
                pass.Report(FrontMatterPlace(pass.Document), pass.Level, MessageTemplate.Fill(pass.Rule.Message, key.Split('|')[0].Trim(), "", key));
        }
        if (!missingKeys.IsEmpty)
            return;
        foreach (var node in pass.Document.Nodes)
        {
            if (node.Type != type)
                continue;
            if (pass.IsStopped || conditions.Any(condition => condition.Holds(node) is null))
            {
                pass.ReportTimeout(node.Span);
                return;
            }
            if (!conditions.All(condition => condition.Holds(node) == true))
                continue;
            var shown = node["text"] ?? node["alt"] ?? node["key"] ?? node["label"] ?? "";
            pass.Report(node.Span, pass.Level, MessageTemplate.Fill(pass.Rule.Message, shown, "", shown, node["url"] ?? node["value"] ?? ""));
        }
    }

    private static TextSpan FrontMatterPlace(Document document)
    {
        var line = document.Source.GetLine(0);
        return document.FrontMatter.IsPresent ? new TextSpan(document.FrontMatter.Span.Start, Math.Min(document.FrontMatter.Span.End, line.End)) : line;
    }
}
