using System.Collections.Immutable;

namespace NewsLint.Matching;

/// <summary>
/// Finds the quotation marks of a block and which way each faces, from its neighbours alone. In a run of marks the neighbours of the run count
/// for each of them. An apostrophe inside a word never comes here: the tokenizer made it a joint.
/// </summary>
internal static class MarkSites
{
    private const string Dashes = "—–―-‐‑";
    private const string Before = "([{<>/=|*_¿¡" + Dashes;
    private const string After = ".,;:?!…)]}/" + Dashes;

    public static ImmutableArray<MarkSite> Find(string text, ImmutableArray<Token> tokens)
    {
        var sites = ImmutableArray.CreateBuilder<MarkSite>(0);
        var runStart = 0;
        var runEnd = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var start = tokens[i].Start;
            if (tokens[i].Kind != TokenKind.Sign || SignAt(text, tokens, i) is not { } sign)
                continue;
            if (start >= runEnd)
            {
                runStart = start;
                runEnd = start + sign.Length;
                while (runEnd < text.Length && FamilyOf(text[runEnd]) is not null)
                    runEnd++;
            }
            var before = runStart == 0 ? ' ' : text[runStart - 1];
            var after = runEnd == text.Length ? ' ' : text[runEnd];
            var family = sign.Length == 2 ? MarkFamily.Double : FamilyOf(sign[0]) ?? MarkFamily.Double;
            var context = Context(text, before, after, runEnd);
            var lean = family == MarkFamily.Single ? SingleLean(text, tokens, i, before, after, context) : LeanOf(sign, before, context);
            sites.Add(new MarkSite(start, sign, family, lean)
            {
                FollowsWord = Tokenizer.IsWordUnit(before) || before == '\uFFFC',
                IsExpected = i == 0 || text[tokens[i - 1].Start] is ',' or ':',
                Measure = family == MarkFamily.Double ? MeasureOf(text, tokens, i) : Measure.None,
            });
            i += sign.Length - 1;
        }
        return sites.ToImmutable();
    }

    public static MarkFamily? FamilyOf(char sign) => sign switch
    {
        '"' or '“' or '”' or '„' or '‟' => MarkFamily.Double,
        '\'' or '‘' or '’' => MarkFamily.Single,
        '«' or '»' => MarkFamily.Guillemet,
        _ => null,
    };

    /// <summary>The mark that begins at a token; two single marks side by side are one double mark.</summary>
    private static string? SignAt(string text, ImmutableArray<Token> tokens, int index)
    {
        var unit = text[tokens[index].Start];
        var isPair = index + 1 < tokens.Length && tokens[index + 1].Kind == TokenKind.Sign && tokens[index + 1].Start == tokens[index].End;
        if (isPair && PairOf(unit, text[tokens[index + 1].Start]) is { } pair && !IsElision(text, tokens, index + 1))
            return pair;
        return unit switch
        {
            '"' => "\"",
            '“' => "“",
            '”' => "”",
            '„' => "„",
            '‟' => "‟",
            '\'' => "'",
            '‘' => "‘",
            '’' => "’",
            '«' => "«",
            '»' => "»",
            _ => null,
        };
    }

    private static string? PairOf(char first, char second) => (first, second) switch
    {
        ('\'', '\'') => "''",
        ('‘', '‘') => "‘‘",
        ('’', '’') => "’’",
        ('‘', '’') => "‘’",
        ('`', '`') => "``",
        _ => null,
    };

    private static Lean LeanOf(string sign, char before, Lean context) => sign switch
    {
        "„" or "‟" or "``" => Lean.Opening,
        // A curly mark that faces the wrong way is a slip where its neighbours are plain about it.
        "“" or "‘‘" => context == Lean.Closing ? Lean.Either : Lean.Opening,
        "”" or "’’" => context == Lean.Opening && (Tokenizer.IsSpace(before) || before is '(' or '[') ? Lean.Either : Lean.Closing,
        _ => context,
    };

    private static Lean Context(string text, char before, char after, int runEnd)
    {
        var spaceBefore = Tokenizer.IsSpace(before);
        var spaceAfter = Tokenizer.IsSpace(after);
        var opens = spaceBefore || Before.Contains(before, StringComparison.Ordinal);
        var closes = spaceAfter || (After.Contains(after, StringComparison.Ordinal) && !IsEllipsis(text, runEnd));
        if (before == ':' && spaceAfter)
            return Lean.Either;
        if (opens == closes)
            return Lean.Either;
        return opens ? Lean.Opening : Lean.Closing;
    }

    private static bool IsEllipsis(string text, int at) =>
        at < text.Length && (text[at] == '…' || (text[at] == '.' && at + 1 < text.Length && text[at + 1] == '.'));

    private static Lean SingleLean(string text, ImmutableArray<Token> tokens, int index, char before, char after, Lean lean)
    {
        var sign = text[tokens[index].Start];
        var wordBefore = Tokenizer.IsWordUnit(before) || before == '\uFFFC';
        if (sign != '’' && !wordBefore && !Tokenizer.IsSpace(after))
        {
            if (IsElision(text, tokens, index))
                return Lean.Nothing;
            if (lean == Lean.Opening || sign == '‘' || (before == ':' && Tokenizer.IsWordUnit(after)))
                return Lean.Opening;
        }
        if (Tokenizer.IsSpace(before) || FollowsElision(text, tokens, index) || IsPossessiveOfAbbreviation(text, tokens, index))
            return Lean.Nothing;
        return Lean.Closing;
    }

    private static bool IsElision(string text, ImmutableArray<Token> tokens, int index)
    {
        if (index + 1 >= tokens.Length || tokens[index + 1].Start != tokens[index].End)
            return false;
        var word = tokens[index + 1];
        if (word.Kind == TokenKind.Word)
            return Elisions.Contains(word.In(text));
        if (word.Kind != TokenKind.Number || word.Length != 2)
            return false;
        if (index + 2 < tokens.Length && tokens[index + 2] is { Joint: Joint.None, Length: 1, Kind: TokenKind.Word } s && text[s.Start] is 's' or 'S')
            return true;
        // the class of '68, but not: He said: '68 of them died.'
        return index > 0 && tokens[index - 1].Kind == TokenKind.Word && tokens[index].Joint == Joint.Space;
    }

    /// <summary>The second mark of <c>'n'</c>.</summary>
    private static bool FollowsElision(string text, ImmutableArray<Token> tokens, int index) =>
        index >= 2
        && tokens[index - 1] is { Length: 1, Kind: TokenKind.Word } letter
        && text[letter.Start] is 'n' or 'N'
        && letter.End == tokens[index].Start
        && tokens[index - 2].End == letter.Start
        && FamilyOf(text[tokens[index - 2].Start]) == MarkFamily.Single;

    /// <summary><c>Inc.'s</c>: the tokenizer sees no joint after a full stop.</summary>
    private static bool IsPossessiveOfAbbreviation(string text, ImmutableArray<Token> tokens, int index) =>
        index + 1 < tokens.Length
        && tokens[index + 1] is { Length: 1, Kind: TokenKind.Word } letter
        && letter.Start == tokens[index].End
        && text[letter.Start] is 's';

    private static Measure MeasureOf(string text, ImmutableArray<Token> tokens, int index)
    {
        if (text[tokens[index].Start] is not ('"' or '”') || index == 0 || tokens[index - 1].Kind != TokenKind.Number || tokens[index - 1].End != tokens[index].Start)
            return Measure.None;
        if (index >= 2 && tokens[index - 1].Joint == Joint.Apostrophe && tokens[index - 2].Kind == TokenKind.Number)
            return Measure.FeetAndInches;
        if (index >= 3 && text[tokens[index - 2].Start] is '\'' or '’' or '′' && tokens[index - 3].Kind == TokenKind.Number && tokens[index - 3].End == tokens[index - 2].Start)
            return Measure.FeetAndInches;
        var next = index + 1 < tokens.Length ? text[tokens[index + 1].Start] : '\0';
        return char.IsLower(next) || Dashes.Contains(next, StringComparison.Ordinal) ? Measure.Inches : Measure.Number;
    }
}
