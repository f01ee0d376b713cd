namespace NewsLint.Cli.Reporting;

/// <summary>Writes the findings of a run, file by file in a stable order.</summary>
internal interface IReporter
{
    void Write(FileReport report);

    void Finish(Summary summary);
}
