using System.Globalization;
using System.Xml;
using NewsLint.Cli.Checking;
using NewsLint.Rules;

namespace NewsLint.Cli.Reporting;

/// <summary>Checkstyle's XML, which Jenkins and many other programs read.</summary>
internal sealed class CheckstyleReporter : IReporter, IDisposable
{
    private readonly Stream _output;
    private readonly XmlWriter _xml;

    public CheckstyleReporter(Stream output)
    {
        _output = output;
        _xml = XmlOutput.Create(output);
        _xml.WriteStartDocument();
        _xml.WriteStartElement("checkstyle");
        _xml.WriteAttributeString("version", "4.3");
    }

    public void Report(ReportedFile file)
    {
        if (file.Diagnostics.IsEmpty)
            return;
        _xml.WriteStartElement("file");
        _xml.WriteText("name", file.Path);
        foreach (var diagnostic in file.Diagnostics)
        {
            var region = Region.Of(file.Source, diagnostic.Span);
            _xml.WriteStartElement("error");
            _xml.WriteAttributeString("line", region.StartLine.ToString(CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("column", region.StartColumn.ToString(CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("severity", diagnostic.Level switch { Level.Error => "error", Level.Warning => "warning", _ => "info" });
            _xml.WriteText("message", diagnostic.Message);
            _xml.WriteText("source", $"newslint.{diagnostic.Rule}");
            _xml.WriteEndElement();
        }
        _xml.WriteEndElement();
        _xml.Flush();
    }

    public void End(Tally tally) => _xml.End(_output);

    public void Dispose() => _xml.Dispose();
}
