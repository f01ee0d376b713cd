using CsCheck;
using NewsLint.Core.Tests.Vale;
using NewsLint.Documents;
using NewsLint.Linting;
using NewsLint.Matching;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Workspace.Tests.Engine;

/// <summary>What holds of fixing, whatever the draft: it comes to an end, a second run changes nothing, and nobody's words are changed.</summary>
public sealed class FixProperties
{
    private const int Count = 3_000;

    [Fact]
    public void Safe_fixes_converge_and_leave_what_was_said() => Drafts.Any.Holds(text => Verify(text, FixSelection.Safe), count: Count);

    [Fact]
    public void All_fixes_converge_and_leave_what_was_said() => Drafts.Any.Holds(text => Verify(text, FixSelection.Any), count: Count);

    [Fact]
    public void Chosen_fixes_are_apart() => Drafts.Any.Holds(
        text =>
        {
            var edits = FixSelection.Choose(Lint(text).Diagnostics, FixSelection.Any).SelectMany(each => each.Fix.Edits).OrderBy(edit => edit.Span).ToList();
            for (var i = 1; i < edits.Count; i++)
                Assert.True(edits[i - 1].Span.End <= edits[i].Span.Start, $"{edits[i - 1]} {edits[i]}");
        },
        count: Count);

    [Fact]
    public void The_articles_of_the_corpus_converge_and_nobody_is_misquoted()
    {
        var (files, safe, any) = (0, 0, 0);
        foreach (var path in Directory.EnumerateFiles(SharedFolder.Find("corpus"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(path);
            files++;
            safe += Verify(text, FixSelection.Safe);
            any += Verify(text, FixSelection.Any);
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"{files} files, {safe} safe fixes, {any} fixes of any kind");
        Assert.True(safe > 0 && any > safe);
    }

    private static LintResult Lint(string text) => Linter.Lint(SourceText.From(text), BuiltInRules.Context);

    /// <returns>How many fixes were applied.</returns>
    private static int Verify(string text, Func<Diagnostic, Fix?> choose)
    {
        var first = Lint(text);
        var outcome = Fixer.Apply(first, BuiltInRules.Context, choose);
        Assert.Empty(outcome.Circling);
        Assert.Empty(FixSelection.Choose(Lint(outcome.Text.Content).Diagnostics, choose));
        // A comment that is taken out may leave other paragraphs than there were; its own fixes are tested by themselves.
        if (outcome.Applied.All(each => each.Diagnostic.Rule != EngineRules.UnusedSuppression))
            AssertStillSaid(first.Document, outcome.Result.Document);
        return outcome.Applied.Length;
    }

    /// <summary>
    /// Whatever stood between quotation marks or in a block quote stands there letter by letter afterwards, in the same order. Whether it is still read as
    /// a quotation is not asked: where a mark has no partner, a word taken away before it may decide that.
    /// </summary>
    private static void AssertStillSaid(Document before, Document after)
    {
        var letters = Letters(string.Concat(after.Blocks.Select(block => block.Text)));
        var from = 0;
        foreach (var piece in Said(before))
        {
            var found = letters.IndexOf(piece, from, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{piece}” is missing from “{letters[from..]}”");
            from = found + piece.Length;
        }
    }

    private static IEnumerable<string> Said(Document document) => document.Blocks
        .SelectMany(block => block.InBlockQuote
            ? [block.Text]
            : QuotedSpans.Find(block.Text, Tokenizer.Tokenize(block.Text)).Where(quote => quote.Depth == 1).Select(quote => block.Text[quote.Inner.Start..quote.Inner.End]))
        .Select(Letters);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
