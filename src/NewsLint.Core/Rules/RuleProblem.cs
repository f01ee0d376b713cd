using NewsLint.Text;

namespace NewsLint.Rules;

/// <summary>A mistake in a rule file.</summary>
/// <param name="Span">Where in the file.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
/// <param name="Level">An error where the rule cannot run or does not do what it says; a suggestion where it could be better.</param>
public sealed record RuleProblem(TextSpan Span, string Message, Level Level = Level.Error);
