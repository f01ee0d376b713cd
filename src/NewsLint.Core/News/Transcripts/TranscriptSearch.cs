using System.Collections.Immutable;

namespace NewsLint.News.Transcripts;

/// <summary>One quotation in one transcript: its segments are found one by one, and put together in the way that fits best.</summary>
internal sealed class TranscriptSearch
{
    private const int MaxAnchors = 16;
    private const int Near = 60;
    private const int MaxCut = 400;

    private readonly Recording _recording;
    private readonly TranscriptWords _words;
    private readonly SegmentSearch _search;
    private readonly QuotedWords _quotation;
    private readonly ImmutableArray<Segment> _segments;
    private readonly List<Placement>[] _placements;

    public TranscriptSearch(QuotedWords quotation, Recording recording)
    {
        _quotation = quotation;
        _recording = recording;
        _words = recording.Transcript.Words;
        _search = new SegmentSearch(_words);
        _segments = Cut(quotation.Words, _words.Vocabulary);
        _placements = [.. _segments.Select(_search.Find)];
    }

    public Verification Run()
    {
        if (_words.Length == 0)
            return NotFound();
        var anchor = AnchorOf();
        (Placement?[] Way, double Cost)? best = null;
        foreach (var placement in _placements[anchor].Take(MaxAnchors))
        {
            var way = new Placement?[_segments.Length];
            way[anchor] = placement;
            var cost = CostOf(placement, distance: 0);
            for (var i = anchor + 1; i < way.Length; i++)
                cost += Place(way, i, way[i - 1]?.End ?? -1, isAfter: true);
            for (var i = anchor - 1; i >= 0; i--)
                cost += Place(way, i, way[i + 1]?.Start ?? -1, isAfter: false);
            if (best is null || cost < best.Value.Cost)
                best = (way, cost);
        }
        return best is null ? NotFound() : new PlacedQuotation(_quotation, _recording, _segments, best.Value.Way).Judge();
    }

    private Verification NotFound() => Verification.NotFound with { MissingSpan = PlacedQuotation.SpanOf(_segments[0], 0, _segments[0].Length) };

    /// <summary>The segment to begin with: the one of which most is in the transcript.</summary>
    private int AnchorOf()
    {
        var best = 0;
        var most = -1.0;
        for (var i = 0; i < _segments.Length; i++)
        {
            var weight = _placements[i].Count == 0 ? 0 : _placements[i][0].Similarity * _segments[i].Length;
            if (weight > most)
                (best, most) = (i, weight);
        }
        return best;
    }

    /// <summary>Chooses the place of a segment beside its neighbour, and returns what it costs.</summary>
    private double Place(Placement?[] way, int index, int neighbour, bool isAfter)
    {
        var segment = _segments[index];
        var best = double.MaxValue;
        foreach (var placement in _placements[index])
        {
            var distance = neighbour < 0 ? 0 : isAfter ? placement.Start - neighbour : neighbour - placement.End;
            var cost = CostOf(placement, distance);
            if (cost < best)
                (way[index], best) = (placement, cost);
        }
        if (neighbour < 0 || (way[index] is { IsExact: true } && best < 1))
            return best;
        // A few words stand in too many places, or in none: only the neighbourhood can tell.
        var near = isAfter ? _search.Align(segment, neighbour, neighbour + Near + segment.Length) : _search.Align(segment, neighbour - Near - segment.Length, neighbour);
        if (near is not null && CostOf(near, 0) < best)
            (way[index], best) = (near, CostOf(near, 0));
        return best == double.MaxValue ? 2 : best;
    }

    private double CostOf(Placement placement, int distance)
    {
        var cost = 1.5 * placement.Cost;
        if (distance < 0)
            cost += 0.4;
        cost += 0.2 * Math.Min(1, Math.Abs(distance) / (double)MaxCut);
        return _recording.Match(_words.LineOf(placement.Start).Speaker) switch
        {
            SpeakerMatch.Same => cost,
            SpeakerMatch.Unknown => cost + 0.05,
            _ => cost + 0.3,
        };
    }

    private static ImmutableArray<Segment> Cut(ImmutableArray<QuotedWord> words, Vocabulary vocabulary)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>();
        for (var start = 0; start < words.Length;)
        {
            var end = start + 1;
            while (end < words.Length && words[end].Before < Gap.Ellipsis && end - start < Segment.MaxWords)
                end++;
            segments.Add(new Segment(words, start, end, vocabulary));
            start = end;
        }
        return segments.ToImmutable();
    }
}
