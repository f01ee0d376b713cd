using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsLint.Matching;

namespace NewsLint.Rules.Vale;

/// <summary>Words that keep a case of their own, such as <c>macOS</c>: regexes, of which plain ones also restore their case.</summary>
public sealed class CaseExceptions
{
    public static readonly CaseExceptions None = new([]);

    private readonly ImmutableArray<string> _entries;
    private readonly Lazy<Regex?> _exact;
    private readonly Lazy<Regex> _words;
    private readonly Dictionary<string, string> _plain = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="entries">Regexes that are known to be valid.</param>
    public CaseExceptions(ImmutableArray<string> entries)
    {
        _entries = [.. entries.OrderByDescending(System.Text.Encoding.UTF8.GetByteCount).ThenBy(entry => entry, StringComparer.Ordinal)];
        foreach (var entry in _entries)
        {
            if (Regex.Escape(entry) == entry.Replace(" ", "\\ ", StringComparison.Ordinal))
                _plain.TryAdd(entry, entry);
        }
        _exact = new(() => _entries.IsEmpty ? null : Build(@$"\b(?:{Joined(caseless: false)})\b"));
        _words = new(() => Build(_entries.IsEmpty ? Word : @$"(?:\b(?:{Joined(caseless: true)})\b)|{Word}"));
    }

    private const string Word = @"[\p{N}\p{L}*]+[^\s]*";

    /// <summary>Whether an exception stands anywhere in <paramref name="text"/>, in its own case.</summary>
    public bool Allow(string text) => _exact.Value?.IsMatch(text) ?? false;

    /// <summary>The case that a word has of its own, or null.</summary>
    public string? Restore(string word) => _plain.TryGetValue(word, out var restored) ? restored : null;

    /// <summary>The words of a text; an exception of several words is one.</summary>
    internal Regex Words => _words.Value;

    private string Joined(bool caseless) => string.Join('|', _entries.Select(entry => caseless || !entry.StartsWith("(?i)", StringComparison.Ordinal)
        ? $"(?{(caseless ? "" : "-")}i:{entry})"
        : $"(?:{entry})"));

    private static Regex Build(string pattern) =>
        new(RegexDialect.Translate(pattern, multiline: true).Text, RegexOptions.CultureInvariant | RegexOptions.Multiline, PatternOptions.Default.Timeout);
}
