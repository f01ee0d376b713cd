using CsCheck;
using NewsLint.Linting;
using NewsLint.News;
using NewsLint.Text;

namespace NewsLint.Workspace.Tests.Engine;

/// <summary>
/// A lint that is lent the facts of the one before says the same as one from scratch: 20,000 edits of news drafts, under all built-in rules. Findings, fixes
/// and the story itself are compared after each.
/// </summary>
public sealed class WarmLintProperties
{
    private const int DraftCount = 2_000;
    private const int EditsOfEach = 10;

    private static readonly LintContext Context = BuiltInRules.Context with
    {
        Names = [new HouseName("Joy Reed", ["J. Reed", "Reedy"], ["Joi Reed"], "mill owner", IsKnown: false), new HouseName("Norwell Foods", ["the mill company"], [], null, IsKnown: true)],
        Outlets = ["The Tribune"],
    };

    [Fact]
    public void Warm_equals_cold_after_edits_that_reach_beyond_their_paragraph() => Gen.Select(StoryEdits.Draft, StoryEdits.Edit.Array[EditsOfEach]).Holds(
        (text, edits) =>
        {
            var warm = Lint(text, null);
            foreach (var edit in edits)
            {
                text = StoryEdits.Apply(text, edit);
                warm = Lint(text, warm);
                var cold = Lint(text, null);
                Assert.Equal(Show(cold), Show(warm));
                Assert.Equal(StoryDump.Write(cold.Story), StoryDump.Write(warm.Story));
            }
        },
        count: DraftCount);

    /// <summary>The edits do change what is said: else the property above would hold of anything.</summary>
    [Fact]
    public void Every_kind_of_edit_changes_findings()
    {
        HashSet<EditKind> changing = [];
        Gen.Select(StoryEdits.Draft, StoryEdits.Edit).Holds(
            (text, edit) =>
            {
                if (!Show(Lint(text, null)).SequenceEqual(Show(Lint(StoryEdits.Apply(text, edit), null))))
                    changing.Add(edit.Kind);
            },
            count: 600,
            threads: 1);
        Assert.Equal(Enum.GetValues<EditKind>(), changing.Order());
    }

    private static LintResult Lint(string text, LintResult? previous) => Linter.Lint(SourceText.From(text), Context, previous);

    private static string[] Show(LintResult result) =>
        [.. result.Diagnostics.Select(diagnostic => $"{diagnostic.Span} {diagnostic.Level} {diagnostic.Rule} {diagnostic.Message} {string.Join(' ', diagnostic.Also)} {string.Join(' ', diagnostic.Related)} {string.Join(' ', diagnostic.Fixes.SelectMany(fix => fix.Edits))}")];
}
