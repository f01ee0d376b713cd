namespace NewsLint.Rules;

/// <summary>How a rule finds what it finds: one subclass per extension point.</summary>
public abstract class RuleCheck;
