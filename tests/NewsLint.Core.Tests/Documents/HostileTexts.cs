using System.Diagnostics;
using NewsLint.Documents;
using NewsLint.Text;

namespace NewsLint.Core.Tests.Documents;

/// <summary>Texts that make Markdown parsers throw, overflow or crawl.</summary>
public sealed class HostileTexts
{
    public static TheoryData<string, string> Texts() => new()
    {
        { "200 block quotes", Repeat("> ", 200) + "word" },
        { "200 block quotes without spaces", Repeat(">", 200) + "word" },
        { "2,000 lists in a line", Repeat("- ", 2_000) + "word" },
        { "100,000 lists in a line", Repeat("- ", 100_000) + "word" },
        { "2,000 lists, one a line", string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', i * 2) + "- a\n")) },
        { "2,000 ordered lists", Repeat("1. ", 2_000) + "word" },
        { "lists inside 40 quotes", Repeat("> ", 40) + Repeat("- ", 40) + "a" },
        { "60 lists, one a line", string.Concat(Enumerable.Range(0, 60).Select(i => new string(' ', i * 2) + "- a\n")) },
        { "quotes around nested emphasis", Repeat("> ", 95) + Repeat("*a ", 300) + Repeat("a* ", 300) },
        { "quotes and lists in turn", Repeat("> - 1. ", 100) + "word" },
        { "100,000 open brackets", Repeat("[", 100_000) },
        { "50,000 open images", Repeat("![", 50_000) + "a" },
        { "open links", Repeat("[a](", 20_000) },
        { "nested links", Repeat("[", 20_000) + "a" + Repeat("](b)", 20_000) },
        { "open emphasis", Repeat("*a ", 50_000) },
        { "open and close emphasis", Repeat("*a* **b ", 50_000) },
        { "open emphasis in many paragraphs", Repeat(Repeat("*a **b ", 900) + "\n\n", 60) },
        { "emphasis nested 1,500 deep", Repeat("*a ", 1_500) + Repeat("a* ", 1_500) },
        { "growing backtick runs", string.Concat(Enumerable.Range(1, 1_000).Select(i => new string('`', i) + " ")) },
        { "100,000 quotation marks", Repeat("\"", 100_000) },
        { "open comments", Repeat("a <!-- ", 50_000) },
        { "open processing instructions", Repeat("a<?", 50_000) },
        { "open tags", Repeat("<a b='", 50_000) },
        { "open tags in an HTML block", "<div>\n" + Repeat("<a b='\n", 50_000) },
        { "unclosed HTML elements", "<div>" + Repeat("<b>", 50_000) },
        { "open template tags", Repeat("{{ ", 100_000) },
        { "open footnotes", Repeat("[^", 100_000) },
        { "open wiki links", Repeat("[[a|", 50_000) },
        { "reference definitions", Repeat("[a]: b\n", 50_000) },
        { "footnote definitions", Repeat("[^a]: b\n", 20_000) },
        { "pipes", "|" + Repeat("a|", 20_000) + "\n|" + Repeat("-|", 20_000) + "\n" },
        { "backslashes", Repeat("\\", 100_000) + "{" },
        { "spaces", "a" + Repeat(" ", 200_000) + "b" },
        { "tabs", Repeat("\t", 100_000) + "b" },
        { "front matter of brackets", "---\na: " + Repeat("[", 100_000) + "\n---\nBody" },
        { "front matter of quotation marks", "---\na: " + Repeat("\"", 100_000) + "\n---\nBody" },
        { "front matter too long", "---\na: " + Repeat("b", 1_100_000) + "\n---\nBody" },
        { "a megabyte on a line", Repeat("word, ", 200_000) },
        { "a megabyte of lines", Repeat("word\n", 200_000) },
        { "NUL", Repeat("\0", 50_000) },
        { "addresses", Repeat("https://example.org/a ", 20_000) },
        { "underlined headings", Repeat("a\n-\n", 50_000) },
        { "broken links", Repeat("[a] (", 100_000) },
        { "ends of broken links", Repeat("] (", 300_000) },
        { "ampersands in an HTML block", "<div>" + Repeat("&", 2_000_000) },
        { "elements that close others", "<?\n" + Repeat(Repeat("<b>", 900) + "\n\n", 60) + Repeat(Repeat("</i>", 900) + "\n\n", 60) },
        { "quotation marks in open tags", "<?\n" + Repeat(Repeat("<a b='\n<a b=\"\n", 400) + "\n\n", 100) },
        { "comments in comments", "<?\n" + Repeat(Repeat("<!-- ", 900) + "\n\n", 100) },
        { "labels", Repeat("[^a", 400_000) },
        { "labels in their place", Repeat("> [^a]: ", 20_000) },
        { "long labels", Repeat("[^" + Repeat("a", 2_000) + "\n", 200) },
        { "backslashes before braces", Repeat(Repeat("\\", 5_000) + "{[", 100) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_hostile_text_gives_a_sound_document_soon(string name, string text)
    {
        var clock = Stopwatch.StartNew();
        var document = MarkdownReader.Read(SourceText.From(text), ReadOptions.Default);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{name} took {clock.Elapsed}.");
        Assert.Null(DocumentInvariants.FirstBroken(document));
    }

    [Fact]
    public void What_is_nested_too_deep_is_named_with_its_line()
    {
        var document = MarkdownReader.Read(SourceText.From("First.\n\n" + Repeat("> ", 200) + "word\n\nLast *one*."), ReadOptions.Default);
        var problem = Assert.Single(document.Problems);
        Assert.Equal("newslint.too-deep", problem.Rule);
        Assert.Equal(2, document.Source.GetPosition(problem.Span.Start).Line);
        Assert.Equal("Nested more than 100 levels deep here, so the line is read as plain text, without Markdown.", problem.Message);
        Assert.Equal(["First.", Repeat("> ", 200) + "word", "Last one."], document.Blocks.Select(block => block.Text));
    }

    [Theory]
    [InlineData("- ", 45)]
    [InlineData("> ", 95)]
    [InlineData("1. ", 45)]
    public void What_Markdig_can_bear_is_read_as_Markdown(string marker, int count)
    {
        var document = MarkdownReader.Read(SourceText.From(Repeat(marker, count) + "*word*"), ReadOptions.Default);
        Assert.Empty(document.Problems);
        Assert.Equal("word", Assert.Single(document.Blocks).Text);
    }

    [Fact]
    public void Only_the_paragraph_with_too_many_marks_loses_its_Markdown()
    {
        var document = MarkdownReader.Read(SourceText.From("One *a*.\n\n" + Repeat("*a ", 5_000) + "\n\nTwo *b*."), ReadOptions.Default);
        Assert.Equal("newslint.too-deep", Assert.Single(document.Problems).Rule);
        Assert.Equal(["One a.", Repeat("*a ", 5_000).TrimEnd(), "Two b."], document.Blocks.Select(block => block.Text));
    }

    [Theory]
    [InlineData("*a **b ", 900, 60, "50")]
    [InlineData("a <!-- ", 1_900, 1, "2,000")]
    public void Marks_that_cost_too_much_together_are_text(string piece, int count, int paragraphs, string limit)
    {
        var paragraph = Repeat(piece, count) + (paragraphs == 1 ? Repeat("word ", 60_000) : "") + "\n\n";
        var problem = Assert.Single(MarkdownReader.Read(SourceText.From(Repeat(paragraph, paragraphs)), ReadOptions.Default).Problems);
        Assert.StartsWith($"More than {limit} markup characters", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_addresses_of_a_paragraph_are_text_and_those_of_others_links()
    {
        var many = Repeat("https://example.org/a ", 5_000).TrimEnd();
        var document = MarkdownReader.Read(SourceText.From("One https://example.org/b\n\n" + many + "\n\nTwo [c](https://example.org/c)."), ReadOptions.Default);
        Assert.Equal("5,000 addresses in one paragraph here, so they are read as plain text, not as links.", Assert.Single(document.Problems).Message);
        Assert.Contains(many, document.Blocks.Select(block => block.Text));
        Assert.Equal(["https://example.org/b", "https://example.org/c"], document.Blocks.SelectMany(block => block.Links).Select(link => link.Target));
    }

    [Fact]
    public void The_targets_of_many_links_stay_what_they_are()
    {
        var links = Repeat("[a](https://example.org/" + Repeat("long/", 20) + ") ", 900);
        var document = MarkdownReader.Read(SourceText.From(links), ReadOptions.Default);
        Assert.Empty(document.Problems);
        Assert.All(Assert.Single(document.Blocks).Links, link => Assert.StartsWith("https://example.org/long/", link.Target, StringComparison.Ordinal));
    }

    [Fact]
    public void Too_many_underlined_headings_are_text_from_there_on()
    {
        var document = MarkdownReader.Read(SourceText.From("First\n=====\n\n" + Repeat("a\n-\n", 20_000) + "\n# Last"), ReadOptions.Default);
        Assert.Equal("newslint.too-deep", Assert.Single(document.Problems).Rule);
        Assert.Equal(BlockKind.Heading, document.Blocks[0].Kind);
        Assert.Equal(BlockKind.Heading, document.Blocks[1].Kind);
        Assert.Equal(BlockKind.Paragraph, document.Blocks[^2].Kind);
        Assert.EndsWith("a -", document.Blocks[^2].Text, StringComparison.Ordinal);
        Assert.Equal(BlockKind.Heading, document.Blocks[^1].Kind);
    }

    [Fact]
    public void Marks_in_code_are_no_problem() =>
        Assert.Empty(MarkdownReader.Read(SourceText.From("```\n" + Repeat("[*a", 5_000) + "\n```\n"), ReadOptions.Default).Problems);

    [Fact]
    public void Front_matter_that_is_hostile_is_a_problem_and_the_body_is_read()
    {
        foreach (var value in new[] { Repeat("[", 100_000), Repeat("b", 1_100_000) })
        {
            var document = MarkdownReader.Read(SourceText.From("---\na: " + value + "\n---\nBody"), ReadOptions.Default);
            Assert.Equal("newslint.bad-frontmatter", Assert.Single(document.Problems).Rule);
            Assert.Equal("Body", Assert.Single(document.Blocks).Text);
        }
    }

    [Fact]
    public void Time_grows_with_the_length()
    {
        var paragraph = "The *mayor* said [so](https://a.b) in `code`, “twice”.\nAnd {{ x }} then.\n\n";
        MarkdownReader.Read(SourceText.From(Repeat(paragraph, 1_000)), ReadOptions.Default);
        var small = Measure(Repeat(paragraph, 5_000));
        var large = Measure(Repeat(paragraph, 40_000));
        Assert.True(large < small * 30 + TimeSpan.FromSeconds(1), $"{small} grew to {large}.");

        static TimeSpan Measure(string text)
        {
            var clock = Stopwatch.StartNew();
            MarkdownReader.Read(SourceText.From(text), ReadOptions.Default);
            return clock.Elapsed;
        }
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
