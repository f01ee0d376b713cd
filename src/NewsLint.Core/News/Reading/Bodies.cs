namespace NewsLint.News.Reading;

/// <summary>The bodies of a draft while it is read, for “it” and “the company”.</summary>
internal sealed class Bodies
{
    private const int MaxBlocks = 8;
    private const int MaxRecent = 16;
    private const double BlockCost = 0.5;
    private const double FrequencyBonus = 0.1;

    private readonly List<(string Name, int Block, int Count)> _recent = [];

    /// <summary>A body is the subject of a sentence.</summary>
    public void Meet(NameReading name, int block)
    {
        if (!name.Has(NameSigns.HasPlaceWord | NameSigns.HasOutletWord | NameSigns.IsTitleOnly | NameSigns.IsLocation) || name.Has(NameSigns.HasOrganizationWord))
            Add(name.Text, block);
    }

    public void Spoke(string name, int block) => Add(name, block);

    /// <summary>The body whose words begin with the letters of an acronym.</summary>
    public string? OfInitials(string acronym)
    {
        for (var i = _recent.Count - 1; i >= 0; i--)
        {
            if (HasInitials(_recent[i].Name, acronym))
                return _recent[i].Name;
        }
        return null;
    }

    private static bool HasInitials(string name, string acronym)
    {
        var at = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsUpper(name[i]) || (i > 0 && char.IsLetter(name[i - 1])))
                continue;
            if (at == acronym.Length || acronym[at++] != name[i])
                return false;
        }
        return at == acronym.Length && at > 1;
    }

    public string? Latest(int block)
    {
        string? best = null;
        var bestScore = double.MinValue;
        foreach (var (name, at, count) in _recent)
        {
            var score = FrequencyBonus * count - BlockCost * (block - at);
            if (block - at <= MaxBlocks && score > bestScore)
                (best, bestScore) = (name, score);
        }
        return best;
    }

    private void Add(string name, int block)
    {
        var plain = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        for (var i = 0; i < _recent.Count; i++)
        {
            if (_recent[i].Name != plain)
                continue;
            var count = _recent[i].Count + 1;
            _recent.RemoveAt(i);
            _recent.Add((plain, block, count));
            return;
        }
        if (_recent.Count == MaxRecent)
            _recent.RemoveAt(0);
        _recent.Add((plain, block, 1));
    }
}
