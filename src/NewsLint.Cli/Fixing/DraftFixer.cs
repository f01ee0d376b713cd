using NewsLint.Cli.Checking;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Workspace.Files;

namespace NewsLint.Cli.Fixing;

/// <summary>Applies fixes to a draft that was linted. Safe for many threads.</summary>
/// <param name="choose">The fix to apply for a finding, or null.</param>
/// <param name="write">Puts the text in its place and says why it could not, or null where it could; is null itself where changes are only shown.</param>
internal sealed class DraftFixer(Func<Diagnostic, Fix?> choose, Func<FoundFile, FixedDraft, string?>? write)
{
    /// <returns>The draft as it is then: what is left to report, and what was done.</returns>
    public CheckedFile Fix(FoundFile found, CheckedFile file)
    {
        if (file.Result is not { } result || file.Relint is not { } lint)
            return file;
        try
        {
            return Finish(found, file, Fixer.Apply(result, lint, choose));
        }
        catch (Exception failure)
        {
            return DraftChecker.Failed(file.Path, failure, file.Redaction);
        }
    }

    /// <summary>Writes what fixing came to.</summary>
    public CheckedFile Finish(FoundFile found, CheckedFile file, FixOutcome outcome)
    {
        var done = new FixedDraft(file.Source, outcome.Text, outcome.Applied.Length, outcome.Circling);
        if (done.Count == 0 || write is null)
            return file with { Fixed = done };
        if (write(found, done) is { } refusal)
            return file with { Fixed = done with { After = done.Before, Count = 0, Refusal = refusal } };
        return file with { Source = outcome.Text, Diagnostics = outcome.Result.Diagnostics, All = outcome.Result.Diagnostics, Result = outcome.Result, Verdict = CheckedFile.VerdictOf(outcome.Result), Fixed = done };
    }

    /// <summary>Replaces the file in one step, or says why it is left as it is.</summary>
    public static string? WriteFile(FoundFile found, FixedDraft draft, string currentDirectory)
    {
        if (WorkspaceRoot.RefuseWriting(found.FullPath, currentDirectory) is { } refusal)
            return $"The file was left as it is. {refusal}";
        try
        {
            return AtomicFile.Replace(found.FullPath, draft.Before.Encode(), draft.After.Encode())
                ? null
                : "The file has changed since it was read, so it was left as it is. Run newslint again.";
        }
        catch (UnauthorizedAccessException)
        {
            return "The file may not be written, so it was left as it is.";
        }
        catch (IOException error)
        {
            return $"The file could not be written and is as it was. {SystemRefusal.OfWrite(error)}";
        }
    }
}
