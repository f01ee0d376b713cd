using NewsLint.Cli.Checking;
using NewsLint.Text;

namespace NewsLint.Cli.Reporting;

/// <summary><c>--diff</c>: what fixes would change. On a screen harmless and in colours, else byte for byte, so that it can be applied.</summary>
internal sealed class DiffReporter(Terminal terminal) : IReporter
{
    private readonly Paint _paint = new(terminal.HasColor);

    public void Report(ReportedFile file)
    {
        if (file.Fixed is not { Count: > 0 } draft)
            return;
        foreach (var line in UnifiedDiff.Lines(Harmless.Path(file.Path), Whole(draft.Before), Whole(draft.After)))
        {
            if (terminal.HasColor || terminal.IsOutputScreen)
                terminal.Out.WriteLine(_paint.DiffLine(Harmless.Text(line.TrimEnd('\n'))));
            else
                Write(line);
        }
    }

    public void End(Tally tally)
    {
        if (tally.Fixes == 0)
            terminal.Tell($"{Wording.Count(tally.Drafts, "file")} read, nothing to fix.");
        else
            terminal.Tell($"{Wording.Count(tally.Fixes, "fix", "fixes")} in {Wording.Count(tally.DraftsFixed, "file")} would be made. Nothing was written; --fix does that.");
    }

    private void Write(string line)
    {
        terminal.Out.Flush();
        terminal.Output.Write(SourceText.From(line).Encode());
    }

    /// <summary>The byte order mark is part of the first line.</summary>
    private static string Whole(SourceText text) => text.HasByteOrderMark ? "\uFEFF" + text.Content : text.Content;
}
