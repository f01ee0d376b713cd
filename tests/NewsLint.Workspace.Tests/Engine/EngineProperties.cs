using CsCheck;
using NewsLint.Core.Tests;
using NewsLint.Documents;
using NewsLint.Linting;
using NewsLint.Matching;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Workspace.Tests.Engine;

/// <summary>What holds of every text at all, under all built-in rules.</summary>
public sealed class EngineProperties
{
    private const int Count = 10_000;
    private const string Pause = "\n\nA pause. It was long. It ended.\n\n";

    [Fact]
    public void The_drafts_are_worth_it()
    {
        var (drafts, findings, fixes, safe) = (0, 0, 0, 0);
        Drafts.Any.Holds(
            text =>
            {
                var diagnostics = Lint(text).Diagnostics;
                drafts++;
                findings += diagnostics.Length;
                fixes += diagnostics.Sum(diagnostic => diagnostic.Fixes.Length);
                safe += diagnostics.Sum(diagnostic => diagnostic.Fixes.Count(fix => fix.IsSafe));
            },
            count: 500,
            threads: 1);
        TestContext.Current.TestOutputHelper!.WriteLine($"{drafts} drafts, {findings} findings, {fixes} fixes, {safe} of them safe");
        Assert.True(findings > drafts && fixes > drafts / 5 && safe > 0);
    }

    [Fact]
    public void Diagnostics_lie_in_the_file_and_are_sorted() => Drafts.Any.Holds(
        text =>
        {
            var diagnostics = Lint(text).Diagnostics;
            TextSpan? before = null;
            foreach (var diagnostic in diagnostics)
            {
                Assert.InRange(diagnostic.Span.Start, 0, text.Length);
                Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, text.Length);
                Assert.True(before is null || before.Value.CompareTo(diagnostic.Span) <= 0);
                Assert.NotEqual("newslint.internal-error", diagnostic.Rule);
                Assert.NotEqual("newslint.rule-timeout", diagnostic.Rule);
                foreach (var edit in diagnostic.Fixes.SelectMany(fix => fix.Edits))
                    Assert.InRange(edit.Span.End, edit.Span.Start, text.Length);
                before = diagnostic.Span;
            }
        },
        count: Count);

    [Fact]
    public void Warm_equals_cold_after_any_edits() => Gen.Select(Drafts.Any, Drafts.Edits).Holds(
        (text, edits) =>
        {
            var result = Lint(text);
            foreach (var edit in edits)
            {
                text = Drafts.Apply(text, edit);
                result = Linter.Lint(SourceText.From(text), BuiltInRules.Context, result);
                Assert.Equal(Show(Lint(text)), Show(result));
            }
        },
        count: Count);

    [Fact]
    public void A_paragraph_changes_nothing_in_another() => Gen.Select(Drafts.Mutated, Drafts.Mutated, Drafts.Mutated).Holds(
        (first, second, other) =>
        {
            // Paragraphs of plain words only: marks may open what another paragraph closes. Rules look at most two sentences ahead.
            var (kept, changed, instead) = (Plain(first), Plain(second), Plain(other));
            Assert.Equal(In(kept, kept + Pause + changed), In(kept, kept + Pause + instead));
        },
        count: Count);

    [Fact]
    public void No_fix_changes_what_was_said() => Drafts.Any.Holds(
        text =>
        {
            var result = Lint(text);
            var said = SaidIn(result.Document).ToList();
            foreach (var diagnostic in result.Diagnostics.Where(diagnostic => diagnostic.Rule != EngineRules.UnusedSuppression))
            {
                foreach (var edit in diagnostic.Fixes.SelectMany(fix => fix.Edits))
                    Assert.DoesNotContain(said, span => span.OverlapsWith(edit.Span));
            }
        },
        count: Count);

    [Fact]
    public void A_block_quote_keeps_its_marks() => Assert.All(Lint("> We regret the error.\n> — Norwe“l F\"ds statement, May 3").Diagnostics, diagnostic => Assert.Empty(diagnostic.Fixes));

    [Fact]
    public void Safe_fixes_come_to_an_end() => Drafts.Any.Holds(
        text =>
        {
            for (var round = 0; round < 10; round++)
            {
                var next = Draft.Apply(text, Lint(text).Diagnostics.Select(diagnostic => diagnostic.Fixes.FirstOrDefault(fix => fix.IsSafe)).OfType<Fix>());
                if (next == text)
                    return;
                text = next;
            }
            Assert.Fail("There are still fixes: " + string.Join('\n', Show(Lint(text))));
        },
        count: Count);

    private static LintResult Lint(string text) => Linter.Lint(SourceText.From(text), BuiltInRules.Context);

    private static string[] Show(LintResult result) =>
        [.. result.Diagnostics.Select(diagnostic => $"{diagnostic.Span} {diagnostic.Level} {diagnostic.Rule} {diagnostic.Message} {string.Join(' ', diagnostic.Also)} {string.Join(' ', diagnostic.Fixes.SelectMany(fix => fix.Edits))}")];

    /// <summary>The findings of word rules in the first paragraph.</summary>
    private static string[] In(string paragraph, string text)
    {
        var words = BuiltInRules.Context.RuleSet.Rules.Where(rule => rule is { Extends: "existence" or "substitution" or "repetition", Scope.Unit: ScopeUnit.Block } && !AsksStory(rule)).Select(rule => rule.Name);
        return [.. Linter.Lint(SourceText.From(text), BuiltInRules.Context with { OnlyRules = [.. words] }).Diagnostics
            .Where(diagnostic => diagnostic.Span.End <= paragraph.Length).Select(diagnostic => $"{diagnostic.Span} {diagnostic.Rule}")];
    }

    /// <summary>Whether a rule asks who is who: a name in one paragraph may be known from another.</summary>
    private static bool AsksStory(Rule rule) =>
        rule.Voice.IndirectNamed != rule.Voice.Writer || rule.Voice.IndirectAnonymous != rule.Voice.Writer || rule.Voice.IndirectVague != rule.Voice.Writer
        || rule.When.Concat(rule.Unless).Any(guard => !guard.Evidence.IsEmpty || guard.IsVerbOfAttribution || !guard.Subjects.IsEmpty || guard.Attribution is not null || guard.IsOwnOutlet);

    private static string Plain(string text) => "So " + string.Concat(text.Where(unit => char.IsAsciiLetterOrDigit(unit) || unit is ' ' or ',' or '.')).Trim();

    private static IEnumerable<TextSpan> SaidIn(Document document)
    {
        foreach (var block in document.Blocks)
        {
            if (block.InBlockQuote)
                yield return block.Span;
            foreach (var quote in QuotedSpans.Find(block.Text, Tokenizer.Tokenize(block.Text)).Where(quote => quote.Inner.Length > 0))
                yield return block.ToSource(quote.Inner);
        }
    }
}
