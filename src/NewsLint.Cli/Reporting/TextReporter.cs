using System.Globalization;
using NewsLint.Cli.Terminals;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Cli.Reporting;

/// <summary>
/// For a person: a file's findings by consequence, each with its place, level, message and rule, and the line with the words underlined.
/// Repeated suggestions of one rule are gathered in one line.
/// </summary>
internal sealed class TextReporter(Terminal terminal, bool showsStatistics) : IReporter
{
    private const int MaxSameSuggestions = 3;
    private const string Indent = "      ";

    private readonly Ink _ink = new(terminal.HasColor);

    public void Write(FileReport report)
    {
        if (report.Diagnostics.IsEmpty)
            return;
        terminal.Out.WriteLine(_ink.Strong(Columns.Harmless(report.Path)));
        Dictionary<string, List<int>> left = new(StringComparer.Ordinal);
        Dictionary<string, int> shown = new(StringComparer.Ordinal);
        foreach (var diagnostic in report.Diagnostics.OrderByDescending(diagnostic => diagnostic.Level).ThenBy(diagnostic => diagnostic.Span))
        {
            var count = shown[diagnostic.Rule] = shown.GetValueOrDefault(diagnostic.Rule) + 1;
            if (diagnostic.Level == Level.Suggestion && count > MaxSameSuggestions)
            {
                if (!left.TryGetValue(diagnostic.Rule, out var lines))
                    left[diagnostic.Rule] = lines = [];
                lines.Add(Position(report.Source, diagnostic).Line + 1);
                continue;
            }
            WriteOne(diagnostic, report.Source);
        }
        foreach (var (rule, lines) in left.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            WriteRest(rule, lines);
        terminal.Out.WriteLine();
    }

    public void Finish(Summary summary)
    {
        if (showsStatistics && summary.Total > 0)
            WriteStatistics(summary);
        if (summary.Total == 0)
        {
            terminal.Out.WriteLine(_ink.Good(summary.Files == 1 ? "1 file, nothing to remark." : $"{Number(summary.Files)} files, nothing to remark."));
            return;
        }
        string[] parts = [Counted(summary.Errors, "error"), Counted(summary.Warnings, "warning"), Counted(summary.Suggestions, "suggestion")];
        terminal.Out.WriteLine($"{Counted(summary.Total, "finding")} in {Counted(summary.FilesWithFindings, "file")} of {Number(Math.Max(summary.Files, summary.FilesWithFindings))}: {string.Join(", ", parts)}.");
    }

    private void WriteOne(Diagnostic diagnostic, SourceText source)
    {
        var position = Position(source, diagnostic);
        var place = string.Create(CultureInfo.InvariantCulture, $"{position.Line + 1}:{position.Character + 1}");
        var head = $"  {place,-7} {LevelNames.Of(diagnostic.Level),-10} ";
        var room = Math.Max(24, terminal.Width - head.Length);
        var lines = Columns.Wrap(Columns.Harmless(diagnostic.Message), room);
        var rule = diagnostic.Also.IsEmpty ? diagnostic.Rule : $"{diagnostic.Rule}, also {string.Join(", ", diagnostic.Also)}";
        terminal.Out.WriteLine($"  {_ink.Faint(place.PadRight(7))} {_ink.Of(diagnostic.Level, LevelNames.Of(diagnostic.Level).PadRight(10))} {lines[0]}");
        foreach (var line in lines.Skip(1))
            terminal.Out.WriteLine(new string(' ', head.Length) + line);
        foreach (var line in Columns.Wrap(rule, room))
            terminal.Out.WriteLine(new string(' ', head.Length) + _ink.Faint(line));
        WriteExcerpt(diagnostic, source);
    }

    private void WriteExcerpt(Diagnostic diagnostic, SourceText source)
    {
        if (source.Length == 0)
            return;
        var excerpt = Excerpt.Around(source, diagnostic.Span, terminal.Width - Indent.Length);
        if (excerpt.Text.Length == 0)
            return;
        terminal.Out.WriteLine(Indent + excerpt.Text);
        terminal.Out.WriteLine(Indent + new string(' ', excerpt.Column) + _ink.Of(diagnostic.Level, new string('^', excerpt.Length)));
    }

    private void WriteRest(string rule, List<int> lines)
    {
        const int MaxLines = 12;
        var listed = string.Join(", ", lines.Take(MaxLines).Select(Number)) + (lines.Count > MaxLines ? " …" : "");
        var text = $"and {Number(lines.Count)} more of {rule}: {(lines.Count == 1 ? "line" : "lines")} {listed}";
        foreach (var line in Columns.Wrap(text, terminal.Width - 2))
            terminal.Out.WriteLine("  " + _ink.Faint(line));
    }

    private void WriteStatistics(Summary summary)
    {
        var width = summary.ByRule.Max(rule => rule.Rule.Length);
        foreach (var (rule, code, level, count) in summary.ByRule)
            terminal.Out.WriteLine($"{Number(count),7}  {rule.PadRight(width)}  {_ink.Of(level, LevelNames.Of(level).PadRight(10))}  {(code == rule ? "" : code)}".TrimEnd());
        terminal.Out.WriteLine();
    }

    private static LinePosition Position(SourceText source, Diagnostic diagnostic) => source.GetPosition(Math.Min(diagnostic.Span.Start, source.Length));

    private static string Counted(int count, string what) => $"{Number(count)} {what}{(count == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
