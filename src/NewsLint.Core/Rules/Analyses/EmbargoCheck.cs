using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Documents;
using NewsLint.News.Dates;

namespace NewsLint.Rules.Analyses;

/// <summary>An embargo that is not over. Its last day is given by date alone, so a time on that day is left to people: at most a warning.</summary>
internal sealed class EmbargoCheck(ImmutableArray<string> keys) : AnalysisCheck
{
    public static Analysis Analysis { get; } = new(
        "embargo",
        "An embargo in the front matter that is not over.",
        options => new EmbargoCheck(options.Texts("keys", "embargo", "embargoed_until", "embargo_until")))
    {
        Options = [new RuleKey("keys", KeyType.Texts, "The front matter keys that hold the end of an embargo.")],
        Placeholders = ["date"],
    };

    public override void Decide(RulePass pass)
    {
        if (pass.Lint.Today is not { } today)
            return;
        foreach (var node in pass.Document.Nodes)
        {
            if (node.Type != NodeTypes.FrontMatter || !keys.Contains(node["key"] ?? "", StringComparer.OrdinalIgnoreCase) || DateValue.Read(node["value"]) is not { } end)
                continue;
            if (end.Date < today || (end.Date == today && !end.HasTime))
                continue;
            var level = end.Date > today || pass.Level < Level.Warning ? pass.Level : Level.Warning;
            pass.Report(node.Span, level, Message(pass, node["value"]!.Trim(), ("date", end.Date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture))));
        }
    }
}
