using Markdig.Syntax;
using NewsLint.Documents;
using NewsLint.Documents.Reading;
using NewsLint.Text;

namespace NewsLint.Core.Tests.Documents;

/// <summary>What holds where Markdig's own bounds do not, or no longer.</summary>
public sealed class ReadingBoundsTests
{
    /// <summary>Markdig itself nests inline markup without end.</summary>
    [Theory]
    [InlineData("*a ", "a* ", 900)]
    [InlineData("**a ~~b ", "b~~ a** ", 400)]
    [InlineData("![a", "](b)", 600)]
    public void Markup_within_markup_without_end_is_read_as_plain_text(string open, string close, int count) =>
        AssertPlain(Repeat(open, count) + "word" + Repeat(close, count));

    /// <summary>Block quotes of a footnote are counted by nobody before Markdig, which throws at 128 of them.</summary>
    [Fact]
    public void What_the_parser_throws_at_is_read_as_plain_text() => AssertPlain("[^a]: " + Repeat("> ", 140) + "word");

    [Fact]
    public void Blocks_are_walked_to_a_depth_whatever_the_parser_lets_through()
    {
        Walk(250);
        Assert.Throws<TooDeepException>(() => Walk(350));

        static void Walk(int depth)
        {
            var root = new MarkdownDocument();
            ContainerBlock innermost = root;
            for (var i = 0; i < depth; i++)
            {
                var quote = new QuoteBlock(null!);
                innermost.Add(quote);
                innermost = quote;
            }
            var source = SourceText.From("word");
            new BlockWalker(new DocumentBuilder(source), new Mask(source.Content), source.Content, hasTitle: false, splitsAtBreaks: false).Walk(root);
        }
    }

    /// <summary>With the text of every level, nested block quotes would cost as many times their length.</summary>
    [Fact]
    public void Of_nested_block_quotes_the_text_is_kept_once()
    {
        var document = Read(Repeat("> ", 90) + Repeat("word ", 1_000));
        Assert.Single(document.Nodes, node => node.Type == NodeTypes.BlockQuote);
    }

    [Fact]
    public void Braces_that_are_far_apart_are_no_tag()
    {
        Assert.Equal("Word \uFFFC", Assert.Single(Read("Word {" + Repeat("a", 9_000) + "}").Blocks).Text);
        Assert.StartsWith("Word {a", Assert.Single(Read("Word {" + Repeat("a", 11_000) + "}").Blocks).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_is_sought_near_its_text()
    {
        Assert.Single(Read("[a] (https://example.org/b)").Nodes, node => node.Type == NodeTypes.BrokenLink);
        Assert.Single(Read("[" + Repeat("a", 400) + "] (b/" + Repeat("c", 400) + ")").Nodes, node => node.Type == NodeTypes.BrokenLink);
        Assert.DoesNotContain(Read("[" + Repeat("a", 600) + "] (b/cd)").Nodes, node => node.Type == NodeTypes.BrokenLink);
        Assert.DoesNotContain(Read("[a] (b/" + Repeat("c", 600) + ")").Nodes, node => node.Type == NodeTypes.BrokenLink);
    }

    /// <summary>What the parser made of something else stands nowhere, and is not sought to the end of the file.</summary>
    [Fact]
    public void A_literal_is_sought_near_its_place()
    {
        var locator = new SourceLocator(Repeat("a", 1_000) + "b");
        locator.EnterBlock(1_001);
        Assert.Equal(1_000, locator.Find("b", 900, 900));
        Assert.Equal(-1, locator.Find("b", 0, 0));
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Backslashes_are_counted_to_the_last(int count, bool isTag) =>
        Assert.Equal(isTag, Assert.Single(Read(Repeat("\\", count) + "{a}").Blocks).Text.EndsWith('\uFFFC'));

    [Fact]
    public void A_label_may_be_long_and_stand_deep()
    {
        var label = Repeat("a", 1_000);
        var document = Read($"Word.[^{label}]\n\n{Repeat("> ", 60)}[^{label}]: More.\n");
        Assert.Equal("true", Assert.Single(document.Nodes, node => node.Type == NodeTypes.FootnoteReference)["defined"]);
    }

    private static void AssertPlain(string text)
    {
        var document = Read("*First*\n\n" + text + "\n");
        Assert.Equal("This text is nested too deep for the Markdown parser, so the file is read as plain text, without Markdown.", Assert.Single(document.Problems).Message);
        Assert.Equal(["*First*", text.TrimEnd()], document.Blocks.Select(block => block.Text));
        Assert.Null(DocumentInvariants.FirstBroken(document));
    }

    private static Document Read(string text) => MarkdownReader.Read(SourceText.From(text), ReadOptions.Default);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
