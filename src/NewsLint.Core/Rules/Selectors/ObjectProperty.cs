using System.Collections.Frozen;

namespace NewsLint.Rules.Selectors;

/// <summary>A property of an object of the news model, as <c>where</c> asks for it: one of some values, or a number.</summary>
/// <typeparam name="T">The object.</typeparam>
/// <param name="Name">As written in rules.</param>
/// <param name="Meaning">What it tells, for documentation.</param>
internal sealed record ObjectProperty<T>(string Name, string Meaning)
{
    /// <summary>Its values, each with its test; empty for a number.</summary>
    public FrozenDictionary<string, Func<RulePass, T, bool>> Values { get; init; } = FrozenDictionary<string, Func<RulePass, T, bool>>.Empty;

    /// <summary>The number, or null where the property has values.</summary>
    public Func<RulePass, T, double>? Number { get; init; }
}

/// <summary>A property of an object that rules select, as documentation and schema show it.</summary>
/// <param name="Object">quotation or attribution.</param>
/// <param name="Name">As written.</param>
/// <param name="Meaning">What it tells.</param>
/// <param name="Values">Its values; empty for a number.</param>
public sealed record SelectorProperty(string Object, string Name, string Meaning, IReadOnlyList<string> Values);
