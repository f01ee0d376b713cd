using System.Collections.Immutable;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// What a rule of <c>extends: analysis</c> can name: a way of finding things that no declaration says. Reader, schema and documentation
/// know it from here alone. Immutable.
/// </summary>
public sealed class Analysis
{
    /// <param name="name">As written behind <c>analysis:</c>.</param>
    /// <param name="meaning">One sentence for hover and documentation.</param>
    /// <param name="create">Makes the check; it reads every option that is declared.</param>
    internal Analysis(string name, string meaning, Func<AnalysisOptions, RuleCheck> create)
    {
        Name = name;
        Meaning = meaning;
        Create = create;
    }

    public string Name { get; }

    public string Meaning { get; }

    /// <summary>What <c>options:</c> takes. Numbers and flags can be set in a configuration too.</summary>
    public ImmutableArray<RuleKey> Options { get; init; } = [];

    /// <summary>What a message can name between braces besides <c>{match}</c>.</summary>
    public ImmutableArray<string> Placeholders { get; init; } = [];

    internal Func<AnalysisOptions, RuleCheck> Create { get; }
}
