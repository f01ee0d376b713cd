using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.Rules;

/// <summary>What one property of a node must be.</summary>
/// <param name="Property">Its name; <c>text-length</c> and the like count the characters of a property.</param>
/// <param name="Test">The comparison.</param>
/// <param name="IsNegated">Whether the comparison must fail.</param>
internal sealed record NodeCondition(string Property, NodeTest Test, bool IsNegated)
{
    private const string LengthSuffix = "-length";

    /// <summary>Null where a search was stopped.</summary>
    public bool? Holds(MarkdownNode node)
    {
        var value = node[Property];
        if (value is null && Property.EndsWith(LengthSuffix, StringComparison.Ordinal))
            value = node[Property[..^LengthSuffix.Length]]?.Length.ToString(CultureInfo.InvariantCulture);
        return Test.Holds(value) is { } holds ? holds != IsNegated : null;
    }
}

internal abstract record NodeTest
{
    public abstract bool? Holds(string? value);
}

/// <summary>One of some texts, in any case, white space around them aside.</summary>
internal sealed record NodeOneOf(ImmutableArray<string> Values) : NodeTest
{
    public override bool? Holds(string? value) => value is not null && Values.Contains(value.Trim(), StringComparer.OrdinalIgnoreCase);
}

/// <summary>A number compared: <c>&gt;=4</c>.</summary>
internal sealed record NodeNumber(string Operator, double Number) : NodeTest
{
    public override bool? Holds(string? value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Operator switch
    {
        ">=" => number >= Number,
        "<=" => number <= Number,
        ">" => number > Number,
        "<" => number < Number,
        _ => number == Number,
    };
}

/// <summary>Regular expressions of which one matches somewhere in the value.</summary>
internal sealed record NodeMatches(ImmutableArray<Pattern> Patterns) : NodeTest
{
    public override bool? Holds(string? value)
    {
        if (value is null)
            return false;
        foreach (var pattern in Patterns)
        {
            if (pattern.IsMatch(value) is not false and var found)
                return found;
        }
        return false;
    }
}

/// <summary>The property is not written, or empty.</summary>
internal sealed record NodeMissing : NodeTest
{
    public override bool? Holds(string? value) => string.IsNullOrWhiteSpace(value);
}
