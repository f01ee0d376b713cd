using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NewsLint.News.Transcripts;

namespace NewsLint.Benchmarks;

/// <summary>Fifty quotations in a transcript of 30,000 words: copied, with words changed, cut, invented. Beside it, a plain search of the text for the same words.</summary>
internal static class Transcripts
{
    private const int Words = 30_000;
    private const int Quotations = 50;

    public static void Run(Options options)
    {
        var text = Record();
        var quotations = Quote(text);
        Console.WriteLine($"## {Quotations} quotations in a transcript of {Words:N0} words, {text.Length / 1024:N0} KiB\n");
        List<Sample> reading = [], looking = [], plain = [];
        for (var i = 0; i <= options.Repeats; i++)
        {
            Sample read = default, look = default, search = default;
            var transcript = Sample.Run(ref read, () => TranscriptReader.Read("a.txt", text, TranscriptFormat.Text));
            ImmutableArray<Recording> recordings = [new Recording(transcript, IsOwn: true, _ => SpeakerMatch.Unknown)];
            _ = Sample.Run(ref look, () => quotations.Count(quotation => QuotationVerifier.Verify([quotation], recordings).Outcome == VerificationOutcome.Verbatim));
            _ = Sample.Run(ref search, () => quotations.Count(quotation => text.Contains(quotation, StringComparison.OrdinalIgnoreCase)));
            if (i == 0)
                continue;
            reading.Add(read);
            looking.Add(look);
            plain.Add(search);
        }
        var reference = Sample.Median(plain).Cpu;
        Write("reading it", Sample.Median(reading), reference);
        Write("making the index and looking all up", Sample.Median(looking), reference);
        Write("string.Contains, ignoring case", Sample.Median(plain), reference);
        Console.WriteLine();
    }

    private static string Record()
    {
        var random = new Random(7);
        var text = new StringBuilder();
        for (var i = 0; i < Words; i++)
        {
            if (i % 60 == 0)
                text.Append(CultureInfo.InvariantCulture, $"\n[00:{i / 600 % 60:00}:{i % 60:00}] {(i / 60 % 2 == 0 ? "REED" : "BOONE")}:");
            // A few words are frequent, most are rare, as in speech.
            var word = (int)(4_000 * Math.Pow(random.NextDouble(), 4));
            text.Append(' ').Append(Syllables[word % 20]).Append(Syllables[word / 20 % 20]).Append(word >= 400 ? Syllables[word / 400 % 20] : "");
            if (i % 12 == 11)
                text.Append('.');
        }
        return text.ToString();
    }

    private static List<string> Quote(string text)
    {
        var random = new Random(11);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(' ')).ToList();
        List<string> quotations = [];
        for (var i = 0; i < Quotations; i++)
        {
            var words = lines[random.Next(lines.Count)][..Math.Min(40, 8 + i % 32)];
            var quotation = (i % 5) switch
            {
                0 => string.Join(' ', words[..3]) + " … " + string.Join(' ', words[5..]),
                1 => string.Join(' ', words.Select((word, at) => at % 7 == 3 ? "another" : word)),
                2 when i % 2 == 0 => string.Join(' ', words.Select(word => new string([.. word.Reverse()]))),
                _ => string.Join(' ', words),
            };
            quotations.Add(quotation);
        }
        return quotations;
    }

    private static void Write(string name, Sample sample, double reference) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-40}wall {sample.Wall,8:0.00} ms   CPU {sample.Cpu,8:0.00} ms   {sample.Cpu / reference,6:0.0} x string.Contains   {sample.Allocated / 1024,8:0} KiB allocated"));

    private static readonly string[] Syllables = ["the", "re", "to", "an", "in", "ka", "lo", "mi", "su", "per", "con", "ver", "di", "ma", "ta", "no", "el", "ra", "os", "um"];
}
