namespace NewsLint.Rules;

/// <summary>Stands for a finding that NewsLint's own code reports: its rule file is there to document it.</summary>
public sealed class EngineCheck : RuleCheck
{
    public override void Decide(RulePass pass)
    {
        // The engine reports it.
    }
}
