using System.Collections.Immutable;

namespace NewsLint.Linting;

/// <summary>
/// Finds the waiver that accepts a finding: the first of the file that holds. They are filed under what they are for, and a finding is given its
/// fingerprint only where its rule has one, so that many waivers cost no more than reading them.
/// </summary>
internal sealed class WaiverSearch
{
    private readonly HashSet<string> _rules = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Rule, string Fingerprint), Filed> _filed = [];
    private readonly HashSet<Waiver> _expired = [];

    /// <param name="waivers">In the order of the file.</param>
    /// <param name="today">The day on which they hold or have ended; null: all hold.</param>
    public WaiverSearch(ImmutableArray<Waiver> waivers, DateOnly? today)
    {
        for (var i = 0; i < waivers.Length; i++)
        {
            var waiver = waivers[i];
            _rules.Add(waiver.Rule);
            var key = Key(waiver.Rule, waiver.Fingerprint);
            if (!_filed.TryGetValue(key, out var filed))
                _filed.Add(key, filed = new Filed());
            if (waiver.Until < today)
                filed.Ended.Add(waiver);
            else
                filed.Holding ??= (i, waiver);
        }
    }

    /// <summary>Those that would have accepted a finding, and have ended.</summary>
    public IReadOnlyCollection<Waiver> Expired => _expired;

    public Waiver? Find(Diagnostic diagnostic)
    {
        if (!_rules.Contains(diagnostic.Rule) && !_rules.Contains(diagnostic.Code))
            return null;
        var fingerprint = diagnostic.Fingerprint;
        var named = _filed.GetValueOrDefault(Key(diagnostic.Rule, fingerprint));
        var coded = _filed.GetValueOrDefault(Key(diagnostic.Code, fingerprint));
        if (named?.Holding is not null || coded?.Holding is not null)
            return (named?.Holding?.Index ?? int.MaxValue) <= (coded?.Holding?.Index ?? int.MaxValue) ? named!.Holding!.Value.Waiver : coded!.Holding!.Value.Waiver;
        // One that ended matters no more where another holds.
        Expire(named);
        Expire(coded);
        return null;
    }

    private void Expire(Filed? filed)
    {
        if (filed is null)
            return;
        _expired.UnionWith(filed.Ended);
        filed.Ended.Clear();
    }

    private static (string Rule, string Fingerprint) Key(string rule, string fingerprint) => (rule.ToUpperInvariant(), fingerprint.ToUpperInvariant());

    private sealed class Filed
    {
        public (int Index, Waiver Waiver)? Holding { get; set; }

        public List<Waiver> Ended { get; } = [];
    }
}
