using System.Collections.Immutable;
using System.Globalization;

namespace NewsLint.Matching;

/// <summary>
/// Reads the phrase language into sequences. <c>(a|b c)</c> alternatives · <c>(x)?</c> optional · <c>say/v</c> every form of the verb,
/// <c>/n</c> of the noun, <c>/a</c> of the adjective · <c>_</c> any word, <c>_{0,3}</c> up to three · <c>_ed</c>, <c>un_</c> affixes ·
/// <c>&lt;number&gt;</c> what the text shows · <c>\(</c> a sign as it is.
/// </summary>
public sealed class PhraseParser
{
    /// <summary>The most ways of writing that one phrase may stand for.</summary>
    public const int MaxSequences = 4096;

    /// <summary>The longest phrase, in UTF-16 code units.</summary>
    public const int MaxLength = 2_000;

    private const int MaxGap = 12;

    private readonly string _text;
    private int _at;

    private PhraseParser(string text) => _text = text;

    /// <summary>Reads one phrase.</summary>
    /// <param name="text">The phrase as written.</param>
    /// <param name="inflection">How to inflect its first word.</param>
    /// <exception cref="FormatException">It cannot be read; the message says what is wrong and where.</exception>
    public static ImmutableArray<PhraseSequence> Parse(string text, WordClass inflection = WordClass.None)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
            throw new FormatException($"A phrase has at most {MaxLength:N0} characters");
        var parser = new PhraseParser(text);
        var variants = parser.ParseSequence(depth: 0);
        if (parser._at < text.Length)
            throw parser.Error("“)” closes nothing");
        var sequences = ImmutableArray.CreateBuilder<PhraseSequence>(variants.Count);
        foreach (var items in variants)
        {
            if (items.IsEmpty)
                throw new FormatException("The phrase can be empty: something in it must always be there");
            if (items[0] is GapItem && items.All(item => item is GapItem))
                throw new FormatException("The phrase would match any word: name at least one");
            sequences.Add(new PhraseSequence(inflection == WordClass.None ? items : InflectFirst(items, inflection)));
        }
        return sequences.MoveToImmutable();
    }

    private List<ImmutableArray<PhraseItem>> ParseSequence(int depth)
    {
        List<ImmutableArray<PhraseItem>> variants = [[]];
        // Items that every variant has are kept until a bracket divides them: most phrases have none.
        List<PhraseItem> common = [];
        var joint = PhraseJoint.Loose;
        while (_at < _text.Length)
        {
            var unit = _text[_at];
            if (Tokenizer.IsSpace(unit) || (Tokenizer.IsHyphen(unit) && IsBetweenWords()))
            {
                joint = PhraseJoint.Loose;
                _at++;
                continue;
            }
            if (Tokenizer.IsApostrophe(unit) && IsBetweenWords())
            {
                joint = PhraseJoint.Apostrophe;
                _at++;
                continue;
            }
            if (unit is ')' or '|')
            {
                if (depth == 0 && unit == '|')
                    throw Error("“|” stands outside brackets: write (this|that)");
                break;
            }
            if (unit != '(')
            {
                common.Add(ParseItem(joint));
            }
            else
            {
                var group = ParseGroup(joint, depth);
                if (group is [[var only]])
                {
                    common.Add(only);
                }
                else
                {
                    variants = Join(Append(variants, common), group);
                    common.Clear();
                }
            }
            joint = PhraseJoint.Tight;
        }
        return Append(variants, common);
    }

    private PhraseItem ParseItem(PhraseJoint joint)
    {
        switch (_text[_at])
        {
            case '<':
                return ParseSlot(joint);
            case '_':
                return ParseGapOrSuffix(joint);
            case '\\' when _at + 1 < _text.Length:
                _at++;
                return ParseSign(joint);
            case var unit when Tokenizer.IsDigit(unit) || Tokenizer.IsWordUnit(unit):
                return ParseWord(joint);
            default:
                return ParseSign(joint);
        }
    }

    private WordItem ParseSign(PhraseJoint joint)
    {
        var start = _at;
        _at += start + 1 < _text.Length && char.IsSurrogatePair(_text[start], _text[start + 1]) ? 2 : 1;
        return new WordItem(joint, [_text[start.._at]]);
    }

    private List<ImmutableArray<PhraseItem>> ParseGroup(PhraseJoint joint, int depth)
    {
        var open = _at;
        if (depth > 8)
            throw Error("Brackets are nested too deep");
        if (joint == PhraseJoint.Tight && open > 0 && (Tokenizer.IsWordUnit(_text[open - 1]) || _text[open - 1] is ')' or '?'))
            throw Error("A bracket cannot join a word: put a space before “(”");
        if (ParseWordGroup(joint) is { } words)
            return [[words]];
        List<ImmutableArray<PhraseItem>> variants = [];
        do
        {
            _at++;
            variants.AddRange(ParseSequence(depth + 1));
        }
        while (_at < _text.Length && _text[_at] == '|');
        if (_at >= _text.Length)
            throw Error("“(” is never closed", open);
        _at++;
        variants = Merge(variants);
        variants = [.. variants.Select(items => items.IsEmpty ? items : items.SetItem(0, items[0] with { Joint = joint }))];
        if (_at < _text.Length && _text[_at] == '?')
        {
            _at++;
            variants.Add([]);
        }
        if (_at < _text.Length && Tokenizer.IsWordUnit(_text[_at]))
            throw Error("A bracket cannot join a word: put a space after “)”");
        return variants;
    }

    /// <summary>The common group at its shortest, <c>(this|that)</c>: single words and nothing else; null, with nothing read, for any other.</summary>
    private WordItem? ParseWordGroup(PhraseJoint joint)
    {
        var end = _at + 1;
        while (end < _text.Length && (char.IsAsciiLetter(_text[end]) || _text[end] == '|'))
            end++;
        if (end >= _text.Length || _text[end] != ')' || (end + 1 < _text.Length && (_text[end + 1] == '?' || Tokenizer.IsWordUnit(_text[end + 1]))))
            return null;
        var words = _text[(_at + 1)..end].Split('|');
        if (words.Any(word => word.Length == 0))
            return null;
        _at = end + 1;
        return new WordItem(joint, [.. words.Distinct(StringComparer.Ordinal)]);
    }

    private SlotItem ParseSlot(PhraseJoint joint)
    {
        var close = _text.IndexOf('>', _at);
        var name = close < 0 ? "" : _text[(_at + 1)..close];
        if (!SlotNames.All.TryGetValue(name, out var kind))
            throw Error($"“<{name}>” is not known: there are {string.Join(" ", SlotNames.All.Keys.Order(StringComparer.Ordinal).Select(key => $"<{key}>"))}");
        _at = close + 1;
        return new SlotItem(joint, kind);
    }

    private PhraseItem ParseGapOrSuffix(PhraseJoint joint)
    {
        _at++;
        if (_at < _text.Length && _text[_at] == '{')
            return ParseGapBounds(joint);
        var start = _at;
        while (_at < _text.Length && Tokenizer.IsWordUnit(_text[_at]))
            _at++;
        return _at == start ? new GapItem(joint, 1, 1) : new AffixItem(joint, "", _text[start.._at]);
    }

    private GapItem ParseGapBounds(PhraseJoint joint)
    {
        var open = _at;
        var close = _text.IndexOf('}', _at);
        var parts = close < 0 ? [] : _text[(_at + 1)..close].Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length is 0 or > 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var least)
            || !int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            || least > most || most is 0 or > MaxGap)
        {
            throw Error($"A gap is written _{{0,3}}: two numbers, the second at most {MaxGap}", open);
        }
        _at = close + 1;
        return new GapItem(joint, least, most);
    }

    private PhraseItem ParseWord(PhraseJoint joint)
    {
        var start = _at;
        if (Tokenizer.IsDigit(_text[_at]))
        {
            while (_at < _text.Length && (Tokenizer.IsDigit(_text[_at]) || (_text[_at] is '.' or ',' && _at + 1 < _text.Length && Tokenizer.IsDigit(_text[_at + 1]))))
                _at++;
            return new WordItem(joint, [_text[start.._at]]);
        }
        while (_at < _text.Length && Tokenizer.IsWordUnit(_text[_at]))
            _at++;
        var word = _text[start.._at];
        if (word.EndsWith('_') && word.Length > 1)
            return new AffixItem(joint, word[..^1], "");
        var wordClass = WordClassAt(_at);
        if (wordClass == WordClass.None)
            return new WordItem(joint, [word]);
        _at += 2;
        return new WordItem(joint, [.. Forms(word, wordClass)]) { IsInflected = true };
    }

    private WordClass WordClassAt(int at)
    {
        if (at + 1 >= _text.Length || _text[at] != '/' || (at + 2 < _text.Length && Tokenizer.IsWordUnit(_text[at + 2])))
            return WordClass.None;
        return _text[at + 1] switch
        {
            'v' => WordClass.Verb,
            'n' => WordClass.Noun,
            'a' => WordClass.Adjective,
            _ => WordClass.None,
        };
    }

    private bool IsBetweenWords() =>
        _at > 0 && _at + 1 < _text.Length && IsWordEnd(_text[_at - 1]) && (Tokenizer.IsWordUnit(_text[_at + 1]) || _text[_at + 1] is '_' or '(' or '<');

    private static bool IsWordEnd(char unit) => Tokenizer.IsWordUnit(unit) || unit is ')' or '>' or '}';

    private static ImmutableArray<PhraseItem> InflectFirst(ImmutableArray<PhraseItem> items, WordClass wordClass) =>
        items is [WordItem { IsInflected: false } first, ..]
            ? items.SetItem(0, new WordItem(first.Joint, [.. first.Words.SelectMany(word => Forms(word, wordClass)).Distinct(StringComparer.OrdinalIgnoreCase)]))
            : items;

    private static IReadOnlyList<string> Forms(string word, WordClass wordClass)
    {
        IReadOnlyList<string> forms = wordClass switch
        {
            WordClass.Verb => Inflection.Verb(word),
            WordClass.Noun => Inflection.Noun(word),
            _ => Inflection.Adjective(word),
        };
        return [.. forms.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Alternatives of one word each become one item with several words, so that the ways of writing do not multiply.</summary>
    private static List<ImmutableArray<PhraseItem>> Merge(List<ImmutableArray<PhraseItem>> variants)
    {
        if (variants.Count < 2)
            return variants;
        List<WordItem> plain = [], inflected = [];
        foreach (var items in variants)
        {
            if (items is [WordItem item])
                (item.IsInflected ? inflected : plain).Add(item);
        }
        if (plain.Count < 2 && inflected.Count < 2)
            return variants;
        List<ImmutableArray<PhraseItem>> merged = [];
        foreach (var alike in variants[0] is [WordItem { IsInflected: true }] ? new[] { inflected, plain } : [plain, inflected])
        {
            if (alike.Count > 1)
                merged.Add([MergeWords(alike)]);
        }
        foreach (var items in variants)
        {
            if (items is not [WordItem item] || (item.IsInflected ? inflected : plain).Count < 2)
                merged.Add(items);
        }
        return merged;
    }

    private static WordItem MergeWords(List<WordItem> items)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        var words = ImmutableArray.CreateBuilder<string>(items.Count);
        foreach (var item in items)
        {
            foreach (var word in item.Words)
            {
                if (seen.Add(word))
                    words.Add(word);
            }
        }
        return new WordItem(PhraseJoint.Loose, words.ToImmutable()) { IsInflected = items[0].IsInflected };
    }

    private static List<ImmutableArray<PhraseItem>> Append(List<ImmutableArray<PhraseItem>> variants, List<PhraseItem> items)
    {
        if (items.Count == 0)
            return variants;
        for (var i = 0; i < variants.Count; i++)
            variants[i] = variants[i].AddRange(items);
        return variants;
    }

    private List<ImmutableArray<PhraseItem>> Join(List<ImmutableArray<PhraseItem>> left, List<ImmutableArray<PhraseItem>> right)
    {
        if ((long)left.Count * right.Count > MaxSequences)
            throw Error($"The phrase stands for more than {MaxSequences:N0} ways of writing: split it");
        var joined = new List<ImmutableArray<PhraseItem>>(left.Count * right.Count);
        foreach (var before in left)
        {
            foreach (var after in right)
                joined.Add(before.AddRange(after));
        }
        return joined;
    }

    private FormatException Error(string message, int? at = null) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{message} (at character {(at ?? Math.Min(_at, _text.Length)) + 1})"));
}
