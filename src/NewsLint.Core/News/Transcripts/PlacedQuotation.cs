using System.Collections.Immutable;
using NewsLint.Text;

namespace NewsLint.News.Transcripts;

/// <summary>A quotation whose segments have found their places: what may be said of it.</summary>
internal sealed class PlacedQuotation(QuotedWords quotation, Recording recording, ImmutableArray<Segment> segments, Placement?[] places)
{
    private const double LeastSimilarity = 0.58;
    private const double LeastSimilarityOfFew = 0.66;
    private const int Few = 8;
    private const int LeastForOther = 6;
    private const int LeastHeavyForOther = 4;
    private const double LeastSimilarityForOther = 0.8;
    private const int MaxInterjection = 12;
    private const int MaxRestart = 5;
    private const int LeastName = 5;

    private readonly TranscriptWords _words = recording.Transcript.Words;
    private readonly List<WordChange> _changes = [];
    private MeaningCut? _cut;
    private bool _hasUnheard;
    private bool _hasChanged;
    private bool _isReordered;

    public Verification Judge()
    {
        for (var i = 0; i < segments.Length; i++)
        {
            if (places[i] is not { } place || !IsLikely(segments[i], place))
                return _hasChanged ? Found(VerificationOutcome.Altered) : Missing(segments[i]);
            if (place.Steps is not null)
                AddChanges(segments[i], place);
            if (i > 0 && segments[i].Before == Gap.Ellipsis)
                JudgeCut(i, place);
        }
        JudgeBeginning();
        var speakers = new SpeakersOf(_words, recording).Read(places);
        return WithSpeakers(Found(OutcomeOfWords()), speakers);
    }

    private VerificationOutcome OutcomeOfWords()
    {
        if (_hasUnheard)
            return VerificationOutcome.None;
        if (_hasChanged)
            return VerificationOutcome.Altered;
        if (_isReordered)
            return VerificationOutcome.Reordered;
        if (_changes.Count > 0)
            return VerificationOutcome.ElidedUnmarked;
        return quotation.HasMarkedEdit ? VerificationOutcome.Elided : VerificationOutcome.Verbatim;
    }

    private Verification WithSpeakers(Verification found, (string? First, string? Second, bool IsOther) speakers)
    {
        found = found with { Speaker = speakers.First, OtherSpeaker = speakers.Second };
        if (speakers.Second is not null && found.Outcome != VerificationOutcome.None)
            return found with { Outcome = VerificationOutcome.AcrossSpeakers };
        if (!speakers.IsOther)
            return found;
        // A few words could be anybody's, and a near match that somebody else said is no match.
        var isLong = quotation.Words.Length >= LeastForOther && quotation.Words.Count(word => !word.IsLight) >= LeastHeavyForOther;
        var isNear = places.All(place => place!.Similarity >= LeastSimilarityForOther);
        return isLong && isNear ? found with { Outcome = VerificationOutcome.OtherSpeaker } : Missing(segments[0]);
    }

    private Verification Found(VerificationOutcome outcome)
    {
        var first = places.OfType<Placement>().MinBy(place => place.Start)!;
        var last = places.OfType<Placement>().MaxBy(place => place.End)!;
        var opening = places.OfType<Placement>().First();
        var line = _words.LineOf(opening.Start);
        return new Verification(outcome)
        {
            Transcript = recording.Transcript,
            Place = line.Place with { Character = line.Place.Character + _words.Places[opening.Start].Column },
            Time = line.Time,
            Speaker = line.Speaker,
            Recorded = _words.TextOf(first.Start, Math.Min(last.End, first.Start + QuotedWords.MaxWords)),
            Changes = [.. _changes],
            Cut = _cut,
        };
    }

    private static bool IsLikely(Segment segment, Placement place)
    {
        if (place.IsExact)
            return true;
        var least = segment.Length < Few ? LeastSimilarityOfFew : LeastSimilarity;
        return place.Similarity >= least && place.Steps!.Sum(step => step.Step == Step.Same ? step.QuotedCount : 0) >= 2;
    }

    private void JudgeCut(int index, Placement place)
    {
        var before = places[index - 1]!;
        if (place.Start < before.End)
        {
            _isReordered = true;
            return;
        }
        if (_cut is null && _words.LineOf(before.End - 1).Turn == _words.LineOf(place.Start).Turn && MeaningWords.FindCut(_words, before.End, place.Start) is >= 0 and var word)
            _cut = CutAt(segments[index], 0, word, before.End, place.Start);
    }

    /// <summary>A quotation that stands as a sentence of its own, but was said under a “not”.</summary>
    private void JudgeBeginning()
    {
        var first = quotation.Words[0];
        if (_cut is not null || !char.IsUpper(quotation.Parts[first.Part][first.Span.Start]) || first.Key is "i" || places[0] is not { } place || HasWordChanged(place) || MeaningWords.FindBefore(_words, place.Start) is not (>= 0 and var word))
            return;
        _cut = new MeaningCut(first.Part, first.Span, _words.TextOf(word, word + 1), _words.TextOf(word, place.Start)) { IsBeginning = true };
    }

    private static bool HasWordChanged(Placement place) => place.Steps is { } steps && steps[0].Step != Step.Same;

    private MeaningCut CutAt(Segment segment, int at, int word, int start, int end)
    {
        var next = segment.Words[at];
        var index = segment.Start + at - 1;
        var from = index >= 0 && quotation.Words[index].Part == next.Part ? quotation.Words[index].Span.End : 0;
        var gap = quotation.Parts[next.Part].AsSpan(from, next.Span.Start - from);
        var lead = gap.Length - gap.TrimStart().Length;
        return new MeaningCut(next.Part, new TextSpan(from + lead, from + Math.Max(lead, gap.TrimEnd().Length)), _words.TextOf(word, word + 1), _words.TextOf(start, end));
    }

    /// <summary>Takes neighbouring steps that are not the same as one change.</summary>
    private void AddChanges(Segment segment, Placement place)
    {
        var steps = place.Steps!;
        for (var i = 0; i < steps.Count;)
        {
            if (steps[i].Step == Step.Same)
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < steps.Count && steps[end].Step != Step.Same && (steps[end].Step == Step.Marked) == (steps[i].Step == Step.Marked))
                end++;
            // One word between two changes makes no second one.
            while (steps[i].Step != Step.Marked && end + 1 < steps.Count && steps[end].Step == Step.Same && steps[end + 1].Step is Step.Changed or Step.Added or Step.Dropped)
            {
                end++;
                while (end < steps.Count && steps[end].Step is Step.Changed or Step.Added or Step.Dropped)
                    end++;
            }
            if (steps[i].Step == Step.Marked)
                AddMarked(segment, steps, i, end);
            else
                AddChange(segment, steps, i, end);
            i = end;
        }
    }

    private void AddMarked(Segment segment, List<AlignedStep> steps, int first, int end)
    {
        if (_cut is not null || steps[first].Quoted >= segment.Length)
            return;
        for (var i = first; i < end; i++)
        {
            if (MeaningWords.Negates(_words, steps[i].Recorded) && !MeaningWords.HasNegation(Bracketed(segment, steps[first].Quoted)))
            {
                _cut = CutAt(segment, steps[first].Quoted, steps[i].Recorded, steps[first].Recorded, steps[end - 1].Recorded + 1);
                return;
            }
        }
    }

    /// <summary>What the draft has between a word and the one before.</summary>
    private string Bracketed(Segment segment, int word)
    {
        var next = segment.Words[word];
        var before = segment.Words[word - 1];
        return before.Part == next.Part ? quotation.Parts[next.Part][before.Span.End..next.Span.Start] : "";
    }

    private void AddChange(Segment segment, List<AlignedStep> steps, int first, int end)
    {
        var run = steps[first..end];
        var quoted = run.Where(step => step.QuotedCount > 0).ToList();
        var recorded = run.Where(step => step.RecordedCount > 0).ToList();
        if (run.All(step => step.Step == Step.Dropped) && (IsInterjection(recorded) || IsRestart(recorded)))
            return;
        if (run.All(step => step.Step == Step.Changed && IsNameInAnotherSpelling(segment, step)))
            return;
        var from = quoted.Count > 0 ? quoted[0].Quoted : run[0].Quoted;
        var to = quoted.Count > 0 ? quoted[^1].Quoted + quoted[^1].QuotedCount : from;
        var start = recorded.Count > 0 ? recorded[0].Recorded : run[0].Recorded;
        var stop = recorded.Count > 0 ? recorded[^1].Recorded + recorded[^1].RecordedCount : start;
        _hasUnheard |= quoted.Count > 0 && IsUnheard(Math.Max(0, start - 1), stop);
        _hasChanged |= run.Any(step => step.Step is Step.Changed or Step.Added || (step.Step == Step.Dropped && MeaningWords.Turns(_words, step.Recorded)));
        // Neighbours that both texts have make the two readings readable: “will not close”, “may not close”.
        var after = Same(steps, end, 2);
        var before = after == 0 || to == from || stop == start ? Same(steps, first - 1, -1) : 0;
        _changes.Add(new WordChange(
            segment.Words[Math.Min(from, segment.Length - 1)].Part, SpanOf(segment, from, to),
            Draft(segment, from, to), _words.TextOf(start, stop),
            SpanOf(segment, Math.Max(0, from - before), Math.Min(segment.Length, to + after)), Draft(segment, from - before, to + after), _words.TextOf(Math.Max(0, start - before), Math.Min(_words.Length, stop + after))));
    }

    /// <summary>How many words, of at most as many as asked for, are simply the same from a step on.</summary>
    private static int Same(List<AlignedStep> steps, int at, int wanted)
    {
        var count = 0;
        for (var i = at; i >= 0 && i < steps.Count && count < Math.Abs(wanted) && steps[i] is { Step: Step.Same, QuotedCount: 1, RecordedCount: 1 }; i += Math.Sign(wanted))
            count++;
        return count;
    }

    /// <summary>Whether what is dropped is another speaker's “right” or “I see” in the middle of a turn.</summary>
    private bool IsInterjection(List<AlignedStep> dropped)
    {
        var (first, last) = (dropped[0].Recorded, dropped[^1].Recorded);
        if (dropped.Count > MaxInterjection || first == 0 || last + 1 >= _words.Length)
            return false;
        var around = _words.LineOf(first - 1);
        var next = _words.LineOf(last + 1);
        return around.Speaker is not null && around.Speaker == next.Speaker && around.Turn != next.Turn
            && dropped.All(step => _words.LineOf(step.Recorded).Turn != around.Turn && _words.LineOf(step.Recorded).Turn != next.Turn);
    }

    /// <summary>Whether what is dropped is a sentence begun twice: “and then we will, we will close it”. A single word may be said twice for its weight.</summary>
    private bool IsRestart(List<AlignedStep> dropped)
    {
        var (start, length) = (dropped[0].Recorded, dropped.Count);
        if (length > MaxRestart || (length == 1 && !IsBroken(start)))
            return false;
        return AreEqual(start, start + length, length) || AreEqual(start, start - length, length);
    }

    /// <summary>Whether a dash or a filler stands beside a word, as where somebody begins again; a comma alone makes “very, very”.</summary>
    private bool IsBroken(int word) => !MeaningWords.Stresses(_words, word);

    private bool AreEqual(int start, int other, int length) =>
        other >= 0 && other + length <= _words.Length && _words.Ids.AsSpan(start, length).SequenceEqual(_words.Ids.AsSpan(other, length));

    /// <summary>Whether a word with a capital inside the quotation differs by one letter: a name that the transcriber only heard.</summary>
    private bool IsNameInAnotherSpelling(Segment segment, AlignedStep step)
    {
        var word = segment.Words[step.Quoted];
        var written = quotation.Parts[word.Part].AsSpan(word.Span.Start, word.Span.Length);
        var (draft, heard) = (word.Key, _words.Vocabulary[_words.Ids[step.Recorded]].Key);
        if (word.Span.Start == 0 || !char.IsUpper(written[0]) || draft.Length < LeastName || heard.Length < LeastName || draft[0] != heard[0])
            return false;
        return IsOneLetterApart(draft, heard);
    }

    /// <summary>More than one letter makes “Tuesday” of “Thursday” and “Slovenia” of “Slovakia”.</summary>
    private static bool IsOneLetterApart(string left, string right)
    {
        var prefix = left.AsSpan().CommonPrefixLength(right);
        var one = left.AsSpan(prefix);
        var other = right.AsSpan(prefix);
        return one.Length == other.Length ? one[1..].SequenceEqual(other[1..]) : one.Length > other.Length ? one[1..].SequenceEqual(other) : other[1..].SequenceEqual(one);
    }

    private bool IsUnheard(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_words.Places[i].Pause == Pause.Unheard)
                return true;
        }
        return false;
    }

    private string Draft(Segment segment, int from, int to)
    {
        (from, to) = (Math.Max(0, from), Math.Min(segment.Length, to));
        if (to <= from)
            return "";
        var (first, last) = (segment.Words[from], segment.Words[to - 1]);
        return first.Part == last.Part ? quotation.Parts[first.Part][first.Span.Start..last.Span.End] : "";
    }

    private static Verification Missing(Segment segment) =>
        Verification.NotFound with { Part = segment.Words[0].Part, MissingSpan = SpanOf(segment, 0, segment.Length) };

    internal static TextSpan SpanOf(Segment segment, int from, int to)
    {
        if (to > from)
            return new TextSpan(segment.Words[from].Span.Start, segment.Words[to - 1].Span.End);
        var at = from < segment.Length ? segment.Words[from].Span.Start : segment.Words[^1].Span.End;
        return new TextSpan(at, at);
    }
}
