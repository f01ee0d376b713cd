using System.Collections.Immutable;
using System.Text;
using NewsLint.Text;

namespace NewsLint.News.Transcripts;

/// <summary>
/// Reads SubRip and WebVTT. Names come from voice tags (<c>&lt;v Joy Reed&gt;</c>), from a name and colon, from <c>&gt;&gt;</c> or a dash at the
/// beginning of a line. Rolling captions, which say a line again while the next one comes, count it once.
/// </summary>
internal sealed class SubtitleReader
{
    private readonly ImmutableArray<RecordedLine>.Builder _lines = ImmutableArray.CreateBuilder<RecordedLine>();

    /// <summary>The lines of the cue before, without marks.</summary>
    private List<string> _before = [];
    private string? _speaker;
    private int _turn;

    public ImmutableArray<RecordedLine> Read(string text)
    {
        var source = SourceText.From(text);
        for (var line = 0; line < source.LineCount;)
        {
            if (TimeOf(source.Slice(source.GetLine(line))) is { } time)
                line = ReadCue(source, line + 1, time);
            else if (IsBlockToSkip(source.Slice(source.GetLine(line))))
                line = AfterBlock(source, line);
            else
                line++;
        }
        return _lines.ToImmutable();
    }

    /// <summary>The beginning of <c>00:14:32,120 --&gt; 00:14:35,000 align:start</c>.</summary>
    private static TimeSpan? TimeOf(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (TimeCode.Read(line, out var length) is not { } time)
            return null;
        return line[length..].TrimStart().StartsWith("-->", StringComparison.Ordinal) ? time : null;
    }

    private static bool IsBlockToSkip(ReadOnlySpan<char> line) =>
        line.StartsWith("NOTE", StringComparison.Ordinal) || line.StartsWith("STYLE", StringComparison.Ordinal) || line.StartsWith("REGION", StringComparison.Ordinal) || line.TrimStart('\uFEFF').StartsWith("WEBVTT", StringComparison.Ordinal);

    private static int AfterBlock(SourceText source, int line)
    {
        while (line < source.LineCount && !source.Slice(source.GetLine(line)).IsWhiteSpace())
            line++;
        return line;
    }

    private int ReadCue(SourceText source, int line, TimeSpan time)
    {
        List<string> shown = [];
        for (; line < source.LineCount; line++)
        {
            var written = source.Slice(source.GetLine(line));
            if (written.IsWhiteSpace() || TimeOf(written) is not null)
                break;
            // The number of the next cue, where the empty line before it is missing.
            if (written.Trim().IndexOfAnyExceptInRange('0', '9') < 0 && line + 1 < source.LineCount && TimeOf(source.Slice(source.GetLine(line + 1))) is not null)
                continue;
            ReadLine(written, line, time, shown);
        }
        if (shown.Count > 0)
            _before = shown;
        return line;
    }

    private void ReadLine(ReadOnlySpan<char> written, int line, TimeSpan time, List<string> shown)
    {
        foreach (var (voice, said) in Voices(written))
        {
            var words = said.Trim();
            if (voice is not null)
                Turn(voice);
            words = StripSpeaker(words);
            if (words.Length == 0)
                continue;
            shown.Add(words);
            var fresh = Fresh(words, shown.Count - 1);
            if (fresh.Length > 0)
                _lines.Add(new RecordedLine(Annotations.Blank(fresh, out _), _speaker, time, new LinePosition(line, 0), _turn));
        }
    }

    private void Turn(string? speaker)
    {
        if (speaker is null || !speaker.Equals(_speaker, StringComparison.OrdinalIgnoreCase))
            _turn++;
        _speaker = speaker;
    }

    private string StripSpeaker(string words)
    {
        if (words.StartsWith(">>", StringComparison.Ordinal) || words.StartsWith("- ", StringComparison.Ordinal))
        {
            words = words.TrimStart('>', '-', ' ');
            Turn(null);
        }
        if (SpeakerLabel.Read(words) is not { Name: { } name } label)
            return words;
        Turn(name);
        return words[label.TextStart..].Trim();
    }

    /// <summary>What of a line was not yet shown by the cue before.</summary>
    private string Fresh(string words, int index)
    {
        if (_before.Count == 0)
            return words;
        // The tail of the cue before stands again at the head of this one.
        for (var from = 0; from < _before.Count; from++)
        {
            if (index < _before.Count - from && _before[from + index].Equals(words, StringComparison.OrdinalIgnoreCase) && (words.Contains(' ') || _before.Count > 1))
                return "";
        }
        // A caption that grows word by word.
        var last = _before[^1];
        return index == 0 && last.Contains(' ') && words.Length > last.Length && words.StartsWith(last, StringComparison.OrdinalIgnoreCase) && words[last.Length] == ' '
            ? words[(last.Length + 1)..]
            : words;
    }

    /// <summary>A line in stretches of one voice each, tags out and entities read; voice null: as before.</summary>
    private static List<(string? Voice, string Said)> Voices(ReadOnlySpan<char> line)
    {
        List<(string?, string)> voices = [];
        var said = new StringBuilder();
        string? voice = null;
        for (var i = 0; i < line.Length; i++)
        {
            var close = line[i] switch { '<' => line[i..].IndexOf('>'), '{' when line[i..].StartsWith("{\\", StringComparison.Ordinal) => line[i..].IndexOf('}'), _ => -1 };
            if (close > 0)
            {
                var tag = line.Slice(i + 1, close - 1);
                if (tag.Length > 1 && tag[0] is 'v' or 'V' && tag[1] is ' ' or '.' or '\t')
                {
                    if (said.Length > 0)
                        voices.Add((voice, said.ToString()));
                    said.Clear();
                    var space = tag.IndexOfAny(' ', '\t');
                    voice = space < 0 ? null : tag[space..].Trim().ToString();
                }
                i += close;
            }
            else if (line[i] == '&' && Entity(line[i..], out var length) is { } character)
            {
                said.Append(character);
                i += length - 1;
            }
            else
            {
                said.Append(line[i]);
            }
        }
        voices.Add((voice, said.ToString()));
        return voices;
    }

    private static string? Entity(ReadOnlySpan<char> text, out int length)
    {
        foreach (var (name, character) in Entities)
        {
            length = name.Length;
            if (text.StartsWith(name, StringComparison.Ordinal))
                return character;
        }
        length = 0;
        return null;
    }

    private static readonly (string Name, string Character)[] Entities =
        [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&lrm;", ""), ("&rlm;", "")];
}
