using System.IO.Compression;
using System.Text;
using System.Xml;
using NewsLint.Workspace.Transcripts;

namespace NewsLint.Workspace.Tests.Transcripts;

public sealed class DocxTextTests
{
    private const string Space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    [Fact]
    public void Each_paragraph_is_a_line()
    {
        var (text, refusal) = Read($"""<w:document {Space}><w:body><w:p><w:r><w:t xml:space="preserve">REED: We will </w:t></w:r><w:r><w:t>see.</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>BOONE:</w:t><w:tab/><w:t>Good</w:t><w:br/><w:t>evening &amp; thanks</w:t></w:r></w:p></w:body></w:document>""");
        Assert.Null(refusal);
        Assert.Equal("REED: We will see.\n\nBOONE: Good\nevening & thanks\n", text);
    }

    [Fact]
    public void Deleted_words_and_instructions_are_no_words()
    {
        var (text, _) = Read($"""<w:document {Space}><w:body><w:p><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText><w:t>said</w:t></w:r></w:p></w:body></w:document>""");
        Assert.Equal("said\n", text);
    }

    [Theory]
    [InlineData("""<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>""")]
    [InlineData("""<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>""")]
    [InlineData("<w:document")]
    [InlineData("not xml")]
    public void What_is_hostile_or_broken_is_refused(string xml)
    {
        var (text, refusal) = Read(xml);
        Assert.Null(text);
        Assert.Equal("The document is damaged or not a Word document.", refusal);
    }

    [Fact]
    public void What_is_no_archive_or_has_no_document_is_refused()
    {
        Assert.NotNull(DocxText.Read("plain"u8.ToArray()).Refusal);
        Assert.NotNull(DocxText.Read([]).Refusal);
        Assert.Equal("This is not a Word document.", DocxText.Read(Zip(("a.txt", "x"))).Refusal);
    }

    [Fact]
    public void What_unpacks_to_a_thousand_times_its_size_is_refused()
    {
        var xml = $"<w:document {Space}><w:body><w:p><w:r><w:t>{new string('a', 20_000_000)}</w:t></w:r></w:p></w:body></w:document>";
        Assert.Equal("The document is too large when it is unpacked. It is not read.", Read(xml).Refusal);
    }

    /// <summary>An archive in which nothing is compressed.</summary>
    [Fact]
    public void What_is_too_long_as_it_stands_is_refused()
    {
        var xml = $"<w:document {Space}><w:body>{new string(' ', 65 << 20)}</w:body></w:document>";
        Assert.Equal("The document is too large when it is unpacked. It is not read.", DocxText.Read(Zip(CompressionLevel.NoCompression, ("word/document.xml", xml))).Refusal);
    }

    /// <summary>The length that an archive states may be a lie.</summary>
    [Fact]
    public void Xml_that_goes_on_and_on_is_not_read_to_its_end()
    {
        const string Word = "<w:b w:val='a word of no meaning, and some more'/>";
        using var unpacked = new MemoryStream(Encoding.UTF8.GetBytes($"<w:document {Space}>{string.Concat(Enumerable.Repeat(Word, (65 << 20) / Word.Length))}</w:document>"));
        Assert.Throws<XmlException>(() => DocxText.ReadXml(unpacked));
    }

    [Fact]
    public void A_text_without_end_is_refused()
    {
        var paragraph = $"<w:p><w:r><w:t>{new string('a', 1 << 20)}</w:t></w:r></w:p>";
        string Document(int paragraphs) => $"<w:document {Space}><w:body>{string.Concat(Enumerable.Repeat(paragraph, paragraphs))}</w:body></w:document>";
        Assert.NotNull(DocxText.Read(Zip(CompressionLevel.NoCompression, ("word/document.xml", Document(15)))).Text);
        Assert.NotNull(DocxText.Read(Zip(CompressionLevel.NoCompression, ("word/document.xml", Document(18)))).Refusal);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var xml = $"<w:document {Space}>{string.Concat(Enumerable.Repeat("<w:p>", 5_000))}{string.Concat(Enumerable.Repeat("</w:p>", 5_000))}</w:document>";
        Assert.NotNull(DocxText.Read(Zip(("word/document.xml", xml), ("noise.bin", Noise()))).Refusal);
    }

    [Fact]
    public void Too_many_parts_are_refused()
    {
        var parts = Enumerable.Range(0, 5_000).Select(i => ($"p{i}", "")).ToArray();
        Assert.Contains("4,096 parts", DocxText.Read(Zip(parts)).Refusal);
    }

    private static (string? Text, string? Refusal) Read(string xml) => DocxText.Read(Zip(("word/document.xml", xml)));

    private static string Noise() => string.Concat(Enumerable.Range(0, 1_000).Select(i => (char)('a' + i * 7 % 26)));

    private static byte[] Zip(params (string Name, string Text)[] parts) => Zip(CompressionLevel.Optimal, parts);

    private static byte[] Zip(CompressionLevel level, params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name, level).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }
        }
        return stream.ToArray();
    }
}
