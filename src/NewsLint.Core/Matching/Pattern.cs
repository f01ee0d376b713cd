using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace NewsLint.Matching;

/// <summary>A regex of a rule: built when a text first needs it, interpreted, and stopped when it takes too long.</summary>
public sealed class Pattern
{
    private readonly PatternOptions _options;
    private readonly Lazy<Regex> _regex;
    private readonly Lazy<Trigger> _trigger;
    private readonly Lazy<TriggerIndex> _index;
    private readonly Lazy<MatchStarts?> _starts;
    private readonly Lazy<Regex> _anchored;
    private readonly WordRegex? _word;

    private Pattern(string source, string translated, PatternOptions options)
    {
        Source = source;
        _options = options;
        _regex = new Lazy<Regex>(() => Build(translated, options));
        _trigger = new Lazy<Trigger>(() => Trigger.Of(translated));
        _index = new Lazy<TriggerIndex>(() => new TriggerIndex([Trigger]));
        _starts = new Lazy<MatchStarts?>(() => MatchStarts.Of(translated));
        _word = WordRegex.Of(translated);
        _anchored = new Lazy<Regex>(() => Build($@"\G(?:{translated})", options));
    }

    /// <summary>The pattern as it was written.</summary>
    public string Source { get; }

    /// <summary>What a text must hold to be worth a search.</summary>
    public Trigger Trigger => _trigger.Value;

    public static bool TryCreate(string source, PatternOptions options, [NotNullWhen(true)] out Pattern? pattern, [NotNullWhen(false)] out PatternError? error)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var translation = RegexDialect.Translate(source, options.Multiline);
        (pattern, error) = (new Pattern(source, translation.Text, options), null);
        if (!options.Validate)
            return true;
        try
        {
            _ = pattern._regex.Value;
            return true;
        }
        catch (RegexParseException refused)
        {
            var offset = Math.Clamp(translation.ToSource(refused.Offset), 0, source.Length);
            (pattern, error) = (null, new PatternError(offset, Explain(refused)));
            return false;
        }
    }

    /// <summary>Adds all matches in <paramref name="text"/> to <paramref name="results"/>.</summary>
    /// <returns>Whether the search came to its end; if not, it was stopped and there may be more matches than those added.</returns>
    public bool TryMatches(string text, List<PatternMatch> results)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(results);
        if (_word is not null)
        {
            _word.AddTo(text, _options.Groups, results);
            return true;
        }
        var started = Stopwatch.GetTimestamp();
        try
        {
            if (_starts.Value is { } starts && MatchStarts.CanTell(text))
                return AddFrom(starts, text, results, started);
            return _options.Groups ? AddWithGroups(text, results, started) : AddPlaces(text, results, started);
        }
        catch (Exception error) when (IsStopped(error))
        {
            return false;
        }
    }

    /// <summary>Whether the pattern matches somewhere in <paramref name="text"/>, or null where the search was stopped.</summary>
    public bool? IsMatch(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!MayMatch(text))
            return false;
        try
        {
            return _regex.Value.IsMatch(text);
        }
        catch (Exception error) when (IsStopped(error))
        {
            return null;
        }
    }

    public override string ToString() => Source;

    /// <summary>Whether <paramref name="text"/> holds what every match must: most texts do not, and a look costs less than a search.</summary>
    private bool MayMatch(string text)
    {
        if (Trigger.IsAlways)
            return true;
        Span<ulong> triggered = [0UL];
        _index.Value.Find(text, Tokenizer.Tokenize(text).AsSpan(), triggered);
        return triggered[0] != 0;
    }

    private static Regex Build(string translated, PatternOptions options)
    {
        var flags = RegexOptions.CultureInvariant;
        if (options.IgnoreCase)
            flags |= RegexOptions.IgnoreCase;
        if (options.Multiline)
            flags |= RegexOptions.Multiline;
        return new Regex(translated, flags, options.Timeout);
    }

    /// <summary>Tries the places at which a match may begin, each by itself: an engine that looks at every letter takes many times as long.</summary>
    private bool AddFrom(MatchStarts starts, string text, List<PatternMatch> results, long started)
    {
        for (var at = starts.Next(text, 0); at >= 0; at = starts.Next(text, at))
        {
            var count = results.Count;
            if (!_options.Groups)
            {
                foreach (var match in _anchored.Value.EnumerateMatches(text, at))
                {
                    results.Add(new PatternMatch(match.Index, match.Length, []));
                    break;
                }
            }
            else if (_anchored.Value.Match(text, at) is { Success: true } match)
            {
                results.Add(new PatternMatch(match.Index, match.Length, GroupsOf(match)));
            }
            at = results.Count > count ? Math.Max(results[^1].End, at + 1) : at + 1;
            if (IsOver(started))
                return false;
        }
        return true;
    }

    private bool AddPlaces(string text, List<PatternMatch> results, long started)
    {
        foreach (var match in _regex.Value.EnumerateMatches(text))
        {
            results.Add(new PatternMatch(match.Index, match.Length, []));
            if (IsOver(started))
                return false;
        }
        return true;
    }

    private bool AddWithGroups(string text, List<PatternMatch> results, long started)
    {
        for (var match = _regex.Value.Match(text); match.Success; match = match.NextMatch())
        {
            results.Add(new PatternMatch(match.Index, match.Length, GroupsOf(match)));
            if (IsOver(started))
                return false;
        }
        return true;
    }

    private static ImmutableArray<PatternGroup> GroupsOf(Match match)
    {
        var groups = ImmutableArray.CreateBuilder<PatternGroup>(match.Groups.Count - 1);
        for (var i = 1; i < match.Groups.Count; i++)
        {
            var group = match.Groups[i];
            groups.Add(group.Success ? new PatternGroup(group.Name, group.Index, group.Length) : new PatternGroup(group.Name, -1, 0));
        }
        return groups.MoveToImmutable();
    }

    /// <summary>Whether .NET's engine gave up: out of time, or its backtracking outgrew its arrays, which it does not catch itself.</summary>
    internal static bool IsStopped(Exception error) =>
        error is RegexMatchTimeoutException or IndexOutOfRangeException or OverflowException or InsufficientExecutionStackException or OutOfMemoryException;

    /// <summary>The time-out of .NET counts anew for each match; this one is for all of them.</summary>
    private bool IsOver(long started) => Stopwatch.GetElapsedTime(started) > _options.Timeout;

    /// <summary>The reason without .NET's introduction, which repeats the pattern.</summary>
    private static string Explain(RegexParseException refused)
    {
        var message = refused.Message;
        var marker = $" at offset {refused.Offset}. ";
        var at = message.LastIndexOf(marker, StringComparison.Ordinal);
        return at < 0 ? message : message[(at + marker.Length)..];
    }
}
