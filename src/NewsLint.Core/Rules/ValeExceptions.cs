using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsLint.Matching;

namespace NewsLint.Rules;

/// <summary>
/// Exceptions as Vale has them: regular expressions, in their own case unless they say <c>(?i)</c>. One that matches anywhere
/// inside a hit silences it; one of several words also silences a hit that lies within it.
/// </summary>
internal sealed class ValeExceptions
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private readonly Lazy<Regex?> _inside;
    private readonly Lazy<Regex?> _around;

    public ValeExceptions(ImmutableArray<string> entries)
    {
        var sorted = entries.OrderByDescending(System.Text.Encoding.UTF8.GetByteCount).ThenBy(entry => entry, StringComparer.Ordinal).ToList();
        var several = sorted.Where(entry => entry.Contains(' ', StringComparison.Ordinal) || entry.Contains('\t', StringComparison.Ordinal) || entry.Contains(@"\s", StringComparison.Ordinal)).ToList();
        _inside = new(() => sorted.Count == 0 ? null : Build($@"(?m)\b(?:{string.Join('|', sorted.Select(InOwnCase))})\b"));
        _around = new(() => several.Count == 0 ? null : Build($@"(?i)\b(?:{string.Join('|', several)})\b"));
    }

    /// <exception cref="RegexMatchTimeoutException">One takes too long: with it the rule ends.</exception>
    public bool Silence(PatternPlace place)
    {
        if (_inside.Value?.IsMatch(place.Text.Trim()) == true)
            return true;
        if (_around.Value is not { } around)
            return false;
        foreach (var match in around.EnumerateMatches(place.Host))
        {
            if (match.Index <= place.Match.Start && match.Index + match.Length >= place.Match.End)
                return true;
        }
        return false;
    }

    private static string InOwnCase(string entry) => entry.StartsWith("(?i)", StringComparison.Ordinal) ? $"(?:{entry})" : $"(?-i:{entry})";

    private static Regex Build(string source) => new(RegexDialect.Translate(source).Text, RegexOptions.CultureInvariant, Timeout);
}
