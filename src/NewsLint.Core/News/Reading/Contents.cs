using System.Runtime.InteropServices;
using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.News.Reading;

/// <summary>
/// Bounds what the statements of one sentence say. The content of “Reed said Boone told her that …” holds the other statement; but it runs over a few
/// such at most, so that all contents together stay within a multiple of the sentence.
/// </summary>
internal static class Contents
{
    /// <summary>Over how many other statements a content may run, on either side.</summary>
    private const int Reach = 3;

    /// <param name="statements">The statements of the block.</param>
    /// <param name="from">The first of the sentence; all behind it are the sentence's.</param>
    /// <param name="facts">The block.</param>
    public static void Bound(List<StatementReading> statements, int from, BlockFacts facts)
    {
        if (statements.Count - from <= Reach)
            return;
        var own = CollectionsMarshal.AsSpan(statements)[from..];
        var order = new int[own.Length];
        var verbs = new int[own.Length];
        for (var i = 0; i < own.Length; i++)
            (order[i], verbs[i]) = (i, own[i].VerbFirst);
        Array.Sort(verbs, order);
        for (var at = 0; at < order.Length; at++)
        {
            ref var statement = ref own[order[at]];
            if (statement.IsDirect || statement.Content.Length == 0)
                continue;
            var (start, end) = (statement.Content.Start, statement.Content.End);
            if (at >= Reach)
                start = Math.Max(start, facts.Tokens[own[order[at - Reach]].VerbEnd - 1].End);
            if (at + Reach < order.Length)
                end = Math.Min(end, facts.Tokens[CueOf(own[order[at + Reach]])].Start);
            statement = statement with { Content = Trim(facts.Text, start, end) };
        }
    }

    /// <summary>Where the words begin that say who speaks.</summary>
    private static int CueOf(in StatementReading statement) => statement.Source.IsNone ? statement.VerbFirst : Math.Min(statement.Source.First, statement.VerbFirst);

    private static ProseSpan Trim(string text, int start, int end)
    {
        while (start < end && IsPause(text[start]))
            start++;
        while (end > start && IsPause(text[end - 1]))
            end--;
        return start < end ? new ProseSpan(start, end) : default;
    }

    private static bool IsPause(char sign) => char.IsWhiteSpace(sign) || sign is ',' or ';' or ':' or '—' or '–';
}
