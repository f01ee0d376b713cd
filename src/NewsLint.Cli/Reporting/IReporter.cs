using NewsLint.Cli.Checking;

namespace NewsLint.Cli.Reporting;

/// <summary>Writes results to standard output as they come, in order.</summary>
internal interface IReporter
{
    void Report(ReportedFile file);

    void End(Tally tally);
}
