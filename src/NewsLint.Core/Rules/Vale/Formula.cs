using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NewsLint.Rules.Vale;

/// <summary>The arithmetic of a <c>metric</c> rule: numbers, names, <c>+ - * / %</c>, parentheses and <c>math.sqrt(x)</c> and its kin.</summary>
public sealed class Formula
{
    private const int MaxDepth = 100;

    private static readonly FrozenDictionary<string, Func<double, double, double>> Functions = new Dictionary<string, Func<double, double, double>>
    {
        ["abs"] = (x, _) => Math.Abs(x),
        ["cbrt"] = (x, _) => Math.Cbrt(x),
        ["ceil"] = (x, _) => Math.Ceiling(x),
        ["exp"] = (x, _) => Math.Exp(x),
        ["floor"] = (x, _) => Math.Floor(x),
        ["log"] = (x, _) => Math.Log(x),
        ["log10"] = (x, _) => Math.Log10(x),
        ["log2"] = (x, _) => Math.Log2(x),
        ["max"] = Math.Max,
        ["min"] = Math.Min,
        ["mod"] = (x, y) => x % y,
        ["pow"] = Math.Pow,
        ["sqrt"] = (x, _) => Math.Sqrt(x),
        ["trunc"] = (x, _) => Math.Truncate(x),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OfTwo = FrozenSet.ToFrozenSet(["max", "min", "mod", "pow"], StringComparer.Ordinal);

    private readonly Func<Func<string, double?>, double> _value;

    private Formula(Func<Func<string, double?>, double> value, FrozenSet<string> variables)
    {
        _value = value;
        Variables = variables;
    }

    /// <summary>The names it needs; <c>heading.h1</c> is named <c>heading_h1</c>.</summary>
    public FrozenSet<string> Variables { get; }

    public static bool TryParse(string source, [NotNullWhen(true)] out Formula? formula, out (int Offset, string Message) error)
    {
        ArgumentNullException.ThrowIfNull(source);
        var parser = new Parser(source);
        var value = parser.ReadAll();
        error = parser.Error ?? default;
        formula = parser.Error is null ? new Formula(value, parser.Variables.ToFrozenSet(StringComparer.Ordinal)) : null;
        return formula is not null;
    }

    /// <summary>The value, where a name that <paramref name="variables"/> does not know is 0; it may be infinite or no number.</summary>
    public double Evaluate(Func<string, double?> variables) => _value(variables);

    private sealed class Parser(string source)
    {
        private int _at;
        private int _depth;

        public HashSet<string> Variables { get; } = new(StringComparer.Ordinal);

        public (int Offset, string Message)? Error { get; private set; }

        public Func<Func<string, double?>, double> ReadAll()
        {
            var value = ReadSum();
            if (_at < source.Length)
                Fail($"“{source[_at]}” is not expected here");
            return value;
        }

        private Func<Func<string, double?>, double> ReadSum()
        {
            var left = ReadProduct();
            while (Error is null)
            {
                var before = left;
                if (Take('+'))
                {
                    var right = ReadProduct();
                    left = names => before(names) + right(names);
                }
                else if (Take('-'))
                {
                    var right = ReadProduct();
                    left = names => before(names) - right(names);
                }
                else
                {
                    break;
                }
            }
            return left;
        }

        private Func<Func<string, double?>, double> ReadProduct()
        {
            var left = ReadOne();
            while (Error is null)
            {
                var before = left;
                if (Take('*'))
                {
                    var right = ReadOne();
                    left = names => before(names) * right(names);
                }
                else if (Take('/'))
                {
                    var right = ReadOne();
                    left = names => before(names) / right(names);
                }
                else if (Take('%'))
                {
                    var right = ReadOne();
                    left = names => before(names) % right(names);
                }
                else
                {
                    break;
                }
            }
            return left;
        }

        private Func<Func<string, double?>, double> ReadOne()
        {
            if (++_depth > MaxDepth)
                return Fail("nested too deep");
            var value = ReadOneOf();
            _depth--;
            return value;
        }

        private Func<Func<string, double?>, double> ReadOneOf()
        {
            if (Take('-'))
            {
                var value = ReadOne();
                return names => -value(names);
            }
            if (Take('+'))
                return ReadOne();
            if (Take('('))
            {
                var value = ReadSum();
                return Take(')') ? value : Fail("“)” is missing");
            }
            SkipSpace();
            var start = _at;
            while (_at < source.Length && (char.IsAsciiLetterOrDigit(source[_at]) || source[_at] is '_' or '.'))
                _at++;
            var word = source[start.._at];
            SkipSpace();
            if (word.Length == 0)
                return Fail("a number or a name is missing");
            if (char.IsAsciiLetter(word[0]) || word[0] == '_')
                return ReadName(word, start);
            return double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? _ => number : Fail($"“{word}” is no number", start);
        }

        private Func<Func<string, double?>, double> ReadName(string word, int start)
        {
            if (!word.StartsWith("math.", StringComparison.Ordinal))
            {
                var name = word.Replace('.', '_');
                Variables.Add(name);
                return names => names(name) ?? 0;
            }
            var function = word["math.".Length..];
            if (function == "pi")
                return _ => Math.PI;
            if (function == "e")
                return _ => Math.E;
            if (!Functions.TryGetValue(function, out var run))
                return Fail($"“{word}” is not known", start);
            if (!Take('('))
                return Fail("“(” is missing");
            var first = ReadSum();
            Func<Func<string, double?>, double> second = static _ => 0;
            if (OfTwo.Contains(function))
            {
                if (!Take(','))
                    return Fail("“,” is missing");
                second = ReadSum();
            }
            return Take(')') ? names => run(first(names), second(names)) : Fail("“)” is missing");
        }

        private bool Take(char unit)
        {
            SkipSpace();
            if (_at >= source.Length || source[_at] != unit)
                return false;
            _at++;
            SkipSpace();
            return true;
        }

        private void SkipSpace()
        {
            while (_at < source.Length && char.IsWhiteSpace(source[_at]))
                _at++;
        }

        private Func<Func<string, double?>, double> Fail(string message, int? at = null)
        {
            Error ??= (at ?? _at, message);
            return static _ => 0;
        }
    }
}
