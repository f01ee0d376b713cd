using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;
using NewsLint.Matching;

namespace NewsLint.Rules.Vale;

/// <summary>One entry of a <c>swap</c> map: what is observed, a regex, and what is expected instead, <c>|</c> between several.</summary>
public sealed record Swap(string Observed, string Expected)
{
    /// <summary>The expected texts; <c>\|</c> is a bar within one.</summary>
    public ImmutableArray<string> Options { get; } =
        [.. Expected.Replace(@"\|", "\0", StringComparison.Ordinal).Split('|').Select(option => option.Replace('\0', '|'))];
}

/// <summary>The swaps of a <c>substitution</c> rule as one regex, the longest first.</summary>
public sealed class SwapTable
{
    private readonly bool _ignoreCase;

    private SwapTable(ImmutableArray<Swap> swaps, Pattern pattern, bool ignoreCase)
    {
        Swaps = swaps;
        Pattern = pattern;
        _ignoreCase = ignoreCase;
    }

    /// <summary>By length in UTF-8, longest first; group n of <see cref="Pattern"/> is swap n - 1.</summary>
    public ImmutableArray<Swap> Swaps { get; }

    public Pattern Pattern { get; }

    /// <param name="bad">The swap whose key is no regex.</param>
    public static bool TryCreate(
        IEnumerable<Swap> swaps, bool ignoreCase, bool nonword, [NotNullWhen(true)] out SwapTable? table, out Swap? bad, [NotNullWhen(false)] out PatternError? error, TimeSpan? timeout = null)
    {
        ImmutableArray<Swap> sorted = [.. swaps.OrderByDescending(swap => Encoding.UTF8.GetByteCount(swap.Observed)).ThenBy(swap => swap.Observed, StringComparer.Ordinal)];
        var joined = string.Join('|', sorted.Select(swap => $"({WithoutCaptures(swap.Observed)})"));
        var source = (ignoreCase ? "(?i)" : "") + (nonword ? $"(?m)(?:{joined})" : $@"(?m)\b(?:{joined})\b");
        (table, bad) = (null, null);
        if (Pattern.TryCreate(source, new PatternOptions { Groups = true, Timeout = timeout ?? PatternOptions.Default.Timeout }, out var pattern, out error))
        {
            table = new SwapTable(sorted, pattern, ignoreCase);
            return true;
        }
        foreach (var swap in sorted)
        {
            if (Pattern.TryCreate(swap.Observed, PatternOptions.Default, out _, out var own))
                continue;
            (bad, error) = (swap, own);
            break;
        }
        return false;
    }

    /// <summary>The swap that a match of <see cref="Pattern"/> stands for.</summary>
    public Swap SwapOf(PatternMatch match)
    {
        for (var i = 0; i < Swaps.Length; i++)
        {
            if (match.Groups[i].Success)
                return Swaps[i];
        }
        throw new ArgumentException("No match of this table.", nameof(match));
    }

    /// <summary>What to write for <paramref name="observed"/>, <c>$1</c> filled in.</summary>
    /// <param name="capitalize">Whether an observed capital is to be kept.</param>
    public ImmutableArray<string> OptionsFor(Swap swap, string observed, bool capitalize = false)
    {
        ArgumentNullException.ThrowIfNull(swap);
        ArgumentException.ThrowIfNullOrEmpty(observed);
        var options = swap.Options;
        if (swap.Expected.Contains('$', StringComparison.Ordinal))
        {
            var key = Build(swap.Observed);
            options = [.. options.Select(option => key.Replace(observed, option))];
        }
        return capitalize && TitleCase.Capitalize(observed) == observed
            ? [.. options.Select(option => option.Length == 0 ? option : TitleCase.Capitalize(option))]
            : options;
    }

    /// <summary>Whether <paramref name="observed"/> already is what is expected.</summary>
    /// <param name="isReplace">Whether the rule has the action <c>replace</c>: then the options are texts, otherwise they may be a regex.</param>
    /// <exception cref="RegexMatchTimeoutException">The regex takes too long: with it the rule ends.</exception>
    public bool IsAcceptable(Swap swap, string observed, bool isReplace, ImmutableArray<string> options)
    {
        ArgumentNullException.ThrowIfNull(swap);
        if (isReplace)
            return options.Contains(observed, StringComparer.Ordinal);
        var expected = swap.Expected.Contains('$', StringComparison.Ordinal) ? string.Join('|', options) : swap.Expected;
        if (IsPlainPhrase(expected))
            return observed == expected;
        return observed == expected || (Pattern.TryCreate($"^(?:{expected})$", PatternOptions.Default, out var whole, out _) && (whole.IsMatch(observed) ?? throw new RegexMatchTimeoutException()));
    }

    /// <summary>How to show what is expected: <c>OAuth2?</c>, which is observed as "oauth2", is shown as "OAuth2".</summary>
    public static string Show(string expected, string observed)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var literal = new StringBuilder();
        for (var i = 0; i < expected.Length; i++)
        {
            if (expected[i] == '\\' && i + 1 < expected.Length && !char.IsAsciiLetterOrDigit(expected[i + 1]))
                literal.Append(expected[++i]);
            else if (expected[i] == '?')
                continue;
            else if (@"\.+*|()[]{}^$".Contains(expected[i], StringComparison.Ordinal))
                return expected;
            else
                literal.Append(expected[i]);
        }
        return literal.ToString().Equals(observed, StringComparison.OrdinalIgnoreCase) ? literal.ToString() : expected;
    }

    /// <summary>The same regex, its unnamed groups capturing nothing, so that the group of the whole key tells the swap.</summary>
    internal static string WithoutCaptures(string regex)
    {
        var result = new StringBuilder(regex.Length + 8);
        var inSet = false;
        for (var i = 0; i < regex.Length; i++)
        {
            result.Append(regex[i]);
            switch (regex[i])
            {
                case '\\' when i + 1 < regex.Length:
                    result.Append(regex[++i]);
                    break;
                case '[' when !inSet:
                    inSet = true;
                    // A bracket that comes first is one of the set.
                    for (var first = true; i + 1 < regex.Length && (regex[i + 1] == ']' || (first && regex[i + 1] == '^')); first = false)
                    {
                        result.Append(regex[++i]);
                        if (regex[i] == ']')
                            break;
                    }
                    break;
                case ']':
                    inSet = false;
                    break;
                case '(' when !inSet && (i + 1 >= regex.Length || regex[i + 1] != '?'):
                    result.Append("?:");
                    break;
            }
        }
        return result.ToString();
    }

    private static bool IsPlainPhrase(string text) => text.All(unit => char.IsLetterOrDigit(unit) || unit is ' ' or '-');

    private Regex Build(string source) => new(
        RegexDialect.Translate(source).Text, RegexOptions.CultureInvariant | (_ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None), PatternOptions.Default.Timeout);
}
