using System.Collections.Immutable;

namespace NewsLint.News.Reading;

/// <summary>The persons of a draft while it is read: full names first, then every form that joins them. Forms that the newsroom's own list has join too.</summary>
internal sealed class Cast
{
    private const NameSigns NeverPersons =
        NameSigns.HasOrganizationWord | NameSigns.HasPlaceWord | NameSigns.HasDemonym | NameSigns.HasOutletWord | NameSigns.IsAllCapitals | NameSigns.HasArticle | NameSigns.IsLocation;

    private readonly HouseNames _house;
    private readonly Dictionary<KnownName, int> _ofHouseName = [];
    private readonly Dictionary<string, NameReading> _fullOfSurname = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bare = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ofName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _latestOfSurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _latestOfFirstName = new(StringComparer.Ordinal);

    public Cast(HouseNames house) => _house = house;

    public List<CastMember> Members { get; } = [];

    /// <summary>Looks ahead over a block: which surnames stand alone somewhere, which full names there are.</summary>
    public void Survey(BlockReading reading)
    {
        foreach (var name in reading.Names)
        {
            if (name.Words == 1)
                _bare.Add(name.Text);
        }
    }

    /// <summary>The second look ahead, when all bare surnames are known.</summary>
    public void SurveyFullNames(BlockReading reading)
    {
        foreach (var name in reading.Names)
        {
            if (name.Words > 1 && IsPerson(name))
                _fullOfSurname.TryAdd(name.Surname, name);
        }
    }

    /// <summary>Whom a name means at this place of the draft; -1 where it means no person.</summary>
    public int Meet(NameReading name)
    {
        var member = Find(name);
        if (member < 0)
            return -1;
        Members[member].Meet(name);
        _latestOfSurname[Members[member].Surname] = member;
        if (Members[member].FirstWord.Length > 0)
            _latestOfFirstName[Members[member].FirstWord] = member;
        return member;
    }

    /// <summary>The person with this surname, met before; -1 where there is none.</summary>
    public int Known(string surname) => _latestOfSurname.GetValueOrDefault(surname, -1);

    private int Find(NameReading name)
    {
        if (name.Has(NameSigns.IsTitleOnly))
            return -1;
        if (HouseNameOf(name) is not { } house)
            return FindInDraft(name);
        if (_ofHouseName.TryGetValue(house, out var joined))
            return Join(name, joined);
        var found = FindInDraft(name);
        if (found < 0 && house.Role is not null && !name.Has(NeverPersons))
            found = Add(name);
        if (found >= 0)
            _ofHouseName[house] = found;
        return found;
    }

    /// <summary>The entry of the newsroom's list that a name means. A surname that the draft itself gives to somebody else means that one.</summary>
    private KnownName? HouseNameOf(NameReading name)
    {
        if (_house.Find(name.Text) is not { } house || (name.Words == 1 && _fullOfSurname.TryGetValue(name.Text, out var full) && _house.Find(full.Text) != house))
            return null;
        return house;
    }

    private int FindInDraft(NameReading name)
    {
        if (_ofName.TryGetValue(name.Text, out var known))
            return known;
        if (name.Words > 1)
        {
            if (!IsPerson(name))
                return -1;
            if (_latestOfSurname.TryGetValue(name.Surname, out var same) && IsSameFirstName(Members[same].FirstWord, name.FirstWord))
                return Join(name, same);
            return Add(name);
        }
        if (_latestOfSurname.TryGetValue(name.Text, out var bySurname))
            return bySurname;
        if (_fullOfSurname.TryGetValue(name.Text, out var full))
            return Add(full);
        if (_latestOfFirstName.TryGetValue(name.Text, out var byFirst))
            return byFirst;
        return IsSingleNamePerson(name) ? Add(name) : -1;
    }

    private int Add(NameReading name)
    {
        if (_ofName.TryGetValue(name.Text, out var known))
            return known;
        var index = Members.Count;
        Members.Add(HouseNameOf(name) is { } house ? MemberOf(house.Name) : new CastMember(name.Text, name.Surname, name.Words > 1 ? name.FirstWord : ""));
        _ofName[name.Text] = index;
        return index;
    }

    private static CastMember MemberOf(string name)
    {
        var (first, last) = (name.IndexOf(' ', StringComparison.Ordinal), name.LastIndexOf(' '));
        return new CastMember(name, name[(last + 1)..], first < 0 ? "" : name[..first]);
    }

    private int Join(NameReading name, int member)
    {
        _ofName[name.Text] = member;
        return member;
    }

    /// <summary>Joy and Joy, J and Joy.</summary>
    private static bool IsSameFirstName(string one, string other) =>
        one.Length > 0 && other.Length > 0 && (one == other || ((one.Length == 1 || other.Length == 1) && one[0] == other[0]));

    private bool IsPerson(NameReading name)
    {
        if (name.Words > 5 || name.Has(NameSigns.IsTitleOnly) || (name.Has(NameSigns.HasArticle) && !name.Has(NameSigns.HasTitle)))
            return false;
        var speaks = name.Has(NameSigns.NextToVerb | NameSigns.HasAppositive) || _bare.Contains(name.Surname);
        if (name.Has(NameSigns.IsAllCapitals) && !(name.Has(NameSigns.HasFirstName) && speaks))
            return false;
        if (name.Has(NameSigns.HasOrganizationWord | NameSigns.HasPlaceWord | NameSigns.HasDemonym | NameSigns.HasOutletWord))
            return name.Has(NameSigns.HasFirstName) && name.Words == 2 && (speaks || name.Has(NameSigns.HasTitle)) && !name.Has(NameSigns.IsLocation);
        if (name.Has(NameSigns.IsLocation) && !name.Has(NameSigns.HasFirstName))
            return false;
        return speaks || name.Has(NameSigns.HasFirstName | NameSigns.HasTitle);
    }

    /// <summary>“Mr. Reed”, “Beyoncé said”: one word that is a person by its title or its verb.</summary>
    private static bool IsSingleNamePerson(NameReading name) =>
        !name.Has(NeverPersons)
        && (name.Has(NameSigns.HasTitle) || name.Has(NameSigns.NextToVerb) || name.Has(NameSigns.HasFirstName));
}

/// <summary>A person of the draft while it is read.</summary>
internal sealed class CastMember(string name, string surname, string firstWord)
{
    private const int MaxRoles = 8;

    private int _male;
    private int _female;

    public string Name { get; } = name;

    public string Surname { get; } = surname;

    public string FirstWord { get; } = firstWord;

    public int Mentions { get; private set; }

    public ImmutableArray<string> Roles { get; private set; } = [];

    public bool HasRole(ReadOnlySpan<char> head)
    {
        foreach (var role in Roles)
        {
            if (role.AsSpan().EndsWith(head, StringComparison.OrdinalIgnoreCase) && (role.Length == head.Length || role[role.Length - head.Length - 1] is ' ' or '-'))
                return true;
        }
        return false;
    }

    public Gender Gender => _male > _female ? Gender.Male : _female > _male ? Gender.Female : Gender.Unknown;

    public void Meet(NameReading name)
    {
        Mentions++;
        if (name.Gender != Gender.Unknown)
            Vote(name.Gender, name.Title.Length > 0 ? 4 : 2);
        foreach (var role in name.Roles)
        {
            if (Roles.Length < MaxRoles && !Roles.Contains(role))
                Roles = Roles.Add(role);
        }
    }

    public void Vote(Gender gender, int weight)
    {
        if (gender == Gender.Male)
            _male += weight;
        else if (gender == Gender.Female)
            _female += weight;
    }
}
