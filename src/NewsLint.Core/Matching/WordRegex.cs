using System.Globalization;

namespace NewsLint.Matching;

/// <summary>
/// A regex that means a word and nothing else, as rules write it that count words: found in one pass over a text, exactly where .NET's engine
/// finds it. The classes of characters are those that .NET documents for <c>\w</c> and <c>\b</c>.
/// </summary>
internal sealed class WordRegex
{
    private readonly bool _atBoundaries;
    private readonly bool _hasGroup;

    private WordRegex(bool atBoundaries, bool hasGroup)
    {
        _atBoundaries = atBoundaries;
        _hasGroup = hasGroup;
    }

    /// <summary>What a .NET regex means, or null where it means something else.</summary>
    public static WordRegex? Of(string regex) => regex switch
    {
        @"\w+" => new WordRegex(atBoundaries: false, hasGroup: false),
        @"(\w+)" => new WordRegex(atBoundaries: false, hasGroup: true),
        @"\b\w+\b" => new WordRegex(atBoundaries: true, hasGroup: false),
        @"\b(\w+)\b" => new WordRegex(atBoundaries: true, hasGroup: true),
        // As the token of a rule comes.
        ['(', '?', ':', .. var inner, ')'] => Of(inner),
        _ => null,
    };

    /// <param name="text">Where to look.</param>
    /// <param name="withGroups">Whether the matches are to carry their groups.</param>
    /// <param name="results">Takes the matches.</param>
    public void AddTo(string text, bool withGroups, List<PatternMatch> results)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsWordUnit(text[at]))
                continue;
            var start = at;
            while (at < text.Length && IsWordUnit(text[at]))
                at++;
            if (_atBoundaries && (IsJoiner(text, start - 1) || IsJoiner(text, at)))
                continue;
            results.Add(new PatternMatch(start, at - start, withGroups && _hasGroup ? [new PatternGroup("1", start, at - start)] : []));
        }
    }

    private static bool IsWordUnit(char unit) =>
        unit < '\u0080' ? char.IsAsciiLetterOrDigit(unit) || unit == '_' : char.IsLetter(unit) || IsWordUnit(char.GetUnicodeCategory(unit));

    private static bool IsWordUnit(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;

    /// <summary>Whether a joiner of zero width stands somewhere: no word ends there, and none begins.</summary>
    private static bool IsJoiner(string text, int at) => at >= 0 && at < text.Length && text[at] is '\u200C' or '\u200D';
}
