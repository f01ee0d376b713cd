using System.Runtime.CompilerServices;

namespace NewsLint.Matching;

/// <summary>Reads one stretch that begins at a token: the token after it, or -1.</summary>
internal readonly ref struct SlotReader(string text, ReadOnlySpan<Token> tokens)
{
    private readonly ReadOnlySpan<Token> _tokens = tokens;

    /// <summary>Whether a stretch of a kind may begin at a token: settled for nearly all tokens without a look at what follows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(SlotKind kind, int token)
    {
        ref readonly var own = ref _tokens[token];
        return kind switch
        {
            SlotKind.Number or SlotKind.Percent => own.Kind == TokenKind.Number || SlotWords.NumberWords.MayContain(own),
            SlotKind.Money => own.Kind is TokenKind.Number or TokenKind.Sign || SlotWords.NumberWords.MayContain(own),
            SlotKind.Date => own.Kind == TokenKind.Number || SlotWords.Weekdays.MayContain(own) || SlotWords.Months.MayContain(own),
            SlotKind.Name or SlotKind.Org => own.Kind == TokenKind.Word && char.IsUpper(text[own.Start]),
            SlotKind.Superlative => own.Kind == TokenKind.Word && Superlatives.MayEnd(text[own.End - 1]),
            _ => true,
        };
    }

    /// <summary>Whether a stretch of a kind may have a token for its last: settled for nearly all tokens in the same way.</summary>
    public bool MayEnd(SlotKind kind, int token) => kind switch
    {
        SlotKind.Number => MayEndNumber(token),
        SlotKind.Percent => Is(token, "%") || Is(token, "percent") || Is(token, "pct") || Is(token, "cent"),
        SlotKind.Money => MayEndNumber(token) || IsIn(SlotWords.Currencies, token),
        SlotKind.Date => _tokens[token].Kind == TokenKind.Number || IsIn(SlotWords.Weekdays, token) || IsIn(SlotWords.Months, token),
        SlotKind.Name or SlotKind.Org => IsNamePart(token),
        SlotKind.Superlative => Superlatives.MayEnd(text[_tokens[token].End - 1]) || Is(token - 1, "most") || Is(token - 1, "least"),
        _ => true,
    };

    /// <summary>The end of the longest stretch of a kind that begins at <paramref name="token"/>, or -1. Quotations it does not know.</summary>
    public int EndOf(SlotKind kind, int token) => kind switch
    {
        SlotKind.Number => Number(token),
        SlotKind.Percent => Percent(token),
        SlotKind.Money => Money(token),
        SlotKind.Date => Date(token),
        SlotKind.Name => Name(token),
        SlotKind.Org => Org(token),
        SlotKind.Superlative => Superlative(token),
        _ => -1,
    };

    private int Number(int token)
    {
        if (token >= _tokens.Length)
            return -1;
        var at = token;
        if (_tokens[at].Kind == TokenKind.Number)
            at++;
        else if (IsIn(SlotWords.NumberWords, at))
            at = AfterNumberWords(at);
        else
            return -1;
        while (at < _tokens.Length && _tokens[at].Joint != Joint.Apostrophe && IsIn(SlotWords.Scales, at))
            at++;
        return at;
    }

    private int Percent(int token)
    {
        var at = Number(token);
        if (at < 0 || at >= _tokens.Length)
            return -1;
        if (Is(at, "%") || Is(at, "percent") || Is(at, "pct"))
            return at + 1;
        return Is(at, "per") && Is(at + 1, "cent") ? at + 2 : -1;
    }

    private int Money(int token)
    {
        if (_tokens[token].Kind == TokenKind.Sign && text[_tokens[token].Start] is '$' or '€' or '£' or '¥' or '₹')
            return Number(token + 1);
        var at = Number(token);
        return at >= 0 && at < _tokens.Length && IsIn(SlotWords.Currencies, at) ? at + 1 : -1;
    }

    private int Date(int token)
    {
        if (IsIn(SlotWords.Weekdays, token) && IsCapital(token))
            return token + 1;
        if (IsIn(SlotWords.Months, token) && IsCapital(token))
        {
            var at = Is(token + 1, ".") ? token + 2 : token + 1;
            if (at < _tokens.Length && _tokens[at].Kind == TokenKind.Number)
                return Is(at + 1, ",") && IsYear(at + 2) ? at + 3 : at + 1;
            return Is(token, "may") || Is(token, "march") ? -1 : token + 1;
        }
        if (_tokens[token].Kind == TokenKind.Number && token + 1 < _tokens.Length && IsIn(SlotWords.Months, token + 1) && IsCapital(token + 1))
            return IsYear(token + 2) ? token + 3 : token + 2;
        return IsYear(token) ? token + 1 : -1;
    }

    private int Name(int token)
    {
        if (!IsNamePart(token) || IsIn(SlotWords.Openers, token) || IsIn(SlotWords.Weekdays, token) || IsIn(SlotWords.Months, token))
            return -1;
        if (token > 0 && IsNamePart(token - 1) && _tokens[token].Joint == Joint.Space && !IsIn(SlotWords.Openers, token - 1))
            return -1;
        var at = token + 1;
        while (at < _tokens.Length)
        {
            if (IsNamePart(at) && _tokens[at].Joint is Joint.Space or Joint.Hyphen or Joint.Apostrophe && !(_tokens[at].Joint == Joint.Apostrophe && _tokens[at].Length == 1))
                at++;
            else if (Is(at, ".") && _tokens[at].Joint == Joint.None && _tokens[at - 1].Length == 1 && IsNamePart(at + 1))
                at += 2;
            else if (IsIn(SlotWords.Particles, at) && IsNamePart(at + 1) && !Is(at, "of"))
                at += 2;
            else
                break;
        }
        return at;
    }

    private int Org(int token)
    {
        var end = Name(token);
        if (end < 0)
            return -1;
        while (Is(end, "of") && (IsNamePart(end + 1) || (Is(end + 1, "the") && IsNamePart(end + 2))))
        {
            end += Is(end + 1, "the") ? 3 : 2;
            while (end < _tokens.Length && IsNamePart(end) && _tokens[end].Joint == Joint.Space)
                end++;
        }
        for (var at = token; at < end; at++)
        {
            if (IsIn(SlotWords.OrgWords, at) || IsAcronym(at))
                return end;
        }
        return -1;
    }

    private int Superlative(int token)
    {
        // So do "most" and "least".
        if (_tokens[token].Kind != TokenKind.Word || !Superlatives.HasEnding(_tokens[token].In(text)))
            return -1;
        if (Superlatives.IsSuperlative(_tokens[token].In(text)))
            return token + 1;
        if (!(Is(token, "most") || Is(token, "least")) || token + 1 >= _tokens.Length || _tokens[token + 1].Kind != TokenKind.Word)
            return -1;
        return Superlatives.CanFollowMost(_tokens[token + 1].In(text)) ? token + 2 : -1;
    }

    private int AfterNumberWords(int at)
    {
        at++;
        while (at < _tokens.Length && _tokens[at].Joint == Joint.Hyphen && IsIn(SlotWords.NumberWords, at))
            at++;
        return at;
    }

    private bool MayEndNumber(int token) => _tokens[token].Kind == TokenKind.Number || IsIn(SlotWords.NumberWords, token) || IsIn(SlotWords.Scales, token);

    private bool IsYear(int token) =>
        token < _tokens.Length && _tokens[token].Kind == TokenKind.Number && _tokens[token].Length == 4 && _tokens[token].In(text) is ['1', >= '5' and <= '9', ..] or ['2', '0' or '1', ..];

    private bool IsCapital(int token) => token < _tokens.Length && char.IsUpper(text[_tokens[token].Start]);

    private bool IsNamePart(int token) => token < _tokens.Length && _tokens[token].Kind == TokenKind.Word && IsCapital(token);

    private bool IsAcronym(int token)
    {
        var word = _tokens[token].In(text);
        return word.Length is > 1 and < 7 && !word.ContainsAnyExceptInRange('A', 'Z');
    }

    private bool Is(int token, string word) => token >= 0 && token < _tokens.Length && _tokens[token].In(text).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool IsIn(WordSet words, int token) => token < _tokens.Length && words.Contains(_tokens[token], text);
}
