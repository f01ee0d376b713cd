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
    private const int WarmUp = 200;

    private static readonly Dictionary<int, double> News = [];

    /// <summary>Returns how many shapes are beyond the limit.</summary>
    public static int Run(Options options, LintContext context)
    {
        var (small, large) = (options.Size / 4, options.Size);
        Console.WriteLine($"## Hostile shapes: {large:N0} characters each, beside news text of that length; growth from {small:N0} characters, 1.0 being linear\n");
        Console.WriteLine($"{"",-50}{"CPU ms",10}{"x news",9}{"growth",9}");
        var shapes = Shape.All.Where(shape => shape.Name.Contains(options.Shape, StringComparison.Ordinal)).ToList();
        for (var i = 0; i < WarmUp; i++)
            _ = Linter.Lint(SourceText.From(Corpus.Draft(i, 20_000)), context);
        List<(string Name, double Ratio)> beyond = [];
        foreach (var shape in shapes)
        {
            var (less, more) = (shape.Make(small), shape.Make(large));
            var (before, after) = (Cost(shape.Name, less, context), Cost(shape.Name, more, context));
            var ratio = after.Milliseconds / OfNews(more.Length, context);
            var growth = after.Milliseconds / before.Milliseconds * less.Length / more.Length;
            if (ratio > options.Limit)
                beyond.Add((shape.Name, ratio));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{shape.Name,-50}{after.Milliseconds,10:0.0}{ratio,9:0.00}{growth,9:0.00}{(ratio > options.Limit ? "  BEYOND" : "")}{(after.IsPlain ? "  read as plain text" : "")}"));
        }
        Console.WriteLine($"\n{shapes.Count - beyond.Count} of {shapes.Count} shapes within {options.Limit} times news text{(beyond.Count == 0 ? "" : "; beyond it: " + string.Join(", ", beyond.Select(each => each.Name)))}.\n");
        return beyond.Count;
    }

    private static double OfNews(int length, LintContext context)
    {
        // Rounded, so that shapes of nearly the same length share a measurement.
        var rounded = (int)(Math.Ceiling(length / 1_000.0) * 1_000);
        if (!News.TryGetValue(rounded, out var known))
            News.Add(rounded, known = Cost("news", Corpus.Draft(1, rounded), context).Milliseconds);
        return known * length / rounded;
    }

    private static (double Milliseconds, bool IsPlain) Cost(string name, string text, LintContext context)
    {
        var (least, isPlain) = (double.MaxValue, false);
        var source = SourceText.From(text);
        for (var i = 0; i < 5; i++)
        {
            Sample once = default;
            try
            {
                var result = Sample.Run(ref once, () => Linter.Lint(source, context));
                isPlain = result.Diagnostics.Any(found => found.Rule == "newslint.too-deep");
                if (!result.IsComplete)
                    throw new InvalidOperationException("The lint was not complete.");
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"“{name}” at {text.Length:N0} characters: {error.Message}", error);
            }
            least = Math.Min(least, once.Cpu);
            if (least > Long)
                break;
        }
        return (least, isPlain);
    }
}
