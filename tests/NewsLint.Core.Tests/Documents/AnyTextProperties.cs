using CsCheck;
using NewsLint.Documents;
using NewsLint.Text;

namespace NewsLint.Core.Tests.Documents;

public sealed class AnyTextProperties
{
    private static readonly string[] Fragments =
    [
        "word", "The mayor said", "“We ", "”", "'", "\"", ".", " ", "  ", "\t", "\n", "\r\n", "\r", "\n\n", "> ", ">", "- ", "* ", "+ ", "1. ", "2) ", "# ", "#\t", "## ",
        "\n---\n", "---", "\n===\n", "...", "*", "**", "***", "_", "__", "~~", "`", "``", "```", "\n```\n", "~~~", "[", "]", "[a]", "](", "](u)", "![", "!", "(", ")", "<", ">", "</", "/>",
        "<b>", "</b>", "<div>", "</div>", "<!--", "-->", "<!-- c -->", "<script>", "</script>", "<img alt=\"x y\" src=u>", "<a href='u'>", "</a>", "<br>", "<p>", "<figcaption>",
        "</figcaption>", "<?", "?>", "<![CDATA[", "]]>", "&amp;", "&ldquo;", "&#65;", "&", "&bogus;", "\\", "\\*", "\\\n", "|", "\n|a|b|\n|-|-|\n", "|:-:|", "[^1]", "\n[^1]: ", "[^", "[x] ", "[ ] ",
        "{{", "}}", "{{< x >}}", "{%", "%}", "{{% y %}}", "{#", "#}", "{", "}", "{x}", "[[", "]]", "[[Page|text]]", "![[a.png]]", "import a from 'b'", "export const a = 1", ":::", "https://example.com/a",
        "www.example.com", "a@b.org", "<https://x.y>", "\n[a]: http://z 'T'\n", "\0", "\uDCFF", "\uD83D\uDE00", "\uFFFC", "\u2E30", "\u2E31", "\u00A0", "\u2028", "é", "    ", "title: ", "\n  ",
        "title: \"a\\\"b\"\n", "dek: >\n  one\n  two\n", "---\n", "- - - ", "> > > ", "\uFEFF",
    ];

    private static readonly Gen<string> Hostile = OneOf(Fragments).Array[0, 40].Select(parts => string.Concat(parts));

    private static readonly Gen<string> Mutated =
        Gen.Select(OneOf(DocumentSpecs.Examples().ToArray()), Gen.Select(Gen.Int[0, 2_000], Gen.Int[0, 6], OneOf(Fragments)).Array[1, 4])
            .Select((example, edits) =>
            {
                foreach (var (at, length, fragment) in edits)
                {
                    var start = at % (example.Length + 1);
                    example = example[..start] + fragment + example[Math.Min(example.Length, start + length)..];
                }
                return example;
            });

    [Fact]
    public void Hostile_fragments_give_a_sound_document() => Hostile.Holds(IsSound, count: 20_000);

    [Fact]
    public void Changed_examples_give_a_sound_document() => Mutated.Holds(IsSound, count: 20_000);

    [Fact]
    public void Fragments_after_front_matter_give_a_sound_document() => Hostile.Holds(text => IsSound("---\n" + text + "\n---\n" + text), count: 5_000);

    [Fact]
    public void Any_bytes_come_back_as_they_were() =>
        Gen.OneOf(Gen.Byte.Array[0, 60], OneOf(new byte[] { 0xEF, 0xBB, 0xBF, 0xC3, 0xA9, 0xED, 0xB3, 0xBF, 0xF0, 0x9F, 0x98, 0x80, 0x41, 0x0A }).Array[0, 30])
            .Holds(bytes => Assert.Equal(bytes, SourceText.Decode(bytes).Encode()), count: 20_000);

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static void IsSound(string text)
    {
        foreach (var options in new[] { ReadOptions.Default, new ReadOptions { IsPlainText = true } })
        {
            var document = MarkdownReader.Read(SourceText.From(text), options);
            if (DocumentInvariants.FirstBroken(document) is { } broken)
                throw new InvalidOperationException(broken);
        }
    }
}
