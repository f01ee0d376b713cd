using System.Text;
using NewsLint.Linting;
using NewsLint.Rules;

namespace NewsLint.Cli.Reporting.Html;

/// <summary>What the rules of a page are about, each once.</summary>
internal sealed class RuleIndex
{
    private readonly SortedDictionary<string, (string Code, Rule? Rule)> _rules = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _rules.Keys;

    public static string IdOf(string rule) => "rule-" + string.Concat(rule.Select(unit => char.IsAsciiLetterOrDigit(unit) || unit is '.' or '-' ? unit : '_'));

    public void Add(Diagnostic diagnostic, RuleSet? rules) => _rules.TryAdd(diagnostic.Rule, (diagnostic.Code, rules?.Find(diagnostic.Rule)));

    public void Append(StringBuilder page)
    {
        if (_rules.Count == 0)
            return;
        page.Append("<section class=file><h2>What the rules are about</h2><dl>");
        foreach (var (name, (code, rule)) in _rules)
        {
            page.Append("<dt id=").Append(IdOf(name)).Append('>').AppendText(rule?.Title ?? name).Append("</dt><dd><p class=\"muted small\">").AppendText(name).Append(code == name ? "" : " · ").AppendText(code == name ? "" : code).Append("</p>");
            foreach (var paragraph in (rule?.Description ?? "").ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                page.Append("<p>").AppendProse(paragraph.StartsWith('-') || paragraph.StartsWith('|') ? paragraph : paragraph.Replace('\n', ' ')).Append("</p>");
            if (rule?.Link is { } link)
                page.Append("<p class=small>").AppendLink(link, "The guideline behind it").Append("</p>");
            page.Append("</dd>");
        }
        page.Append("</dl></section>");
    }
}
