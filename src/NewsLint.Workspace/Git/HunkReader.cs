using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace NewsLint.Workspace.Git;

/// <summary>
/// Reads what <c>git diff -U0</c> prints and keeps only which lines changed, file by file in git's order. Without lines of context
/// every line of text begins with + or -, so no text can look like a heading.
/// </summary>
internal static class HunkReader
{
    /// <summary>A heading is never longer than this where it matters; of longer lines the rest is passed by.</summary>
    private const int KeptBytes = 128;

    public static List<ChangedLines> Read(Stream patch)
    {
        List<ImmutableArray<Hunk>.Builder> files = [];
        foreach (var line in Lines(patch))
        {
            if (line.StartsWith("diff --git ", StringComparison.Ordinal))
                files.Add(ImmutableArray.CreateBuilder<Hunk>());
            else if (line.StartsWith("@@ -", StringComparison.Ordinal) && files.Count > 0 && ReadHunk(line) is { } hunk)
                files[^1].Add(hunk);
        }
        return [.. files.Select(hunks => new ChangedLines(hunks.ToImmutable()))];
    }

    /// <summary><c>@@ -12,2 +13 @@</c>: a count that is not written is 1; before a run without lines stands the line above it.</summary>
    private static Hunk? ReadHunk(string line)
    {
        var end = line.IndexOf(" @@", StringComparison.Ordinal);
        var parts = end < 0 ? [] : line[4..end].Split(" +");
        if (parts.Length != 2 || ReadRun(parts[0]) is not var (oldStart, oldCount) || ReadRun(parts[1]) is not var (newStart, newCount))
            return null;
        return new Hunk(oldStart, oldCount, newStart, newCount);
    }

    private static (int Start, int Count)? ReadRun(string run)
    {
        var comma = run.IndexOf(',', StringComparison.Ordinal);
        var count = 1;
        if (!int.TryParse(comma < 0 ? run : run.AsSpan(0, comma), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || (comma >= 0 && !int.TryParse(run.AsSpan(comma + 1), NumberStyles.None, CultureInfo.InvariantCulture, out count)))
            return null;
        return (count == 0 ? start : start - 1, count);
    }

    private static IEnumerable<string> Lines(Stream stream)
    {
        var line = new byte[KeptBytes];
        var kept = 0;
        var buffer = new byte[65_536];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            for (var at = 0; at < read;)
            {
                var length = buffer.AsSpan(at, read - at).IndexOf((byte)'\n');
                var taken = length < 0 ? read - at : length;
                var room = Math.Min(taken, KeptBytes - kept);
                buffer.AsSpan(at, room).CopyTo(line.AsSpan(kept));
                kept += room;
                at += taken;
                if (length < 0)
                    continue;
                at++;
                // Lines of text are of no interest.
                if (kept > 0 && line[0] is (byte)'d' or (byte)'@')
                    yield return Encoding.Latin1.GetString(line, 0, kept);
                kept = 0;
            }
        }
    }
}
