using System.Text;
using NewsLint.Benchmarks;

namespace NewsLint.Soak;

/// <summary>The fifty documents: short, long, with and without front matter, with recordings, and broken in many ways.</summary>
internal static class Desk
{
    public const int Size = 50;

    private const string Sourced = """
        ---
        title: Reed opens the bridge
        date: 2026-03-02
        sources:
          - name: Joy Reed
            role: mayor
            transcript: reed.txt
          - alias: A1
            role: senior official
            status: background
        ---

        “We waited for two years and nobody called us,” Joy Reed said on Monday. “The bridge was never meant for so many lorries.”

        “There is no money for the bridge,” a senior official said. Jane Quillen knew of it.


        """;

    private static readonly string[] Broken =
    [
        "---\ntitle: [never closed\n\nThe senator slammed the ruling, sources say.\n",
        "\"An open quotation that never ends, the mayor said.\n\nAnother “one inside ‘one inside \"one.\n\nThe so-called experts slammed it.\n",
        string.Concat(Enumerable.Repeat("> ", 150)) + "The end result is a game changer.\n\n" + string.Concat(Enumerable.Repeat("- a\n  ", 60)),
        new string('[', 3_000) + " sources say " + new string('*', 3_000) + "\n\n| a | b\n|--\n| “c | d” |\n",
        "\tMixed\r\nends\rof lines\n\nA \0 NUL, an \u202Eoverride, a \u2028 separator, an emoji 👩‍👩‍👧 and the the end result.\r\n\r\nSources said “yes”.\r\n",
        "<!-- newslint-disable -->\nThe senator slammed it.\n<!-- newslint-enable -->\n<!-- newslint-disable-next-line loaded.nothing -->\n<div>Sources said</div>\n\n```\nnever closed\n",
    ];

    public static OpenText[] Texts(string folder) => [.. Enumerable.Range(0, Size).Select(number => Text(folder, number))];

    private static OpenText Text(string folder, int number)
    {
        var (place, text) = number switch
        {
            < 2 => ("news", Corpus.Draft(number, 60_000)),
            < 6 => ("news", Corpus.Draft(number, 15_000)),
            < 28 => ("news", Corpus.Draft(number, 1_500 + number * 100)),
            < 34 => ("opinion", Corpus.Draft(number, 3_000)),
            < 38 => ("city", Sourced + Corpus.Draft(number, 2_000)[200..]),
            < 42 => ("wire", Corpus.Draft(number, 2_500).Replace("\n\n", "\n", StringComparison.Ordinal)),
            < 44 => ("news", ""),
            _ => ("broken", Broken[number - 44]),
        };
        var path = $"{place}/{number:00}.{(place == "wire" ? "txt" : "md")}";
        return new OpenText(path, new Uri(Path.Combine(folder, path)).AbsoluteUri, text);
    }

    /// <summary>What lies beside the drafts.</summary>
    public static void Furnish(string folder)
    {
        foreach (var below in new[] { "news", "opinion", "city", "wire", "broken", "notes", "desk", "house-rules/house", ".newslint" })
            Directory.CreateDirectory(Path.Combine(folder, below));
        File.WriteAllText(Path.Combine(folder, "notes/reed.txt"), Recording);
        File.WriteAllText(Path.Combine(folder, "desk/sources.yml"), "- alias: A1\n  name: Jane Quillen\n  status: background\n", Encoding.UTF8);
    }

    public const string Recording = "Q: And then?\nREED: We waited for, um, two years and nobody called us. The bridge was never meant for so many cars.\nQ: Who pays?\nREED: Ask the council.\n";
}
