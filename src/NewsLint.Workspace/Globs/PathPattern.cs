namespace NewsLint.Workspace.Globs;

/// <summary>
/// One line of gitignore's dialect. Read into a small machine whose work is bounded by pattern × path, so that no pattern can hang.
/// </summary>
public sealed class PathPattern
{
    public const int MaxLength = 4_096;

    private readonly GlobToken[]? _tokens;
    private readonly bool _matchesNameOnly;
    private readonly bool _needsDirectory;

    private PathPattern(string text, bool isNegated, bool needsDirectory, bool matchesNameOnly, GlobToken[]? tokens)
    {
        Text = text;
        IsNegated = isNegated;
        _needsDirectory = needsDirectory;
        _matchesNameOnly = matchesNameOnly;
        _tokens = tokens;
    }

    /// <summary>The line as written.</summary>
    public string Text { get; }

    /// <summary>Whether it began with <c>!</c> and takes back what an earlier pattern said.</summary>
    public bool IsNegated { get; }

    /// <summary>Whether it can match at all: <c>[a</c> cannot, and neither does a pattern of more than <see cref="MaxLength"/> letters.</summary>
    public bool IsValid => _tokens is not null;

    /// <summary>The pattern of a line, or null for an empty line and a comment.</summary>
    public static PathPattern? Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var rest = TrimUnescapedSpaces(line);
        if (rest.Length == 0 || rest[0] == '#')
            return null;
        var isNegated = rest[0] == '!';
        if (isNegated)
            rest = rest[1..];
        var needsDirectory = rest.EndsWith('/');
        if (needsDirectory)
            rest = rest[..^1];
        var hasSlash = rest.Contains('/');
        if (rest.StartsWith('/'))
            rest = rest[1..];
        var tokens = rest.Length > MaxLength ? null : GlobParser.Parse(rest);
        return new PathPattern(line, isNegated, needsDirectory, !hasSlash, tokens);
    }

    /// <summary>Whether the pattern names exactly this path: forward slashes, relative to where the pattern stands, no slash at the end.</summary>
    public bool Matches(ReadOnlySpan<char> path, bool isDirectory)
    {
        if (_tokens is null || path.IsEmpty || (_needsDirectory && !isDirectory))
            return false;
        var subject = _matchesNameOnly ? path[(path.LastIndexOf('/') + 1)..] : path;
        return GlobMachine.Matches(_tokens, subject);
    }

    private static string TrimUnescapedSpaces(string line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] == ' ' && !IsEscaped(line, end - 1))
            end--;
        return line[..end];
    }

    private static bool IsEscaped(string line, int at)
    {
        var slashes = 0;
        while (at - slashes > 0 && line[at - slashes - 1] == '\\')
            slashes++;
        return slashes % 2 == 1;
    }
}
