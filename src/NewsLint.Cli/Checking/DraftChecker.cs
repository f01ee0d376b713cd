using NewsLint.Linting;
using NewsLint.News.Sourcing;
using NewsLint.Rules;
using NewsLint.Text;
using NewsLint.Workspace.Caching;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;

namespace NewsLint.Cli.Checking;

/// <summary>Reads and lints one draft under its own configuration. Whatever goes wrong stays with that draft. Safe for many threads.</summary>
internal sealed class DraftChecker(ConfigurationFinder configurations, RuleFilter filter)
{
    /// <summary>How a text is linted; tests put something that fails in its place.</summary>
    internal Func<SourceText, LintContext, LintResult?, LintResult> Lint { get; init; } = Linter.Lint;

    /// <summary>Where results of earlier runs are; null: none are used. What comes from there has no <see cref="CheckedFile.Result"/>.</summary>
    public ResultCache? Cache { get; init; }

    public CheckedFile Check(FoundFile file)
    {
        try
        {
            var (text, problem) = DraftFile.Read(file.FullPath, file.Path);
            return text is null ? Unreadable(problem!) : Judge(file, text);
        }
        catch (Exception failure)
        {
            return Failed(file.Path, failure, RedactionOf(file));
        }
    }

    /// <summary>Lints bytes that came from elsewhere under the name they are given.</summary>
    public CheckedFile Check(FoundFile file, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var (text, problem) = DraftFile.Decode(bytes, file.Path);
            return text is null ? Unreadable(problem!) : Judge(file, text);
        }
        catch (Exception failure)
        {
            return Failed(file.Path, failure, RedactionOf(file));
        }
    }

    /// <summary>Lints a text that came from elsewhere under the name it is given.</summary>
    public CheckedFile Check(FoundFile file, SourceText text)
    {
        try
        {
            return DraftFile.Refuse(text, file.Path) is { } problem ? Unreadable(problem) : Judge(file, text);
        }
        catch (Exception failure)
        {
            return Failed(file.Path, failure, RedactionOf(file));
        }
    }

    public static CheckedFile Unreadable(FileProblem problem) =>
        new(problem.Path, SourceText.From(""), [problem.ToDiagnostic()]) { IsDraft = false, ExitCode = ExitCode.Usage };

    private CheckedFile Judge(FoundFile file, SourceText text)
    {
        var configuration = configurations.ForFile(file.FullPath);
        if (configuration.Withhold(file.FullPath, file.Path) is { } held)
            return Unreadable(held);
        var key = Cache is not null && configuration.CacheName(file.FullPath, text) is { } settings ? ResultCache.KeyOf(settings, filter.Names, text.Content) : null;
        if (key is not null && Cache!.Find(key) is { } kept)
            return new CheckedFile(file.Path, text, kept.Diagnostics) { IsTooOld = kept.IsTooOld, Verdict = kept.Verdict };
        var context = filter.Apply(configuration.ContextFor(file.FullPath, text));
        var result = Lint(text, context, null);
        var verdict = CheckedFile.VerdictOf(result);
        if (key is not null && result.IsComplete && result.Redaction.IsEmpty)
            Cache!.Keep(key, new CachedResult(result.Diagnostics, result.IsTooOld, verdict));
        return new CheckedFile(file.Path, text, result.Diagnostics)
        {
            Result = result,
            Verdict = verdict,
            Relint = (changed, previous) => Lint(changed, context, previous),
            Redaction = result.Redaction,
            IsTooOld = result.IsTooOld,
        };
    }

    /// <summary>What is reported of a file on which NewsLint itself failed. What broke may quote the draft.</summary>
    public static CheckedFile Failed(string path, Exception failure, Redaction redaction)
    {
        if (failure is OutOfMemoryException)
            return Unreadable(new FileProblem(path, "There is not enough memory to lint this file. It was left as it is."));
        var message = $"NewsLint failed on this file: {failure.GetType().Name}: {redaction.Apply(failure.Message.ReplaceLineEndings(" "))} Please report it, with the file if you can.";
        var diagnostic = new Diagnostic(EngineRules.CodeOf(EngineRules.InternalError), EngineRules.InternalError, Level.Error, message, new TextSpan(0, 0), "");
        return new CheckedFile(path, SourceText.From(""), [diagnostic]) { IsDraft = false, ExitCode = ExitCode.Internal, Failure = failure, Redaction = redaction };
    }

    private Redaction RedactionOf(FoundFile file)
    {
        try
        {
            return configurations.ForFile(file.FullPath).Redaction;
        }
        catch (Exception)
        {
            // The configuration itself is what broke: nothing was read that could be told.
            return Redaction.None;
        }
    }
}
