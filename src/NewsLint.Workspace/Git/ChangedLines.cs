using System.Collections.Immutable;

namespace NewsLint.Workspace.Git;

/// <summary>Which lines of a file a change added or rewrote. Lines are counted from 0 and end at LF alone, as git counts them.</summary>
/// <param name="Hunks">In order; empty: none.</param>
public sealed record ChangedLines(ImmutableArray<Hunk> Hunks)
{
    /// <summary>Every line: a new file.</summary>
    public static ChangedLines All { get; } = new([new Hunk(0, 0, 0, int.MaxValue)]);

    public static ChangedLines None { get; } = new([]);

    /// <summary>Whether a changed line is among these, both ends included.</summary>
    public bool Touch(int first, int last)
    {
        foreach (var hunk in Hunks)
        {
            if (hunk.NewStart <= last && first < (long)hunk.NewStart + hunk.NewCount)
                return true;
        }
        return false;
    }

    /// <summary>Where an unchanged line stood before.</summary>
    public int OldLine(int line)
    {
        var shift = 0;
        foreach (var hunk in Hunks)
        {
            if (hunk.NewStart + hunk.NewCount > line)
                break;
            shift += hunk.OldCount - hunk.NewCount;
        }
        return line + shift;
    }
}

/// <summary>A run of old lines in whose place a run of new lines stands; either may be empty.</summary>
public readonly record struct Hunk(int OldStart, int OldCount, int NewStart, int NewCount);
