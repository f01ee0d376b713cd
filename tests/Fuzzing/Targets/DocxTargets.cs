using System.IO.Compression;
using System.Text;
using NewsLint.Workspace.Transcripts;

namespace NewsLint.Fuzzing.Targets;

/// <summary>A Word document: its text or a refusal, in bounded memory, and never a file from outside it.</summary>
public sealed class DocxTarget : FuzzTarget
{
    private const long MostMemory = 400 << 20;

    public override string Name => "docx";

    public override IReadOnlyList<string> Words { get; } = ["PK\u0003\u0004", "PK\u0001\u0002", "PK\u0005\u0006", "word/document.xml", "\0\0\0\0", "\uffff\uffff"];

    public override void Check(byte[] input) => Read(input);

    internal static void Read(byte[] file)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (text, refusal) = DocxText.Read(file);
        Oracle.Require(text is null != refusal is null, "There is a text and a refusal, or neither");
        Oracle.Require(text is null || !text.Contains(DocxXmlTarget.Canary, StringComparison.Ordinal), "A file from outside is in the text");
        var used = GC.GetAllocatedBytesForCurrentThread() - before;
        Oracle.Require(used < MostMemory, $"{file.Length} bytes take {used} bytes of memory");
    }

    internal static byte[] Zip(ReadOnlySpan<byte> xml, string part = "word/document.xml", CompressionLevel level = CompressionLevel.Fastest)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(part, level).Open();
            entry.Write(xml);
        }
        return bytes.ToArray();
    }

    protected override IEnumerable<(string Name, byte[] Input)> Made()
    {
        var xml = Encoding.UTF8.GetBytes(DocxXmlTarget.Document);
        yield return ("document", Zip(xml));
        yield return ("stored", Zip(xml, level: CompressionLevel.NoCompression));
        yield return ("other part", Zip(xml, part: "word/styles.xml"));
        // A bomb: 20 MB of nothing in a few thousand bytes.
        yield return ("bomb", Zip(new byte[20 << 20], level: CompressionLevel.SmallestSize));
    }
}

/// <summary>The XML inside a Word document.</summary>
public sealed class DocxXmlTarget : FuzzTarget
{
    public const string Canary = "canary-from-outside";

    public const string Document = "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>REED: We will</w:t><w:tab/><w:t xml:space=\"preserve\"> never close.</w:t></w:r></w:p><w:p><w:r><w:br/><w:t>Q</w:t></w:r></w:p></w:body></w:document>";

    private static readonly Lazy<string> Outside = new(() =>
    {
        var folder = new WorkFolder();
        folder.Write("outside.txt", Canary);
        return folder["outside.txt"];
    });

    public override string Name => "docx-xml";

    public override IReadOnlyList<string> Words { get; } =
    [
        "<w:p>", "</w:p>", "<w:p/>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:t/>", "<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", "<![CDATA[", "]]>", "<!--", "-->", "<?x ", "?>", "&lt;", "&#0;", "&#x10FFFF;", "&e;", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">",
        "<!DOCTYPE w [<!ENTITY e SYSTEM \"file://$OUTSIDE\">]>", "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY e \"&a;&a;&a;&a;&a;&a;\">]>", "<!DOCTYPE w SYSTEM \"file://$OUTSIDE\">", "encoding=\"UTF-16\"", "encoding=\"x\"", "xmlns:w=\"\"", "xml:space=\"preserve\"",
    ];

    public override void Check(byte[] input)
    {
        var text = Encoding.Latin1.GetString(input).Replace("$OUTSIDE", Outside.Value, StringComparison.Ordinal);
        DocxTarget.Read(DocxTarget.Zip(Encoding.Latin1.GetBytes(text)));
    }

    protected override IEnumerable<(string Name, byte[] Input)> Made() => [("document", Bytes(Document)), ("entity", Bytes(Document.Replace("<w:document", "<!DOCTYPE w [<!ENTITY e SYSTEM \"file://$OUTSIDE\">]><w:document", StringComparison.Ordinal).Replace("Q<", "&e;<", StringComparison.Ordinal)))];
}
