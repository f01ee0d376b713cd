using System.Collections.Immutable;
using System.Text;

namespace NewsLint.Matching;

/// <summary>
/// Turns a pattern of Vale's engine into one of .NET that means the same: <c>(?P&lt;name&gt;</c>, <c>[[:alpha:]]</c>, and <c>$</c>,
/// which stands there at the very end only unless <c>(?m)</c> is on.
/// </summary>
public static class RegexDialect
{
    public static Translation Translate(string pattern, bool multiline = false)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return new Reader(pattern, multiline).Read();
    }

    /// <summary>A pattern for .NET, and the way back from its offsets.</summary>
    public sealed record Translation(string Text, ImmutableArray<(int Source, int Target)> Anchors)
    {
        /// <summary>The offset in the pattern as written of what stands at <paramref name="offset"/> of <see cref="Text"/>.</summary>
        public int ToSource(int offset)
        {
            var (source, target) = (0, 0);
            foreach (var anchor in Anchors)
            {
                if (anchor.Target > offset)
                    return Math.Min(source + offset - target, anchor.Source);
                (source, target) = anchor;
            }
            return source + offset - target;
        }
    }

    private sealed class Reader(string pattern, bool multiline)
    {
        private readonly StringBuilder _result = new(pattern.Length + 8);
        private readonly ImmutableArray<(int, int)>.Builder _anchors = ImmutableArray.CreateBuilder<(int, int)>();
        private readonly Stack<(bool Multiline, bool Spaced)> _outer = new();
        private bool _multiline = multiline;
        private bool _spaced;
        private int _at;

        public Translation Read()
        {
            while (_at < pattern.Length)
                ReadOne();
            return new Translation(_result.ToString(), _anchors.ToImmutable());
        }

        private void ReadOne()
        {
            switch (pattern[_at])
            {
                case '\\':
                    Copy(2);
                    break;
                case '[':
                    ReadSet();
                    break;
                case '(':
                    ReadGroupStart();
                    break;
                case ')':
                    if (_outer.TryPop(out var outer))
                        (_multiline, _spaced) = outer;
                    Copy(1);
                    break;
                case '$' when !_multiline:
                    Replace(1, @"\z");
                    break;
                case '#' when _spaced:
                    var line = pattern.IndexOf('\n', _at);
                    Copy((line < 0 ? pattern.Length : line + 1) - _at);
                    break;
                default:
                    Copy(1);
                    break;
            }
        }

        private void ReadGroupStart()
        {
            if (Follows("(?#"))
            {
                var end = pattern.IndexOf(')', _at);
                Copy((end < 0 ? pattern.Length : end + 1) - _at);
                return;
            }
            if (Follows("(?P<"))
            {
                _outer.Push((_multiline, _spaced));
                Replace(4, "(?<");
                return;
            }
            var (multilineInside, spacedInside, length, closes) = ReadFlags();
            if (!closes)
                _outer.Push((_multiline, _spaced));
            (_multiline, _spaced) = (multilineInside, spacedInside);
            Copy(length);
        }

        /// <summary>Reads <c>(?im-s)</c> or <c>(?im-s:</c>; any other group leaves the flags as they are.</summary>
        private (bool Multiline, bool Spaced, int Length, bool Closes) ReadFlags()
        {
            var (multilineInside, spacedInside, on) = (_multiline, _spaced, true);
            for (var i = _at + 2; Follows("(?") && i < pattern.Length; i++)
            {
                switch (pattern[i])
                {
                    case '-': on = false; break;
                    case '+': on = true; break;
                    case 'm' or 'M': multilineInside = on; break;
                    case 'x' or 'X': spacedInside = on; break;
                    case 'i' or 'I' or 's' or 'S' or 'n' or 'N': break;
                    case ':' or ')': return (multilineInside, spacedInside, i + 1 - _at, pattern[i] == ')');
                    default: return (_multiline, _spaced, 1, false);
                }
            }
            return (_multiline, _spaced, 1, false);
        }

        private void ReadSet()
        {
            Copy(1);
            if (_at < pattern.Length && pattern[_at] == '^')
                Copy(1);
            if (_at < pattern.Length && pattern[_at] == ']')
                Copy(1);
            while (_at < pattern.Length)
            {
                if (pattern[_at] == ']')
                {
                    Copy(1);
                    return;
                }
                if (pattern[_at] == '\\')
                    Copy(2);
                else if (Follows("-["))
                {
                    Copy(1);
                    ReadSet();
                }
                else if (Follows("[:") && pattern.IndexOf(":]", _at + 2, StringComparison.Ordinal) is > 0 and var end && PosixClass.Find(pattern.AsSpan(_at + 2, end - _at - 2)) is { } ranges)
                    Replace(end + 2 - _at, ranges);
                else
                    Copy(1);
            }
        }

        private bool Follows(string text) => string.CompareOrdinal(pattern, _at, text, 0, text.Length) == 0;

        private void Copy(int count)
        {
            count = Math.Min(count, pattern.Length - _at);
            _result.Append(pattern, _at, count);
            _at += count;
        }

        private void Replace(int count, string by)
        {
            _anchors.Add((_at, _result.Length));
            _result.Append(by);
            _at += count;
            _anchors.Add((_at, _result.Length));
        }
    }
}
