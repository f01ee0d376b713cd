using System.Globalization;
using System.Text;

namespace NewsLint.Cli.Reporting.Html;

/// <summary>Charts as inline SVG. Numbers and names beside the bars are text of the page, so that everybody can read them.</summary>
internal static class Charts
{
    /// <summary>So many bars a chart shows; the rest is counted.</summary>
    public const int MaxBars = 12;

    private const int LongestLabel = 30;

    /// <summary>Bars with a part for each level, the longest first.</summary>
    /// <param name="page">Where it is written.</param>
    /// <param name="title">The heading.</param>
    /// <param name="rows">Name, a link in the page or null, and counts.</param>
    public static void AppendBars(this StringBuilder page, string title, IReadOnlyList<(string Label, string? Target, LevelCount Count)> rows)
    {
        if (rows.Count == 0)
            return;
        var ordered = rows.OrderByDescending(row => row.Count.Total).ThenBy(row => row.Label, StringComparer.Ordinal).ToList();
        var most = ordered[0].Count.Total;
        Begin(page, title).Append("<ul class=bars>");
        foreach (var (label, target, count) in ordered.Take(MaxBars))
        {
            page.Append("<li><span class=label").AppendAttribute("title", label).Append('>');
            // Of a long path the end tells more.
            var shown = label.Length > LongestLabel && label.Contains('/', StringComparison.Ordinal) ? "…" + label[^LongestLabel..] : label;
            if (target is null)
                page.AppendText(shown);
            else
                page.Append("<a href=\"#").Append(target).Append("\">").AppendText(shown).Append("</a>");
            page.Append("</span><svg class=bar viewBox=\"0 0 100 10\" preserveAspectRatio=none aria-hidden=true><rect class=track width=100 height=10 />");
            var at = 0d;
            foreach (var (level, name) in LevelCount.Classes.Where(each => count[each.Level] > 0))
                at += AppendPart(page, name, at, 100d * count[level] / most, 10);
            page.Append("</svg><span class=value").AppendAttribute("title", count.ToString()).Append('>').Append(Number(count.Total)).Append("</span></li>");
        }
        page.Append("</ul>");
        if (ordered.Count > MaxBars)
            page.Append("<p class=\"muted small\">and ").Append(Number(ordered.Count - MaxBars)).Append(" more with ").Append(Number(ordered.Skip(MaxBars).Sum(row => row.Count.Total))).Append(" findings</p>");
        AppendLevels(page);
        page.Append("</figure>");
    }

    /// <summary>Findings a story, month by month.</summary>
    public static void AppendMonths(this StringBuilder page, SortedDictionary<(int Year, int Month), (int Stories, LevelCount Count)> months)
    {
        if (months.Count < 2)
            return;
        var (first, last) = (Index(months.Keys.First()), Index(months.Keys.Last()));
        var length = Math.Min(last - first + 1, 600);
        first = last - length + 1;
        var shown = months.Where(month => Index(month.Key) >= first).ToList();
        var most = shown.Max(month => (double)month.Value.Count.Total / month.Value.Stories);
        Begin(page, "Findings a story, by month").Append("<svg class=columns viewBox=\"0 0 ").Append(Number(length)).Append(" 100\" preserveAspectRatio=none role=img")
            .AppendAttribute("aria-label", $"From {Name(shown[0].Key)} to {Name(shown[^1].Key)}; at most {Round(most)} findings a story in a month. The numbers are in the table below.").Append('>');
        foreach (var (month, (stories, count)) in shown)
        {
            page.Append("<g><title>").Append(Name(month)).Append(": ").Append(Wording.Count(count.Total, "finding")).Append(" in ").Append(Wording.Count(stories, "story", "stories")).Append("</title>");
            var height = 0d;
            foreach (var (level, name) in LevelCount.Classes.Where(each => count[each.Level] > 0))
            {
                var part = most == 0 ? 0 : 100d * count[level] / stories / most;
                height += part;
                page.Append("<rect class=").Append(name).Append(" x=").Append(Round(Index(month) - first + .1)).Append(" y=").Append(Round(100 - height)).Append(" width=.8 height=").Append(Round(part)).Append(" />");
            }
            page.Append("</g>");
        }
        page.Append("</svg><div class=ends><span>").Append(Name(shown[0].Key)).Append("</span><span>at most ").Append(Round(most)).Append("</span><span>").Append(Name(shown[^1].Key)).Append("</span></div>");
        AppendLevels(page);
        page.Append("<details><summary>As a table</summary><div class=scroll><table><tr><th>month<th class=number>stories<th class=number>findings<th class=number>a story</tr>");
        foreach (var (month, (stories, count)) in shown)
            page.Append("<tr><td>").Append(Name(month)).Append("<td class=number>").Append(Number(stories)).Append("<td class=number>").Append(Number(count.Total)).Append("<td class=number>").Append(Round((double)count.Total / stories)).Append("</tr>");
        page.Append("</table></div></details></figure>");
    }

    /// <summary>One bar of all statements, by who vouches for them.</summary>
    public static void AppendSources(this StringBuilder page, IReadOnlyList<int> kinds)
    {
        var all = kinds.Sum();
        if (all == 0)
            return;
        Begin(page, "Who vouches for what is said").Append("<svg class=stack viewBox=\"0 0 100 10\" preserveAspectRatio=none aria-hidden=true>");
        var at = 0d;
        for (var kind = 0; kind < kinds.Count; kind++)
            at += AppendPart(page, $"c{kind}", at, 100d * kinds[kind] / all, 10);
        page.Append("</svg><p>").Append(Wording.Count(all, "quotation or statement", "quotations and statements")).Append("</p><ul class=legend>");
        for (var kind = 0; kind < kinds.Count; kind++)
        {
            if (kinds[kind] > 0)
                page.Append("<li><svg viewBox=\"0 0 10 10\" aria-hidden=true><rect class=c").Append(kind).Append(" width=10 height=10 /></svg>").Append(SourceKinds.Names[kind]).Append(": ").Append(Number(kinds[kind]))
                    .Append(" <span class=muted>(").Append(Math.Round(100d * kinds[kind] / all).ToString(CultureInfo.InvariantCulture)).Append("%)</span></li>");
        }
        page.Append("</ul></figure>");
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static StringBuilder Begin(StringBuilder page, string title) => page.Append("<figure class=chart><h3>").Append(title).Append("</h3>");

    private static double AppendPart(StringBuilder page, string name, double at, double width, int height)
    {
        page.Append("<rect class=").Append(name).Append(" x=").Append(Round(at)).Append(" width=").Append(Round(width)).Append(" height=").Append(height).Append(" />");
        return width;
    }

    private static void AppendLevels(StringBuilder page)
    {
        page.Append("<ul class=legend>");
        foreach (var (level, name) in LevelCount.Classes)
            page.Append("<li><svg viewBox=\"0 0 10 10\" aria-hidden=true><rect class=").Append(name).Append(" width=10 height=10 /></svg>").Append(Wording.Of(level)).Append("s</li>");
        page.Append("</ul>");
    }

    private static int Index((int Year, int Month) month) => (month.Year * 12) + month.Month - 1;

    private static string Name((int Year, int Month) month) => string.Create(CultureInfo.InvariantCulture, $"{month.Year:0000}-{month.Month:00}");

    private static string Round(double number) => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture);
}
