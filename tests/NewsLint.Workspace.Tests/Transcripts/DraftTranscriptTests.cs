using System.IO.Compression;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Packs;

namespace NewsLint.Workspace.Tests.Transcripts;

/// <summary>What a draft names in its front matter is read, from inside the workspace alone, and what cannot be read is one finding where it is named.</summary>
public sealed class DraftTranscriptTests : IDisposable
{
    private const string Said = "[00:14:32] REED: We may not close the school this year.\n";

    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("reed.txt", Said)]
    [InlineData("reed.md", "# Call\n\n**Reed:** We may not close the school this year.\n")]
    [InlineData("reed.srt", "1\n00:14:32,000 --> 00:14:35,000\nREED: We may not close\nthe school this year.\n")]
    [InlineData("reed.vtt", "WEBVTT\n\n00:14:32.000 --> 00:14:35.000\n<v Joy Reed>We may not close the school this year.\n")]
    public void A_quotation_is_compared_with_each_kind_of_file(string file, string text)
    {
        _folder.Write(file, text);
        var found = Assert.Single(Lint(Draft(file)), diagnostic => diagnostic.Rule == "quotes.not-as-recorded");
        Assert.Equal(Level.Error, found.Level);
        Assert.StartsWith("Differs from the recording", found.Message);
        Assert.EndsWith(": draft “will not close”, transcript “may not close”.", found.Message);
    }

    [Fact]
    public void A_Word_document_is_a_transcript_too()
    {
        using (var archive = ZipFile.Open(_folder["reed.docx"], ZipArchiveMode.Create))
        using (var writer = new StreamWriter(archive.CreateEntry("word/document.xml").Open()))
            writer.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>REED: We may not close the school this year.</w:t></w:r></w:p></w:body></w:document>");
        Assert.Contains(Lint(Draft("reed.docx")), diagnostic => diagnostic.Message == "Differs from the recording in line 1: draft “will not close”, transcript “may not close”.");
    }

    [Fact]
    public void The_configured_folder_comes_before_the_draft_s()
    {
        _folder.Write(".newslint.yml", "transcripts: notes\n");
        _folder.Write("notes/reed.txt", Said);
        _folder.Write("news/reed.txt", "REED: We will not close the school this year.\n");
        Assert.Contains(Lint(Draft("reed.txt"), "news/a.md"), diagnostic => diagnostic.Rule == "quotes.not-as-recorded");
        File.Delete(_folder["notes/reed.txt"]);
        Assert.DoesNotContain(Lint(Draft("reed.txt"), "news/a.md"), diagnostic => diagnostic.Rule == "quotes.not-as-recorded");
    }

    [Fact]
    public void A_transcript_that_changes_is_read_again()
    {
        _folder.Write("reed.txt", Said);
        var finder = Finder();
        Assert.Contains(Lint(Draft("reed.txt"), "a.md", finder), diagnostic => diagnostic.Rule == "quotes.not-as-recorded");
        _folder.Write("reed.txt", "REED: We will not close the school this year.\n");
        Assert.DoesNotContain(Lint(Draft("reed.txt"), "a.md", finder), diagnostic => diagnostic.Rule == "quotes.not-as-recorded");
    }

    [Theory]
    [InlineData("none.txt", "There is no such file.")]
    [InlineData("folder.txt", "This is a folder, not a file.")]
    [InlineData("reed.pdf", "Transcripts are read from .txt, .md, .markdown, .srt, .vtt, .docx.")]
    [InlineData("nul.txt", "This is not text: it holds NUL bytes.")]
    [InlineData("wide.txt", "The file is written in UTF-16 (little-endian). Save it as UTF-8.")]
    [InlineData("broken.docx", "The document is damaged or not a Word document.")]
    [InlineData("huge.txt", "The file is too large: 17 MB, and at most 16 MB are read.")]
    public void What_cannot_be_read_is_one_finding_where_it_is_named(string file, string reason)
    {
        Directory.CreateDirectory(_folder["folder.txt"]);
        _folder.Write("reed.pdf", "x");
        _folder.Write("nul.txt", "a\0b");
        File.WriteAllBytes(_folder["wide.txt"], [0xFF, 0xFE, (byte)'a', 0]);
        _folder.Write("broken.docx", "PK");
        using (var huge = File.Create(_folder["huge.txt"]))
            huge.SetLength(17 << 20);
        var found = Assert.Single(Lint(Draft(file)), diagnostic => diagnostic.Code == "NL0905");
        Assert.EndsWith(reason, found.Message);
        Assert.Equal(file, found.Text);
        Assert.Equal(Level.Warning, found.Level);
    }

    [Fact]
    public void Nothing_outside_the_workspace_is_read()
    {
        using var outside = new TempFolder();
        outside.Write("secret.txt", Said);
        File.CreateSymbolicLink(_folder["link.txt"], outside["secret.txt"]);
        foreach (var reference in new[] { outside["secret.txt"], Path.GetRelativePath(_folder.FullPath, outside["secret.txt"]), "link.txt", "a\\0b.txt" })
        {
            var found = Lint(Draft($"\"{reference}\""));
            Assert.DoesNotContain(found, diagnostic => diagnostic.Rule.StartsWith("quotes.not-as", StringComparison.Ordinal));
            Assert.Single(found, diagnostic => diagnostic.Code == "NL0905");
        }
    }

    [Fact]
    public void A_draft_without_sources_shares_the_context_of_its_folder()
    {
        var configuration = _folder.Finder().ForFile("a.md");
        Assert.Same(configuration.ContextFor(_folder["a.md"]), configuration.ContextFor(_folder["a.md"], SourceText.From("---\ntitle: A\n---\n\nText.")));
    }

    public void Dispose() => _folder.Dispose();

    private static string Draft(string transcript) =>
        $"---\nsources:\n  - name: Joy Reed\n    transcript: {transcript}\n---\n\n“We will not close the school this year,” Mayor Joy Reed said.\n";

    private ConfigurationFinder Finder() => new(new ConfigurationOptions(_folder.FullPath), RulePackLoader.Load);

    private IEnumerable<Diagnostic> Lint(string draft, string path = "a.md", ConfigurationFinder? finder = null)
    {
        var source = SourceText.From(draft);
        var configuration = (finder ?? Finder()).ForFile(path);
        return Linter.Lint(source, configuration.ContextFor(_folder[path], source)).Diagnostics;
    }
}
