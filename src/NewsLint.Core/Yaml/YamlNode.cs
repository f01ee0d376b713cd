using System.Collections.Immutable;
using NewsLint.Text;

namespace NewsLint.Yaml;

/// <summary>A value of a YAML file that knows its place there.</summary>
/// <param name="Span">Where it stands in the text that was read.</param>
public abstract record YamlNode(TextSpan Span)
{
    /// <summary>How a message names this kind of value.</summary>
    public abstract string Kind { get; }
}

/// <param name="Value">The text, unquoted and unescaped.</param>
/// <param name="IsPlain">Whether it was written without quotation marks, so that <c>no</c> may have been meant as a truth value.</param>
public sealed record YamlScalar(TextSpan Span, string Value, bool IsPlain) : YamlNode(Span)
{
    /// <summary>Whether the value is empty or a plain <c>null</c> or <c>~</c>.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";

    public override string Kind => "text";
}

public sealed record YamlSequence(TextSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span)
{
    public override string Kind => "a list";
}

/// <param name="Entries">Every entry as written, in order; a duplicate key is here twice.</param>
public sealed record YamlMapping(TextSpan Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span)
{
    public override string Kind => "a map";

    /// <summary>The value of the last entry with this key, or null.</summary>
    public YamlNode? Find(string key, StringComparison comparison = StringComparison.Ordinal)
    {
        for (var i = Entries.Length - 1; i >= 0; i--)
        {
            if (string.Equals(Entries[i].Key.Value, key, comparison))
                return Entries[i].Value;
        }
        return null;
    }
}

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>Something that is wrong in a YAML text.</summary>
public sealed record YamlProblem(TextSpan Span, string Message);
