using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using NewsLint.Text;

namespace NewsLint.News.Sourcing;

/// <summary>
/// Keeps the names of protected sources out of all that is shown. It is applied where diagnostics are made and where a text becomes a
/// <see cref="ShownText"/>, so that a reporter never holds what it must not print. Immutable.
/// </summary>
public sealed class Redaction
{
    private const char Block = '█';
    private const int LeastSurname = 3;

    /// <summary>Surnames that are words: alone they tell nothing, and hiding them would hide half a page.</summary>
    private static readonly FrozenSet<string> Ordinary = new[]
    {
        "Brown", "Green", "White", "Black", "Gray", "Grey", "Young", "King", "Long", "Short", "Day", "May", "March", "June", "August", "Will", "Park", "Hill", "Wood", "Woods", "Church",
        "House", "Bank", "Banks", "Rivers", "Fields", "Stone", "West", "North", "East", "South", "Price", "Power", "Case", "Cook", "Hall", "Rose", "Bush", "Best", "Good", "Wise",
        "Small", "Little", "Strong", "Sharp", "Frost", "Snow", "Winter", "Summer", "English", "French", "German", "Irish", "Moon", "Star", "Sun", "The", "And", "Judge", "Law", "Man",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The patterns by the first letter of their first word, longer ones first.</summary>
    private readonly FrozenDictionary<char, ImmutableArray<(NamePattern Pattern, ProtectedSource Source)>> _patterns;
    private readonly SearchValues<string>? _starts;

    public Redaction(ImmutableArray<ProtectedSource> sources)
    {
        Sources = sources;
        var patterns = sources.SelectMany(source => PatternsOf(source).Select(pattern => (Pattern: pattern, Source: source))).OrderByDescending(each => each.Pattern.Words.Sum(word => word.Length)).ToList();
        _patterns = patterns.GroupBy(each => char.ToUpperInvariant(each.Pattern.Words[0][0])).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
        _starts = patterns.Count == 0 ? null : SearchValues.Create([.. patterns.Select(each => each.Pattern.Words[0]).Distinct(StringComparer.OrdinalIgnoreCase)], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Nothing is hidden.</summary>
    public static Redaction None { get; } = new([]);

    public ImmutableArray<ProtectedSource> Sources { get; }

    public bool IsEmpty => _starts is null;

    /// <summary>Where protected names stand, in order, and whose they are.</summary>
    public ImmutableArray<ProtectedName> Find(ReadOnlySpan<char> text)
    {
        if (_starts is null)
            return [];
        var found = ImmutableArray.CreateBuilder<ProtectedName>();
        for (var at = 0; at < text.Length;)
        {
            var next = text[at..].IndexOfAny(_starts);
            if (next < 0)
                break;
            at += next;
            if (MatchAt(text, at) is { } name)
            {
                found.Add(name);
                at = name.Span.End;
            }
            else
            {
                at++;
            }
        }
        return found.ToImmutable();
    }

    /// <summary>The text with an alias for every protected name.</summary>
    public string Apply(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = Find(text);
        if (names.IsEmpty)
            return text;
        var result = new StringBuilder(text.Length);
        var from = 0;
        foreach (var name in names)
        {
            result.Append(text, from, name.Span.Start - from).Append(name.Source.Alias);
            from = name.Span.End;
        }
        return result.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>The text as it may be shown: blocks in the place of the letters of protected names, so that nothing moves.</summary>
    public ShownText Show(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ShownText(Cover(text));
    }

    /// <summary>The same as a text, for whatever asks for places in one. It must not be saved.</summary>
    public SourceText Cover(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var covered = Cover(text.Content);
        return ReferenceEquals(covered, text.Content) ? text : SourceText.From(covered);
    }

    /// <summary>The text with blocks in the place of the letters of protected names; the same object where there are none.</summary>
    public string Cover(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = Find(text);
        if (names.IsEmpty)
            return text;
        var content = text.ToCharArray();
        foreach (var name in names)
            Cover(content.AsSpan(name.Span.Start, name.Span.Length));
        return new string(content);
    }

    /// <summary>A text with blocks for all its letters: of a private file nothing is shown but where its mistakes are.</summary>
    public static SourceText Hide(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var content = text.Content.ToCharArray();
        Cover(content);
        return SourceText.From(new string(content));
    }

    private static void Cover(Span<char> text)
    {
        foreach (ref var unit in text)
        {
            if (!char.IsWhiteSpace(unit))
                unit = Block;
        }
    }

    private ProtectedName? MatchAt(ReadOnlySpan<char> text, int at)
    {
        if (!_patterns.TryGetValue(char.ToUpperInvariant(text[at]), out var patterns))
            return null;
        foreach (var (pattern, source) in patterns)
        {
            if (pattern.Match(text, at) is >= 0 and var end)
                return new ProtectedName(new TextSpan(at, end), source, pattern.IsSurname);
        }
        return null;
    }

    private static IEnumerable<NamePattern> PatternsOf(ProtectedSource source)
    {
        foreach (var name in source.Names)
        {
            ImmutableArray<string> words = [.. name.Split([' ', '\t', '\n', '\r', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries)];
            if (words.IsEmpty || words.All(word => word.Length < 2))
                continue;
            yield return new NamePattern(words, IsSurname: words.Length == 1);
            if (words.Length == 1)
                continue;
            var (first, surname) = (words[0], words[^1]);
            yield return new NamePattern([surname, first], IsSurname: false);
            if (words.Length > 2)
                yield return new NamePattern([first, surname], IsSurname: false);
            if (surname.Length < LeastSurname)
                continue;
            // “J. Brown”; of a surname that is hidden by itself the initial tells nothing.
            yield return Ordinary.Contains(surname) ? new NamePattern([first[..1], surname], IsSurname: false) : new NamePattern([surname], IsSurname: true);
        }
    }
}

/// <summary>A protected name in a text.</summary>
/// <param name="Span">Where.</param>
/// <param name="Source">Whose name it is.</param>
/// <param name="IsSurname">Whether only a surname stands there, which may be somebody else's.</param>
public readonly record struct ProtectedName(TextSpan Span, ProtectedSource Source, bool IsSurname);
