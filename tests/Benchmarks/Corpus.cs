using System.Globalization;
using System.Text;

namespace NewsLint.Benchmarks;

/// <summary>
/// Writes news-like drafts from sentence templates: front matter, headings, paragraphs, quotations, links, lists, a block quote, a table.
/// The same number gives the same draft on every machine.
/// </summary>
internal sealed class Corpus
{
    private readonly StringBuilder _text = new();
    private ulong _state;

    private Corpus(ulong seed) => _state = seed * 0x9E3779B97F4A7C15UL + 0x1234567UL;

    /// <param name="number">Which draft.</param>
    /// <param name="bytes">About how long.</param>
    public static string Draft(int number, int bytes)
    {
        var corpus = new Corpus((ulong)number + 1);
        corpus.WriteFrontMatter(number);
        while (corpus._text.Length < bytes)
            corpus.WritePart();
        return corpus._text.ToString();
    }

    private void WriteFrontMatter(int number)
    {
        _text.Append(CultureInfo.InvariantCulture, $"---\ntitle: {Fill(Pick(Templates.Headlines))}\nauthor: {Fill("{first} {last}")}\n");
        _text.Append(CultureInfo.InvariantCulture, $"date: 2024-{number % 12 + 1:00}-{number % 28 + 1:00}\ntags: [{Pick(Templates.Lists["topic"])}, {Pick(Templates.Lists["topic"])}]\n---\n\n");
        _text.Append("# ").Append(Fill(Pick(Templates.Headlines))).Append("\n\n");
    }

    private void WritePart()
    {
        switch (Next(20))
        {
            case 0:
                _text.Append("## ").Append(Fill(Pick(Templates.Headlines))).Append("\n\n");
                break;
            case 1:
                for (var i = 3 + Next(3); i > 0; i--)
                    _text.Append("- ").Append(Fill(Pick(Templates.Plain))).Append('\n');
                _text.Append('\n');
                break;
            case 2:
                _text.Append("> ").Append(Fill(Pick(Templates.Spoken))).Append(' ').Append(Fill(Pick(Templates.Spoken))).Append("\n\n");
                break;
            case 3 when Next(3) == 0:
                _text.Append("| District | Votes | Share |\n|---|---|---|\n");
                for (var i = 3; i > 0; i--)
                    _text.Append(Fill("| {place} | {number} | {percent} percent |\n"));
                _text.Append('\n');
                break;
            default:
                WriteParagraph();
                break;
        }
    }

    private void WriteParagraph()
    {
        for (var i = 1 + Next(4); i > 0; i--)
        {
            var kind = Next(10);
            var template = kind < 2 ? Pick(Templates.Quoting) : kind < 3 ? Pick(Templates.Linked) : kind < 4 ? Pick(Templates.Loaded) : Pick(Templates.Plain);
            _text.Append(Fill(template)).Append(i == 1 ? "\n\n" : Next(4) == 0 ? "\n" : " ");
        }
    }

    /// <summary>Puts words into the braces of a template.</summary>
    private string Fill(string template)
    {
        var result = new StringBuilder();
        for (var at = 0; at < template.Length; at++)
        {
            if (template[at] != '{')
            {
                result.Append(template[at]);
                continue;
            }
            var end = template.IndexOf('}', at);
            result.Append(Word(template[(at + 1)..end]));
            at = end;
        }
        return result.ToString();
    }

    private string Word(string name) => name switch
    {
        "number" => (Next(9) + 1).ToString(CultureInfo.InvariantCulture) + "," + Next(1000).ToString("000", CultureInfo.InvariantCulture),
        "percent" => Next(98).ToString(CultureInfo.InvariantCulture) + "." + Next(10).ToString(CultureInfo.InvariantCulture),
        "few" => (Next(88) + 11).ToString(CultureInfo.InvariantCulture),
        "year" => (1950 + Next(75)).ToString(CultureInfo.InvariantCulture),
        "spoken" => Fill(Pick(Templates.Spoken)).TrimEnd('.'),
        _ => Pick(Templates.Lists[name]),
    };

    private string Pick(string[] from) => from[Next(from.Length)];

    private int Next(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)((_state >> 11) % (ulong)below);
    }
}
