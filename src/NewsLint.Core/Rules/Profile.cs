namespace NewsLint.Rules;

/// <summary>How many rules are on: each profile holds the ones before it.</summary>
public enum Profile
{
    /// <summary>The core tier: what a newsroom keeps on from the first day.</summary>
    Relaxed,

    /// <summary>Core and standard.</summary>
    Recommended,

    /// <summary>Everything, and the soft entries of each list.</summary>
    Strict,
}

/// <summary>From which profile on a rule runs.</summary>
public enum Tier
{
    Core,
    Standard,
    Strict,
}
