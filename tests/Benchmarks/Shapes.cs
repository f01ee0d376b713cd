using System.Globalization;
using System.Text;

namespace NewsLint.Benchmarks;

/// <summary>A text that nobody writes, as long as is asked for: one thing that an engine can be slow at, again and again.</summary>
/// <param name="Name">What is repeated.</param>
/// <param name="Make">Gives the text of about so many UTF-16 code units.</param>
internal sealed record Shape(string Name, Func<int, string> Make)
{
    private const string Plain = "The council met on Monday and talked about the bridge. ";

    public static readonly Shape[] All =
    [
        new("one paragraph", length => Repeat(Plain, length)),
        new("one word", length => new string('a', length)),
        new("one sentence without an end", length => Repeat("the council met and ", length)),
        new("one line of prose without spaces", length => Repeat("council,bridge;", length)),
        new("nested block quotes `>`", length => Repeat(">", length)),
        new("nested block quotes `> `", length => Repeat("> ", length) + "a"),
        new("nested lists on a line `- `", length => Repeat("- ", length) + "a"),
        new("nested lists by indentation", Staircase),
        new("growing backtick runs", length => Growing('`', length)),
        new("growing tilde runs", length => Growing('~', length)),
        new("stars opened `*a `", length => Repeat("*a ", length)),
        new("stars opened `**a `", length => Repeat("**a ", length)),
        new("underscores opened `_a `", length => Repeat("_a ", length)),
        new("stars `a**`", length => Repeat("a**", length)),
        new("stars and underscores `*_`", length => Repeat("*_", length)),
        new("stars on paragraphs `*a *b`", length => Repeat("*a *b *c\n\n", length)),
        new("quotation marks `\"`", length => Repeat("\"", length)),
        new("quotation marks `“`", length => Repeat("“", length)),
        new("quotation marks `”`", length => Repeat("”", length)),
        new("quotation marks `'`", length => Repeat("'", length)),
        new("quotation marks and words `\"a `", length => Repeat("\"a ", length)),
        new("quotations of a word `\"a\" `", length => Repeat("\"a\" ", length)),
        new("opened quotations `“a `", length => Repeat("“a ", length)),
        new("opened single quotations `'a `", length => Repeat("'a ", length)),
        new("nested quotations `“a ‘b `", length => Repeat("“a ‘b ", length)),
        new("quotations of a sentence", length => Repeat("“The bridge is old.” ", length)),
        new("quotations without a speaker, a paragraph each", length => Repeat("“The bridge is old.”\n\n", length)),
        new("apostrophes `it's `", length => Repeat("it's the dogs' ", length)),
        new("attributions `he said `", length => Repeat("he said ", length)),
        new("attributions `he said.`", length => Repeat("He said. ", length)),
        new("attributed quotations", length => Repeat("“It is old,” he said. ", length)),
        new("attributed quotations, a paragraph each", length => Repeat("“It is old,” Ann Reed said.\n\n", length)),
        new("told by sources", length => Repeat("sources said ", length)),
        new("told by sources who told sources", length => Repeat("a source told a source that ", length)),
        new("according to", length => Repeat("according to ", length)),
        new("links `[a](b) `", length => Repeat("[a](b) ", length)),
        new("links, a paragraph each", length => Repeat("[a](b)\n\n", length)),
        new("reference links and their targets", References),
        new("link targets alone", length => Numbered("[a{0}]: https://example.org/{0}\n", length)),
        new("addresses", length => Repeat("https://example.org/a ", length)),
        new("mail addresses", length => Repeat("a@example.org ", length)),
        new("brackets `[`", length => Repeat("[", length)),
        new("brackets `[a`", length => Repeat("[a ", length)),
        new("brackets `]`", length => Repeat("]", length)),
        new("brackets `[](`", length => Repeat("[](", length)),
        new("images `![`", length => Repeat("![", length)),
        new("images", length => Repeat("![a](b.jpg) ", length)),
        new("round brackets `(`", length => Repeat("(", length)),
        new("round brackets `(a `", length => Repeat("(a ", length)),
        new("braces `{`", length => Repeat("{", length)),
        new("template tags opened `{{< a `", length => Repeat("{{< a ", length)),
        new("template tags", length => Repeat("{{< a >}} ", length)),
        new("wiki links `[[a]] `", length => Repeat("[[a]] ", length)),
        new("footnotes and their marks", Footnotes),
        new("footnote marks alone", length => Numbered("a[^{0}] ", length)),
        new("names, each another", Names),
        new("names, each another, a paragraph each", length => Names(length).Replace(" met ", ".\n\n", StringComparison.Ordinal)),
        new("one name", length => Repeat("Ann Reed met ", length)),
        new("capitalised words", length => Repeat("Ann Reed ", length)),
        new("capitals", length => Repeat("NATO ", length)),
        new("initials `A. `", length => Repeat("A. ", length)),
        new("titles `Mr. `", length => Repeat("Mr. ", length)),
        new("of the of the", length => Repeat("of the ", length)),
        new("Bank of the Bank of the", length => Repeat("Bank of the ", length)),
        new("numbers", length => Numbered("{0} ", length)),
        new("numbers with units", length => Numbered("${0} million and {0} percent, ", length)),
        new("digits", length => new string('7', length)),
        new("dates", length => Repeat("on Monday, May 4, 2020, ", length)),
        new("commas", length => Repeat(",", length)),
        new("commas `a, `", length => Repeat("a, ", length)),
        new("full stops", length => Repeat(".", length)),
        new("full stops `. `", length => Repeat(". ", length)),
        new("dashes `—`", length => Repeat("—", length)),
        new("dashes `a — `", length => Repeat("a — ", length)),
        new("hyphens `a-a-`", length => Repeat("a-", length)),
        new("dashes for a line `-`", length => Repeat("-", length)),
        new("exclamation marks", length => Repeat("!", length)),
        new("question marks `? `", length => Repeat("a? ", length)),
        new("headings", length => Numbered("# Heading {0}\n\n", length)),
        new("headings without text", length => Repeat("#\n", length)),
        new("underlined headings", length => Repeat("a\n-\n", length)),
        new("list of words", length => Repeat("- a\n", length)),
        new("numbered list of words", length => Repeat("1. a\n", length)),
        new("list of words, blank lines", length => Repeat("- a\n\n", length)),
        new("block quotes, blank lines", length => Repeat("> a\n\n", length)),
        new("table of many rows", length => "| a | b |\n|---|---|\n" + Repeat("| a | b |\n", length)),
        new("table of many columns", Columns),
        new("bars `|`", length => Repeat("|", length)),
        new("bars on lines", length => Repeat("a | b\n", length)),
        new("tags opened `<a `", length => Repeat("<a ", length)),
        new("tags opened `<`", length => Repeat("<", length)),
        new("tags opened `<b>`", length => Repeat("<b>", length)),
        new("tags opened, a line each", length => Repeat("<div>\n", length)),
        new("tags opened, a paragraph each", length => Repeat("<div>\n\n", length)),
        new("comments opened `<!--`", length => Repeat("<!-- ", length)),
        new("comments", length => Repeat("<!-- a -->\n", length)),
        new("comments opened, a paragraph each", length => Repeat("<!-- a\n\n", length)),
        new("processing instructions `<?`", length => Repeat("a <? ", length)),
        new("declarations `<![CDATA[`", length => Repeat("a <![CDATA[ ", length)),
        new("silenced rules", length => Repeat("<!-- newslint-disable loaded.hype -->\n\n", length)),
        new("silenced rules that are not there", length => Numbered("<!-- newslint-disable-next-line loaded.none{0} -->\na\n\n", length)),
        new("silenced one rule, heard another", length => Repeat("<!-- newslint-disable loaded.hype -->\n\n", length / 2) + Repeat("<!-- newslint-enable style.acronym -->\n\n", length / 2)),
        new("silenced rules, heard in turn", length => Numbered("<!-- newslint-disable loaded.none{0} -->\n\n", length / 2) + Numbered("<!-- newslint-enable loaded.none{0} -->\n\n", length / 2)),
        new("silenced in one comment, heard in turn", length => $"<!-- newslint-disable {Numbered("loaded.none{0}, ", length / 4)}x -->\n\n" + Numbered("<!-- newslint-enable loaded.none{0} -->\n\n", length - (length / 4))),
        new("silenced lines", length => Repeat("<!-- newslint-disable-next-line loaded.hype: quoted -->\nThe shocking vote.\n\n", length)),
        new("silenced and not", length => Repeat("<!-- newslint-disable loaded.hype -->\n\nThe shocking vote.\n\n<!-- newslint-enable -->\n\n", length)),
        new("entities", length => Repeat("&amp;", length)),
        new("ampersands `&`", length => Repeat("&", length)),
        new("escapes", length => Repeat("\\*", length)),
        new("backslashes", length => Repeat("\\", length)),
        new("blank lines", length => Repeat("\n", length)),
        new("spaces", length => "a" + new string(' ', length) + "b"),
        new("tabs", length => Repeat("\t", length) + "a"),
        new("lines of a letter", length => Repeat("a\n", length)),
        new("paragraphs of a letter", length => Repeat("a\n\n", length)),
        new("paragraphs of a number", length => Numbered("{0}\n\n", length)),
        new("front matter of many keys", length => "---\n" + Numbered("key{0}: value\n", Math.Min(length, 1_000_000)) + "---\n\nText.\n"),
        new("front matter of a long list", length => "---\ntags:\n" + Numbered("- tag{0}\n", Math.Min(length, 1_000_000)) + "---\n\nText.\n"),
        new("front matter of brackets", length => "---\ntitle: " + Repeat("[", length) + "\n---\n\nText.\n"),
        new("front matter with a long title", length => "---\ntitle: " + Repeat("The council met ", Math.Min(length, 1_000_000)) + "\n---\n\nText.\n"),
        new("front matter without an end", length => "---\n" + Repeat("a: b\n", length)),
        new("rows of dashes", length => Repeat("---\n", length)),
        new("fences opened", length => Repeat("```\na\n\n", length)),
        new("code in a line", length => Repeat("`a` ", length)),
        new("loaded words", length => Repeat("shocking ", length)),
        new("loaded words, a sentence each", length => Repeat("The senator slammed the shocking vote. ", length)),
        new("repeated words", length => Repeat("the the ", length)),
        new("exclamations beside quotations", length => Repeat("“a” b! ", length)),
        new("exclamations beside those that are excepted", length => Repeat("Yahoo! b! ", length)),
        new("exclamations beside titles", length => Repeat("a! *Red Sea* ", length)),
        new("superlatives", length => Repeat("the largest ", length)),
        new("lone surrogates", length => Repeat("\udc80", length)),
        new("combining marks", length => "a" + Repeat("\u0301", length)),
        new("zero-width spaces", length => Repeat("a\u200b", length)),
        new("pictographs", length => Repeat("😀", length)),
        new("ideographs", length => Repeat("記者", length)),
        new("NUL", length => Repeat("\0", length)),
        new("placeholders `TK`", length => Repeat("TK ", length)),
        new("pronouns", length => Repeat("She told him that he saw her. ", length)),
        new("negations", length => Repeat("not not ", length)),
    ];

    /// <summary>Texts of a length of their own: the length asked for does not matter.</summary>
    public static readonly Shape[] Named =
    [
        new("a paragraph of 10 MB", _ => Corpus.Draft(1, 10_000_000).Replace("\n\n", " \n", StringComparison.Ordinal)),
        new("a line of 5 MB", _ => Corpus.Draft(2, 5_000_000).Replace('\n', ' ')),
        new("10,000 nested quotes", _ => new string('>', 10_000) + " a"),
        new("lists 2,000 deep", _ => Staircase(2_000 * 2_000)),
        new("growing backtick runs, up to 1,000", _ => Growing('`', 500_000)),
        new("5,000 `*a `", _ => Repeat("*a ", 5_000 * 3)),
        new("100,000 quotation marks", _ => new string('"', 100_000)),
        new("100,000 links", _ => Numbered("[a](b{0}) ", 1_089_000)),
        new("100,000 links, ten to a paragraph", _ => Repeat(Repeat("[a](b) ", 70) + "\n\n", 720_000)),
        new("100,000 names", _ => Names(1_900_000)),
        new("a table of 100,000 rows", _ => "| a | b |\n|---|---|\n" + Repeat("| a | b |\n", 1_000_000)),
        new("front matter of 100,000 keys", _ => "---\n" + Numbered("k{0}: v\n", 1_000_000) + "---\n\nText.\n"),
        new("100,000 waiver comments", _ => Repeat("<!-- newslint-disable loaded.hype -->\n\n", 3_900_000)),
        new("100,000 attributions", _ => Repeat("he said ", 800_000)),
    ];

    public static string Repeat(string part, int length)
    {
        var text = new StringBuilder(length + part.Length);
        while (text.Length < length)
            text.Append(part);
        return text.ToString();
    }

    private static string Numbered(string format, int length)
    {
        var text = new StringBuilder(length + 64);
        for (var number = 1; text.Length < length; number++)
            text.AppendFormat(CultureInfo.InvariantCulture, format, number);
        return text.ToString();
    }

    private static string Growing(char mark, int length)
    {
        var text = new StringBuilder(length + 64);
        for (var run = 1; text.Length < length; run++)
            text.Append(mark, run).Append(" a ");
        return text.ToString();
    }

    private static string Staircase(int length)
    {
        var text = new StringBuilder(length + 64);
        for (var depth = 0; text.Length < length; depth++)
            text.Append(' ', depth * 2).Append("- a\n");
        return text.ToString();
    }

    private static string References(int length) =>
        Numbered("[a{0}][r{0}] ", length / 2) + "\n\n" + Numbered("[r{0}]: https://example.org/\n", length / 2);

    private static string Footnotes(int length) => Numbered("a[^{0}] ", length / 2) + "\n\n" + Numbered("[^{0}]: A note.\n\n", length / 2);

    private static string Columns(int length)
    {
        var columns = length / 9;
        return Repeat("|a", columns * 2) + "|\n" + Repeat("|---", columns * 4) + "|\n" + Repeat("|b", columns * 2) + "|\n";
    }

    /// <summary>First and last names of syllables, none twice.</summary>
    private static string Names(int length)
    {
        string[] syllables = ["ba", "de", "ki", "lo", "mu", "ra", "se", "ti", "vo", "nu"];
        var text = new StringBuilder(length + 64);
        for (var number = 0; text.Length < length; number++)
        {
            for (var word = 0; word < 2; word++)
            {
                var start = text.Length;
                for (var rest = number + word * 7; ; rest /= 10)
                {
                    text.Append(syllables[rest % 10]);
                    if (rest < 10)
                        break;
                }
                text.Append('n');
                text[start] = char.ToUpperInvariant(text[start]);
                text.Append(' ');
            }
            text.Append("met ");
        }
        return text.ToString();
    }
}
