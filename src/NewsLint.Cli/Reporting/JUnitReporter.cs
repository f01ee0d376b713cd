using System.Globalization;
using System.Xml;
using NewsLint.Cli.Checking;
using NewsLint.Linting;
using NewsLint.Rules;

namespace NewsLint.Cli.Reporting;

/// <summary>
/// JUnit's XML: a suite for each file, a case for each finding. What the exit code fails for is a failure; what it does not fail for
/// passes, with the finding in its output. A file without findings is one case that passes.
/// </summary>
/// <param name="output">Where it is written.</param>
/// <param name="failOn">The least level that is a failure; null: none is.</param>
internal sealed class JUnitReporter(Stream output, Level? failOn) : IReporter, IDisposable
{
    private readonly XmlWriter _xml = Begin(output);

    public void Report(ReportedFile file)
    {
        var (failures, errors) = (file.Diagnostics.Count(diagnostic => file.IsDraft && Fails(diagnostic)), file.IsDraft ? 0 : file.Diagnostics.Length);
        _xml.WriteStartElement("testsuite");
        _xml.WriteText("name", file.Path);
        WriteNumber("tests", Math.Max(1, file.Diagnostics.Length));
        WriteNumber("failures", failures);
        WriteNumber("errors", errors);
        WriteNumber("skipped", 0);
        foreach (var diagnostic in file.Diagnostics)
            Write(file, diagnostic);
        if (file.Diagnostics.IsEmpty)
        {
            BeginCase("nothing to report", file.Path);
            _xml.WriteEndElement();
        }
        _xml.WriteEndElement();
        _xml.Flush();
    }

    public void End(Tally tally) => _xml.End(output);

    public void Dispose() => _xml.Dispose();

    private static XmlWriter Begin(Stream output)
    {
        var xml = XmlOutput.Create(output);
        xml.WriteStartDocument();
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "newslint");
        return xml;
    }

    private bool Fails(Diagnostic diagnostic) => diagnostic.Level >= failOn;

    private void Write(ReportedFile file, Diagnostic diagnostic)
    {
        var region = Region.Of(file.Source, diagnostic.Span);
        var place = string.Create(CultureInfo.InvariantCulture, $"{region.StartLine}:{region.StartColumn}");
        BeginCase($"{diagnostic.Rule} ({place})", file.Path);
        var detail = $"{file.Path}:{place}: {Wording.Of(diagnostic.Level)}: {diagnostic.Message}{(diagnostic.Text.Length > 0 ? $"\n{diagnostic.Text}" : "")}";
        if (!file.IsDraft || Fails(diagnostic))
        {
            _xml.WriteStartElement(file.IsDraft ? "failure" : "error");
            _xml.WriteText("message", diagnostic.Message);
            _xml.WriteText("type", Wording.Of(diagnostic.Level));
            _xml.WriteString(XmlOutput.Clean(detail));
            _xml.WriteEndElement();
        }
        else
        {
            _xml.WriteElementString("system-out", XmlOutput.Clean(detail));
        }
        _xml.WriteEndElement();
    }

    private void BeginCase(string name, string path)
    {
        _xml.WriteStartElement("testcase");
        _xml.WriteText("name", name);
        _xml.WriteText("classname", path);
        _xml.WriteAttributeString("time", "0");
    }

    private void WriteNumber(string name, int number) => _xml.WriteAttributeString(name, number.ToString(CultureInfo.InvariantCulture));
}
