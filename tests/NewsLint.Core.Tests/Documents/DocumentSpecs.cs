using System.Runtime.CompilerServices;
using System.Text;
using NewsLint.Documents;
using NewsLint.Text;

namespace NewsLint.Core.Tests.Documents;

/// <summary>
/// Runs the Markdown files in Specs/documents: an example and the dump of what is read from it.
/// The environment variable NEWSLINT_UPDATE_SPECS=1 writes the dumps anew.
/// </summary>
public sealed class DocumentSpecs
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../Specs/documents"));

    public static TheoryData<string> Files() => [.. Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_examples_are_read_as_their_dumps_say(string file)
    {
        var path = Path.Combine(Folder, file);
        var spec = File.ReadAllText(path);
        var actual = new StringBuilder();
        foreach (var part in SpecFile.Parse(spec))
        {
            actual.Append(part.Before);
            if (part.Example is null)
                continue;
            var document = MarkdownReader.Read(SourceText.From(part.Source), new ReadOptions { IsPlainText = part.IsPlainText });
            Assert.Null(DocumentInvariants.FirstBroken(document));
            actual.Append(DocumentDump.Of(document));
        }
        if (Environment.GetEnvironmentVariable("NEWSLINT_UPDATE_SPECS") == "1")
            File.WriteAllText(path, actual.ToString());
        else
            Assert.Equal(spec, actual.ToString());
    }

    internal static IEnumerable<string> Examples() =>
        Directory.GetFiles(Folder, "*.md").SelectMany(file => SpecFile.Parse(File.ReadAllText(file))).Where(part => part.Example is not null).Select(part => part.Source);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

/// <param name="Before">The spec's text up to the dump, the dump's opening fence included.</param>
/// <param name="Example">The example as written, or null after the last one.</param>
/// <param name="IsPlainText">Whether its fence says <c>text</c>.</param>
internal sealed record SpecFile(string Before, string? Example, bool IsPlainText)
{
    private const string Fence = "````";

    /// <summary>The example with <c>⏎</c> as CR, <c>→</c> as tab, <c>␀</c> as NUL, <c>�</c> as an invalid byte, <c>·</c> as a space.</summary>
    public string Source => Example!.Replace('⏎', '\r').Replace('→', '\t').Replace('␀', '\0').Replace('�', '\uDCFF').Replace('·', ' ');

    public static IEnumerable<SpecFile> Parse(string spec)
    {
        var before = new StringBuilder();
        string? example = null;
        var isPlainText = false;
        var lines = spec.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            before.Append(line).Append(i == lines.Length - 1 ? "" : "\n");
            if (line is Fence + "markdown" or Fence + "text")
            {
                isPlainText = line == Fence + "text";
                var end = Array.IndexOf(lines, Fence, i + 1);
                example = string.Join('\n', lines[(i + 1)..end]);
                foreach (var written in lines[(i + 1)..(end + 1)])
                    before.Append(written).Append('\n');
                i = end;
            }
            else if (line == Fence + "blocks")
            {
                yield return new SpecFile(before.ToString(), example, isPlainText);
                before.Clear();
                i = Array.IndexOf(lines, Fence, i + 1) - 1;
            }
        }
        yield return new SpecFile(before.ToString(), null, false);
    }
}
