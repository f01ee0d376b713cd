using System.Collections.Immutable;

namespace NewsLint.Rules.Selectors;

/// <summary>Which objects a rule is about: alternatives of which one is enough, each of conditions that hold together.</summary>
internal sealed record Selector<T>(ImmutableArray<ImmutableArray<Func<RulePass, T, bool>>> Alternatives)
{
    public static Selector<T> None { get; } = new([]);

    public bool Selects(RulePass pass, T value)
    {
        foreach (var conditions in Alternatives)
        {
            var holds = true;
            foreach (var condition in conditions)
            {
                holds = condition(pass, value);
                if (!holds)
                    break;
            }
            if (holds)
                return true;
        }
        return false;
    }
}
