using System.Globalization;
using System.Text;
using NewsLint.Cli.Checking;
using NewsLint.Linting.Ledgers;

namespace NewsLint.Cli.Reporting.Html;

/// <summary>One page that needs nothing else: charts, the drafts with their findings in place, the sources, what the rules are about.</summary>
internal sealed class HtmlReporter(TextWriter output, DateOnly today) : IReporter
{
    /// <summary>Beyond so many findings, files are counted and no longer shown.</summary>
    private const int MaxFindings = 5_000;

    /// <summary>Beyond so much text, files are counted and no longer shown, in UTF-16 code units.</summary>
    private const int MaxText = 24_000_000;

    /// <summary>Of so few drafts those without findings are shown too.</summary>
    private const int FewDrafts = 3;

    private readonly StringBuilder _files = new();
    private readonly List<string> _clean = [];
    private readonly RuleIndex _rules = new();
    private readonly Dictionary<string, LevelCount> _byRule = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LevelCount> _byCategory = new(StringComparer.Ordinal);
    private readonly List<(string Label, string? Target, LevelCount Count)> _byFile = [];
    private readonly SortedDictionary<(int Year, int Month), (int Stories, LevelCount Count)> _byMonth = [];
    private readonly int[] _sources = new int[SourceKinds.Names.Length];
    private int _number;
    private int _shown;
    private int _left;

    public void Report(ReportedFile file)
    {
        var count = Count(file);
        var ledger = file.Ledger?.Invoke();
        if (ledger is not null)
            SourceKinds.Count(ledger, _sources);
        _number++;
        if (file.Diagnostics.IsEmpty)
        {
            if (_clean.Count < FewDrafts)
                _clean.Add(Section(file, ledger, count));
            return;
        }
        var isShown = _shown + file.Diagnostics.Length <= MaxFindings && _files.Length < MaxText;
        _byFile.Add((file.Path, isShown ? $"file-{Charts.Number(_number)}" : null, count));
        if (!isShown)
        {
            _left++;
            return;
        }
        _shown += file.Diagnostics.Length;
        _files.Append(Section(file, ledger, count));
    }

    public void End(Tally tally)
    {
        var body = new StringBuilder();
        body.Append("<header><h1>NewsLint report</h1><p>").AppendText(TextReporter.Summary(tally)).Append("</p><p class=\"muted small\">").Append(today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append(" · newslint ").Append(CommandLine.Version).Append("</p></header>");
        AppendNumbers(body, tally);
        body.Append("<div class=charts>");
        body.AppendBars("Findings by category", [.. _byCategory.Select(each => (each.Key, (string?)null, each.Value))]);
        body.AppendBars("Findings by rule", [.. _byRule.Select(each => (each.Key, (string?)RuleIndex.IdOf(each.Key), each.Value))]);
        body.AppendSources(_sources);
        if (_byFile.Count > 1)
            body.AppendBars("Findings by file", _byFile);
        body.AppendMonths(_byMonth);
        body.Append("</div>");
        AppendFilters(body);
        body.Append("<main id=files>").Append(_files);
        if (tally.Drafts <= FewDrafts)
            body.AppendJoin("", _clean);
        if (_left > 0)
            body.Append("<p class=none>").Append(Wording.Count(_left, "more file")).Append(" with findings: too many to show here. The charts count them; newslint check lists them.</p>");
        _rules.Append(body);
        body.Append("</main>");
        HtmlPage.Write(output, body);
    }

    private string Section(ReportedFile file, Ledger? ledger, LevelCount count)
    {
        var section = new StringBuilder();
        FileSection.Append(section, file, _number, ledger, count);
        return section.ToString();
    }

    private LevelCount Count(ReportedFile file)
    {
        var count = new LevelCount();
        foreach (var diagnostic in file.Diagnostics)
        {
            count.Add(diagnostic.Level);
            CountOf(_byRule, diagnostic.Rule).Add(diagnostic.Level);
            CountOf(_byCategory, diagnostic.Rule.Split('.')[0]).Add(diagnostic.Level);
            _rules.Add(diagnostic, file.Rules);
        }
        if (file.Date is { } date)
        {
            var (stories, month) = _byMonth.GetValueOrDefault((date.Year, date.Month), (0, new LevelCount()));
            foreach (var diagnostic in file.Diagnostics)
                month.Add(diagnostic.Level);
            _byMonth[(date.Year, date.Month)] = (stories + 1, month);
        }
        return count;
    }

    private static LevelCount CountOf(Dictionary<string, LevelCount> counts, string key) => counts.TryGetValue(key, out var count) ? count : counts[key] = new LevelCount();

    private static void AppendNumbers(StringBuilder body, Tally tally)
    {
        body.Append("<ul class=numbers>");
        foreach (var (name, kind, number) in new[] { ("error", "e", tally.Errors), ("warning", "w", tally.Warnings), ("suggestion", "s", tally.Suggestions), ("file", "", tally.Drafts) })
        {
            body.Append(kind.Length > 0 ? $"<li class={kind}><b>" : "<li><b>").Append(number.ToString("N0", CultureInfo.InvariantCulture)).Append("</b>").Append(name).Append(number == 1 ? "" : "s").Append("</li>");
        }
        body.Append("</ul>");
    }

    private void AppendFilters(StringBuilder body)
    {
        body.Append("<form class=filters aria-label=\"Show only\"><fieldset aria-label=Levels>");
        foreach (var (level, name) in LevelCount.Classes)
            body.Append("<label class=").Append(name).Append("><input type=checkbox checked value=").Append(Wording.Of(level)).Append("> <span class=level>").Append(Wording.Of(level)).Append("s</span></label>");
        body.Append("</fieldset>");
        AppendChoice(body, "category", _byCategory.Keys);
        AppendChoice(body, "rule", _rules.Names);
        body.Append("<label>file <input type=search name=file placeholder=\"part of its path\"></label><button type=reset>Show all</button><output aria-live=polite></output></form>");
    }

    private static void AppendChoice(StringBuilder body, string name, IEnumerable<string> values)
    {
        body.Append("<label>").Append(name).Append(" <select name=").Append(name).Append("><option value=\"\">all</option>");
        foreach (var value in values.Order(StringComparer.Ordinal))
            body.Append("<option>").AppendText(value).Append("</option>");
        body.Append("</select></label>");
    }
}
