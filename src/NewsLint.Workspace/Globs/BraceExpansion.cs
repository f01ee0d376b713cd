using System.Collections.Immutable;

namespace NewsLint.Workspace.Globs;

/// <summary>Writes <c>a/{b,c}</c> out as <c>a/b</c> and <c>a/c</c>: gitignore's dialect has no braces, people expect them.</summary>
public static class BraceExpansion
{
    public const int MaxPatterns = 1_000;

    /// <summary>
    /// Every pattern that <paramref name="pattern"/> stands for, in order. Braces without a comma, without an end or after a backslash are letters.
    /// Null where there would be more than <see cref="MaxPatterns"/>, or the pattern is longer than <see cref="PathPattern.MaxLength"/>.
    /// </summary>
    public static ImmutableArray<string>? Expand(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (pattern.Length > PathPattern.MaxLength)
            return null;
        var finished = ImmutableArray.CreateBuilder<string>();
        var open = new Stack<(string Text, int From)>();
        open.Push((pattern, 0));
        while (open.TryPop(out var next))
        {
            if (finished.Count + open.Count >= MaxPatterns)
                return null;
            if (FindGroup(next.Text, next.From) is not { } group)
            {
                finished.Add(next.Text);
                continue;
            }
            for (var i = group.Commas.Count; i > 0; i--)
            {
                var option = next.Text[(group.Commas[i - 1] + 1)..(i < group.Commas.Count ? group.Commas[i] : group.End)];
                open.Push((string.Concat(next.Text.AsSpan(0, group.Start), option, next.Text.AsSpan(group.End + 1)), group.Start));
            }
        }
        return finished.ToImmutable();
    }

    /// <summary>The first group with a comma; the first of its “commas” is the opening brace.</summary>
    private static (int Start, int End, List<int> Commas)? FindGroup(string text, int from)
    {
        var groups = new Stack<(int Start, List<int> Commas)>();
        (int Start, int End, List<int> Commas)? found = null;
        for (var i = from; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '{':
                    groups.Push((i, [i]));
                    break;
                case ',' when groups.TryPeek(out var group):
                    group.Commas.Add(i);
                    break;
                case '}' when groups.TryPop(out var group):
                    if (group.Commas.Count > 1)
                        found = (group.Start, i, group.Commas);
                    // An outer group is expanded before the ones inside it.
                    if (groups.Count == 0 && found is not null)
                        return found;
                    break;
            }
        }
        return found;
    }
}
