using System.Collections.Immutable;

namespace NewsLint.News.Reading;

/// <summary>
/// Whom he or she means: every person outside quotations of the last blocks is weighed. The weights are those of the speaker study, where the result was
/// flat around them.
/// </summary>
internal sealed class Antecedents(Cast cast)
{
    private const double SubjectWeight = 2.0;
    private const double SpeakerWeight = 1.5;
    private const double SentenceCost = 0.3;
    private const double BlockCost = 0.5;
    private const double GenderBonus = 0.5;
    private const double SingleWordCost = 0.5;
    private const double MentionBonus = 0.1;
    private const int MaxMentions = 8;
    private const int MaxBlocks = 8;
    private const int MaxRecent = 32;

    private readonly List<Trace> _traces = [];
    private readonly LinkedList<int> _recent = [];

    public const double AmbiguousWithin = 1.5;

    public void Mention(int person, int sentence, int block)
    {
        var trace = Touch(person, block);
        trace.Count++;
        trace.Mentioned = (sentence, block);
    }

    public void Subject(int person, int sentence, int block) => Touch(person, block).Subject = (sentence, block);

    public void Speaker(int person, int sentence, int block) => Touch(person, block).Speaker = (sentence, block);

    /// <summary>The likeliest person, and by how much; -1 where there is none.</summary>
    public (int Person, double Score, double Lead) Find(Gender gender, int sentence, int block)
    {
        var best = -1;
        double bestScore = double.MinValue, second = double.MinValue;
        foreach (var person in _recent)
        {
            var trace = _traces[person];
            var own = cast.Members[person].Gender;
            if (block - trace.Block > MaxBlocks || (own != Gender.Unknown && gender != Gender.Unknown && own != gender))
                continue;
            var score = Math.Max(Score(trace.Subject, SubjectWeight, sentence, block), Math.Max(Score(trace.Speaker, SpeakerWeight, sentence, block), Score(trace.Mentioned, 0, sentence, block)));
            score += own != Gender.Unknown && own == gender ? GenderBonus : 0;
            score -= cast.Members[person].FirstWord.Length == 0 ? SingleWordCost : 0;
            score += MentionBonus * Math.Min(trace.Count, MaxMentions);
            if (score > bestScore)
                (best, bestScore, second) = (person, score, bestScore);
            else if (score > second)
                second = score;
        }
        return (best, bestScore, second == double.MinValue ? double.MaxValue : bestScore - second);
    }

    /// <summary>The latest person whose titles or appositives have a role.</summary>
    public int FindRole(ReadOnlySpan<char> head, int block)
    {
        foreach (var person in _recent)
        {
            if (block - _traces[person].Block <= MaxBlocks * 2 && cast.Members[person].HasRole(head))
                return person;
        }
        return -1;
    }

    /// <summary>The persons last met, the latest first.</summary>
    public ImmutableArray<int> Recent(int block, int blocks, int most)
    {
        Span<int> found = stackalloc int[most];
        var count = 0;
        foreach (var person in _recent)
        {
            if (count == most)
                break;
            if (block - _traces[person].Block <= blocks)
                found[count++] = person;
        }
        return [.. found[..count]];
    }

    /// <summary>What somebody unnamed weighs who spoke at a place.</summary>
    public static double ScoreOfUnnamed(int fromSentence, int fromBlock, int sentence, int block) => Score((fromSentence, fromBlock), SpeakerWeight, sentence, block);

    private static double Score((int Sentence, int Block) at, double weight, int sentence, int block) =>
        at.Sentence < 0 ? double.MinValue : weight - SentenceCost * (sentence - at.Sentence) - BlockCost * (block - at.Block);

    private Trace Touch(int person, int block)
    {
        while (_traces.Count <= person)
            _traces.Add(new Trace());
        var trace = _traces[person];
        trace.Block = block;
        if (trace.Node is null)
            trace.Node = _recent.AddFirst(person);
        else if (trace.Node != _recent.First)
        {
            _recent.Remove(trace.Node);
            _recent.AddFirst(trace.Node);
        }
        if (_recent.Count > MaxRecent)
        {
            _traces[_recent.Last!.Value].Node = null;
            _recent.RemoveLast();
        }
        return trace;
    }

    private sealed class Trace
    {
        public int Block;
        public int Count;
        public (int Sentence, int Block) Subject = (-1, 0);
        public (int Sentence, int Block) Speaker = (-1, 0);
        public (int Sentence, int Block) Mentioned = (-1, 0);
        public LinkedListNode<int>? Node;
    }
}
