using System.Text.Json;
using NewsLint.Cli.Checking;
using NewsLint.Rules;

namespace NewsLint.Cli.Reporting;

/// <summary>GitLab's Code Quality report, a subset of Code Climate's issues (https://docs.gitlab.com/ci/testing/code_quality/).</summary>
internal sealed class GitLabReporter : IReporter, IDisposable
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;

    public GitLabReporter(Stream output)
    {
        _output = output;
        _json = JsonOutput.Create(output);
        _json.WriteStartArray();
    }

    public void Report(ReportedFile file)
    {
        var names = new FingerprintCounter();
        foreach (var diagnostic in file.Diagnostics)
        {
            var region = Region.Of(file.Source, diagnostic.Span);
            _json.WriteStartObject();
            _json.WriteString("type", "issue");
            _json.WriteText("check_name", diagnostic.Rule);
            _json.WriteText("description", diagnostic.Message);
            _json.WriteStartArray("categories");
            _json.WriteStringValue("Style");
            _json.WriteEndArray();
            _json.WriteString("severity", Severity(diagnostic.Level));
            _json.WriteString("fingerprint", names.Next(diagnostic, file.Path));
            _json.WriteStartObject("location");
            _json.WriteText("path", file.Path.StartsWith("./", StringComparison.Ordinal) ? file.Path[2..] : file.Path);
            _json.WriteStartObject("lines");
            _json.WriteNumber("begin", region.StartLine);
            _json.WriteNumber("end", region.EndLine);
            _json.WriteEndObject();
            _json.WriteEndObject();
            _json.WriteEndObject();
        }
        _json.Flush();
    }

    public void End(Tally tally)
    {
        _json.WriteEndArray();
        _json.Flush();
        _output.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();

    private static string Severity(Level level) => level switch
    {
        Level.Error => "major",
        Level.Warning => "minor",
        _ => "info",
    };
}
