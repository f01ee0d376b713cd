namespace NewsLint.News.Transcripts;

/// <summary>Who said the words on which a quotation lies.</summary>
internal sealed class SpeakersOf(TranscriptWords words, Recording recording)
{
    private const int LeastWords = 2;
    private const int MaxSpeakers = 8;

    /// <summary>The first speaker; a second one, where the quotation has words of both; and whether one of them is certainly not whom the draft names.</summary>
    public (string? First, string? Second, bool IsOther) Read(IEnumerable<Placement?> places)
    {
        List<(string? Speaker, int Count)> turns = [];
        foreach (var place in places.OfType<Placement>())
        {
            foreach (var word in WordsOf(place))
            {
                var speaker = words.LineOf(word).Speaker;
                var at = turns.FindIndex(turn => turn.Speaker == speaker);
                if (at < 0 && turns.Count == MaxSpeakers)
                    break;
                if (at < 0)
                    at = turns.FindIndex(turn => SpeakerNames.AreSame(turn.Speaker, speaker));
                if (at < 0)
                    turns.Add((speaker, 1));
                else
                    turns[at] = (turns[at].Speaker, turns[at].Count + 1);
            }
        }
        turns.RemoveAll(turn => turn.Count < LeastWords && turns.Count > 1);
        if (turns.Count == 0)
            return (null, null, false);
        var second = turns.Count > 1 && turns[0].Speaker is not null ? turns[1].Speaker : null;
        return (turns[0].Speaker, second, turns.Any(turn => recording.Match(turn.Speaker) == SpeakerMatch.Other));
    }

    private static IEnumerable<int> WordsOf(Placement place) => place.Steps is null
        ? Enumerable.Range(place.Start, place.End - place.Start)
        : place.Steps.Where(step => step.Step == Step.Same).SelectMany(step => Enumerable.Range(step.Recorded, step.RecordedCount));
}
