using System.Buffers;
using System.Text;
using NewsLint.Text;

namespace NewsLint.Cli.Reporting;

/// <summary>Columns of a text in bytes of UTF-8. The line last asked about is counted once, however many places on it are asked for.</summary>
internal sealed class Utf8Columns(ShownText source)
{
    /// <summary>After so many UTF-16 units the bytes up to there are kept.</summary>
    private const int Step = 1_024;

    private readonly List<(int Character, int Bytes)> _counted = [];
    private int _line = -1;

    /// <summary>The column of a place, from 1.</summary>
    public int Of(LinePosition position)
    {
        var span = source.GetLine(position.Line);
        var line = source.Slice(new TextSpan(span.Start, Math.Min(span.Start + position.Character, source.Length)));
        if (_line != position.Line)
        {
            _line = position.Line;
            _counted.Clear();
            _counted.Add((0, 0));
        }
        while (_counted[^1].Character + Step < line.Length)
        {
            var (from, bytes) = _counted[^1];
            var to = from + Step;
            if (char.IsSurrogatePair(line[to - 1], line[to]))
                to--;
            _counted.Add((to, bytes + Bytes(line[from..to])));
        }
        var at = Math.Min(line.Length / (Step - 1), _counted.Count - 1);
        while (_counted[at].Character > line.Length)
            at--;
        return _counted[at].Bytes + Bytes(line[_counted[at].Character..]) + 1;
    }

    /// <summary>A half of a character stands for one byte of the file.</summary>
    private static int Bytes(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (!text.IsEmpty)
        {
            count += Rune.DecodeFromUtf16(text, out var rune, out var used) == OperationStatus.Done ? rune.Utf8SequenceLength : 1;
            text = text[used..];
        }
        return count;
    }
}
