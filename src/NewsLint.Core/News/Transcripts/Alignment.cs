namespace NewsLint.News.Transcripts;

/// <summary>What became of a stretch of words.</summary>
internal enum Step : byte
{
    Same,
    Changed,

    /// <summary>The quotation has a word that was not said.</summary>
    Added,

    /// <summary>A word that was said is not in the quotation.</summary>
    Dropped,

    /// <summary>A word that was said stands behind a mark of the desk.</summary>
    Marked,
}

/// <param name="Step">What became of it.</param>
/// <param name="Quoted">The word in the segment; where one was dropped, the word after it.</param>
/// <param name="QuotedCount">How many words of the quotation: 0 to 2.</param>
/// <param name="Recorded">The word in the transcript; where one was added, the word after it.</param>
/// <param name="RecordedCount">How many words of the transcript: 0 to 2.</param>
internal readonly record struct AlignedStep(Step Step, int Quoted, int QuotedCount, int Recorded, int RecordedCount);

/// <summary>
/// Lays a segment of a quotation along a window of a transcript with the least cost, beginning and ending anywhere in the window
/// (Gotoh 1982: a run of dropped words costs little more than one).
/// </summary>
internal sealed class Alignment
{
    public const int SubstitutionCost = 4;
    private const int InsertionCost = 4;
    private const int OpenCost = 3;
    private const int ExtendCost = 1;

    /// <summary>For leaving out the end of a sentence without a mark.</summary>
    private const int SentenceCost = 4;
    private const int Infinite = int.MaxValue / 4;

    private const byte Match = 0, Substitute = 1, Insert = 2, Delete = 3, JoinQuoted = 4, JoinRecorded = 5, Stop = 6, Extended = 8;

    private int[] _two = [];
    private int[] _one = [];
    private int[] _now = [];
    private byte[] _trace = [];

    /// <summary>The steps from the first to the last word of the segment, and their cost.</summary>
    /// <param name="segment">The words of the quotation.</param>
    /// <param name="words">The transcript.</param>
    /// <param name="start">Where the window begins.</param>
    /// <param name="end">Where it ends.</param>
    public (List<AlignedStep> Steps, int Cost) Align(Segment segment, TranscriptWords words, int start, int end)
    {
        var rows = segment.Length;
        var columns = end - start;
        var width = columns + 1;
        Prepare(width, (rows + 1) * width);
        Array.Fill(_trace, Stop, 0, width);
        Array.Clear(_now, 0, width);
        for (var i = 1; i <= rows; i++)
        {
            (_two, _one, _now) = (_one, _now, _two);
            FillRow(segment, words, start, i, width);
        }
        var best = 0;
        for (var j = 1; j <= columns; j++)
        {
            // At the same cost a last word that was changed explains more than one that was added.
            if (_now[j] < _now[best] || (_now[j] == _now[best] && _trace[rows * width + j] == Substitute && _trace[rows * width + best] == Insert))
                best = j;
        }
        return (Trace(segment, start, best, width), _now[best]);
    }

    private void FillRow(Segment segment, TranscriptWords words, int start, int i, int width)
    {
        var ids = words.Ids;
        var id = segment.Ids[i - 1];
        var isEnd = i == segment.Length;
        var isMarked = !isEnd && segment.IsMarked(i);
        int open = isMarked ? 0 : OpenCost, extend = isMarked ? 0 : ExtendCost;
        var row = i * width;
        _now[0] = i * InsertionCost;
        _trace[row] = Insert;
        var deletion = Infinite;
        for (var j = 1; j < width; j++)
        {
            var at = start + j - 1;
            byte step;
            int cost;
            if (ids[at] == id)
                (cost, step) = (_one[j - 1], Match);
            else
                (cost, step) = (_one[j - 1] + SubstitutionCost + (IsOutside(words, at, i, isEnd) ? 1 : 0), Substitute);
            if (i > 1 && segment.Joined(i - 2) == ids[at] && _two[j - 1] < cost)
                (cost, step) = (_two[j - 1], JoinQuoted);
            if (j > 1 && segment.SplitsInto(i - 1, ids[at - 1], ids[at]) && RowBefore(j - 2) < cost)
                (cost, step) = (RowBefore(j - 2), JoinRecorded);
            if (_one[j] + InsertionCost < cost)
                (cost, step) = (_one[j] + InsertionCost, Insert);
            byte extended = 0;
            if (isEnd)
            {
                deletion = Infinite;
            }
            else if (deletion + extend < _now[j - 1] + open)
            {
                deletion += extend;
                extended = Extended;
            }
            else
            {
                deletion = _now[j - 1] + open;
            }
            if (!isEnd && !isMarked && words.Places[at].Pause == Pause.Sentence)
                deletion += SentenceCost;
            if (deletion < cost)
                (cost, step) = (deletion, Delete);
            _now[j] = cost;
            _trace[row + j] = (byte)(step | extended);
        }

        int RowBefore(int column) => _one[column];
    }

    /// <summary>Whether a word belongs to the sentence before the quotation or the one after it, so that it is no reading of the first or last word.</summary>
    private static bool IsOutside(TranscriptWords words, int at, int row, bool isEnd) =>
        (row == 1 && words.Places[at].Pause >= Pause.Sentence) || (isEnd && at > 0 && words.Places[at - 1].Pause >= Pause.Sentence);

    private List<AlignedStep> Trace(Segment segment, int start, int column, int width)
    {
        List<AlignedStep> steps = [];
        var (i, j) = (segment.Length, column);
        var inDeletion = false;
        while (i > 0)
        {
            var cell = _trace[i * width + j];
            var at = start + j;
            if (inDeletion || (cell & 7) == Delete)
            {
                inDeletion = (cell & Extended) != 0;
                steps.Add(new AlignedStep(segment.IsMarked(i) ? Step.Marked : Step.Dropped, i, 0, at - 1, 1));
                j--;
                continue;
            }
            switch (cell & 7)
            {
                case Match:
                    steps.Add(new AlignedStep(Step.Same, --i, 1, at - 1, 1));
                    j--;
                    break;
                case Substitute:
                    steps.Add(new AlignedStep(Step.Changed, --i, 1, at - 1, 1));
                    j--;
                    break;
                case JoinQuoted:
                    i -= 2;
                    j--;
                    steps.Add(new AlignedStep(Step.Same, i, 2, at - 1, 1));
                    break;
                case JoinRecorded:
                    j -= 2;
                    steps.Add(new AlignedStep(Step.Same, --i, 1, at - 2, 2));
                    break;
                default:
                    steps.Add(new AlignedStep(Step.Added, --i, 1, at, 0));
                    break;
            }
        }
        steps.Reverse();
        return steps;
    }

    private void Prepare(int width, int cells)
    {
        if (_now.Length < width)
            (_two, _one, _now) = (new int[width], new int[width], new int[width]);
        if (_trace.Length < cells)
            _trace = new byte[Math.Max(cells, _trace.Length * 2)];
    }
}
