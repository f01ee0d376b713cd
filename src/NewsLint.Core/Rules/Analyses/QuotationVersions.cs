using System.Collections.Immutable;
using NewsLint.News.Transcripts;
using NewsLint.Text;

namespace NewsLint.Rules.Analyses;

/// <summary>Where two quotations that seem to be one differ.</summary>
/// <param name="Overlap">Which part of the words they share where both have words.</param>
/// <param name="Left">The words that differ in the first, with a shared word at each side.</param>
/// <param name="Right">The same in the second.</param>
internal readonly record struct QuotationVersions(double Overlap, TextSpan Left, TextSpan Right)
{
    private const int MaxWords = 100;

    /// <summary>So many of the shared words must be more than the glue of most sentences.</summary>
    public const int LeastWeighty = 2;

    /// <summary>Compares the stretch in which two quotations resemble each other most (Smith and Waterman, 1981), with what both have before and behind it. Null where nothing differs or the two are unlike.</summary>
    public static QuotationVersions? Compare(ImmutableArray<QuotedWord> left, ImmutableArray<QuotedWord> right)
    {
        if (left.Length < 2 || right.Length < 2 || !ShareWeighty(left, right))
            return null;
        var pairs = Align(left, right);
        var weighty = 0;
        foreach (var (one, _) in pairs)
            weighty += left[one].IsLight ? 0 : 1;
        if (weighty < LeastWeighty)
            return null;
        var (first, last) = (pairs[0], pairs[^1]);
        var (isHead, isTail) = (first.Left > 0 && first.Right > 0 && !IsMarked(left, first.Left) && !IsMarked(right, first.Right), last.Left + 1 < left.Length && last.Right + 1 < right.Length && !IsMarked(left, last.Left + 1) && !IsMarked(right, last.Right + 1));
        var span = (isHead ? Math.Min(first.Left, first.Right) : 0) + (isTail ? Math.Min(left.Length - last.Left, right.Length - last.Right) - 1 : 0) + 1;
        (int Left, int Right)? from = isHead ? (0, 0) : null;
        var to = first;
        for (var i = 1; i < pairs.Count; i++)
        {
            var (before, after) = (pairs[i - 1], pairs[i]);
            var isMarked = IsMarkedBetween(left, before.Left, after.Left) || IsMarkedBetween(right, before.Right, after.Right);
            span += isMarked ? 1 : Math.Max(after.Left - before.Left, after.Right - before.Right);
            if (isMarked || (after.Left - before.Left == 1 && after.Right - before.Right == 1))
                continue;
            from ??= before;
            to = after;
        }
        if (isTail)
            (from, to) = (from ?? last, (left.Length - 1, right.Length - 1));
        return from is not { } start ? null : new QuotationVersions((double)pairs.Count / span, SpanOf(left, start.Left, to.Left), SpanOf(right, start.Right, to.Right));
    }

    /// <summary>The words of a quotation with contractions as two words, so that “we will” is no other version of “we'll”.</summary>
    public static ImmutableArray<QuotedWord> Read(string text, Vocabulary vocabulary)
    {
        var words = ImmutableArray.CreateBuilder<QuotedWord>();
        foreach (var word in QuotedWords.Read([text], vocabulary).Words)
        {
            var written = text.AsSpan(word.Span.Start, word.Span.Length);
            var apostrophe = written.IndexOfAny('\'', '’');
            if (apostrophe > 0 && Contracted(written[(apostrophe + 1)..]) is { } second && second != "not")
            {
                words.Add(word with { Key = written[..apostrophe].ToString().ToLowerInvariant(), IsLight = true });
                words.Add(word with { Key = second, Before = Gap.None, IsLight = true });
            }
            else if (apostrophe > 1 && Contracted(written[(apostrophe + 1)..]) == "not")
            {
                words.Add(word with { Key = Positive(written[..(apostrophe - 1)]), IsLight = true });
                words.Add(word with { Key = "not", Before = Gap.None, IsLight = false });
            }
            else if (word.Key == "cannot")
            {
                words.Add(word with { Key = "can", IsLight = true });
                words.Add(word with { Key = "not", Before = Gap.None, IsLight = false });
            }
            else
            {
                words.Add(word);
            }
        }
        return words.ToImmutable();
    }

    private static string? Contracted(ReadOnlySpan<char> ending) => ending switch
    {
        "ll" => "will",
        "re" => "are",
        "ve" => "have",
        "m" => "am",
        "t" => "not",
        _ => null,
    };

    /// <summary>“wo” of “won't” is “will”, “ca” of “can't” is “can”.</summary>
    private static string Positive(ReadOnlySpan<char> stem)
    {
        var word = stem.ToString().ToLowerInvariant();
        return word switch
        {
            "wo" => "will",
            "ca" => "can",
            _ => word,
        };
    }

    private static TextSpan SpanOf(ImmutableArray<QuotedWord> quoted, int first, int last) => new(quoted[first].Span.Start, quoted[last].Span.End);

    private static bool IsMarked(ImmutableArray<QuotedWord> quoted, int word) => quoted[word].Before is Gap.Ellipsis or Gap.Bracket;

    private static bool IsMarkedBetween(ImmutableArray<QuotedWord> quoted, int before, int after)
    {
        for (var at = before + 1; at <= after; at++)
        {
            if (IsMarked(quoted, at))
                return true;
        }
        return false;
    }

    private static bool ShareWeighty(ImmutableArray<QuotedWord> left, ImmutableArray<QuotedWord> right)
    {
        var shared = 0;
        HashSet<string> known = [.. left.Where(word => !word.IsLight).Select(word => word.Key)];
        foreach (var word in right)
        {
            if (known.Remove(word.Key) && ++shared == LeastWeighty)
                return true;
        }
        return false;
    }

    /// <summary>The pairs of equal words in the best stretch, in order.</summary>
    private static List<(int Left, int Right)> Align(ImmutableArray<QuotedWord> left, ImmutableArray<QuotedWord> right)
    {
        var (rows, columns) = (Math.Min(left.Length, MaxWords), Math.Min(right.Length, MaxWords));
        var score = new int[rows + 1, columns + 1];
        var (row, column) = (0, 0);
        for (var i = 1; i <= rows; i++)
        {
            for (var j = 1; j <= columns; j++)
            {
                var along = score[i - 1, j - 1] + (left[i - 1].Key == right[j - 1].Key ? 2 : -1);
                score[i, j] = Math.Max(Math.Max(0, along), Math.Max(score[i - 1, j], score[i, j - 1]) - 1);
                if (score[i, j] > score[row, column])
                    (row, column) = (i, j);
            }
        }
        List<(int Left, int Right)> pairs = [];
        while (row > 0 && column > 0 && score[row, column] > 0)
        {
            var isSame = left[row - 1].Key == right[column - 1].Key;
            if (score[row, column] == score[row - 1, column - 1] + (isSame ? 2 : -1))
            {
                (row, column) = (row - 1, column - 1);
                if (isSame)
                    pairs.Add((row, column));
            }
            else if (score[row, column] == score[row - 1, column] - 1)
            {
                row--;
            }
            else
            {
                column--;
            }
        }
        pairs.Reverse();
        return pairs;
    }
}
