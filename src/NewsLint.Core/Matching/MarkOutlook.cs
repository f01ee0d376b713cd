using System.Collections.Immutable;

namespace NewsLint.Matching;

/// <summary>What comes after each mark of a block, worked out once from the end backwards, so that a look ahead costs nothing.</summary>
internal sealed class MarkOutlook
{
    private readonly ImmutableArray<MarkSite> _sites;
    private readonly int[] _next;
    private readonly bool[] _plainClose;
    private readonly bool[] _plainCloseBeforeDouble;

    public MarkOutlook(ImmutableArray<MarkSite> sites)
    {
        _sites = sites;
        _next = new int[sites.Length];
        _plainClose = new bool[sites.Length];
        _plainCloseBeforeDouble = new bool[sites.Length];
        Span<int> nearest = [-1, -1, -1];
        var close = false;
        var closeBeforeDouble = false;
        for (var i = sites.Length - 1; i >= 0; i--)
        {
            var site = sites[i];
            _next[i] = nearest[(int)site.Family];
            _plainClose[i] = close;
            _plainCloseBeforeDouble[i] = closeBeforeDouble;
            if (site.Lean != Lean.Nothing && site.Measure != Measure.FeetAndInches)
                nearest[(int)site.Family] = i;
            if (site.Family == MarkFamily.Single && site.Lean == Lean.Opening)
                close = closeBeforeDouble = false;
            else if (site.Family == MarkFamily.Single && site.Lean == Lean.Closing && !site.FollowsWord)
                close = closeBeforeDouble = true;
            else if (site.Family == MarkFamily.Double && site.Lean != Lean.Opening)
                closeBeforeDouble = false;
        }
    }

    /// <summary>The next mark that pairs with this one, if any.</summary>
    public MarkSite? Next(int index) => _next[index] is >= 0 and var next ? _sites[next] : null;

    /// <summary>Whether neither of the next two marks of the family can only open.</summary>
    public bool TwoClosingFollow(int index)
    {
        var first = _next[index];
        return first >= 0 && _next[first] is >= 0 and var second && _sites[first].Lean != Lean.Opening && _sites[second].Lean != Lean.Opening;
    }

    /// <summary>
    /// Whether, before another single quotation opens, a single mark stands that cannot be an apostrophe because no letter is before it. Then it
    /// is that mark which closes, and this one is a plural possessive or an elision.
    /// </summary>
    /// <param name="index">The mark from which to look ahead.</param>
    /// <param name="beforeDouble">Whether the search stops at the end of a double quotation.</param>
    public bool PlainSingleCloseFollows(int index, bool beforeDouble) => beforeDouble ? _plainCloseBeforeDouble[index] : _plainClose[index];
}
