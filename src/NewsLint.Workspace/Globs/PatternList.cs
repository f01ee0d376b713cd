using System.Collections.Immutable;

namespace NewsLint.Workspace.Globs;

/// <summary>Patterns of gitignore's dialect, in order; the last one that says something about a path decides.</summary>
public sealed class PatternList
{
    private readonly ImmutableArray<PathPattern> _patterns;

    public PatternList(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        _patterns = [.. lines.Select(PathPattern.Parse).OfType<PathPattern>()];
    }

    public static PatternList Empty { get; } = new([]);

    public bool IsEmpty => _patterns.IsEmpty;

    /// <summary>The patterns of an ignore file.</summary>
    public static PatternList FromIgnoreFile(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new PatternList(text.TrimStart('\uFEFF').Split('\n').Select(line => line.EndsWith('\r') ? line[..^1] : line));
    }

    /// <summary>What the list says of exactly this path: true it is in, false it was taken back, null nothing.</summary>
    /// <param name="path">Relative to where the list stands, with forward slashes.</param>
    public bool? Decide(ReadOnlySpan<char> path, bool isDirectory)
    {
        for (var i = _patterns.Length - 1; i >= 0; i--)
        {
            if (_patterns[i].Matches(path, isDirectory))
                return !_patterns[i].IsNegated;
        }
        return null;
    }

    /// <summary>As git ignores: what lies in a folder that is in, is in, whatever later patterns say of it.</summary>
    public bool Ignores(string path, bool isDirectory)
    {
        ArgumentNullException.ThrowIfNull(path);
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (Decide(path.AsSpan(0, slash), isDirectory: true) == true)
                return true;
        }
        return Decide(path, isDirectory) == true;
    }

    /// <summary>As a person selects: the last pattern that names the file or a folder above it decides.</summary>
    public bool Selects(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        for (var i = _patterns.Length - 1; i >= 0; i--)
        {
            if (Covers(_patterns[i], path))
                return !_patterns[i].IsNegated;
        }
        return false;
    }

    private static bool Covers(PathPattern pattern, string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (pattern.Matches(path.AsSpan(0, slash), isDirectory: true))
                return true;
        }
        return pattern.Matches(path, isDirectory: false);
    }
}
