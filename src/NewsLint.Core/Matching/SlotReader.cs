namespace NewsLint.Matching;

/// <summary>Reads one stretch that begins at a token: the token after it, or -1.</summary>
internal readonly ref struct SlotReader(string text, ReadOnlySpan<Token> tokens)
{
    private readonly ReadOnlySpan<Token> _tokens = tokens;

    private static readonly WordSet NumberWords = new(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half");

    private static readonly WordSet Scales = new("hundred thousand million billion trillion dozen dozens bn m tn k mn");
    private static readonly WordSet Currencies = new("dollar dollars euro euros pound pounds cent cents pence penny yen yuan rupee rupees peso pesos franc francs rubles roubles krona kroner");
    private const string WeekdayWords = "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun";
    private const string MonthWords = "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec";
    private static readonly WordSet Weekdays = new(WeekdayWords);
    private static readonly WordSet Months = new(MonthWords);
    private static readonly WordSet DateWords = new(WeekdayWords + " " + MonthWords);

    private static readonly WordSet Particles = new("de van von der den bin al el la le di da du dos del of");

    private static readonly WordSet OrgWords = new(
        "inc corp co ltd llc plc company corporation association university college institute ministry department agency bureau commission committee council party bank group union court school hospital foundation trust authority board church police office service federation league club society museum press times post news herald tribune government army navy");

    /// <summary>Capitalised in news copy without being a name: sentence openers.</summary>
    private static readonly WordSet Openers = new(
        "the a an this that these those it its he she they we you i his her their our my your there here in on at by for from with as to of and but or nor so yet if when while after before since until though although because where who what which how why not no yes all both each every some many most more much few several any other another one two three four five six seven eight nine ten under over during between among against about into through despite according still also then now meanwhile however instead last next first once only just even");

    /// <summary>The words that a stretch of numbers or a date begins with; null for other kinds.</summary>
    public static WordSet? FirstWords(SlotKind kind) => kind switch
    {
        SlotKind.Number or SlotKind.Percent or SlotKind.Money => NumberWords,
        SlotKind.Date => DateWords,
        _ => null,
    };

    public int Number(int token)
    {
        if (token >= _tokens.Length)
            return -1;
        var at = token;
        if (_tokens[at].Kind == TokenKind.Number)
            at++;
        else if (IsIn(NumberWords, at))
            at = AfterNumberWords(at);
        else
            return -1;
        while (at < _tokens.Length && _tokens[at].Joint != Joint.Apostrophe && IsIn(Scales, at))
            at++;
        return at;
    }

    public int Percent(int token)
    {
        var at = Number(token);
        if (at < 0 || at >= _tokens.Length)
            return -1;
        if (Is(at, "%") || Is(at, "percent") || Is(at, "pct"))
            return at + 1;
        return Is(at, "per") && Is(at + 1, "cent") ? at + 2 : -1;
    }

    public int Money(int token)
    {
        if (_tokens[token].Kind == TokenKind.Sign && text[_tokens[token].Start] is '$' or '€' or '£' or '¥' or '₹')
            return Number(token + 1);
        var at = Number(token);
        return at >= 0 && at < _tokens.Length && IsIn(Currencies, at) ? at + 1 : -1;
    }

    public int Date(int token)
    {
        if (IsIn(Weekdays, token) && IsCapital(token))
            return token + 1;
        if (IsIn(Months, token) && IsCapital(token))
        {
            var at = Is(token + 1, ".") ? token + 2 : token + 1;
            if (at < _tokens.Length && _tokens[at].Kind == TokenKind.Number)
                return Is(at + 1, ",") && IsYear(at + 2) ? at + 3 : at + 1;
            return Is(token, "may") || Is(token, "march") ? -1 : token + 1;
        }
        if (_tokens[token].Kind == TokenKind.Number && token + 1 < _tokens.Length && IsIn(Months, token + 1) && IsCapital(token + 1))
            return IsYear(token + 2) ? token + 3 : token + 2;
        return IsYear(token) ? token + 1 : -1;
    }

    public int Name(int token)
    {
        if (!IsNamePart(token) || IsIn(Openers, token) || IsIn(Weekdays, token) || IsIn(Months, token))
            return -1;
        if (token > 0 && IsNamePart(token - 1) && _tokens[token].Joint == Joint.Space && !IsIn(Openers, token - 1))
            return -1;
        var at = token + 1;
        while (at < _tokens.Length)
        {
            if (IsNamePart(at) && _tokens[at].Joint is Joint.Space or Joint.Hyphen or Joint.Apostrophe && !(_tokens[at].Joint == Joint.Apostrophe && _tokens[at].Length == 1))
                at++;
            else if (Is(at, ".") && _tokens[at].Joint == Joint.None && _tokens[at - 1].Length == 1 && IsNamePart(at + 1))
                at += 2;
            else if (IsIn(Particles, at) && IsNamePart(at + 1) && !Is(at, "of"))
                at += 2;
            else
                break;
        }
        return at;
    }

    public int Org(int token)
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
            if (IsIn(OrgWords, at) || IsAcronym(at))
                return end;
        }
        return -1;
    }

    public int Superlative(int token)
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
        while (at < _tokens.Length && _tokens[at].Joint == Joint.Hyphen && IsIn(NumberWords, at))
            at++;
        return at;
    }

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
