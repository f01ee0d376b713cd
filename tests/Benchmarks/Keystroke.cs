using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Documents;
using NewsLint.Linting;
using NewsLint.Matching;
using NewsLint.News;
using NewsLint.Text;

namespace NewsLint.Benchmarks;

/// <summary>Typing in a draft of 10,000 words: a lint from nothing, and one with the facts of the lint before.</summary>
internal static class Keystroke
{
    public static void Run(Options options, LintContext context)
    {
        var (path, name) = Draft.Find(options, "long10k.md", 70_000);
        var text = SourceText.Decode(File.ReadAllBytes(path)).Content;
        var strokes = options.IsShort ? 10 : 300;
        Console.WriteLine($"## Keystroke in {name}, {text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length:N0} words, {strokes} letters typed at ten places\n");
        foreach (var warmUp in new[] { true, false })
        {
            var typed = Type(text, context, strokes);
            if (warmUp)
                continue;
            Write("lint from nothing", typed.Cold);
            Write("lint with the facts before", typed.Warm);
            Write("  of this, reading Markdown", typed.Parse);
            Write("  of this, the story", typed.Story);
        }
        Console.WriteLine();
    }

    private static (List<Sample> Cold, List<Sample> Warm, List<Sample> Parse, List<Sample> Story) Type(string text, LintContext context, int strokes)
    {
        List<Sample> cold = [], warm = [], parse = [], story = [];
        var last = Linter.Lint(SourceText.From(text), context);
        for (var i = 0; i < strokes; i++)
        {
            var place = i * 10 / strokes * (text.Length / 10) + text.Length / 20 + i % 30;
            text = text.Insert(place, ((char)('a' + i * 7 % 26)).ToString());
            var source = SourceText.From(text);
            var before = last;
            last = Measure(warm, () => Linter.Lint(source, context, before));
            _ = Measure(cold, () => Linter.Lint(source, context));
            var document = Measure(parse, () => MarkdownReader.Read(source, context.ReadOptions));
            var known = before.Facts.ToHashSet();
            // What the lint had to read anew, the story reads anew.
            ImmutableArray<BlockFacts> facts = [.. last.Facts.Select(each => known.Contains(each) ? each : context.RuleSet.Facts.Find(each.Text))];
            _ = Measure(story, () => NewsReader.Read(document, facts));
        }
        return (cold, warm, parse, story);
    }

    private static T Measure<T>(List<Sample> samples, Func<T> work)
    {
        Sample once = default;
        var result = Sample.Run(ref once, work);
        samples.Add(once);
        return result;
    }

    private static void Write(string name, List<Sample> samples)
    {
        var (wall, cpu) = (samples.Select(sample => sample.Wall), samples.Select(sample => sample.Cpu));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-30}wall p50 {Sample.Percentile(wall, 50),7:0.00} ms, p99 {Sample.Percentile(wall, 99),7:0.00} ms   CPU p50 {Sample.Percentile(cpu, 50),7:0.00} ms, p99 {Sample.Percentile(cpu, 99),7:0.00} ms   {Sample.Median(samples).Allocated / 1024,8:0} KiB allocated"));
    }
}
