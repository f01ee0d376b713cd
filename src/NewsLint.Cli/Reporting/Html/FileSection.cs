using System.Globalization;
using System.Text;
using NewsLint.Linting;
using NewsLint.Linting.Ledgers;
using NewsLint.News;

namespace NewsLint.Cli.Reporting.Html;

/// <summary>One file of the page: its text with what was found in it, the findings in full, its ledger of sources.</summary>
internal static class FileSection
{
    public static void Append(StringBuilder page, ReportedFile file, int number, Ledger? ledger, LevelCount count)
    {
        page.Append("<section class=file id=file-").Append(number).AppendAttribute("data-path", file.Path).Append("><header><h2>").AppendText(file.Path).Append("</h2>");
        page.Append("<span class=muted>").Append(file.Date is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " · " : "").Append(count.Total == 0 ? "nothing to report" : count.ToString()).Append("</span></header>");
        if (file.Verdict is { } verdict)
            page.Append("<p class=verdict>").AppendText(verdict).Append("</p>");
        if (file.Source.Length > 0)
        {
            page.Append(file.Diagnostics.IsEmpty ? "<div>" : "<div class=pair>");
            new DraftView(file, number).Append(page);
        }
        page.Append("<ol class=findings>");
        for (var i = 0; i < file.Diagnostics.Length; i++)
            AppendFinding(page, file, file.Diagnostics[i], DraftView.IdOf(number, i));
        page.Append("</ol>").Append(file.Source.Length > 0 ? "</div>" : "");
        AppendLedger(page, ledger, file.Verdict is null ? ledger?.Verdict : null);
        page.Append("</section>\n");
    }

    private static void AppendFinding(StringBuilder page, ReportedFile file, Diagnostic diagnostic, string id)
    {
        var region = Region.Of(file.Source, diagnostic.Span);
        page.Append("<li class=").Append(LevelCount.ClassOf(diagnostic.Level)).Append(" id=").Append(id).Append(" data-level=").Append(Wording.Of(diagnostic.Level)).AppendAttribute("data-rule", diagnostic.Rule).Append("><p>");
        if (file.Source.Length > 0)
            page.Append("<a class=where href=\"#m").Append(id).Append("\">").Append(region.StartLine).Append(':').Append(region.StartColumn).Append("</a> ");
        page.Append("<span class=level>").Append(Wording.Of(diagnostic.Level)).Append("</span> <a href=\"#").Append(RuleIndex.IdOf(diagnostic.Rule)).Append("\">").AppendText(diagnostic.Rule).Append("</a></p><p>").AppendText(diagnostic.Message).Append("</p>");
        if (diagnostic.Detail is { } detail)
            page.Append("<p class=\"detail small\">").AppendText(detail).Append("</p>");
        foreach (var place in diagnostic.Related)
            page.Append("<p class=\"muted small\">").Append(Region.Of(file.Source, place.Span).StartLine).Append(": ").AppendText(place.Message).Append("</p>");
        if (!diagnostic.Fixes.IsEmpty)
            page.Append("<p class=small>").AppendText(string.Join(" · ", diagnostic.Fixes.Select(fix => fix.Title))).Append("</p>");
        if (!diagnostic.Also.IsEmpty)
            page.Append("<p class=\"muted small\">also ").AppendText(string.Join(", ", diagnostic.Also)).Append("</p>");
        page.Append("</li>");
    }

    private static void AppendLedger(StringBuilder page, Ledger? ledger, string? verdict)
    {
        if (ledger is null || (ledger.Entries.IsEmpty && ledger.Unvouched.IsEmpty))
            return;
        page.Append("<details><summary>Sources: ").Append(ledger.Entries.Length).AppendText(verdict is null ? "" : $" · {verdict}").Append("</summary><div class=scroll><table><tr><th>source<th>kind<th class=number>quotations<th class=number>statements<th class=number>first on line</tr>");
        foreach (var entry in ledger.Entries)
            AppendRow(page, entry.Label, StoryDump.Words(entry.Class), entry.Quotations, entry.Statements, entry.Line);
        if (!ledger.Unvouched.IsEmpty)
        {
            var quotations = ledger.Unvouched.Count(item => item.IsQuotation);
            AppendRow(page, "nobody", "", quotations, ledger.Unvouched.Length - quotations, ledger.Unvouched[0].Line);
        }
        page.Append("</table></div></details>");
    }

    private static void AppendRow(StringBuilder page, string name, string kind, int quotations, int statements, int line) =>
        page.Append("<tr><td>").AppendText(name).Append("<td>").Append(kind).Append("<td class=number>").Append(quotations).Append("<td class=number>").Append(statements).Append("<td class=number>").Append(line).Append("</tr>");
}
