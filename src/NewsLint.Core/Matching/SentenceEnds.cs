using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Documents;

namespace NewsLint.Matching;

/// <summary>Reads a block's tokens from left to right and says where each sentence ends.</summary>
internal sealed class SentenceEnds
{
    private const string Stops = ".?!…‽";
    private const string Closers = ")]}*†‡'’\"”»";
    // A dash, a comma or another sign of the clause cannot begin a sentence.
    private const string Inner = ",;:)]}.?!…&/%+=—–―-‐‑";
    private const int WordsBeforeQuestion = 3;

    private readonly string _text;
    private readonly ImmutableArray<Token> _tokens;

    // Per token: whether it opens a quotation.
    private readonly bool[] _opens;

    // For the token that opens a closed quotation of depth 1: its last token; else 0.
    private readonly int[] _lastOfQuotation;

    public SentenceEnds(string text, ImmutableArray<Token> tokens, ImmutableArray<QuotedSpan> quotedSpans)
    {
        _text = text;
        _tokens = tokens;
        _opens = new bool[tokens.Length];
        _lastOfQuotation = new int[tokens.Length];
        var at = 0;
        foreach (var quotation in quotedSpans)
        {
            while (at < tokens.Length && tokens[at].Start < quotation.Span.Start)
                at++;
            if (at == tokens.Length)
                break;
            _opens[at] = quotation.IsOpened;
            if (quotation is not { IsOpened: true, IsClosed: true, Depth: 1 })
                continue;
            var last = at;
            while (last + 1 < tokens.Length && tokens[last + 1].Start < quotation.Span.End)
                last++;
            _lastOfQuotation[at] = last;
        }
    }

    /// <summary>The index after the last token of the sentence that begins with token <paramref name="first"/>.</summary>
    public int After(int first)
    {
        var words = 0;
        var at = first;
        while (at < _tokens.Length)
        {
            var last = _lastOfQuotation[at];
            if (last > 0)
            {
                if (EndsAfterQuotation(at, last, words, out var end))
                    return end;
                words++;
                at = last + 1;
                continue;
            }
            if (!IsStop(at))
            {
                words += _tokens[at].Kind == TokenKind.Sign ? 0 : 1;
                at++;
                continue;
            }
            var after = AfterStop(at);
            if (words > 0 && IsEnd(first, at, after))
                return after;
            at = after;
        }
        return _tokens.Length;
    }

    private bool IsStop(int at) => IsSignOf(at, Stops);

    private bool IsSignOf(int at, string signs) =>
        _tokens[at].Kind == TokenKind.Sign && signs.Contains(_text[_tokens[at].Start], StringComparison.Ordinal);

    /// <summary>Passes all that clings to a stop: more stops, closing marks and brackets, marks of notes.</summary>
    private int AfterStop(int stop)
    {
        var at = stop + 1;
        while (at < _tokens.Length && _tokens[at].Joint == Joint.None)
        {
            if (IsStop(at) || (IsSignOf(at, Closers) && !_opens[at]))
                at++;
            else if (NoteEnd(at) is > 0 and var end)
                at = end;
            else
                break;
        }
        return at;
    }

    /// <summary>The end of a footnote's mark at a token, <c>[1]</c> or a bare <c>1</c> that clings to the stop; 0 if there is none.</summary>
    private int NoteEnd(int at)
    {
        if (_tokens[at].Kind == TokenKind.Number && (at + 1 == _tokens.Length || _tokens[at + 1].Joint == Joint.Space))
            return at + 1;
        if (IsSignOf(at, "[") && at + 2 < _tokens.Length && _tokens[at + 1].Kind != TokenKind.Sign && IsSignOf(at + 2, "]"))
            return at + 3;
        return char.GetUnicodeCategory(_text[_tokens[at].Start]) == UnicodeCategory.OtherNumber ? at + 1 : 0;
    }

    private bool IsEnd(int first, int stop, int after)
    {
        if (after == _tokens.Length)
            return true;
        if (_tokens[after].Joint != Joint.Space)
            return false;
        var word = FirstWord(after);
        if (!CanBegin(after, word))
            return false;
        // "1. The council" numbers a sentence and is none.
        if (stop == first + 1 && _tokens[first].Kind == TokenKind.Number && first == 0 && after == stop + 1)
            return false;
        if (HasStop(stop + 1, after) || _tokens[stop].Joint != Joint.None)
            return true;
        return AbbreviationAt(stop, _tokens[word].Kind) switch
        {
            AbbreviationKind.Leading => false,
            AbbreviationKind.Ordinary => IsOpener(word),
            _ => true,
        };
    }

    private bool HasStop(int at, int end)
    {
        while (at < end && !IsStop(at))
            at++;
        return at < end;
    }

    /// <summary>The token itself or, behind opening marks and brackets, the first word.</summary>
    private int FirstWord(int at)
    {
        while (at + 1 < _tokens.Length && _tokens[at].Kind == TokenKind.Sign && (IsSignOf(at, "([{¿¡'‘\"“„«") || _opens[at]))
            at++;
        return at;
    }

    private bool CanBegin(int at, int word)
    {
        var token = _tokens[word];
        var unit = _text[token.Start];
        return token.Kind switch
        {
            TokenKind.Word => !char.IsLower(unit) || _opens[at] || (token.Length > 1 && char.IsUpper(_text[token.Start + 1])),
            TokenKind.Sign => !Inner.Contains(unit, StringComparison.Ordinal),
            _ => true,
        };
    }

    private bool IsOpener(int word)
    {
        var isDotted = word + 1 < _tokens.Length && _tokens[word + 1].Joint == Joint.None && IsSignOf(word + 1, ".");
        return !isDotted && Abbreviations.IsOpener(_tokens[word].In(_text));
    }

    private AbbreviationKind AbbreviationAt(int stop, TokenKind next)
    {
        var token = _tokens[stop - 1];
        if (token.Kind != TokenKind.Word)
            return AbbreviationKind.None;
        var word = token.In(_text);
        if (_text[_tokens[stop].Start] != '.')
            return _text[_tokens[stop].Start] == '!' && Abbreviations.IsExclaimedName(word) ? AbbreviationKind.Ordinary : AbbreviationKind.None;
        var isPart = token.Joint == Joint.Space || (token.Joint == Joint.None && (stop < 2 || _tokens[stop - 2].Kind == TokenKind.Sign));
        if (word.Length == 1 && isPart)
            return IsPronoun(stop - 1) ? AbbreviationKind.None : AbbreviationKind.Ordinary;
        // B.Sc., Ph.D.
        var isDotted = word.Length == 2 && token.Joint == Joint.None && stop >= 3 && IsSignOf(stop - 2, ".") && _tokens[stop - 3].Length == 1;
        if (isDotted)
            return AbbreviationKind.Ordinary;
        var kind = Abbreviations.KindOf(word);
        return kind == AbbreviationKind.BeforeNumber ? next == TokenKind.Number ? AbbreviationKind.Leading : AbbreviationKind.None : kind;
    }

    /// <summary>Whether a single letter is the pronoun of <c>So do I.</c> and no initial.</summary>
    private bool IsPronoun(int at) =>
        _text[_tokens[at].Start] == 'I' && at > 0 && _tokens[at].Joint == Joint.Space && _tokens[at - 1].Kind == TokenKind.Word && char.IsLower(_text[_tokens[at - 1].Start]);

    /// <summary>Whether the sentence ends with the quotation and what clings to it.</summary>
    private bool EndsAfterQuotation(int open, int close, int wordsBefore, out int end)
    {
        end = AfterQuotation(close);
        var stop = LastStopInside(open, close);
        if (end < _tokens.Length && stop >= 0)
        {
            if (IsStop(end) || _tokens[end].Joint is not Joint.Space && !_opens[end])
                return false;
            if (!CanBegin(end, FirstWord(end)))
                return false;
            var isFullStop = _text[_tokens[stop].Start] == '.' && !(stop > open + 1 && IsSignOf(stop - 1, "."));
            var mayBeAttributed = isFullStop ? wordsBefore == 0 : wordsBefore <= WordsBeforeQuestion;
            return !mayBeAttributed || !LateAttribution.Begins(_text, _tokens, end, isFullStop);
        }
        return end == _tokens.Length;
    }

    private int AfterQuotation(int close)
    {
        var at = close + 1;
        while (at < _tokens.Length && _tokens[at].Joint == Joint.None)
        {
            if (IsSignOf(at, Closers) && !_opens[at])
                at++;
            else if (NoteEnd(at) is > 0 and var end)
                at = end;
            else
                break;
        }
        return at;
    }

    /// <summary>The stop that a quotation ends with, behind which only closing marks and brackets stand; -1 if it ends otherwise.</summary>
    private int LastStopInside(int open, int close)
    {
        var at = close - 1;
        while (at > open && IsSignOf(at, Closers))
            at--;
        return at > open && IsStop(at) ? at : -1;
    }
}
