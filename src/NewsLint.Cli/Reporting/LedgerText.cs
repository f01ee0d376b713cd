using System.Globalization;
using NewsLint.Linting.Ledgers;

namespace NewsLint.Cli.Reporting;

/// <summary>The ledger of a story for people.</summary>
internal sealed class LedgerText(Terminal terminal)
{
    /// <summary>No column of words is made narrower than this.</summary>
    private const int LeastWidth = 10;

    private const int Gap = 2;

    private static readonly string[] Heads = ["SOURCE", "SPEAKS FOR", "Q", "S", "LINE", "KNOWS HOW", "WHY UNNAMED", "CHECKED"];

    /// <summary>The columns that give way on a narrow screen, the widest first.</summary>
    private static readonly int[] Flexible = [0, 1, 5, 6];

    private readonly Paint _paint = new(terminal.HasColor);

    public void Write(string path, Ledger ledger)
    {
        var output = terminal.Out;
        output.WriteLine(_paint.Bold(Harmless.Path(path)));
        output.WriteLine(_paint.Bold(ledger.Verdict));
        output.WriteLine();
        var outlets = ledger.Outlets == 0 ? "" : $" · other outlets {ledger.Outlets}{(ledger.OutletsWithoutLink > 0 ? $", without link {ledger.OutletsWithoutLink}" : "")}";
        output.WriteLine(Wrapping.Wrap($"Sources named on record {ledger.Named} · unnamed {ledger.Unnamed} · vague {ledger.Vague}{outlets}", terminal.Width, 0, 0));
        output.WriteLine(Wrapping.Wrap($"Direct quotations {ledger.Quotations} · heard by someone named {ledger.Heard} · checked {ledger.Checked}", terminal.Width, 0, 0));
        if (!ledger.Entries.IsEmpty)
        {
            output.WriteLine();
            WriteEntries(ledger);
        }
        if (!ledger.Unvouched.IsEmpty)
        {
            output.WriteLine();
            List<int> lines = [.. ledger.Unvouched.Select(item => item.Line).Distinct()];
            output.WriteLine(Wrapping.Wrap($"Nobody vouches for  {(lines.Count == 1 ? "line" : "lines")} {string.Join(", ", lines)}", terminal.Width, 0, 4));
        }
        if (!ledger.Questions.IsEmpty)
        {
            output.WriteLine();
            output.WriteLine(_paint.Bold("Ask the reporter"));
            for (var i = 0; i < ledger.Questions.Length; i++)
                output.WriteLine($"  {i + 1}  {Wrapping.Wrap(Harmless.Text(ledger.Questions[i]), terminal.Width, 5, 5)}");
        }
        output.WriteLine();
    }

    private void WriteEntries(Ledger ledger)
    {
        List<string[]> rows = [.. ledger.Entries.Select(Cells)];
        // A column that tells nothing of any source is left out.
        List<int> shown = [.. Enumerable.Range(0, Heads.Length).Where(column => column is 0 or 2 or 3 or 4 || rows.Any(row => row[column] is not ("–" or "self")))];
        var widths = Heads.Select((head, column) => Math.Max(head.Length, rows.Max(row => row[column].Length))).ToArray();
        while (shown.Sum(column => widths[column] + Gap) - Gap > terminal.Width)
        {
            var widest = shown.Intersect(Flexible).MaxBy(column => widths[column]);
            if (widths[widest] <= LeastWidth)
                break;
            widths[widest]--;
        }
        terminal.Out.WriteLine(_paint.Bold(Line(Heads, shown, widths)));
        foreach (var row in rows)
            terminal.Out.WriteLine(Line(row, shown, widths));
    }

    private static string[] Cells(LedgerEntry entry) =>
    [
        Harmless.Text(entry.Label), Harmless.Text(entry.SpeaksFor), Number(entry.Quotations), Number(entry.Statements), Number(entry.Line), Harmless.Text(entry.KnowsHow ?? "–"), Harmless.Text(entry.WhyUnnamed ?? "–"),
        entry.Checked is { } count ? Number(count) : "–",
    ];

    private static string Line(string[] cells, List<int> shown, int[] widths) =>
        string.Join(new string(' ', Gap), shown.Select(column => column is 2 or 3 or 4 ? cells[column].PadLeft(widths[column]) : Shorten(cells[column], widths[column]).PadRight(widths[column]))).TrimEnd();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Shorten(string text, int width) => text.Length <= width ? text : text[..(width - 1)].TrimEnd() + "…";
}
