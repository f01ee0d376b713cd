using System.Collections.Immutable;
using NewsLint.Cli.Checking;
using NewsLint.Cli.Commands;
using NewsLint.Cli.Reporting;
using NewsLint.Linting;
using NewsLint.Rules;

namespace NewsLint.Cli.Fixing;

/// <summary><c>--ask</c>: shows the fixes of a draft one by one and applies those that a person wants.</summary>
internal sealed class FixDialog(Terminal terminal, Questions questions, Func<Diagnostic, Fix?> unasked) : IDisposable
{
    /// <summary>More answers than this for one draft are those of a fix that brings itself back.</summary>
    private const int MaxFixes = 10_000;

    private readonly Paint _paint = new(terminal.HasColor);
    private bool _isOver;
    private bool _takesAll;

    public void Dispose() => questions.Dispose();

    /// <summary>Goes through one draft. After a fix it is linted again, so that what is shown is as it is now.</summary>
    public FixOutcome Ask(CheckedFile file, LintResult first, Func<Text.SourceText, LintResult, LintResult> lint)
    {
        var applied = ImmutableArray.CreateBuilder<ChosenFix>();
        var result = first;
        List<(string Rule, int Start)> declined = [];
        HashSet<(string Rule, string Text)> refused = [];
        while (!_isOver && !_takesAll && applied.Count < MaxFixes && Next(result, declined) is { } diagnostic)
        {
            Show(file.Path, result, diagnostic);
            if (Choose(diagnostic) is { } fix)
            {
                ImmutableArray<ChosenFix> chosen = [new ChosenFix(diagnostic, fix)];
                applied.AddRange(chosen);
                declined = [.. declined.Select(each => each with { Start = Moved(each.Start, fix) })];
                result = lint(FixSelection.Apply(result.Document.Source, chosen), result);
            }
            else
            {
                declined.Add((diagnostic.Rule, diagnostic.Span.Start));
                refused.Add((diagnostic.Rule, diagnostic.Text));
            }
        }
        if (!_takesAll)
            return new FixOutcome(result, applied.ToImmutable(), []);
        // Words that were left once are not changed unasked elsewhere.
        var rest = Fixer.Apply(result, lint, diagnostic => refused.Contains((diagnostic.Rule, diagnostic.Text)) ? null : unasked(diagnostic));
        return rest with { Applied = applied.ToImmutable().AddRange(rest.Applied) };
    }

    private static Diagnostic? Next(LintResult result, List<(string Rule, int Start)> declined) =>
        result.Diagnostics.FirstOrDefault(diagnostic => !diagnostic.Fixes.IsEmpty && !declined.Contains((diagnostic.Rule, diagnostic.Span.Start)));

    /// <summary>Where an offset is after a fix.</summary>
    private static int Moved(int offset, Fix fix) =>
        offset + fix.Edits.Where(edit => edit.Span.End <= offset).Sum(edit => edit.NewText.Length - edit.Span.Length);

    private void Show(string path, LintResult result, Diagnostic diagnostic)
    {
        var source = result.Shown;
        var at = source.GetPosition(diagnostic.Span.Start);
        terminal.Tell("");
        terminal.Say($"{_paint.Bold(Harmless.Path(path))}:{at.Line + 1}:{at.Character + 1}  {_paint.For(diagnostic.Level, Wording.Of(diagnostic.Level))}  {_paint.Bold(diagnostic.Rule)}");
        terminal.Say("  " + Wrapping.Wrap(Harmless.Text(diagnostic.Message).Replace('\n', ' '), terminal.Width, 2, 2));
        var excerpt = Excerpt.Of(source, diagnostic.Span, terminal.Width - 4);
        terminal.Say($"  {_paint.Dim("|")} {excerpt.Before}{_paint.For(diagnostic.Level, excerpt.Found)}{excerpt.After}");
        for (var i = 0; i < diagnostic.Fixes.Length; i++)
        {
            var fix = diagnostic.Fixes[i];
            terminal.Say(Harmless.Text($"  {i + 1}  {fix.Title}{(fix.IsSafe ? "" : " (changes the words: read the sentence)")}"));
        }
    }

    private Fix? Choose(Diagnostic diagnostic)
    {
        var numbers = diagnostic.Fixes.Length == 1 ? "" : $", 1-{diagnostic.Fixes.Length}";
        while (true)
        {
            // The end of the answers ends the asking.
            switch (questions.Answer($"Apply? [y, n, a, q{numbers}, ?]")?.ToLowerInvariant())
            {
                case "y" or "yes":
                    return diagnostic.Fixes[0];
                case "n" or "no":
                    return null;
                case "a":
                    _takesAll = true;
                    return diagnostic.Fixes[0];
                case "q" or null:
                    _isOver = true;
                    return null;
                case { } written when int.TryParse(written, out var number) && number >= 1 && number <= diagnostic.Fixes.Length:
                    return diagnostic.Fixes[number - 1];
                default:
                    terminal.Tell("y: apply the first; a number: apply that one; n: leave it; a: apply this and, unasked, every further safe one (with --unsafe every one); q: stop asking, keep what was applied.");
                    break;
            }
        }
    }
}
