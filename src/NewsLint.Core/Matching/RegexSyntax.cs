using System.Collections.Immutable;
using System.Globalization;

namespace NewsLint.Matching;

/// <summary>
/// Reads the syntax of .NET's regexes into <see cref="RegexNode"/>s. It is no judge of what is valid: what it does not understand
/// becomes <see cref="RegexNode.Unknown"/>, which matches anything.
/// </summary>
internal sealed class RegexSyntax
{
    private const int MaxDepth = 100;

    private readonly string _pattern;
    private int _at;
    private int _depth;
    private bool _lost;

    private RegexSyntax(string pattern) => _pattern = pattern;

    public static RegexNode Parse(string pattern)
    {
        var syntax = new RegexSyntax(pattern);
        var node = syntax.ReadAlternation();
        return syntax._lost || syntax._at < pattern.Length ? RegexNode.Unknown : node;
    }

    private bool More => _at < _pattern.Length && !_lost;

    private char Here => _pattern[_at];

    private bool Follows(string text) => string.CompareOrdinal(_pattern, _at, text, 0, text.Length) == 0;

    private bool Take(string text)
    {
        if (!Follows(text))
            return false;
        _at += text.Length;
        return true;
    }

    private RegexNode ReadAlternation()
    {
        if (++_depth > MaxDepth)
        {
            _lost = true;
            return RegexNode.Unknown;
        }
        var branches = ImmutableArray.CreateBuilder<RegexNode>();
        do
            branches.Add(ReadSequence());
        while (Take("|"));
        _depth--;
        return branches.Count == 1 ? branches[0] : new AlternationNode(branches.ToImmutable());
    }

    private RegexNode ReadSequence()
    {
        var items = ImmutableArray.CreateBuilder<RegexNode>();
        while (More && Here is not ('|' or ')'))
            items.Add(ReadQuantifiers(ReadAtom()));
        return items.Count == 1 ? items[0] : new SequenceNode(items.ToImmutable());
    }

    private RegexNode ReadAtom()
    {
        var unit = Here;
        switch (unit)
        {
            case '(':
                return ReadGroup();
            case '[':
                _at++;
                return new ClassNode(ReadSet());
            case '\\':
                return ReadEscape();
            case '.':
                _at++;
                return new ClassNode(CharacterSet.Any);
            case '^' or '$':
                _at++;
                return EdgeNode.Instance;
            default:
                _at++;
                return LiteralNode.Of(unit);
        }
    }

    private RegexNode ReadQuantifiers(RegexNode node)
    {
        if (!More || !TryReadQuantifier(out var min, out var max))
            return node;
        if (More && Here == '?')
            _at++;
        return new RepeatNode(node, min, max);
    }

    private bool TryReadQuantifier(out int min, out int? max)
    {
        (min, max) = (0, null);
        switch (Here)
        {
            case '*':
                break;
            case '+':
                min = 1;
                break;
            case '?':
                max = 1;
                break;
            case '{':
                return TryReadBraces(out min, out max);
            default:
                return false;
        }
        _at++;
        return true;
    }

    private bool TryReadBraces(out int min, out int? max)
    {
        var from = _at++;
        max = null;
        if (TryReadNumber(out min))
        {
            if (!Take(","))
                max = min;
            else if (TryReadNumber(out var most))
                max = most;
            if (Take("}"))
                return true;
        }
        // A brace that begins no quantifier is a brace; it has been read as a literal before, so this one follows an atom.
        _at = from;
        return false;
    }

    private bool TryReadNumber(out int number)
    {
        var from = _at;
        while (More && char.IsAsciiDigit(Here))
            _at++;
        return int.TryParse(_pattern.AsSpan(from, _at - from), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private RegexNode ReadGroup()
    {
        _at++;
        if (!Take("?"))
            return ReadToClose();
        if (Take("#"))
        {
            // A quantifier behind a comment belongs to what stands before it: too odd to follow.
            return Lose();
        }
        if (Take(":") || Take(">"))
            return ReadToClose();
        if (Take("=") || Take("<="))
            return new LookaroundNode(ReadToClose());
        if (Take("!") || Take("<!"))
        {
            ReadToClose();
            return RegexNode.Nothing;
        }
        if (Follows("<") || Follows("'"))
            return SkipName() ? ReadToClose() : Lose();
        if (Follows("("))
        {
            // A condition: it is read only to find where it ends.
            ReadGroup();
            ReadToClose();
            return RegexNode.Unknown;
        }
        return ReadFlags();
    }

    private bool SkipName()
    {
        var end = _pattern.IndexOf(Here == '<' ? '>' : '\'', _at + 1);
        _at = end + 1;
        return end >= 0;
    }

    private RegexNode ReadFlags()
    {
        while (More)
        {
            switch (_pattern[_at++])
            {
                case 'i' or 'I' or 'm' or 'M' or 's' or 'S' or 'n' or 'N' or '-' or '+':
                    break;
                case ')':
                    return RegexNode.Nothing;
                case ':':
                    return ReadToClose();
                default:
                    // With x, spaces and # mean something else from here on.
                    return Lose();
            }
        }
        return Lose();
    }

    private RegexNode ReadToClose()
    {
        var content = ReadAlternation();
        return Take(")") ? content : Lose();
    }

    private RegexNode Lose()
    {
        _lost = true;
        return RegexNode.Unknown;
    }

    private RegexNode ReadEscape()
    {
        if (_at + 1 >= _pattern.Length)
            return Lose();
        var unit = _pattern[_at + 1];
        switch (unit)
        {
            case 'b' or 'A' or 'z' or 'Z':
                _at += 2;
                return EdgeNode.Instance;
            case 'B' or 'G':
                _at += 2;
                return RegexNode.Nothing;
            case 'k':
                _at += 2;
                return More && Here is '<' or '\'' && SkipName() ? RegexNode.Unknown : Lose();
            case '<' or '\'' when IsOldReference():
                return Lose();
            case >= '0' and <= '9':
                // A backreference or an octal number; digits too many are not missed.
                _at += 2;
                while (More && char.IsAsciiDigit(Here))
                    _at++;
                return RegexNode.Unknown;
            default:
                return EscapeReader.Read(_pattern, ref _at) switch
                {
                    (char literal, _) => new LiteralNode(literal),
                    (_, { } set) => new ClassNode(set),
                    _ => Lose(),
                };
        }
    }

    /// <summary>Whether <c>\&lt;name&gt;</c> or <c>\'name'</c> stands here, an old way to write <c>\k&lt;name&gt;</c>.</summary>
    private bool IsOldReference()
    {
        var end = _at + 2;
        while (end < _pattern.Length && (Tokenizer.IsWordUnit(_pattern[end]) || Tokenizer.IsDigit(_pattern[end])))
            end++;
        return end > _at + 2 && end < _pattern.Length && _pattern[end] == (_pattern[_at + 1] == '<' ? '>' : '\'');
    }

    /// <summary>Reads a set behind its opening bracket.</summary>
    private CharacterSet ReadSet()
    {
        var negated = Take("^");
        var set = new CharacterSet(false, "");
        var excludesWords = false;
        for (var first = true; More; first = false)
        {
            if (Here == ']' && !first)
            {
                _at++;
                if (!negated)
                    return set;
                return excludesWords ? CharacterSet.NonWord : CharacterSet.Any;
            }
            if (!first && Follows("-["))
            {
                // What is taken away again makes the set smaller, a negated one included.
                _at += 2;
                ReadSet();
                continue;
            }
            // .NET skips [:name:] inside a set.
            _lost |= Follows("[:");
            excludesWords |= negated && Follows(@"\w");
            set = set.Or(ReadSetItem());
        }
        _lost = true;
        return CharacterSet.Any;
    }

    private CharacterSet ReadSetItem()
    {
        var (literal, set) = ReadSetUnit();
        if (set is not null)
            return set;
        if (literal is not { } from)
            return CharacterSet.Any;
        if (!Follows("-") || Follows("-]") || Follows("-["))
            return CharacterSet.Of(from);
        _at++;
        return More && ReadSetUnit() is (char to, _) ? CharacterSet.OfRange(from, to) : CharacterSet.Any;
    }

    private (char? Literal, CharacterSet? Set) ReadSetUnit()
    {
        if (Here != '\\')
            return (_pattern[_at++], null);
        if (Take(@"\b"))
            return ('\b', null);
        var read = EscapeReader.Read(_pattern, ref _at);
        _lost |= read == (null, null);
        return read;
    }
}
