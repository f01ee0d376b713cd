using System.IO.Compression;
using NewsLint.Rules;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Packs;

namespace NewsLint.Workspace.Tests.Configuration;

/// <summary>Small files that stand for much: each has a bound with a name, and a message where it is reached.</summary>
public sealed class BombTests : IDisposable
{
    private const string Brackets = "(a x|b) (c x|d) (e x|f) (g x|h) (i x|j) (k x|l) (m x|n) (o x|p) (q x|r) (s x|t) (u x|v)";
    private const string Braces = "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Braces_of_many_patterns_together_are_bounded()
    {
        var overrides = string.Concat(Enumerable.Range(0, 10).Select(i => $"  - {{ files: \"{Braces}o{i}\", type: opinion }}\n"));
        var configuration = Read($"overrides:\n{overrides}exclude:\n{string.Concat(Enumerable.Range(0, 10).Select(i => $"  - \"{Braces}e{i}\"\n"))}");
        Assert.Contains("With all braces written out the patterns up to here are more than 5,000.", Assert.Single(configuration.Problems, problem => !problem.Message.StartsWith("An override", StringComparison.Ordinal)).Message, StringComparison.Ordinal);
        Assert.True(configuration.Layers.Exclude.IsEmpty);
    }

    [Fact]
    public void Brackets_of_many_phrases_together_are_bounded()
    {
        for (var file = 0; file < 3; file++)
            _folder.Write($"house/style/r{file}.yml", $"title: R\nextends: existence\nmessage: R.\nphrases:\n{string.Concat(Enumerable.Range(0, 60).Select(i => $"  - \"w{file}x{i} {Brackets}\"\n"))}");
        _folder.Write("house/style/_lists/l.yml", $"phrases:\n{string.Concat(Enumerable.Range(0, 60).Select(i => $"  - \"l{i} {Brackets}\"\n"))}");
        var problems = Read("packs: house\n").Problems;
        Assert.Contains(problems, problem => problem.Message.StartsWith($"Here the phrases of these rules stand for more than {PhraseBudget.MaxWords:N0} words in all.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_phrase_has_a_greatest_length()
    {
        _folder.Write("house/style/r.yml", $"title: R\nextends: existence\nmessage: R.\nphrases: [\"{string.Join(' ', Enumerable.Repeat("a", 1_500))}\"]\n");
        Assert.Contains(Read("packs: house\n").Problems, problem => problem.Message.EndsWith("A phrase has at most 2,000 characters.", StringComparison.Ordinal));
    }

    [Fact]
    public void Packs_and_files_with_names_are_counted()
    {
        for (var i = 0; i < 70; i++)
        {
            Directory.CreateDirectory(_folder[$"p/{i}"]);
            _folder.Write($"n/{i}.yml", $"- Joy Reed{i}\n");
        }
        var problems = Read($"packs: [{string.Join(", ", Enumerable.Range(0, 70).Select(i => $"p/{i}"))}]\nnames: [{string.Join(", ", Enumerable.Range(0, 70).Select(i => $"n/{i}.yml"))}]\n").Problems;
        Assert.Equal(6, problems.Count(problem => problem.Message == "At most 64 packs are read. This one is not."));
        Assert.Equal(6, problems.Count(problem => problem.Message == "At most 64 files with names are read, of 16 MB in all. This one is not."));
    }

    [Fact]
    public void Files_with_names_are_bounded_together()
    {
        var large = "- Joy Reed\n" + new string('#', 7 << 20) + "\n";
        for (var i = 0; i < 4; i++)
            _folder.Write($"n/{i}.yml", large);
        Assert.Single(Read("names: [n/0.yml, n/1.yml, n/2.yml, n/3.yml]\n").Problems, problem => problem.Message.StartsWith("At most 64 files with names are read, of 16 MB", StringComparison.Ordinal));
    }

    [Fact]
    public void Transcripts_of_a_draft_are_bounded_together()
    {
        var paragraph = $"<w:p><w:r><w:t>REED: {string.Join(' ', Enumerable.Range(0, 400).Select(i => $"w{i}"))}</w:t></w:r></w:p>";
        var document = $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{string.Concat(Enumerable.Repeat(paragraph, (4 << 20) / paragraph.Length))}</w:body></w:document>";
        for (var i = 0; i < 6; i++)
        {
            using var archive = ZipFile.Open(_folder[$"{i}.docx"], ZipArchiveMode.Create);
            using var part = new StreamWriter(archive.CreateEntry("word/document.xml").Open());
            part.Write(document);
        }
        var draft = Text.SourceText.From($"---\nsources: [{string.Join(", ", Enumerable.Range(0, 6).Select(i => $"{{ name: Joy Reed{i}, transcript: {i}.docx }}"))}]\n---\n\n“It is late,” Joy Reed said.\n");
        var entries = Read("style: ap\n").ContextFor(_folder["draft.md"], draft).Transcripts;
        var read = Enumerable.Range(0, 6).Select(i => entries.Find($"{i}.docx")!).ToList();
        Assert.True(new FileInfo(_folder["0.docx"]).Length < 100_000);
        Assert.InRange(read.Count(entry => entry.Transcript is not null), 3, 4);
        Assert.Equal("The transcripts of this draft are too long together: at most 16 MB of text are read.", read[^1].Problem);
    }

    private EffectiveConfiguration Read(string yaml)
    {
        _folder.Write(".newslint.yml", yaml);
        return new ConfigurationFinder(new ConfigurationOptions(_folder.FullPath), RulePackLoader.Load).ForFile(_folder["draft.md"]);
    }
}
