using System.IO.Compression;
using System.Text;
using System.Xml;

namespace NewsLint.Workspace.Transcripts;

/// <summary>
/// The text of a Word document: a line for each paragraph. Nothing in it is trusted: no DTD, no entities, and hard limits on entries,
/// size and compression.
/// </summary>
internal static class DocxText
{
    private const string DocumentPart = "word/document.xml";
    private const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const int MaxEntries = 4_096;
    private const long MaxXmlBytes = 64L << 20;
    private const int MaxTextLength = 16 << 20;
    private const int MaxDepth = 256;

    /// <summary>A document compresses to a tenth or so; what compresses to a thousandth was made to fill memory.</summary>
    private const int MaxRatio = 500;

    /// <summary>The text, or why there is none; exactly one of the two.</summary>
    public static (string? Text, string? Refusal) Read(byte[] file)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MaxEntries)
                return (null, $"The document holds more than {MaxEntries:N0} parts. It is not read.");
            if (archive.GetEntry(DocumentPart) is not { } part)
                return (null, "This is not a Word document.");
            if (part.Length > MaxXmlBytes || part.Length > (long)MaxRatio * Math.Max(1, part.CompressedLength))
                return (null, "The document is too large when it is unpacked. It is not read.");
            using var stream = part.Open();
            return (ReadXml(stream), null);
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            return (null, "The document is damaged or not a Word document.");
        }
    }

    /// <exception cref="XmlException">It is no XML without a DTD, or has more characters than it may, whatever length the archive states.</exception>
    /// <exception cref="InvalidDataException">It is nested too deep, or its text is too long.</exception>
    internal static string ReadXml(Stream stream)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxXmlBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        using var xml = XmlReader.Create(stream, settings);
        var text = new StringBuilder();
        while (xml.Read())
        {
            if (xml.Depth > MaxDepth || text.Length > MaxTextLength)
                throw new InvalidDataException();
            if (xml.NamespaceURI != WordNamespace)
                continue;
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "p")
                text.Append('\n');
            else if (xml.NodeType == XmlNodeType.Element)
                AddElement(xml, text);
        }
        return text.ToString();
    }

    private static void AddElement(XmlReader xml, StringBuilder text)
    {
        switch (xml.LocalName)
        {
            case "t" when !xml.IsEmptyElement:
                while (xml.Read() && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                    text.Append(xml.Value.ReplaceLineEndings(" "));
                break;
            case "p" when xml.IsEmptyElement:
                text.Append('\n');
                break;
            case "tab":
                text.Append(' ');
                break;
            case "br" or "cr":
                text.Append('\n');
                break;
            case "noBreakHyphen":
                text.Append('-');
                break;
        }
    }
}
