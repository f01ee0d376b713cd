namespace NewsLint.News.Transcripts;

/// <summary>Where a segment may stand in a transcript.</summary>
/// <param name="Start">The first word of the transcript.</param>
/// <param name="End">The word after the last.</param>
/// <param name="Steps">Word for word what became of it; null where it stands there exactly.</param>
/// <param name="Cost">0 for the same words, 1 where every word is another.</param>
/// <param name="Similarity">1 for the same words, 0 for none; heavy words count more.</param>
internal sealed record Placement(int Start, int End, List<AlignedStep>? Steps, double Cost, double Similarity)
{
    public bool IsExact => Steps is null;
}

/// <summary>
/// Finds where a segment stands. Exactly: every place of its rarest three words is compared. Nearly: its rare words and triples vote
/// for places, and along the few with most votes it is aligned. Whatever the texts are, the work for one segment is bounded.
/// </summary>
internal sealed class SegmentSearch(TranscriptWords words)
{
    private const int MaxCompared = 2_000;
    private const int MaxExact = 64;
    private const int MaxVotesEach = 48;
    private const int MaxVoters = 24;
    private const int MaxAligned = 4;
    private const int Slack = 10;
    private const int Bracketed = 14;
    private const int HeavyWeight = 3;
    private const int LightWeight = 1;
    private const int MaxDroppedWeight = 6;

    private readonly Alignment _alignment = new();

    /// <summary>The places of a segment, the best first: all exact ones, or else those where most of it stands.</summary>
    public List<Placement> Find(Segment segment)
    {
        if (!segment.HasBracket && FindExact(segment) is { Count: > 0 } exact)
            return exact;
        return segment.Length < 3 ? [] : FindNear(segment);
    }

    /// <summary>The best place of a segment between two words of the transcript, however bad.</summary>
    public Placement? Align(Segment segment, int start, int end)
    {
        (start, end) = (Math.Max(0, start), Math.Min(words.Length, end));
        if (end <= start)
            return null;
        var (steps, cost) = _alignment.Align(segment, words, start, end);
        var recorded = steps.Where(step => step.RecordedCount > 0).ToList();
        if (recorded.Count == 0)
            return null;
        return new Placement(recorded[0].Recorded, recorded[^1].Recorded + recorded[^1].RecordedCount, steps, (double)cost / (Alignment.SubstitutionCost * segment.Length), SimilarityOf(segment, steps));
    }

    private List<Placement> FindExact(Segment segment)
    {
        List<Placement> found = [];
        var ids = segment.Ids;
        if (Array.IndexOf(ids, -1) >= 0)
            return found;
        var places = words.Find(ids[0]);
        var shift = 0;
        for (var i = 0; i + 2 < ids.Length; i++)
        {
            var triple = words.Find(ids[i], ids[i + 1], ids[i + 2]);
            if (triple.Length >= places.Length)
                continue;
            places = triple;
            shift = i;
        }
        for (var i = 1; i < ids.Length; i++)
        {
            var single = words.Find(ids[i]);
            if (single.Length >= places.Length)
                continue;
            places = single;
            shift = i;
        }
        foreach (var place in places[..Math.Min(places.Length, MaxCompared)])
        {
            var start = place - shift;
            if (start < 0 || start + ids.Length > words.Length || !words.Ids.AsSpan(start, ids.Length).SequenceEqual(ids))
                continue;
            found.Add(new Placement(start, start + ids.Length, null, 0, 1));
            if (found.Count == MaxExact)
                break;
        }
        return found;
    }

    private List<Placement> FindNear(Segment segment)
    {
        var slack = Slack + Bracketed * segment.Words.Count(word => word.Before == Gap.Bracket);
        List<Placement> found = [];
        foreach (var (first, last) in Windows(segment, slack))
        {
            if (Align(segment, first - slack, last + segment.Length + slack) is { } placement && !found.Any(other => other.Start == placement.Start && other.End == placement.End))
                found.Add(placement);
        }
        found.Sort((a, b) => a.Cost != b.Cost ? a.Cost.CompareTo(b.Cost) : a.Start.CompareTo(b.Start));
        return found;
    }

    /// <summary>The places for which most of the segment's rare words and triples speak: where its first word would stand, from and to.</summary>
    private List<(int First, int Last)> Windows(Segment segment, int slack)
    {
        var ids = segment.Ids;
        List<(int Count, int At, bool IsTriple)> voters = [];
        for (var i = 0; i < ids.Length; i++)
        {
            var single = words.Find(ids[i]).Length;
            if (single > 0 && single <= MaxVotesEach)
                voters.Add((single, i, false));
            var triple = i + 2 < ids.Length ? words.Find(ids[i], ids[i + 1], ids[i + 2]).Length : 0;
            if (triple > 0 && triple <= MaxVotesEach)
                voters.Add((triple, i, true));
        }
        if (voters.Count == 0)
            return [];
        List<(int Place, int Weight)> votes = [];
        foreach (var (_, at, isTriple) in voters.OrderBy(voter => voter.Count).ThenBy(voter => voter.At).ThenBy(voter => voter.IsTriple).Take(MaxVoters))
        {
            var weight = isTriple ? 3 : segment.Words[at].IsLight ? 1 : 2;
            foreach (var place in isTriple ? words.Find(ids[at], ids[at + 1], ids[at + 2]) : words.Find(ids[at]))
                votes.Add((place - at, weight));
        }
        votes.Sort();
        return Cluster(votes, slack);
    }

    /// <summary>Runs of votes that lie within <paramref name="slack"/>, those with most weight first.</summary>
    private static List<(int First, int Last)> Cluster(List<(int Place, int Weight)> votes, int slack)
    {
        List<(int Weight, int First, int Last)> clusters = [];
        for (var i = 0; i < votes.Count;)
        {
            var (weight, end) = (0, i);
            while (end < votes.Count && votes[end].Place - votes[i].Place <= slack)
                weight += votes[end++].Weight;
            clusters.Add((weight, votes[i].Place, votes[end - 1].Place));
            i = end;
        }
        return [.. clusters.OrderByDescending(cluster => cluster.Weight).ThenBy(cluster => cluster.First).Take(MaxAligned).Select(cluster => (cluster.First, cluster.Last))];
    }

    private double SimilarityOf(Segment segment, List<AlignedStep> steps)
    {
        var (same, other, dropped) = (0, 0, 0);
        foreach (var step in steps)
        {
            dropped = step.Step == Step.Dropped ? dropped : 0;
            switch (step.Step)
            {
                case Step.Same:
                    for (var i = 0; i < step.QuotedCount; i++)
                        same += WeightOf(segment.Words[step.Quoted + i].IsLight);
                    break;
                case Step.Changed:
                    other += Math.Max(WeightOf(segment.Words[step.Quoted].IsLight), WeightOf(words.Vocabulary[words.Ids[step.Recorded]].IsLight));
                    break;
                case Step.Added:
                    other += WeightOf(segment.Words[step.Quoted].IsLight);
                    break;
                case Step.Dropped:
                    var weight = Math.Min(MaxDroppedWeight - dropped, WeightOf(words.Vocabulary[words.Ids[step.Recorded]].IsLight));
                    dropped += weight;
                    other += weight;
                    break;
            }
        }
        return same == 0 ? 0 : (double)same / (same + other);
    }

    private static int WeightOf(bool isLight) => isLight ? LightWeight : HeavyWeight;
}
