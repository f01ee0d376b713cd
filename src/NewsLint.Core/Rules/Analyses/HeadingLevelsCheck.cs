using NewsLint.Documents;

namespace NewsLint.Rules.Analyses;

/// <summary>Headings whose levels are no outline: a second one of the first level, or one that skips a level on its way down.</summary>
internal sealed class HeadingLevelsCheck : AnalysisCheck
{
    public static Analysis Analysis { get; } = new("heading-levels", "A second heading of the first level, or a level that is skipped.", _ => new HeadingLevelsCheck()) { Placeholders = ["finding"] };

    public override void Decide(RulePass pass)
    {
        var hasTitle = pass.Document.Blocks.Any(block => block.Kind == BlockKind.FrontMatter && block.Zone == BlockZone.Title);
        var last = hasTitle ? 1 : 0;
        var hasFirst = hasTitle;
        foreach (var node in pass.Document.Nodes)
        {
            if (node.Type != NodeTypes.Heading || node["level"] is not [>= '1' and <= '6'] written || string.IsNullOrWhiteSpace(node["text"]))
                continue;
            var level = written[0] - '0';
            if (level == 1 && hasFirst)
                Report(pass, node, hasTitle ? "the title stands in the front matter, so headings begin at ##" : "a story has one heading of the first level");
            // Where a site makes the title itself, the first heading may have any level.
            else if (level > last + 1 && last > 0)
                Report(pass, node, $"level {level} follows level {last}; a level is skipped");
            hasFirst |= level == 1;
            last = level;
        }
    }

    private static void Report(RulePass pass, MarkdownNode node, string finding) => pass.Report(node.Span, pass.Level, Message(pass, node["text"]!.Trim(), ("finding", finding)));
}
