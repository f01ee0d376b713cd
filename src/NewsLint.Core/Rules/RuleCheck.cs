using NewsLint.Matching;
using NewsLint.Text;

namespace NewsLint.Rules;

/// <summary>How a rule finds what it finds: one subclass per extension point. Immutable; it sees a document only through a <see cref="RulePass"/>.</summary>
public abstract class RuleCheck
{
    /// <summary>The phrases to look for in every block.</summary>
    public virtual IEnumerable<PhraseList> Lists => [];

    /// <summary>The patterns to run on every block.</summary>
    public virtual IEnumerable<Pattern> Patterns => [];

    /// <summary>What it tells people to write, and where in the rule's file it says so; nothing where the file does not say.</summary>
    public virtual IEnumerable<(string Text, TextSpan Span)> Suggestions =>
        Lists.SelectMany(list => list.Entries).SelectMany(entry => entry.Replacements.Select(replacement => (replacement, entry.Span)));

    /// <summary>Whether it finds things without phrases or patterns, in nodes or counts.</summary>
    public virtual bool LooksForItself => false;

    /// <summary>Whether what it finds is about the story as a whole, so that the place is only where that is shown.</summary>
    public virtual bool JudgesStory(ScopeUnit unit) => false;

    /// <summary>Reports what the rule finds in the document.</summary>
    public abstract void Decide(RulePass pass);
}
