using NewsLint.Cli.Fixing;
using NewsLint.Cli.Reporting;
using NewsLint.Rules;

namespace NewsLint.Cli.Checking;

/// <summary>What <c>newslint check</c> was asked for.</summary>
internal sealed record CheckRequest
{
    public const string StandardInput = "-";

    /// <summary>As given; none: the current folder.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    public string? StandardInputName { get; init; }

    /// <summary>What goes to standard output, one of <see cref="ReportFormat.All"/>.</summary>
    public string Format { get; init; } = ReportFormat.Text;

    /// <summary>What goes to files beside that.</summary>
    public IReadOnlyList<ReportFile> Outputs { get; init; } = [];

    /// <summary>The least level that makes the exit code 1; null: none does.</summary>
    public Level? FailOn { get; init; } = Level.Error;

    public int? MaxWarnings { get; init; }

    public IReadOnlyList<string> Rules { get; init; } = [];

    public bool HasStatistics { get; init; }

    /// <summary>What is to be done with fixes; null: nothing.</summary>
    public FixRequest? Fix { get; init; }

    public int Jobs { get; init; } = 1;

    /// <summary>Where results are kept from run to run; null: nowhere.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Null: all files.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Null: the files as they are on disk.</summary>
    public ChangeRequest? Change { get; init; }

    public BaselineRequest? Baseline { get; init; }

    /// <summary>Whether only findings are told of, and what is wrong.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether <c>exclude:</c> holds for files that are named, too.</summary>
    public bool ForcesExclude { get; init; }

    /// <summary>Whether what an earlier run kept of a lint is enough for this one.</summary>
    public bool NeedsFindingsOnly => Fix is null && !ReportFormat.ShowsReading(Format) && !Outputs.Any(output => ReportFormat.ShowsReading(output.Format));

    public bool ReadsInput => Paths.Contains(StandardInput);

    /// <summary>Whether the text from standard input comes out fixed on standard output.</summary>
    public bool IsFilter => Fix is { OnlyShows: false } && ReadsInput;
}
