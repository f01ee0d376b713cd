using System.Collections.Immutable;
using NewsLint.Text;

namespace NewsLint.News.Transcripts;

/// <summary>Recorded words. Immutable; what quotations are looked up in is made when a first one is, and safe for many threads.</summary>
public sealed class Transcript
{
    private readonly Lazy<TranscriptWords> _words;

    /// <param name="name">What messages call it: the file's name.</param>
    /// <param name="lines">In the order in which they were said.</param>
    public Transcript(string name, ImmutableArray<RecordedLine> lines)
    {
        Name = name;
        Lines = lines;
        Speakers = [.. lines.Select(line => line.Speaker).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        _words = new Lazy<TranscriptWords>(() => new TranscriptWords(this));
    }

    public string Name { get; }

    public ImmutableArray<RecordedLine> Lines { get; }

    /// <summary>The names before the colons, each once, as first written.</summary>
    public ImmutableArray<string> Speakers { get; }

    /// <summary>How many turns have a name before them.</summary>
    public int TurnsOf(string speaker)
    {
        var (turns, last) = (0, -1);
        foreach (var line in Lines)
        {
            if (line.Turn != last && speaker.Equals(line.Speaker, StringComparison.OrdinalIgnoreCase))
                turns++;
            last = line.Turn;
        }
        return turns;
    }

    /// <summary>Who said what: neighbouring lines of one turn together.</summary>
    public IEnumerable<Utterance> Utterances
    {
        get
        {
            for (var i = 0; i < Lines.Length;)
            {
                var end = i + 1;
                while (end < Lines.Length && Lines[end].Turn == Lines[i].Turn)
                    end++;
                yield return new Utterance(Lines[i].Speaker, string.Join(' ', Lines[i..end].Select(line => line.Text.Trim())), Lines[i].Time, Lines[i].Place);
                i = end;
            }
        }
    }

    internal TranscriptWords Words => _words.Value;
}

/// <summary>One line of a transcript, without its speaker's name and time.</summary>
/// <param name="Text">The words; notes in brackets are blank.</param>
/// <param name="Speaker">The name before the colon, as written, or null where the file names nobody.</param>
/// <param name="Time">When it was said, from the beginning of the recording; or null.</param>
/// <param name="Place">Where the text begins in the file.</param>
/// <param name="Turn">Lines of one turn have the same number; it grows.</param>
public sealed record RecordedLine(string Text, string? Speaker, TimeSpan? Time, LinePosition Place, int Turn);

/// <summary>What one person said in one go.</summary>
/// <param name="Speaker">The name before the colon, as written, or null.</param>
/// <param name="Text">The words.</param>
/// <param name="Time">When it began, or null.</param>
/// <param name="Place">Where it begins in the file.</param>
public sealed record Utterance(string? Speaker, string Text, TimeSpan? Time, LinePosition Place);
