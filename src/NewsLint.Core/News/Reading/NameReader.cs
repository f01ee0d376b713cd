using System.Collections.Immutable;
using NewsLint.Matching;

namespace NewsLint.News.Reading;

/// <summary>Finds the runs of capitals of a sentence and cuts titles off them.</summary>
internal sealed class NameReader(BlockUnits units)
{
    private const int MaxWords = 12;
    private const int MaxNameWords = 5;

    /// <summary>Titles that are surnames behind Mr, Mrs and Ms, unlike “Mr. President”.</summary>
    private static readonly WordSet Surnames = new("king prince pope bishop dean duke judge major marshal priest");

    private readonly List<int> _words = [];

    /// <summary>Reads the names of the sentence that lies between two units.</summary>
    public void Read(int first, int end, int sentence)
    {
        for (var unit = units.Next(Traits.Capital, first, end); unit < end; unit = units.Next(Traits.Capital, unit, end))
        {
            if (!BeginsName(unit, first))
            {
                unit++;
                continue;
            }
            var after = Collect(unit, end);
            if (_words.Count > 0)
                Add(first, unit, after, sentence);
            unit = Math.Max(after, unit + 1);
        }
    }

    /// <summary>Whether a word with a capital begins a name.</summary>
    private bool BeginsName(int unit, int first)
    {
        if (units.TokenOf(unit).Joint is Joint.Hyphen or Joint.Apostrophe)
            return false;
        if (units.TextOf(unit) is "I")
            return units.SignAt(unit + 1) == '.' && units.IsCapital(unit + 2);
        var traits = units.TraitsAt(unit);
        var isNameWord = (traits & (Traits.Male | Traits.Female | Traits.Title)) != 0;
        var opens = unit == first || units.IsQuote(unit - 1) || units.SignAt(unit - 1) is ':' or '—' or '–';
        // “Per Reuters, …” at the start; “said Per Nygaard” elsewhere.
        if (opens && (traits & Traits.Preposition) != 0 && (traits & Traits.Title) == 0)
            return false;
        if ((traits & Traits.Calendar) != 0)
            return isNameWord && units.IsCapital(unit + 1) && !units.Has(unit + 1, Traits.Calendar) && !units.Has(unit - 1, Traits.Preposition);
        if ((traits & Traits.Opener) != 0)
            return isNameWord && units.IsCapital(unit + 1) && !units.Has(unit + 1, Traits.Opener);
        return !opens || isNameWord || !IsOrdinaryOpening(unit);
    }

    /// <summary>“Knowing Reed”, “Besides Reed”: a word with a capital for its place alone.</summary>
    private bool IsOrdinaryOpening(int unit)
    {
        var word = units.TextOf(unit);
        if (units.Has(unit + 1, Traits.Auxiliary) || (units.Has(unit + 1, Traits.Strong) && units.Has(unit + 1, Traits.Past | Traits.Third)))
            return units.Has(unit, Traits.Verb | Traits.Role | Traits.DocumentHead | Traits.VagueHead | Traits.OrganizationHead) || word is "Nothing" or "Everything";
        if (units.Has(unit, Traits.Verb | Traits.Role | Traits.DocumentHead | Traits.VagueHead) && !units.IsCapital(unit + 1))
            return true;
        return word.Length > 5 && (word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal) || (word.EndsWith("ed", StringComparison.Ordinal) && !units.Has(unit + 1, Traits.Verb)));
    }

    /// <summary>Puts the units of the run's words into <see cref="_words"/>; returns the unit after the run.</summary>
    private int Collect(int unit, int end)
    {
        _words.Clear();
        var at = unit;
        while (at < end && _words.Count < MaxWords)
        {
            if (units.IsCapital(at) && !(at > unit && IsBreak(at)))
            {
                _words.Add(at);
                at = AfterWord(at, end);
                if (at < 0)
                {
                    // “Trump-backed” is no name.
                    _words.RemoveAt(_words.Count - 1);
                    return -at;
                }
                if (units.IsPossessiveClitic(at))
                    return at + 1;
                if (units.SignAt(at) is '’' or '\'' && units.TokenOf(at).Joint == Joint.None)
                    return at + 1;
                continue;
            }
            var next = Bridge(at, end);
            if (next < 0)
                break;
            at = next;
        }
        return at;
    }

    private bool IsBreak(int at) =>
        units.Has(at, Traits.Calendar) || (units.Has(at, Traits.Opener) && !units.Has(at, Traits.Male | Traits.Female | Traits.Title)) || units.TextOf(at) is "I";

    /// <summary>Passes what clings to a word: hyphens, apostrophes, the point of an initial or a title. Negative: the word is joined to a small one.</summary>
    private int AfterWord(int at, int end)
    {
        var next = at + 1;
        while (next < end && !units.IsQuote(next) && units.TokenOf(next).Joint is Joint.Hyphen or Joint.Apostrophe && !units.IsClitic(next))
        {
            var isSmall = units.TokenOf(next).Joint == Joint.Hyphen && char.IsLower(units.TextOf(next)[0]) && units.TextOf(next).Length > 2;
            if (isSmall)
                return -(next + 1);
            next++;
        }
        if (units.SignAt(next) == '.' && units.TokenOf(next).Joint == Joint.None && next + 1 < end && (units.TokenOf(at).Length == 1 || units.Has(at, Traits.Title | Traits.Suffix) || Abbreviations.KindOf(units.TextOf(at)) != AbbreviationKind.None))
            next++;
        return next;
    }

    /// <summary>The next capital of the run behind a particle, a nickname or the “of” of a title; -1 where the run ends.</summary>
    private int Bridge(int at, int end)
    {
        if (_words.Count == 0 || at + 1 >= end)
            return -1;
        if (units.IsQuote(at))
            return units[at].End - units[at].First <= 5 && units.IsCapital(at + 1) && !IsBreak(at + 1) && IsNickname(at) ? at + 1 : -1;
        if (units.Has(at, Traits.Particle) && units.IsWord(at))
        {
            if (units.IsCapital(at + 1))
                return at + 1;
            return units.Has(at + 1, Traits.Particle) && units.IsCapital(at + 2) ? at + 2 : -1;
        }
        if (units.Is(at, "of") && units.IsCapital(at + 1) && units.Has(_words[^1], Traits.Title))
            return at + 1;
        if (units.SignAt(at) is ',' && units.Has(at + 1, Traits.Suffix) && units.IsCapital(at + 1))
            return at + 1;
        return -1;
    }

    private bool IsNickname(int quote)
    {
        var before = units.TokenOf(quote - 1);
        return units.IsCapital(quote - 1) && before.End + 1 >= units.Tokens[units[quote].First].Start;
    }

    private void Add(int sentenceFirst, int first, int after, int sentence)
    {
        var isPossessive = units.IsPossessiveClitic(after - 1) || units.SignAt(after - 1) is '’' or '\'';
        var end = isPossessive ? after - 1 : after;
        var nameAt = NameStart();
        var signs = isPossessive ? NameSigns.IsPossessive : NameSigns.None;
        if (nameAt == _words.Count)
            signs |= NameSigns.IsTitleOnly;
        var nameFirst = nameAt == _words.Count ? first : _words[nameAt];
        var outerFirst = FirstOfTitle(sentenceFirst, first);
        if (nameAt > 0 || outerFirst < first)
            signs |= NameSigns.HasTitle;
        if (first == sentenceFirst)
            signs |= NameSigns.OpensSentence;
        var gender = Gender.Unknown;
        for (var unit = outerFirst; unit < nameFirst; unit++)
            gender = GenderOf(units.TraitsAt(unit), Traits.Man, Traits.Woman) is var own and not Gender.Unknown ? own : gender;
        if ((signs & NameSigns.IsTitleOnly) == 0)
            signs |= SignsOf(nameAt, outerFirst, end, ref gender);
        var count = Math.Min(_words.Count - nameAt, MaxNameWords);
        var last = _words[^1];
        if (units.Has(last, Traits.Suffix) && count > 2)
            last = _words[^2];
        var text = TextOf(nameFirst, end);
        var title = outerFirst < nameFirst ? TextOf(outerFirst, nameFirst) : "";
        units.SetName(outerFirst, after, units.Names.Count);
        units.Names.Add(new NameReading
        {
            First = units[outerFirst].First,
            NameFirst = units[nameFirst].First,
            End = units[end - 1].End,
            Text = text,
            Surname = SurnameOf(nameAt, last, text),
            FirstWord = Shared(units.TextOf(nameFirst), text),
            Words = Math.Max(count, 0),
            Signs = signs,
            Gender = gender,
            Title = title,
            Roles = RolesOf(title, after),
            Sentence = sentence,
        });
    }

    private bool IsHonorific(int unit) => units.Is(unit, "mr") || units.Is(unit, "mrs") || units.Is(unit, "ms");

    /// <summary>The index in <see cref="_words"/> of the first word of the name: behind the last title, or at the first name that follows one.</summary>
    private int NameStart()
    {
        var start = 0;
        for (var i = 0; i < _words.Count; i++)
        {
            var traits = units.TraitsAt(_words[i]);
            var isSurname = i > start && units.Has(_words[i - 1], Traits.Male | Traits.Female) && (units.TraitsAt(_words[i - 1]) & Traits.Title) == 0;
            isSurname |= i > 0 && IsHonorific(_words[i - 1]) && Surnames.Contains(units.TokenOf(_words[i]), units.Text);
            var isFirstName = (traits & (Traits.Male | Traits.Female)) != 0 && i + 1 < _words.Count;
            if ((traits & Traits.Title) != 0 && !isSurname && !(isFirstName && i + 2 == _words.Count && units.SignAt(_words[i] + 1) != '.'))
                start = i + 1;
        }
        // “Minister of Rural Affairs Carolyn Bennett”, “Republican Joy Reed”
        for (var i = start; i + 1 < _words.Count && start > 0; i++)
        {
            if (units.Has(_words[i], Traits.Male | Traits.Female) && i > start && _words.Count - i <= 3)
                return i;
        }
        while (start < _words.Count - 1 && units.Has(_words[start], Traits.Demonym) && !units.Has(_words[start], Traits.Male | Traits.Female) && _words.Count - start > 2)
            start++;
        return start;
    }

    /// <summary>Small words before the run that say what the person is: “plant manager Joy Reed”.</summary>
    private int FirstOfTitle(int sentenceFirst, int first)
    {
        var at = first;
        while (at > sentenceFirst && first - at < 4 && units.IsWord(at - 1) && !units.IsCapital(at - 1) && !units.IsClitic(at - 1) && units.Has(at - 1, Traits.Title | Traits.Role) && !units.Has(at - 1, Traits.Opener))
        {
            // “the official Reed met”, “told reporters Reed …” take no title from a plural.
            if (at == first && units.TextOf(at - 1).EndsWith("s", StringComparison.Ordinal) && !units.Has(at - 1, Traits.Title))
                break;
            at--;
        }
        if (at < first && at - 1 > sentenceFirst && units.IsWord(at - 1) && !units.IsCapital(at - 1) && units.IsUnknown(at - 1) && !units.IsAdverb(at - 1) && (units.Has(at - 2, Traits.Determiner) || units.TokenOf(at - 1).Joint == Joint.Hyphen || units.Has(at - 2, Traits.Strong)))
            at--;
        return at;
    }

    private NameSigns SignsOf(int nameAt, int outerFirst, int end, ref Gender gender)
    {
        var signs = NameSigns.None;
        var first = _words[nameAt];
        if (_words.Count - nameAt > 1 || units.Has(first, Traits.Gendered))
        {
            var firstName = units.SignAt(first + 1) == '.' && nameAt + 1 < _words.Count - 1 ? _words[nameAt + 1] : first;
            var traits = units.TraitsAt(firstName);
            if ((traits & (Traits.Male | Traits.Female)) != 0)
            {
                signs |= NameSigns.HasFirstName;
                if (gender == Gender.Unknown)
                    gender = GenderOf(traits, Traits.Male, Traits.Female);
            }
        }
        var capitals = 0;
        for (var i = nameAt; i < _words.Count; i++)
        {
            var traits = units.TraitsAt(_words[i]);
            if ((traits & Traits.OrganizationWord) != 0)
                signs |= NameSigns.HasOrganizationWord;
            if ((traits & Traits.PlaceWord) != 0)
                signs |= NameSigns.HasPlaceWord;
            if ((traits & Traits.Demonym) != 0)
                signs |= NameSigns.HasDemonym;
            if ((traits & Traits.OutletWord) != 0)
                signs |= NameSigns.HasOutletWord;
            capitals += IsAllCapitals(units.TextOf(_words[i])) ? 1 : 0;
        }
        if (capitals == _words.Count - nameAt)
            signs |= NameSigns.IsAllCapitals;
        var before = outerFirst - 1;
        if (units.Is(before, "the") && nameAt == 0 && outerFirst == _words[0])
            signs |= NameSigns.HasArticle;
        if (units.Is(before, "in") || units.Is(before, "at") || units.Is(before, "near") || units.Is(before, "on") || units.Is(before, "into") || units.Is(before, "outside") || units.Is(before, "across"))
            signs |= NameSigns.IsLocation;
        if ((units.Has(end, Traits.Strong) && units.Has(end, Traits.Past | Traits.Third)) || (units.Has(before, Traits.Saying) && units.Has(before, Traits.Past | Traits.Third)))
            signs |= NameSigns.NextToVerb;
        if (units.SignAt(end) == ',' && (units.Has(end + 1, Traits.Determiner | Traits.Role | Traits.Relative | Traits.Title) || (!units.IsQuote(end + 1) && end + 1 < units.Count && units.TokenOf(end + 1).Kind == TokenKind.Number)))
            signs |= NameSigns.HasAppositive;
        return signs;
    }

    private static Gender GenderOf(Traits traits, Traits man, Traits woman) =>
        (traits & man) != 0 == ((traits & woman) != 0) ? Gender.Unknown : (traits & man) != 0 ? Gender.Male : Gender.Female;

    private static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        foreach (var unit in word)
        {
            if (!char.IsUpper(unit))
                return false;
        }
        return true;
    }

    /// <summary>Titles before the name, and the roles that an appositive behind it gives.</summary>
    private ImmutableArray<string> RolesOf(string title, int after)
    {
        var roles = title.Length > 0 ? ImmutableArray.Create(title) : [];
        if (units.SignAt(after) != ',')
            return roles;
        for (var unit = after + 1; unit < units.Count && unit < after + 10; unit++)
        {
            if (units.IsQuote(unit) || units.SignAt(unit) is ',' or '.' or '—' || units.Has(unit, Traits.Strong | Traits.Preposition | Traits.Relative))
                break;
            if (!units.Has(unit, Traits.Role | Traits.Title))
                continue;
            var first = unit;
            while (first - 1 > after && units.IsWord(first - 1) && !units.Has(first - 1, Traits.Determiner | Traits.Preposition | Traits.Possessive | Traits.Coordinator))
                first--;
            var last = unit;
            while (units.Has(last + 1, Traits.Role | Traits.Title))
                last++;
            return roles.Add(TextOf(first, last + 1));
        }
        return roles;
    }

    private string SurnameOf(int nameAt, int last, string name) =>
        nameAt < _words.Count ? Shared(units.Text.AsSpan()[units.TokenOf(last).Start..units.TokenOf(AfterWordPlain(last) - 1).End], name) : "";

    /// <summary>A part of a name as a string; where the name is a single word, the name's own.</summary>
    private static string Shared(ReadOnlySpan<char> part, string name) => part.SequenceEqual(name) ? name : part.ToString();

    private int AfterWordPlain(int at)
    {
        var next = at + 1;
        while (next < units.Count && !units.IsQuote(next) && units.TokenOf(next).Joint is Joint.Hyphen or Joint.Apostrophe && !units.IsClitic(next))
            next++;
        return next;
    }

    private string TextOf(int first, int end)
    {
        var start = -1;
        System.Text.StringBuilder? joined = null;
        for (var unit = first; unit < end; unit++)
        {
            if (!units.IsQuote(unit))
            {
                start = start < 0 ? units.TokenOf(unit).Start : start;
                continue;
            }
            joined ??= new System.Text.StringBuilder();
            if (start >= 0)
                joined.Append(units.Text.AsSpan(start, units.TokenOf(unit).Start - start));
            start = -1;
        }
        var stop = units.Tokens[units[end - 1].End - 1].End;
        if (start < 0)
            return joined?.ToString().Trim() ?? "";
        var rest = units.Text.AsSpan(start, stop - start);
        return joined is null ? rest.ToString().Trim() : joined.Append(rest).ToString().Trim();
    }
}
