using System.Globalization;
using NewsLint.Cli.Checking;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Cli.Reporting;

/// <summary>For people: what matters most first, with the words it is about; repeats of a suggestion are named in one line.</summary>
internal sealed class TextReporter(Terminal terminal) : IReporter
{
    /// <summary>Of the suggestions of one rule in one file so many are shown in full.</summary>
    private const int ShownRepeats = 3;

    /// <summary>So many lines are named of those that are not shown.</summary>
    private const int NamedLines = 12;

    private readonly Paint _paint = new(terminal.HasColor);

    public void Report(ReportedFile file)
    {
        // What cannot be read is a message, not a result.
        if (!file.IsDraft || file.Diagnostics.IsEmpty)
            return;
        var output = terminal.Out;
        output.WriteLine(_paint.Bold(Harmless.Path(file.Path)));
        if (terminal.IsScreen && file.Verdict is { } verdict)
            output.WriteLine(verdict);
        output.WriteLine();
        var ordered = file.Diagnostics.OrderByDescending(diagnostic => diagnostic.Level).ThenBy(diagnostic => diagnostic.Span).ToList();
        var shown = new Dictionary<string, int>(StringComparer.Ordinal);
        var more = new List<(string Rule, List<int> Lines)>();
        var placeWidth = ordered.Max(diagnostic => Place(file.Source, diagnostic.Span).Length);
        var levelWidth = ordered.Max(diagnostic => Wording.Of(diagnostic.Level).Length);
        foreach (var diagnostic in ordered)
        {
            var count = shown[diagnostic.Rule] = shown.GetValueOrDefault(diagnostic.Rule) + 1;
            if (diagnostic.Level > Level.Suggestion || count <= ShownRepeats)
                Write(file.Source, diagnostic, placeWidth, levelWidth);
            else
                Remember(more, diagnostic.Rule, file.Source.GetPosition(diagnostic.Span.Start).Line + 1);
        }
        foreach (var (rule, lines) in more)
            output.WriteLine($"  {Wrapping.Wrap(Repeats(rule, lines), terminal.Width, 2, 2)}");
        if (more.Count > 0)
            output.WriteLine();
    }

    public void End(Tally tally)
    {
        if (tally.Fixes > 0)
            terminal.Out.WriteLine($"{Wording.Count(tally.Fixes, "fix", "fixes")} applied in {Wording.Count(tally.DraftsFixed, "file")}.");
        if (tally.Drafts > 0)
            terminal.Out.WriteLine(Wrapping.Wrap(Summary(tally), terminal.Width, 0, 0));
    }

    public static string Summary(Tally tally)
    {
        if (tally.Findings == 0)
            return $"{Wording.Count(tally.Drafts, "file")} read, nothing to report.";
        var parts = new[] { (tally.Errors, "error"), (tally.Warnings, "warning"), (tally.Suggestions, "suggestion") }
            .Where(part => part.Item1 > 0).Select(part => Wording.Count(part.Item1, part.Item2));
        var files = tally.DraftsWithFindings == tally.Drafts
            ? Wording.Count(tally.Drafts, "file")
            : string.Create(CultureInfo.InvariantCulture, $"{tally.DraftsWithFindings:N0} of {Wording.Count(tally.Drafts, "file")}");
        return $"{Wording.Count(tally.Findings, "finding")} in {files}: {string.Join(", ", parts)}";
    }

    private void Write(ShownText source, Diagnostic diagnostic, int placeWidth, int levelWidth)
    {
        var place = Place(source, diagnostic.Span).PadLeft(placeWidth);
        var level = Wording.Of(diagnostic.Level).PadRight(levelWidth);
        var also = diagnostic.Also.IsEmpty ? "" : $" (also {string.Join(", ", diagnostic.Also)})";
        var indent = placeWidth + 4;
        var start = indent + levelWidth + diagnostic.Rule.Length + 4;
        var message = Wrapping.Wrap(Harmless.Text(diagnostic.Message + also).Replace('\n', ' '), terminal.Width, start, indent);
        terminal.Out.WriteLine($"  {place}  {_paint.For(diagnostic.Level, level)}  {_paint.Bold(diagnostic.Rule)}  {message}");
        if (!source.Slice(source.GetLine(source.GetPosition(diagnostic.Span.Start).Line)).IsWhiteSpace())
            WriteExcerpt(Excerpt.Of(source, diagnostic.Span, terminal.Width - indent), diagnostic.Level, indent);
        foreach (var places in diagnostic.Related.GroupBy(place => place.Message, StringComparer.Ordinal))
        {
            List<int> lines = [.. places.Select(place => source.GetPosition(place.Span.Start).Line + 1)];
            terminal.Out.WriteLine(new string(' ', indent) + _paint.Dim(Wrapping.Wrap($"{Harmless.Text(places.Key)}: {Lines(lines)}", terminal.Width, indent, indent)));
        }
        terminal.Out.WriteLine();
    }

    private void WriteExcerpt(Excerpt excerpt, Level level, int indent)
    {
        var margin = new string(' ', indent - 2) + _paint.Dim("|") + " ";
        terminal.Out.WriteLine($"{margin}{excerpt.Before}{_paint.For(level, excerpt.Found)}{excerpt.After}");
        terminal.Out.WriteLine($"{margin}{_paint.For(level, excerpt.Marks.TrimEnd())}".TrimEnd());
    }

    private static void Remember(List<(string Rule, List<int> Lines)> more, string rule, int line)
    {
        var at = more.FindIndex(each => each.Rule == rule);
        if (at < 0)
            more.Add((rule, [line]));
        else
            more[at].Lines.Add(line);
    }

    private static string Repeats(string rule, List<int> lines) => $"and {lines.Count} more of {rule}: {Lines(lines)}";

    private static string Lines(List<int> lines)
    {
        var distinct = lines.Distinct().ToList();
        var named = string.Join(", ", distinct.Take(NamedLines).Select(line => line.ToString(CultureInfo.InvariantCulture)));
        var rest = distinct.Count > NamedLines ? " …" : "";
        return $"line{(distinct.Count == 1 ? "" : "s")} {named}{rest}";
    }

    private static string Place(ShownText source, TextSpan span)
    {
        var position = source.GetPosition(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{position.Line + 1}:{position.Character + 1}");
    }
}
