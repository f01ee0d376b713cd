using System.Collections.Frozen;
using NewsLint.News;

namespace NewsLint.Rules.Selectors;

/// <summary>Makes the properties of objects.</summary>
/// <typeparam name="T">The object.</typeparam>
internal static class Property<T>
{
    public static ObjectProperty<T> Flag(string name, string meaning, Func<RulePass, T, bool> test) => new(name, meaning)
    {
        Values = new Dictionary<string, Func<RulePass, T, bool>> { ["true"] = test, ["false"] = (pass, value) => !test(pass, value) }.ToFrozenDictionary(StringComparer.Ordinal),
    };

    public static ObjectProperty<T> Number(string name, string meaning, Func<RulePass, T, double> number) => new(name, meaning) { Number = number };

    /// <summary>A value of a closed set, or <c>none</c> where there is none.</summary>
    public static ObjectProperty<T> Choice<TValue>(string name, string meaning, Func<RulePass, T, TValue?> get, params (string Name, Func<TValue, bool> Test)[] groups)
        where TValue : struct, Enum
    {
        var values = new Dictionary<string, Func<RulePass, T, bool>> { ["none"] = (pass, value) => get(pass, value) is null };
        foreach (var (known, term) in Terms.All<TValue>())
            values[term] = (pass, value) => get(pass, value) is { } found && EqualityComparer<TValue>.Default.Equals(found, known);
        foreach (var (group, test) in groups)
            values[group] = (pass, value) => get(pass, value) is { } found && test(found);
        return new ObjectProperty<T>(name, meaning) { Values = values.ToFrozenDictionary(StringComparer.Ordinal) };
    }

    /// <summary>Who speaks or vouches; beside the classes their three groups.</summary>
    public static ObjectProperty<T> Source(string name, string meaning, Func<RulePass, T, SourceClass?> get) =>
        Choice(name, meaning, get, ("named", SourceClasses.IsNamed), ("anonymous", SourceClasses.IsAnonymous), ("vague", SourceClasses.IsVague));

    /// <summary>Kinds of support, of which several can be there at once.</summary>
    public static ObjectProperty<T> Evidence(string name, string meaning, Func<RulePass, T, EvidenceKind, bool> has) => new(name, meaning)
    {
        Values = GuardFileReader.EvidenceKinds.ToFrozenDictionary(kind => kind.Key, kind => new Func<RulePass, T, bool>((pass, value) => has(pass, value, kind.Value)), StringComparer.Ordinal),
    };
}
