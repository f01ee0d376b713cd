using System.Globalization;
using NewsLint.Benchmarks;

namespace NewsLint.Soak;

/// <summary>Changes texts as people and programs do: letters, words, marks, lines, paragraphs, several places at once, the whole text.</summary>
internal sealed class Typist(Random random)
{
    private static readonly string[] Marks =
    [
        "“", "”", "\"", "‘", "’", "*", "**", "_", "`", "[", "](https://example.org/x)", "> ", "# ", "- ", "|", "\n", "\n\n", "\r\n", "---\n", "~~~\n", "<!-- ", " -->", "&amp;", "{{< x >}}", "👩‍👧", "é", "\t", "— ", ":", "1,200 ",
        "<!-- newslint-disable-next-line loaded -->\n", "[^1]", "\n[^1]: A note.\n", "<b>", "</b>", "\\",
    ];

    private static readonly string[] Phrases =
    [
        "sources said ", "the so-called ", "slammed ", "in order to ", "Joy Reed said. ", "a senior official said on condition of anonymity ", "the the ", "unprecedented ", "Volodymyr Zelenskiy ", "very unique ",
        "“We waited for two years,” Reed said. ", "according to experts ", "it is widely known that ", "a game changer ", "Jane Quillen ",
    ];

    /// <summary>Changes a text and gives the content changes that say so.</summary>
    public string Type(OpenText document)
    {
        if (random.Next(400) == 0 || document.Text.Length > 3 * document.Start.Length + 4_000)
        {
            document.Text = document.Start;
            return $$"""[{ "text": {{Wire.Quote(document.Text)}} }]""";
        }
        var count = random.Next(20) == 0 ? 1 + random.Next(4) : 1;
        return $"[{string.Join(", ", Enumerable.Range(0, count).Select(_ => Once(document)))}]";
    }

    private string Once(OpenText document)
    {
        var text = document.Text;
        var start = Between(text, random.Next(text.Length + 1));
        var length = random.Next(10) switch
        {
            < 6 => 0,
            < 9 => random.Next(12),
            _ => random.Next(200),
        };
        // What has grown is cut more than it is written.
        if (text.Length > document.Start.Length + 500 && random.Next(3) == 0)
            length = random.Next(400);
        var end = Between(text, Math.Min(text.Length, start + length));
        var inserted = length > 0 && random.Next(2) == 0 ? "" : Words();
        document.Text = string.Concat(text.AsSpan(0, start), inserted, text.AsSpan(end));
        return $$"""{ "range": { "start": {{Position(text, start)}}, "end": {{Position(text, end)}} }, "text": {{Wire.Quote(inserted)}} }""";
    }

    private string Words() => random.Next(20) switch
    {
        < 9 => ((char)('a' + random.Next(26))).ToString(),
        < 11 => " ",
        < 15 => Marks[random.Next(Marks.Length)],
        < 18 => Phrases[random.Next(Phrases.Length)],
        < 19 => Templates.Spoken[random.Next(Templates.Spoken.Length)] + " ",
        _ => "\n\n" + Corpus.Draft(random.Next(1_000), 300)[80..] + "\n\n",
    };

    /// <summary>A place that no editor's cursor can be at is moved back: inside a character, or inside a line break.</summary>
    private static int Between(string text, int at)
    {
        while (at > 0 && at < text.Length && (char.IsLowSurrogate(text[at]) || (text[at] == '\n' && text[at - 1] == '\r')))
            at--;
        return at;
    }

    /// <summary>Lines end at LF, CRLF and CR.</summary>
    private static string Position(string text, int offset)
    {
        var (line, start) = (0, 0);
        for (var at = text.AsSpan(0, offset).IndexOfAny('\r', '\n'); at >= 0;)
        {
            if (!(text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n'))
            {
                line++;
                start = at + 1;
            }
            var next = text.AsSpan(at + 1, offset - at - 1).IndexOfAny('\r', '\n');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return string.Create(CultureInfo.InvariantCulture, $$"""{ "line": {{line}}, "character": {{offset - start}} }""");
    }
}
