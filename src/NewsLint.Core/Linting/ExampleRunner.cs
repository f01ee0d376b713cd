using System.Collections.Immutable;
using System.Text;
using NewsLint.Matching;
using NewsLint.News.Sourcing;
using NewsLint.News.Transcripts;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>An example that does not hold.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Example">The example.</param>
/// <param name="Message">What was expected, and what was found.</param>
public sealed record ExampleFailure(Rule Rule, RuleExample Example, string Message);

/// <summary>
/// Runs the examples of rules. Alone, a bad one has exactly its marks and a good one nothing; among all rules each mark carries
/// the rule, as itself or named beside another, and a good one has none of it.
/// </summary>
public sealed class ExampleRunner(RuleSet all, IReadOnlyDictionary<string, PhraseList> lists)
{
    public IEnumerable<ExampleFailure> Run(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var alone = new RuleSet([rule], lists);
        foreach (var example in rule.Examples)
        {
            var (source, shift) = ToDraft(example);
            var found = Own(Linter.Lint(source, ContextFor(rule, example, alone)), rule);
            if (Compare(example, source, found, shift) is { } difference)
                yield return new ExampleFailure(rule, example, difference);
            else if (example.Fixed is not null && CompareFixed(example, source, found, shift) is { } unlike)
                yield return new ExampleFailure(rule, example, unlike);
            else if (CompareAmongAll(rule, example, source, shift) is { } lost)
                yield return new ExampleFailure(rule, example, lost);
        }
    }

    private static LintContext ContextFor(Rule rule, RuleExample example, RuleSet rules) => new()
    {
        RuleSet = rules,
        Profile = example.IsStrict ? Profile.Strict : Profile.Recommended,
        StoryType = example.StoryType ?? "news",
        Style = example.Style ?? rule.Styles.FirstOrDefault() ?? "ap",
        Language = example.Language ?? rule.Languages.FirstOrDefault() ?? "en-US",
        Today = example.Today,
        Transcripts = new TranscriptSet(example.Transcripts.ToImmutableDictionary(
            text => text.Key, text => new TranscriptEntry(TranscriptReader.Read(text.Key, text.Value, TranscriptReader.FormatOf(text.Key) ?? TranscriptFormat.Text), null))),
        Redaction = new Redaction([.. example.Protected.OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => new ProtectedSource(name.Key, [name.Value]))]),
        Settings = rule.Tier == Tier.Strict && !example.IsStrict
            ? ImmutableDictionary<string, RuleSetting>.Empty.Add(rule.Name, RuleSetting.Default with { IsOff = false })
            : ImmutableDictionary<string, RuleSetting>.Empty,
    };

    private static (SourceText Source, int Shift) ToDraft(RuleExample example)
    {
        if (example.FrontMatter is not { } frontMatter)
            return (SourceText.From(example.Text), 0);
        var head = $"---\n{frontMatter.TrimEnd()}\n---\n\n";
        return (SourceText.From(head + example.Text), head.Length);
    }

    private static ImmutableArray<Diagnostic> Own(LintResult result, Rule rule) => [.. result.Diagnostics.Where(diagnostic => diagnostic.Rule == rule.Name)];

    private static string? Compare(RuleExample example, SourceText source, ImmutableArray<Diagnostic> found, int shift)
    {
        var expected = example.Marks.Select(mark => new TextSpan(mark.Start + shift, mark.End + shift)).Order().ToList();
        var actual = found.Select(diagnostic => diagnostic.Span).Order().ToList();
        if (expected.SequenceEqual(actual))
            return null;
        return example.IsBad
            ? $"Should find {Show(source, expected)}; found {Show(source, actual)}."
            : $"Should find nothing; found {Show(source, actual)}.";
    }

    private static string Show(SourceText source, List<TextSpan> spans) =>
        spans.Count == 0 ? "nothing" : string.Join(", ", spans.Select(span => $"“{source.Slice(span)}” at {span.Start}"));

    private static string? CompareFixed(RuleExample example, SourceText source, ImmutableArray<Diagnostic> found, int shift)
    {
        var text = new StringBuilder(source.Content);
        foreach (var edit in found.Where(diagnostic => !diagnostic.Fixes.IsEmpty).SelectMany(diagnostic => diagnostic.Fixes[0].Edits).OrderByDescending(edit => edit.Span))
            text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.NewText);
        var actual = text.ToString()[shift..];
        return actual == example.Fixed ? null : $"After its first fix the text should read “{example.Fixed}”; it reads “{actual}”.";
    }

    private string? CompareAmongAll(Rule rule, RuleExample example, SourceText source, int shift)
    {
        var diagnostics = Linter.Lint(source, ContextFor(rule, example, all)).Diagnostics;
        var carriers = diagnostics.Where(diagnostic => diagnostic.Rule == rule.Name || diagnostic.Also.Contains(rule.Name)).ToList();
        if (!example.IsBad)
            return carriers.Count == 0 ? null : "Among all rules it should not be found.";
        foreach (var mark in example.Marks)
        {
            var span = new TextSpan(mark.Start + shift, mark.End + shift);
            // Where another rule stands for this one in the sentence, it names the place too.
            if (!carriers.Any(carrier => IsAt(carrier.Span, span) || (carrier.Rule != rule.Name && carrier.Related.Any(place => IsAt(place.Span, span)))))
                return $"Among all rules “{source.Slice(span)}” does not carry this rule.";
        }
        return null;
    }

    private static bool IsAt(TextSpan place, TextSpan mark) => place.OverlapsWith(mark) || place == mark;
}
