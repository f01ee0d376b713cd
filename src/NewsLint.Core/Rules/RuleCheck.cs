using NewsLint.Matching;

namespace NewsLint.Rules;

/// <summary>How a rule finds what it finds: one subclass per extension point. Immutable; it sees a document only through a <see cref="RulePass"/>.</summary>
public abstract class RuleCheck
{
    /// <summary>The phrases to look for in every block.</summary>
    public virtual IEnumerable<PhraseList> Lists => [];

    /// <summary>The patterns to run on every block.</summary>
    public virtual IEnumerable<Pattern> Patterns => [];

    /// <summary>Whether it finds things without phrases or patterns, in nodes or counts.</summary>
    public virtual bool LooksForItself => false;

    /// <summary>Reports what the rule finds in the document.</summary>
    public abstract void Decide(RulePass pass);
}
