using System.Text;
using System.Xml;

namespace NewsLint.Cli.Reporting;

/// <summary>How all XML is written: UTF-8, indented, with U+FFFD for what XML 1.0 cannot hold.</summary>
internal static class XmlOutput
{
    public static XmlWriter Create(Stream output) => XmlWriter.Create(output, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    });

    /// <summary>Closes the root element and the document.</summary>
    public static void End(this XmlWriter xml, Stream output)
    {
        xml.WriteEndElement();
        xml.WriteEndDocument();
        xml.Flush();
        output.Write("\n"u8);
    }

    public static void WriteText(this XmlWriter xml, string attribute, string text) => xml.WriteAttributeString(attribute, Clean(text));

    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsAllowed(text, i))
                return Rewrite(text);
        }
        return text;
    }

    private static string Rewrite(string text) => string.Create(text.Length, text, static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = IsAllowed(from, i) ? from[i] : '\uFFFD';
    });

    private static bool IsAllowed(string text, int at)
    {
        var unit = text[at];
        if (char.IsHighSurrogate(unit))
            return at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        if (char.IsLowSurrogate(unit))
            return at > 0 && char.IsHighSurrogate(text[at - 1]);
        return XmlConvert.IsXmlChar(unit);
    }
}
