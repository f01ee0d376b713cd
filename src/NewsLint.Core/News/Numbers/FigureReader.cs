using System.Collections.Immutable;
using NewsLint.Matching;

namespace NewsLint.News.Numbers;

/// <summary>Reads the number that begins at a token and decides what it is, the surest first.</summary>
internal readonly struct FigureReader(BlockFacts facts)
{
    private static readonly WordSet Months = new("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec");
    private static readonly WordSet Beginnings = new($"a an {NumberWords.Cardinals} {NumberWords.Ordinals} half january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec");
    private static readonly WordSet AfterArticle = new($"{NumberWords.Ordinals} {NumberWords.Ordinals.Replace(" ", "s ", StringComparison.Ordinal)}s half halves quarter quarters hundred thousand million billion trillion dozen");
    private static readonly WordSet Streets = new("street st avenue ave road rd boulevard blvd drive dr lane ln way court ct place pl square sq highway hwy parkway terrace crescent close");
    private static readonly WordSet Labels = new("no number nos flight section article chapter page room route highway interstate channel platform gate chapter figure table model version level grade phase stage type class category district precinct ward zone area unit apollo boeing airbus windows iphone covid title proposition prop measure amendment resolution");
    private static readonly WordSet ScoreWords = new("won win wins beat beats beating lost lose loses losing defeated defeat defeats vote votes voted voting ruled drew draw tie tied victory lead led leads leading score scored final trail trailed past over");
    private static readonly WordSet YearLeads = new("in since by until till from before after during between of early late mid through and to year circa ca around about january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter season");
    private static readonly WordSet DollarWords = new("dollar dollars cent cents");
    private static readonly WordSet EuroWords = new("euro euros");
    private static readonly WordSet OtherMoney = new("pound yen yuan rupee rupees peso pesos franc francs ruble rubles rouble roubles krona kronor krone kroner won lira real reais rand pence");

    private string Text => facts.Text;

    private ImmutableArray<Token> Tokens => facts.Tokens;

    public Figure? Read(int token)
    {
        if (Tokens[token].Kind == TokenKind.Sign)
            return IsCurrency(token, out var currency) && token + 1 < Tokens.Length && Tokens[token + 1].Joint == Joint.None ? Money(token, token + 1, currency) : null;
        if (IsArticle(token) && !(token + 1 < Tokens.Length && AfterArticle.Contains(Tokens[token + 1], Text)))
            return null;
        if (Tokens[token].Kind == TokenKind.Word && Months.Contains(Tokens[token], Text) && char.IsUpper(Text[Tokens[token].Start]))
            return MonthDate(token);
        // COVID-19, F-16, Q3: part of a name.
        if (token > 0 && Tokens[token].Kind == TokenKind.Number && Tokens[token].Joint is Joint.Hyphen or Joint.None && Tokens[token - 1].Kind == TokenKind.Word && Tokens[token].Start == Tokens[token - 1].End + (Tokens[token].Joint == Joint.Hyphen ? 1 : 0))
            return null;
        var amount = Amount.Read(facts, token);
        if (Fraction(token, amount) is { } fraction)
            return fraction;
        return amount is { } read ? Typed(token, read) : OrdinalWord(token);
    }

    /// <summary>Whether a token could begin a number or a date: nearly none can, and this costs next to nothing.</summary>
    public static bool MayBegin(in Token token, string text) => token.Kind switch
    {
        TokenKind.Word => Beginnings.Contains(token, text),
        TokenKind.Sign => IsCurrency(text[token.Start]),
        _ => token.Kind == TokenKind.Number,
    };

    private static bool IsCurrency(char sign) => sign is '$' or '€' or '£' or '¥' or '₹';

    private bool IsArticle(int token) => facts.Is(token, "a") || facts.Is(token, "an");

    private Figure? Typed(int token, Amount amount)
    {
        var end = amount.End;
        if (!amount.IsSpelled && IsList(token))
            return new Figure(FigureKind.Label, token, end, amount.Value, amount.Precision);
        if (!amount.IsSpelled && !amount.HasScale && (DateFrom(token) ?? TimeFrom(token) ?? PhoneFrom(token) ?? OrdinalFrom(token, amount) ?? Hyphenated(token, amount)) is { } found)
            return found;
        if (AgeFrom(token, amount) is { } age)
            return age;
        var figure = new Figure(FigureKind.Count, token, end, amount.Value, amount.Precision) { IsSpelled = amount.IsSpelled };
        if (UnitAt(end) is var (kind, unitEnd) && kind is not null)
            return figure with { Kind = kind.Value, EndToken = unitEnd };
        if (CurrencyWord(end) is { } currency)
            return figure with { Kind = FigureKind.Money, EndToken = end + 1, Currency = currency };
        if (amount is { IsSpelled: false, HasScale: false })
        {
            if (IsAddress(token, end))
                return figure with { Kind = FigureKind.Address };
            if (IsYear(token) && IsYearHere(token))
                return figure with { Kind = FigureKind.Year };
            if (IsLabel(token))
                return figure with { Kind = FigureKind.Label };
        }
        return figure;
    }

    /// <summary>A number that opens the block with a full stop or bracket behind it numbers a list.</summary>
    private bool IsList(int token) => token == 0 && Tokens.Length > 2 && (facts.Is(1, ".") || facts.Is(1, ")")) && Tokens[1].Joint == Joint.None && Tokens[2].Joint == Joint.Space && facts.Sentences[0].EndToken > 2;

    private (FigureKind? Kind, int End) UnitAt(int at)
    {
        if (facts.Is(at, "%") || facts.Is(at, "pct"))
            return IsPoint(at + 1) ? (FigureKind.Points, at + 2) : (FigureKind.Percent, at + 1);
        if (facts.Is(at, "percent"))
            return IsPoint(at + 1) ? (FigureKind.Points, at + 2) : (FigureKind.Percent, at + 1);
        if (facts.Is(at, "per") && facts.Is(at + 1, "cent"))
            return IsPoint(at + 2) ? (FigureKind.Points, at + 3) : (FigureKind.Percent, at + 2);
        if (facts.Is(at, "percentage") && IsPoint(at + 1))
            return (FigureKind.Points, at + 2);
        return (null, at);
    }

    private bool IsPoint(int at) => facts.Is(at, "point") || facts.Is(at, "points");

    private bool IsCurrency(int token, out string currency)
    {
        currency = IsCurrency(Text[Tokens[token].Start]) ? Text[Tokens[token].Start].ToString() : "";
        return currency.Length > 0;
    }

    private Figure? Money(int sign, int token, string currency)
    {
        if (Amount.Read(facts, token, isMoney: true) is not { IsSpelled: false } amount)
            return null;
        // US$, A$, HK$ are dollars of their own.
        if (sign > 0 && Tokens[sign].Joint == Joint.None && Tokens[sign - 1] is { Kind: TokenKind.Word, Length: <= 3 } prefix && !(prefix.In(Text) is "US" or "U"))
            currency = prefix.In(Text).ToString().ToUpperInvariant() + currency;
        return new Figure(FigureKind.Money, sign, amount.End, amount.Value, amount.Precision) { Currency = currency };
    }

    private string? CurrencyWord(int at)
    {
        if (at >= Tokens.Length || Tokens[at].Joint is not (Joint.Space or Joint.Hyphen))
            return null;
        if (DollarWords.Contains(Tokens[at], Text))
            return facts.Is(at, "cent") || facts.Is(at, "cents") ? "cent" : "$";
        if (EuroWords.Contains(Tokens[at], Text))
            return "€";
        return OtherMoney.Contains(Tokens[at], Text) && !facts.Is(at, "won") ? Tokens[at].In(Text).ToString().ToLowerInvariant().TrimEnd('s') : null;
    }

    /// <summary>May 5 · May 5, 2026 · May 2026 · Sept. 3.</summary>
    private Figure? MonthDate(int token)
    {
        var at = facts.Is(token + 1, ".") && Tokens[token + 1].Joint == Joint.None ? token + 2 : token + 1;
        if (at >= Tokens.Length || Tokens[at].Kind != TokenKind.Number || Tokens[at].Joint != Joint.Space)
            return null;
        if (IsYear(at))
            return new Figure(FigureKind.Date, token, at + 1, 0, 1);
        if (Tokens[at].Length > 2 || UnitAt(at + 1).Kind is not null)
            return null;
        var end = EndOfDay(at);
        if (facts.Is(end, ",") && IsYear(end + 1))
            end += 2;
        else if (IsYear(end) && Tokens[end].Joint == Joint.Space)
            end++;
        return new Figure(FigureKind.Date, token, end, 0, 1);
    }

    private int EndOfDay(int at) => at + 1 < Tokens.Length && Tokens[at + 1].Joint == Joint.None && IsSuffix(at + 1) ? at + 2 : at + 1;

    /// <summary>5 May · 5th May 2026 · 2026-05-03 · 5/3/2026.</summary>
    private Figure? DateFrom(int token)
    {
        var at = EndOfDay(token);
        if (Tokens[token].Length <= 2 && facts.Is(at, "of"))
            at++;
        if (Tokens[token].Length <= 2 && at < Tokens.Length && Months.Contains(Tokens[at], Text) && char.IsUpper(Text[Tokens[at].Start]) && Tokens[at].Joint == Joint.Space)
        {
            at = facts.Is(at + 1, ".") && at + 2 < Tokens.Length && IsYear(at + 2) ? at + 2 : at + 1;
            return new Figure(FigureKind.Date, token, IsYear(at) ? at + 1 : at, 0, 1);
        }
        if (IsYear(token) && IsNumber(token + 1, Joint.Hyphen, 2) && IsNumber(token + 2, Joint.Hyphen, 2))
            return new Figure(FigureKind.Date, token, token + 3, 0, 1);
        if (Tokens[token].Length <= 2 && facts.Is(token + 1, "/") && IsNumber(token + 2, Joint.None, 2))
        {
            var isLong = facts.Is(token + 3, "/") && token + 4 < Tokens.Length && Tokens[token + 4].Kind == TokenKind.Number;
            return new Figure(isLong ? FigureKind.Date : FigureKind.Label, token, isLong ? token + 5 : token + 3, 0, 1);
        }
        return null;
    }

    private bool IsNumber(int at, Joint joint, int most) => at < Tokens.Length && Tokens[at].Kind == TokenKind.Number && Tokens[at].Joint == joint && Tokens[at].Length <= most;

    /// <summary>7:30 · 7 a.m. · 7pm · 15:00.</summary>
    private Figure? TimeFrom(int token)
    {
        var at = token + 1;
        if (facts.Is(at, ":") && Tokens[at].Joint == Joint.None && IsNumber(at + 1, Joint.None, 2) && Tokens[at + 1].Length == 2)
        {
            at += 2;
            while (facts.Is(at, ":") && IsNumber(at + 1, Joint.None, 2))
                at += 2;
            return new Figure(FigureKind.Time, token, AfterHalfDay(at), 0, 1);
        }
        return AfterHalfDay(at) is var end && end > at ? new Figure(FigureKind.Time, token, end, 0, 1) : null;
    }

    private int AfterHalfDay(int at)
    {
        if (facts.Is(at, "am") || facts.Is(at, "pm") || facts.Is(at, "o"))
            return facts.Is(at, "o") ? (facts.Is(at + 1, "clock") ? at + 2 : at) : at + 1;
        return (facts.Is(at, "a") || facts.Is(at, "p")) && facts.Is(at + 1, ".") && facts.Is(at + 2, "m") ? (facts.Is(at + 3, ".") ? at + 4 : at + 3) : at;
    }

    /// <summary>555-0100 · 020-7946-0000 · +44 … · a code of ten digits.</summary>
    private Figure? PhoneFrom(int token)
    {
        var (at, digits, groups) = (token, 0, 0);
        while (at < Tokens.Length && Tokens[at].Kind == TokenKind.Number && (at == token || Tokens[at].Joint == Joint.Hyphen))
        {
            digits += Tokens[at].Length;
            (groups, at) = (groups + 1, at + 1);
        }
        var isPhone = (groups >= 2 && digits >= 7 && Tokens[at - 1].Length == 4 && !IsYear(token)) || (groups >= 3 && digits >= 7);
        return isPhone ? new Figure(FigureKind.Phone, token, at, 0, 1) : null;
    }

    private bool IsSuffix(int at) => facts.Is(at, "st") || facts.Is(at, "nd") || facts.Is(at, "rd") || facts.Is(at, "th");

    private Figure? OrdinalFrom(int token, Amount amount)
    {
        if (token + 1 < Tokens.Length && Tokens[token + 1].Joint == Joint.None && Tokens[token + 1].Kind == TokenKind.Word)
            return IsSuffix(token + 1) ? new Figure(FigureKind.Ordinal, token, token + 2, amount.Value, 1) : facts.Is(token + 1, "s") ? new Figure(FigureKind.Year, token, token + 2, amount.Value, 1) : null;
        // The 1990's.
        return token + 1 < Tokens.Length && Tokens[token + 1].Joint == Joint.Apostrophe && facts.Is(token + 1, "s") && IsYear(token) ? new Figure(FigureKind.Year, token, token + 2, amount.Value, 1) : null;
    }

    private Figure? OrdinalWord(int token) => Tokens[token].Kind == TokenKind.Word && Tokens[token].Joint != Joint.Hyphen && NumberWords.Ordinal(Tokens[token].In(Text)) is { } value
        ? new Figure(FigureKind.Ordinal, token, token + 1, value, 1) { IsSpelled = true }
        : null;

    /// <summary>3-1 in a result, 10-12 and 10–12 in a range. A year after a year is a range of years.</summary>
    private Figure? Hyphenated(int token, Amount amount)
    {
        int second;
        if (token + 1 < Tokens.Length && Tokens[token + 1] is { Kind: TokenKind.Number, Joint: Joint.Hyphen })
            second = token + 1;
        else if ((facts.Is(token + 1, "–") || facts.Is(token + 1, "—")) && token + 2 < Tokens.Length && Tokens[token + 1].Joint == Joint.None && Tokens[token + 2] is { Kind: TokenKind.Number, Joint: Joint.None })
            second = token + 2;
        else
            return null;
        if (Amount.Read(facts, second) is not { } other)
            return null;
        var range = new Figure(FigureKind.Range, token, other.End, amount.Value, amount.Precision) { Second = other.Value };
        if (IsYear(token) && (IsYear(second) || Tokens[second].Length == 2))
            return range with { Kind = FigureKind.Year };
        if (UnitAt(other.End) is var (kind, unitEnd) && kind is not null)
            return range with { EndToken = unitEnd };
        return amount.Value >= other.Value || IsNear(token, ScoreWords) ? range with { Kind = FigureKind.Score } : range;
    }

    private bool IsNear(int token, WordSet words)
    {
        var sentence = facts.Sentences[facts.SentenceOf(token)];
        for (var at = Math.Max(sentence.FirstToken, token - 5); at < Math.Min(sentence.EndToken, token + 6); at++)
        {
            if (words.Contains(Tokens[at], Text))
                return true;
        }
        return false;
    }

    /// <summary>42-year-old · 42 years old · aged 42 · Reed, 42, said.</summary>
    private Figure? AgeFrom(int token, Amount amount)
    {
        if (amount.HasScale || amount.Value > 125 || amount.Precision != 1)
            return null;
        var end = amount.End;
        if ((facts.Is(end, "year") || facts.Is(end, "years") || facts.Is(end, "month") || facts.Is(end, "months")) && (facts.Is(end + 1, "old") || facts.Is(end + 1, "olds") || facts.Is(end + 1, "of") && facts.Is(end + 2, "age")))
            return Age(end + (facts.Is(end + 1, "of") ? 3 : 2));
        if (facts.Is(token - 1, "aged") || facts.Is(token - 1, "age"))
            return Age(end);
        if (amount.IsSpelled || !facts.Is(token - 1, ",") || Tokens[token - 1].Joint != Joint.None || token < 2 || !char.IsUpper(Text[Tokens[token - 2].Start]) || Months.Contains(Tokens[token - 2], Text))
            return null;
        return facts.Is(end, ",") || facts.Is(end, ".") ? Age(end) : null;

        Figure Age(int until) => new(FigureKind.Age, token, until, amount.Value, 1) { IsSpelled = amount.IsSpelled };
    }

    private bool IsAddress(int token, int end)
    {
        for (var at = end; at < Tokens.Length && at < end + 4 && Tokens[at].Kind is TokenKind.Word && char.IsUpper(Text[Tokens[at].Start]); at++)
        {
            if (at > end && Streets.Contains(Tokens[at], Text))
                return true;
        }
        return false;
    }

    private bool IsYear(int token) =>
        token < Tokens.Length && Tokens[token].Kind == TokenKind.Number && Tokens[token].Length == 4 && Tokens[token].In(Text) is ['1', >= '5' and <= '9', >= '0' and <= '9', >= '0' and <= '9'] or ['2', '0', >= '0' and <= '9', >= '0' and <= '9'];

    private bool IsYearHere(int token)
    {
        if (token > 0 && Tokens[token - 1].Kind == TokenKind.Word && YearLeads.Contains(Tokens[token - 1], Text))
            return true;
        // 2000 people are a count; "the 2024 election", "2024," and "(2024)" are years.
        if (token + 1 >= Tokens.Length || Tokens[token + 1].Kind != TokenKind.Word)
            return true;
        if (token > 1 && Tokens[token - 1].Kind == TokenKind.Word && char.IsUpper(Text[Tokens[token - 1].Start]))
            return true;
        return HeadNoun.After(facts, token + 1, Tokens.Length) is var head && (head < 0 || !Tokens[head].In(Text).EndsWith("s", StringComparison.Ordinal) && !facts.Is(head, "people"));
    }

    /// <summary>Flight 370, No. 1, Section 8. A capital before a number names it, where capitals mean something.</summary>
    private bool IsLabel(int token)
    {
        var before = token - 1;
        if (before >= 0 && facts.Is(before, "."))
            before--;
        if (facts.Is(before, "#"))
            return true;
        return before >= 0 && Tokens[before].Kind == TokenKind.Word && Labels.Contains(Tokens[before], Text)
            && (char.IsUpper(Text[Tokens[before].Start]) || facts.Is(before, "page") || facts.Is(before, "room") || facts.Is(before, "number") || facts.Is(before, "chapter"))
            && !(before < token - 1 && !facts.Is(before, "no") && !facts.Is(before, "nos"));
    }

    /// <summary>half of · a third of · two-thirds · one in five · a quarter of.</summary>
    private Figure? Fraction(int token, Amount? amount)
    {
        if (Tokens[token].Kind != TokenKind.Word)
            return amount is { IsSpelled: false, HasScale: false } digits ? OneIn(token, digits) : null;
        if (facts.Is(token, "half") && (facts.Is(token + 1, "of") || facts.Is(token + 1, "the")))
            return new Figure(FigureKind.Fraction, token, token + 1, 0.5m, 0.1m) { IsSpelled = true };
        var isOne = facts.Is(token, "a") || facts.Is(token, "one");
        var part = token + 1;
        if (part < Tokens.Length && (isOne || NumberWords.Cardinal(Tokens[token].In(Text)) is > 1 and < 10) && Denominator(part) is { } denominator && (Tokens[part].Joint == Joint.Hyphen || facts.Is(part + 1, "of") || !isOne))
        {
            var numerator = isOne ? 1 : NumberWords.Cardinal(Tokens[token].In(Text))!.Value;
            if (numerator < denominator)
                return new Figure(FigureKind.Fraction, token, part + 1, (decimal)numerator / denominator, 0.05m) { IsSpelled = true };
        }
        return amount is { IsSpelled: true, HasScale: false } words ? OneIn(token, words) : null;
    }

    private int? Denominator(int token)
    {
        if (facts.Is(token, "half") || facts.Is(token, "halves"))
            return 2;
        if (facts.Is(token, "quarter") || facts.Is(token, "quarters"))
            return 4;
        var word = Tokens[token].In(Text);
        var value = NumberWords.Ordinal(word) ?? (word.EndsWith("s", StringComparison.OrdinalIgnoreCase) ? NumberWords.Ordinal(word[..^1]) : null);
        return value is >= 3 and <= 10 ? value : null;
    }

    private Figure? OneIn(int token, Amount first)
    {
        if (first.Value is < 1 or > 20 || first.Precision != 1 || !(facts.Is(first.End, "in") || facts.Is(first.End, "out") && facts.Is(first.End + 1, "of")))
            return null;
        var at = facts.Is(first.End, "out") ? first.End + 2 : first.End + 1;
        if (facts.Is(at, "every"))
            at++;
        if (Amount.Read(facts, at) is not { HasScale: false } second || second.Value <= first.Value || second.Value > 1000 || IsYear(at) || facts.Is(second.End, "-"))
            return null;
        // "one in two weeks" counts something else.
        if (facts.Is(first.End, "in") && first.Value != 1 && !facts.Is(second.End, "people") && second.Value % 5 != 0 && second.Value != 4 && second.Value != 3)
            return null;
        return new Figure(FigureKind.Fraction, token, second.End, first.Value / second.Value, 0.05m) { IsSpelled = first.IsSpelled };
    }
}
