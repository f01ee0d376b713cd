namespace NewsLint.Cli.Reporting;

/// <summary>The names of the formats.</summary>
internal static class ReportFormat
{
    public const string Text = "text";
    public const string Json = "json";
    public const string Sarif = "sarif";
    public const string GitHub = "github";
    public const string GitLab = "gitlab";
    public const string JUnit = "junit";
    public const string Checkstyle = "checkstyle";
    public const string Rdjson = "rdjson";

    public const string Html = "html";

    /// <summary>Whether a report shows more than findings: what was accepted, how the draft was read.</summary>
    public static bool ShowsReading(string format) => format is Sarif or Html;

    public static string[] All { get; } = [Text, Json, Sarif, GitHub, GitLab, JUnit, Checkstyle, Rdjson, Html];
}

/// <summary>A report that is written to a file.</summary>
/// <param name="Format">One of <see cref="ReportFormat.All"/>.</param>
/// <param name="Path">As given.</param>
internal sealed record ReportFile(string Format, string Path);
