using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;
using NewsLint.Workspace.Tests.Engine;

namespace NewsLint.Workspace.Tests.Blurring;

/// <summary>
/// The paragraphs in paragraphs.md: whoever takes the speaker out of a paragraph hears of it from the rule that the page names, and
/// whoever leaves the speaker in hears nothing of sourcing or quotations. All rules as a newsroom has them.
/// </summary>
public sealed class BlurringTests
{
    private static readonly LintContext Context = new() { RuleSet = BuiltInRules.Loaded.RuleSet, Profile = Profile.Recommended };

    private static ImmutableArray<(string Title, string Original, string Rule, string Blurred)> Cases { get; } = [.. Read()];

    [Fact]
    public void There_are_forty_cases_and_their_rules_ship()
    {
        Assert.Equal(40, Cases.Length);
        Assert.Empty(Cases.Select(each => each.Rule).Except(BuiltInRules.Loaded.RuleSet.Rules.Select(rule => rule.Name)));
    }

    [Fact]
    public void Nine_in_ten_blurred_paragraphs_are_found_by_the_right_rule()
    {
        var missed = Cases.Where(each => !Findings(each.Blurred).Contains(each.Rule)).ToArray();
        Assert.True(missed.Length <= Cases.Length / 10, string.Join('\n', missed.Select(each => $"{each.Title}: not {each.Rule} but {string.Join(", ", Findings(each.Blurred))}")));
    }

    [Fact]
    public void One_original_in_forty_at_most_is_found()
    {
        var alarms = Cases.Where(each => Findings(each.Original).Length > 0).ToArray();
        Assert.True(alarms.Length <= 1, string.Join('\n', alarms.Select(each => $"{each.Title}: {string.Join(", ", Findings(each.Original))}")));
    }

    /// <summary>The rules of sourcing and quotations that find something.</summary>
    private static string[] Findings(string text) =>
        [.. Linter.Lint(SourceText.From(text), Context).Diagnostics.SelectMany(found => found.Also.Prepend(found.Rule)).Where(IsOfSourcing)];

    private static bool IsOfSourcing(string rule) => rule.StartsWith("sourcing.", StringComparison.Ordinal) || rule.StartsWith("quotes.", StringComparison.Ordinal);

    private static IEnumerable<(string Title, string Original, string Rule, string Blurred)> Read()
    {
        foreach (var section in File.ReadAllText(Page()).ReplaceLineEndings("\n").Split("\n## ").Skip(1))
        {
            var halves = section.Split("\n### ");
            yield return (Title(halves[0]), Text(halves[0]), Title(halves[1]), Text(halves[1]));
        }
    }

    private static string Title(string part) => part[..part.IndexOf('\n', StringComparison.Ordinal)];

    private static string Text(string part) => part[part.IndexOf('\n', StringComparison.Ordinal)..].Trim() + "\n";

    private static string Page([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "paragraphs.md");
}
