namespace NewsLint.Rules;

/// <summary>What a key of a rule file takes.</summary>
public enum KeyType
{
    Text,
    Texts,
    Number,
    Flag,
    Level,
    Map,
    List,
    Phrases,
    Any,
}

/// <summary>A key of a rule file: the one place from which the reader, the JSON schema and the documentation know it.</summary>
/// <param name="Name">As written.</param>
/// <param name="Type">What it takes.</param>
/// <param name="Meaning">One sentence for hover and documentation.</param>
/// <param name="Extends">The extension points that have it; empty: all.</param>
public sealed record RuleKey(string Name, KeyType Type, string Meaning, params string[] Extends)
{
    /// <summary>The values it takes, where they are few; else empty.</summary>
    public string[] Values { get; init; } = [];

    /// <summary>Whether a configuration can set it for a rule that has it.</summary>
    public bool IsOption { get; init; }

    public bool BelongsTo(string extends) => Extends.Length == 0 || Extends.Contains(extends, StringComparer.Ordinal);
}
