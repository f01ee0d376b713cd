using System.Globalization;
using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.Benchmarks;

/// <summary>
/// What texts cost that are written to be slow, beside news text of the same length in the same run: by the processor time of one
/// thread, the least of some repeats, for what disturbs a measurement only ever adds.
/// </summary>
internal static class Hostile
{
    /// <summary>A text that takes longer than this, in milliseconds, is measured once.</summary>
    private const double Long = 2_000;

    /// <summary>Drafts that are linted before the first figure is taken, so that all of them are taken from compiled code.</summary>
    private const int WarmUp = 60;

    private static readonly Dictionary<int, double> News = [];

    /// <summary>Returns how many shapes are beyond the limit.</summary>
    public static int Run(Options options, LintContext context)
    {
        var (small, large) = (options.Size / 4, options.Size);
        Console.WriteLine($"## Hostile shapes: {large:N0} characters each, beside news text of that length, one thread{(options.IsShort ? "" : $"; growth from {small:N0} characters, 1.0 being linear")}\n");
        Console.WriteLine($"{"",-50}{"CPU ms",10}{"x news",9}{(options.IsShort ? "" : $"{"growth",9}")}");
        for (var i = 0; i < WarmUp; i++)
            _ = Linter.Lint(SourceText.From(Corpus.Draft(i, 20_000)), context);
        List<string> beyond = [];
        var worst = (Name: "none", Ratio: 0.0);
        var shapes = Shape.All.Where(shape => shape.Name.Contains(options.Shape, StringComparison.Ordinal)).Select(shape => (shape.Name, Text: shape.Make(large), Less: shape.Make(small))).ToList();
        if (!options.IsShort)
            shapes.AddRange(Shape.Named.Where(shape => shape.Name.Contains(options.Shape, StringComparison.Ordinal)).Select(shape => (shape.Name, shape.Make(0), "")));
        foreach (var (name, text, less) in shapes)
        {
            var ofNews = OfNews(text.Length, context);
            // Once is enough for what is far from the limit.
            var after = Cost(name, text, context, options.IsShort ? ofNews * options.Limit / 2 : 0);
            var ratio = after.Milliseconds / ofNews;
            var growth = options.IsShort || less.Length == 0 ? "" : (after.Milliseconds / Cost(name, less, context, 0).Milliseconds * less.Length / text.Length).ToString("0.00", CultureInfo.InvariantCulture);
            if (ratio > worst.Ratio)
                worst = (name, ratio);
            if (ratio > options.Limit)
                beyond.Add(name);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-50}{after.Milliseconds,10:0.0}{ratio,9:0.00}{growth,9}{(ratio > options.Limit ? "  BEYOND" : "")}{(after.IsPlain ? "  read as plain text, and said so" : "")}"));
        }
        if (!options.IsShort)
            Aims.AtMost($"the slowest of {shapes.Count} hostile shapes ({worst.Name}), to news text of its length", worst.Ratio, 10, "x");
        Console.WriteLine($"\n{shapes.Count - beyond.Count} of {shapes.Count} shapes within {options.Limit} times news text{(beyond.Count == 0 ? "" : "; beyond it: " + string.Join(", ", beyond))}.\n");
        return beyond.Count;
    }

    private static double OfNews(int length, LintContext context)
    {
        // Rounded, so that shapes of nearly the same length share a measurement.
        var step = Math.Max(1_000, length / 20);
        var rounded = (length + step - 1) / step * step;
        if (!News.TryGetValue(rounded, out var known))
            News.Add(rounded, known = Cost("news", Corpus.Draft(1, rounded), context, 0).Milliseconds);
        return known * length / rounded;
    }

    /// <param name="name">What is measured.</param>
    /// <param name="text">The text.</param>
    /// <param name="context">The rules.</param>
    /// <param name="enough">A text that took less, in milliseconds, is not measured again.</param>
    private static (double Milliseconds, bool IsPlain) Cost(string name, string text, LintContext context, double enough)
    {
        var (least, isPlain) = (double.MaxValue, false);
        var source = SourceText.From(text);
        // Very short ones need more of them to be measured at all.
        for (var i = 0; i < (text.Length < 30_000 ? 20 : 5) && least > enough; i++)
        {
            Sample once = default;
            var result = Sample.Run(ref once, () => Linter.Lint(source, context));
            if (!result.IsComplete)
                throw new InvalidOperationException($"“{name}” at {text.Length:N0} characters: the lint was not complete.");
            isPlain = result.Diagnostics.Any(found => found.Rule == "newslint.too-deep");
            least = Math.Min(least, once.Cpu);
            if (once.Cpu > Long)
                break;
        }
        return (least, isPlain);
    }
}
