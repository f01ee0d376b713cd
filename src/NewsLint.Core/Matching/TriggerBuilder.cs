namespace NewsLint.Matching;

/// <summary>Collects alternatives into one <see cref="Trigger"/>.</summary>
internal sealed class TriggerBuilder
{
    private readonly HashSet<string> _words = [];
    private readonly HashSet<string> _prefixes = [];
    private readonly HashSet<string> _suffixes = [];
    private readonly HashSet<string> _infixes = [];
    private readonly HashSet<char> _characters = [];
    private bool _always;

    public void Add(TriggerAtom? atom)
    {
        switch (atom)
        {
            case null:
                _always = true;
                break;
            case { Whole: { } trigger }:
                _always |= trigger.IsAlways;
                _words.UnionWith(trigger.Words);
                _prefixes.UnionWith(trigger.Prefixes);
                _suffixes.UnionWith(trigger.Suffixes);
                _infixes.UnionWith(trigger.Infixes);
                _characters.UnionWith(trigger.Characters);
                break;
            case { Place: TriggerPlace.Characters }:
                _characters.UnionWith(atom.Text);
                break;
            default:
                (atom.Place switch
                {
                    TriggerPlace.Word => _words,
                    TriggerPlace.Prefix => _prefixes,
                    TriggerPlace.Suffix => _suffixes,
                    _ => _infixes,
                }).Add(atom.Text);
                break;
        }
    }

    public Trigger Build()
    {
        if (_always)
            return Trigger.Always;
        var characters = string.Concat(_characters.Order());
        return TriggerCost.OfCharacters(characters) >= TriggerCost.TooMuch
            ? Trigger.Always
            : new Trigger([.. _words.Order(StringComparer.Ordinal)], [.. _prefixes.Order(StringComparer.Ordinal)], [.. _suffixes.Order(StringComparer.Ordinal)], [.. _infixes.Order(StringComparer.Ordinal)], characters);
    }
}

internal enum TriggerPlace
{
    Word,
    Prefix,
    Suffix,
    Infix,
    Characters,
}

/// <summary>One thing a match must hold, or with <paramref name="Whole"/> one of several.</summary>
internal sealed record TriggerAtom(TriggerPlace Place, string Text, double Cost, Trigger? Whole = null)
{
    public static TriggerAtom OfWordPart(string text, bool startsWord, bool endsWord) => (startsWord, endsWord) switch
    {
        (true, true) => new(TriggerPlace.Word, text, TriggerCost.OfWord(text)),
        (true, false) => new(TriggerPlace.Prefix, text, TriggerCost.OfPrefix(text)),
        (false, true) => new(TriggerPlace.Suffix, text, TriggerCost.OfSuffix(text)),
        _ => new(TriggerPlace.Infix, text, TriggerCost.OfInfix(text)),
    };

    public static TriggerAtom OfCharacters(string characters) => new(TriggerPlace.Characters, characters, TriggerCost.OfCharacters(characters));

    public static TriggerAtom OfWhole(Trigger trigger)
    {
        var cost = trigger.Words.Sum(TriggerCost.OfWord)
            + trigger.Prefixes.Sum(TriggerCost.OfPrefix)
            + trigger.Suffixes.Sum(TriggerCost.OfSuffix)
            + trigger.Infixes.Sum(TriggerCost.OfInfix)
            + TriggerCost.OfCharacters(trigger.Characters);
        return new(TriggerPlace.Characters, "", cost, trigger);
    }
}
