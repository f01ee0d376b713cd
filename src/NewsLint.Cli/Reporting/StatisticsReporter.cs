using NewsLint.Cli.Checking;

namespace NewsLint.Cli.Reporting;

/// <summary><c>--statistics</c> for people: how often each rule found something, in place of the findings.</summary>
internal sealed class StatisticsReporter(Terminal terminal) : IReporter
{
    public void Report(ReportedFile file)
    {
    }

    public void End(Tally tally)
    {
        if (tally.Findings > 0)
        {
            var table = new TextTable("rule", "code", "findings", "files");
            foreach (var rule in tally.Rules)
                table.Add(rule.Rule, rule.Code, Number(rule.Findings), Number(rule.Files));
            table.Write(terminal, rightAligned: 2);
            terminal.Out.WriteLine();
        }
        new TextReporter(terminal).End(tally);
    }

    private static string Number(int number) => number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}
