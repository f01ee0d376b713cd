using DiffPlex;
using DiffPlex.Model;

namespace NewsLint.Cli.Reporting;

/// <summary>The difference of two texts as <c>patch</c> and <c>git apply</c> read it, line by line with their line breaks.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Beyond so many lines the least difference takes too long to find: one that is right is enough.</summary>
    private const int MaxLines = 20_000;

    /// <summary>The lines of the difference, each beginning with its sign; those that end a text without a line break are followed by a note.</summary>
    /// <param name="path">Names the file in both headers.</param>
    /// <param name="before">The old text.</param>
    /// <param name="after">The new text.</param>
    public static IEnumerable<string> Lines(string path, string before, string after)
    {
        var (old, now) = (LineChunker.Instance.Chunk(before), LineChunker.Instance.Chunk(after));
        var changes = Changes(before, after, old, now);
        if (changes.Count == 0)
            yield break;
        yield return $"--- {path}\n";
        yield return $"+++ {path}\n";
        for (var first = 0; first < changes.Count;)
        {
            var last = first;
            while (last + 1 < changes.Count && changes[last + 1].DeleteStartA - (changes[last].DeleteStartA + changes[last].DeleteCountA) <= 2 * Context)
                last++;
            foreach (var line in Hunk(changes, first, last, old, now))
                yield return line;
            first = last + 1;
        }
    }

    private static IEnumerable<string> Hunk(List<DiffBlock> changes, int first, int last, IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var lead = Math.Min(Context, changes[first].DeleteStartA);
        var end = changes[last].DeleteStartA + changes[last].DeleteCountA;
        var trail = Math.Min(Context, old.Count - end);
        var (oldStart, newStart) = (changes[first].DeleteStartA - lead, changes[first].InsertStartB - lead);
        var oldCount = end + trail - oldStart;
        var newCount = changes[last].InsertStartB + changes[last].InsertCountB + trail - newStart;
        yield return $"@@ -{Range(oldStart, oldCount)} +{Range(newStart, newCount)} @@\n";
        var at = oldStart;
        for (var change = first; change <= last; change++)
        {
            var block = changes[change];
            for (; at < block.DeleteStartA; at++)
                yield return Ended(' ', old[at]);
            for (; at < block.DeleteStartA + block.DeleteCountA; at++)
                yield return Ended('-', old[at]);
            for (var line = block.InsertStartB; line < block.InsertStartB + block.InsertCountB; line++)
                yield return Ended('+', now[line]);
        }
        for (; at < end + trail; at++)
            yield return Ended(' ', old[at]);
    }

    private static string Range(int start, int count) => count == 1 ? $"{start + 1}" : $"{(count == 0 ? start : start + 1)},{count}";

    private static string Ended(char sign, string line) => line.EndsWith('\n') ? sign + line : $"{sign}{line}\n\\ No newline at end of file\n";

    private static List<DiffBlock> Changes(string before, string after, IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        if (old.Count == now.Count)
            return LineByLine(old, now);
        if (old.Count <= MaxLines)
            return [.. Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance).DiffBlocks];
        var (start, end) = (0, 0);
        while (start < Math.Min(old.Count, now.Count) && old[start] == now[start])
            start++;
        while (end < Math.Min(old.Count, now.Count) - start && old[^(end + 1)] == now[^(end + 1)])
            end++;
        return [new DiffBlock(start, old.Count - end - start, start, now.Count - end - start)];
    }

    /// <summary>Most fixes stay in their line.</summary>
    private static List<DiffBlock> LineByLine(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        List<DiffBlock> changes = [];
        for (var start = 0; start < old.Count; start++)
        {
            var end = start;
            while (end < old.Count && old[end] != now[end])
                end++;
            if (end > start)
                changes.Add(new DiffBlock(start, end - start, start, end - start));
            start = end;
        }
        return changes;
    }

    /// <summary>Lines with the LF at their end, all that <c>patch</c> takes for one.</summary>
    private sealed class LineChunker : IChunker
    {
        public static LineChunker Instance { get; } = new();

        public IReadOnlyList<string> Chunk(string text)
        {
            List<string> lines = [];
            for (var start = 0; start < text.Length;)
            {
                var end = text.IndexOf('\n', start) is >= 0 and var found ? found + 1 : text.Length;
                lines.Add(text[start..end]);
                start = end;
            }
            return lines;
        }
    }
}
