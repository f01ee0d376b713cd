using System.Collections.Immutable;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>What fixing a text came to.</summary>
/// <param name="Result">The lint of the text as it is now.</param>
/// <param name="Applied">What was settled, in the order in which it was done; places are those of the text at that time.</param>
/// <param name="Circling">The rules whose fixes never come to an end, by name; of these none was applied.</param>
public sealed record FixOutcome(LintResult Result, ImmutableArray<ChosenFix> Applied, ImmutableArray<string> Circling)
{
    public SourceText Text => Result.Document.Source;
}

/// <summary>Applies fixes until there are none left, so that a second run changes nothing.</summary>
public static class Fixer
{
    private const int MaxRounds = 30;

    /// <summary>A text that grows beyond this many times its size, and <see cref="RoomToGrow"/> units more, is being fixed without end.</summary>
    private const int MaxGrowth = 2;

    private const int RoomToGrow = 10_000;

    /// <param name="first">The lint of the text as it is.</param>
    /// <param name="context">How it was linted.</param>
    /// <param name="choose">The fix to apply for a finding, or null: <see cref="FixSelection.Safe"/>, <see cref="FixSelection.Any"/>.</param>
    public static FixOutcome Apply(LintResult first, LintContext context, Func<Diagnostic, Fix?> choose) =>
        Apply(first, (source, previous) => Linter.Lint(source, context, previous), choose);

    /// <param name="first">The lint of the text as it is.</param>
    /// <param name="lint">Lints a text; is given the last result, which may lend facts.</param>
    /// <param name="choose">The fix to apply for a finding, or null.</param>
    public static FixOutcome Apply(LintResult first, Func<SourceText, LintResult, LintResult> lint, Func<Diagnostic, Fix?> choose)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(lint);
        HashSet<string> circling = new(StringComparer.Ordinal);
        while (true)
        {
            var outcome = Settle(first, lint, diagnostic => circling.Contains(diagnostic.Rule) ? null : choose(diagnostic));
            if (outcome.Circling.IsEmpty)
                return outcome with { Circling = [.. circling.Order(StringComparer.Ordinal)] };
            circling.UnionWith(outcome.Circling);
        }
    }

    /// <summary>Comes to the text in which nothing is left to choose, or to the rules that are still at it when it should long be over.</summary>
    private static FixOutcome Settle(LintResult first, Func<SourceText, LintResult, LintResult> lint, Func<Diagnostic, Fix?> choose)
    {
        var applied = ImmutableArray.CreateBuilder<ChosenFix>();
        var result = first;
        IEnumerable<ChosenFix> before = [];
        var most = ((long)first.Document.Source.Length * MaxGrowth) + RoomToGrow;
        for (var round = 0; ; round++)
        {
            var chosen = FixSelection.Choose(result.Diagnostics, choose);
            if (chosen.IsEmpty)
                return new FixOutcome(result, applied.ToImmutable(), []);
            var text = FixSelection.Apply(result.Document.Source, chosen);
            if (round == MaxRounds || text.Length > most || text.Content == result.Document.Source.Content)
                return new FixOutcome(first, [], [.. before.Concat(chosen).Select(each => each.Diagnostic.Rule).Distinct(StringComparer.Ordinal)]);
            applied.AddRange(chosen);
            before = chosen;
            result = lint(text, result);
        }
    }
}
