using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NewsLint.Rules.Vale;

/// <summary>The <c>condition</c> of a <c>metric</c> rule: a comparison with a number, as <c>&gt; 5</c>.</summary>
public sealed class FormulaCondition
{
    private static readonly string[] Operators = ["<=", ">=", "==", "!=", "<", ">"];

    private readonly string _operator;
    private readonly double _limit;

    private FormulaCondition(string @operator, double limit)
    {
        _operator = @operator;
        _limit = limit;
    }

    public static bool TryParse(string source, [NotNullWhen(true)] out FormulaCondition? condition)
    {
        ArgumentNullException.ThrowIfNull(source);
        condition = null;
        var text = source.AsSpan().Trim();
        foreach (var sign in Operators)
        {
            if (!text.StartsWith(sign))
                continue;
            if (double.TryParse(text[sign.Length..].Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var limit))
                condition = new FormulaCondition(sign, limit);
            break;
        }
        return condition is not null;
    }

    /// <summary>Whether the rule reports this value. A value that is no number is never reported.</summary>
    public bool Holds(double value) => double.IsFinite(value) && _operator switch
    {
        "<=" => value <= _limit,
        ">=" => value >= _limit,
        "==" => value == _limit,
        "!=" => value != _limit,
        "<" => value < _limit,
        _ => value > _limit,
    };
}
