using System.Collections.Immutable;
using NewsLint.Text;

namespace NewsLint.News.Transcripts;

/// <summary>Reads transcripts written as text: a name before a colon begins a turn, a time before the name tells when.</summary>
internal sealed class LabelledTextReader(string text, bool isMarkdown)
{
    private readonly ImmutableArray<RecordedLine>.Builder _lines = ImmutableArray.CreateBuilder<RecordedLine>();
    private string? _speaker;
    private TimeSpan? _time;
    private int _turn;

    public ImmutableArray<RecordedLine> Read()
    {
        var source = SourceText.From(text);
        var known = CountNames(source);
        for (var line = FirstLine(source); line < source.LineCount; line++)
        {
            var written = source.Slice(source.GetLine(line));
            if (written.IsWhiteSpace() || (isMarkdown && written[0] == '#'))
                continue;
            var start = 0;
            if (SpeakerLabel.Read(written) is { } label)
                start = Begin(label, known);
            Add(written[start..], new LinePosition(line, start));
        }
        return _lines.ToImmutable();
    }

    /// <summary>How often each name stands before a colon: once and uncertain, it may be the first word of a sentence.</summary>
    private static Dictionary<string, int> CountNames(SourceText source)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var line = 0; line < source.LineCount; line++)
        {
            if (SpeakerLabel.Read(source.Slice(source.GetLine(line))) is { Name: { } name })
                counts[name] = counts.GetValueOrDefault(name) + 1;
        }
        return counts;
    }

    private int FirstLine(SourceText source)
    {
        if (!isMarkdown || source.LineCount < 2 || !IsFence(source, 0))
            return 0;
        for (var line = 1; line < Math.Min(source.LineCount, 200); line++)
        {
            if (IsFence(source, line))
                return line + 1;
        }
        return 0;
    }

    private static bool IsFence(SourceText source, int line) => source.Slice(source.GetLine(line)).TrimEnd().SequenceEqual("---");

    private int Begin(SpeakerLabel label, Dictionary<string, int> known)
    {
        _time = label.Time ?? _time;
        if (label.Name is not { } name)
            return label.TextStart;
        if (!SpeakerLabel.IsCertain(name) && known[name] < 2 && !known.Keys.Any(other => other != name))
            return 0;
        _speaker = name;
        _turn++;
        return label.TextStart;
    }

    private void Add(ReadOnlySpan<char> words, LinePosition place)
    {
        var said = Annotations.Blank(words, out var stamps);
        var from = 0;
        foreach (var (at, time) in stamps)
        {
            Put(said[from..at], place with { Character = place.Character + from });
            _time = time;
            from = at;
        }
        Put(said[from..], place with { Character = place.Character + from });
    }

    private void Put(string said, LinePosition place)
    {
        if (!string.IsNullOrWhiteSpace(said))
            _lines.Add(new RecordedLine(said, _speaker, _time, place, _turn));
    }
}
