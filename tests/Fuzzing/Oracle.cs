using System.Text.Json;
using NewsLint.Core.Tests.Documents;
using NewsLint.Linting;
using NewsLint.News;
using NewsLint.Rules;
using NewsLint.Text;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Packs;

namespace NewsLint.Fuzzing;

/// <summary>What must hold of every answer.</summary>
internal static class Oracle
{
    private static readonly TimeSpan LongestRule = TimeSpan.FromSeconds(1.5);

    /// <summary>All rules that ship, on every kind of finding.</summary>
    public static LintContext Strict { get; } = new() { RuleSet = RulePackLoader.Load([BuiltInPack.Pack]).RuleSet, Profile = Profile.Strict };

    public static void Require(bool holds, string what)
    {
        if (!holds)
            throw new BrokenException(what);
    }

    public static void RequireInside(TextSpan span, int length, string what) =>
        Require(span.Start >= 0 && span.Start <= span.End && span.End <= length, $"{what} is outside the text: {span} of {length}");

    /// <summary>Lints a draft, and looks at everything that holds of any.</summary>
    public static LintResult Lint(SourceText source, LintContext context, bool isWarm = true)
    {
        var before = Environment.CpuUsage.TotalTime;
        var result = Linter.Lint(source, context);
        // On a busy machine a rule may be stopped that hardly ran.
        Require(result.IsComplete || Environment.CpuUsage.TotalTime - before < LongestRule, "A rule runs without end");
        RequireSound(result);
        if (isWarm && result.IsComplete)
            RequireWarm(source, context, result);
        return result;
    }

    public static void RequireSound(LintResult result)
    {
        var length = result.Document.Source.Length;
        if (DocumentInvariants.FirstBroken(result.Document) is { } broken)
            throw new BrokenException(broken);
        TextSpan? before = null;
        foreach (var diagnostic in result.Diagnostics)
        {
            RequireInside(diagnostic.Span, length, "A diagnostic");
            Require(before is null || before.Value.CompareTo(diagnostic.Span) <= 0, "The diagnostics are not sorted");
            Require(diagnostic.Rule != EngineRules.InternalError, $"A rule failed: “{diagnostic.Message}”");
            Require(diagnostic.Message.Length > 0, "A diagnostic has no message");
            foreach (var edit in diagnostic.Fixes.SelectMany(fix => fix.Edits))
                RequireInside(edit.Span, length, "An edit");
            foreach (var place in diagnostic.Related)
                RequireInside(place.Span, length, "A related place");
            before = diagnostic.Span;
        }
    }

    public static string[] Show(LintResult result) =>
        [.. result.Diagnostics.Select(diagnostic => $"{diagnostic.Span} {diagnostic.Level} {diagnostic.Rule} {diagnostic.Message} {string.Join(' ', diagnostic.Also)} {string.Join(' ', diagnostic.Related)} {string.Join(' ', diagnostic.Fixes.SelectMany(fix => fix.Edits))} {diagnostic.Fingerprint}")];

    /// <summary>Mistakes in a file have a place in it and say something.</summary>
    public static void RequirePlaced(IEnumerable<ConfigProblem> problems)
    {
        foreach (var problem in problems)
        {
            RequireInside(problem.Span, problem.Source.Length, "A mistake");
            Require(problem.Message.Trim().Length > 0, "A mistake has no message");
            _ = problem.ToDiagnostic();
            Require(problem.ToString().Length > problem.Message.Length, "A mistake has no place");
        }
    }

    /// <summary>No control characters, no marks of direction: nothing that steers a terminal.</summary>
    public static void RequireHarmless(string printed, string where)
    {
        foreach (var unit in printed)
        {
            if ((char.IsControl(unit) && unit != '\n') || unit is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069')
                throw new BrokenException($"A control character is in {where}: “{(int)unit:x4}”");
        }
    }

    public static JsonDocument RequireJson(string text, string where)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException error)
        {
            throw new BrokenException($"{where} is not JSON: “{error.Message}”");
        }
    }

    /// <summary>A lint that is lent the facts of another text says the same.</summary>
    private static void RequireWarm(SourceText source, LintContext context, LintResult cold)
    {
        var text = source.Content;
        var (from, to) = (text.Length / 3, text.Length / 2);
        var warm = Linter.Lint(source, context, Linter.Lint(SourceText.From(text[..from] + text[to..]), context));
        if (!warm.IsComplete)
            return;
        Require(Show(cold).SequenceEqual(Show(warm)), $"Warm is not cold\ncold:  {string.Join('\n', Show(cold).Except(Show(warm)))}\nwarm:  {string.Join('\n', Show(warm).Except(Show(cold)))}");
        Require(StoryDump.Write(cold.Story) == StoryDump.Write(warm.Story), "The warm story is not the cold one");
    }
}
