using NewsLint.Linting;
using NewsLint.Rules;

namespace NewsLint.Cli.Reporting;

/// <summary>Tells on standard error what is wrong in files other than drafts, with the line it stands in.</summary>
internal static class ProblemWriter
{
    public static void Tell(Terminal terminal, ReportedFile file)
    {
        foreach (var diagnostic in file.Diagnostics)
            Tell(terminal, file, diagnostic);
        if (file.Failure is not null && terminal.IsDebugging)
            terminal.Tell(file.Failure);
    }

    private static void Tell(Terminal terminal, ReportedFile file, Diagnostic diagnostic)
    {
        if (file.Source.Length == 0)
        {
            var saysWhere = diagnostic.Message.EndsWith(file.Path, StringComparison.Ordinal);
            terminal.Tell(saysWhere ? Harmless.Path(diagnostic.Message) : $"{Harmless.Path(file.Path)}: {diagnostic.Message}");
            return;
        }
        var at = file.Source.GetPosition(Math.Min(diagnostic.Span.Start, file.Source.Length));
        terminal.Tell($"{Harmless.Path(file.Path)}:{at.Line + 1}:{at.Character + 1}: {Label(diagnostic)}{diagnostic.Message}");
        if (file.Source.Slice(file.Source.GetLine(at.Line)).IsWhiteSpace())
            return;
        var excerpt = Excerpt.Of(file.Source, diagnostic.Span, terminal.Width - 4);
        terminal.Tell($"  | {excerpt.Line}");
        terminal.Tell($"  | {excerpt.Marks}");
    }

    /// <summary>An error speaks for itself; advice says that it is no more.</summary>
    private static string Label(Diagnostic diagnostic) => diagnostic.Level == Level.Error ? "" : Wording.Of(diagnostic.Level) + ": ";
}
