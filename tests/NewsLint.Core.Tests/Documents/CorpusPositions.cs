using System.Runtime.CompilerServices;
using NewsLint.Documents;
using NewsLint.Text;

namespace NewsLint.Core.Tests.Documents;

/// <summary>Real articles, where they are at hand.</summary>
public sealed class CorpusPositions
{
    [Fact]
    public void Every_segment_of_real_articles_is_where_it_says()
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../../shared/corpus"));
        if (!Directory.Exists(folder))
            Assert.Skip("There is no corpus beside the repository.");
        foreach (var file in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            var source = SourceText.Decode(bytes);
            Assert.Equal(bytes, source.Encode());
            var document = MarkdownReader.Read(source, ReadOptions.Default);
            Assert.Null(DocumentInvariants.FirstBroken(document));
            Assert.NotEmpty(document.Blocks);
            Assert.Empty(document.Problems);
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
