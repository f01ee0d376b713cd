using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Cli.Reporting;

/// <summary>Shows one rule on the screen.</summary>
internal sealed class RuleExplanation(Terminal terminal)
{
    private const int MaxExamples = 4;

    private readonly Paint _paint = new(terminal.HasColor);

    public void Write(Rule rule)
    {
        var output = terminal.Out;
        output.WriteLine(_paint.Bold(Harmless.Text(rule.Title).Replace('\n', ' ')));
        var code = rule.Id is null ? "" : $" · {rule.Id}";
        var tier = rule.File.IsBuiltIn ? $" · {rule.Tier.ToString().ToLowerInvariant()} tier" : $" · {Harmless.Text(ShownPath.Of(rule.File.Path, terminal.CurrentDirectory))}";
        output.WriteLine($"{rule.Name}{code} · {_paint.For(rule.Level, Wording.Of(rule.Level))}{tier}");
        output.WriteLine();
        if (rule.Description is { } description)
        {
            output.Write(Wrapping.Paragraphs(Harmless.Text(description), terminal.Width, 0));
            output.WriteLine();
        }
        if (rule.Link is { } link)
        {
            output.WriteLine($"More: {Harmless.Text(link)}");
            output.WriteLine();
        }
        WriteExamples("Found:", [.. rule.Examples.Where(example => example.IsBad)], rule.Level);
        WriteExamples("Left alone:", [.. rule.Examples.Where(example => !example.IsBad)], rule.Level);
        if (rule.Extends != RuleKeys.Engine)
            WriteSettings(rule);
        output.WriteLine(_paint.Bold("In a draft, above the line:"));
        output.WriteLine($"  <!-- newslint-disable-next-line {rule.Name}: why it is right here -->");
    }

    private void WriteExamples(string head, List<RuleExample> examples, Level level)
    {
        if (examples.Count == 0)
            return;
        terminal.Out.WriteLine(_paint.Bold(head));
        foreach (var example in examples.Take(MaxExamples))
            WriteExample(example, level);
        terminal.Out.WriteLine();
    }

    private void WriteExample(RuleExample example, Level level)
    {
        var source = ShownText.Public(example.Text.TrimEnd());
        if (example.Marks.IsEmpty)
        {
            terminal.Out.Write("  ");
            terminal.Out.WriteLine(Wrapping.Wrap(Harmless.Text(source.Content).Replace('\n', ' '), terminal.Width, 2, 4));
            return;
        }
        foreach (var mark in example.Marks)
        {
            var excerpt = Excerpt.Of(source, mark, terminal.Width - 2);
            terminal.Out.WriteLine($"  {excerpt.Before}{_paint.For(level, excerpt.Found)}{excerpt.After}");
            terminal.Out.WriteLine($"  {_paint.For(level, excerpt.Marks)}");
        }
        if (example.Fixed is { } settled)
            terminal.Out.WriteLine($"  → {Wrapping.Wrap(Harmless.Text(settled.Trim()).Replace('\n', ' '), terminal.Width, 4, 4)}");
    }

    private void WriteSettings(Rule rule)
    {
        var output = terminal.Out;
        output.WriteLine(_paint.Bold("In .newslint.yml:"));
        output.WriteLine("  rules:");
        output.WriteLine($"    {rule.Name}: {(rule.Level == Level.Suggestion ? "warning" : "suggestion")}   {_paint.Dim("# or error, warning, suggestion, on, off")}");
        output.WriteLine();
    }
}
