using System.Collections.Immutable;
using NewsLint.Documents;

namespace NewsLint.Matching;

/// <summary>One pass over a block's marks, from left to right, with a stack of those that are open. Time is linear in the marks and spaces.</summary>
internal sealed class QuotePairing
{
    private readonly string _text;
    private readonly ImmutableArray<MarkSite> _sites;
    private readonly MarkOutlook _outlook;
    private readonly bool _singlesAtTop;
    private readonly List<Found> _found = [];
    private readonly Stack<int> _open = [];
    private readonly int[] _openOfFamily = new int[3];

    private QuotePairing(string text, ImmutableArray<MarkSite> sites, MarkOutlook outlook, bool singlesAtTop)
    {
        _text = text;
        _sites = sites;
        _outlook = outlook;
        _singlesAtTop = singlesAtTop;
    }

    /// <param name="text">The block's prose.</param>
    /// <param name="sites">Its marks.</param>
    /// <param name="outlook">What follows each of them.</param>
    /// <param name="singlesAtTop">Whether single marks also quote outside double marks.</param>
    /// <returns>The quotations and stray marks, in order of their start.</returns>
    public static ImmutableArray<QuotedSpan> Pair(string text, ImmutableArray<MarkSite> sites, MarkOutlook outlook, bool singlesAtTop) =>
        new QuotePairing(text, sites, outlook, singlesAtTop).Run();

    private ImmutableArray<QuotedSpan> Run()
    {
        for (var i = 0; i < _sites.Length; i++)
        {
            switch (_sites[i].Family)
            {
                case MarkFamily.Double:
                    ReadDouble(i);
                    break;
                case MarkFamily.Single:
                    ReadSingle(i);
                    break;
                default:
                    ReadGuillemet(i);
                    break;
            }
        }
        while (_open.Count > 0)
            EndUnclosed(_text.Length);
        return WithDepths();
    }

    private bool IsOpen(MarkFamily family) => _openOfFamily[(int)family] > 0;

    private bool SingleIsInnermost => _open.Count > 0 && _found[_open.Peek()].Site.Family == MarkFamily.Single;

    private void ReadDouble(int index)
    {
        var site = _sites[index];
        var isOpen = IsOpen(MarkFamily.Double);
        if (IsMeasure(index, isOpen))
            return;
        if (site.Lean == Lean.Opening)
        {
            // Two closing marks ahead: the same marks one inside the other. Else the closing mark of the first was forgotten.
            if (isOpen && !_outlook.TwoClosingFollow(index))
                EndUnclosed(MarkFamily.Double, site.Offset);
            Open(site);
        }
        else if (isOpen)
        {
            Close(MarkFamily.Double, site);
        }
        else if (site.Lean == Lean.Either && _outlook.Next(index) is { } next && !(site.FollowsWord && next.Lean == Lean.Opening))
        {
            Open(site);
        }
        else
        {
            _found.Add(new Found(site, site.End, IsStray: true, site.Sign));
        }
    }

    private bool IsMeasure(int index, bool isOpen)
    {
        var measure = _sites[index].Measure;
        if (measure == Measure.None)
            return false;
        if (!isOpen)
            return true;
        // Somebody has to close what is open.
        var isNeededToClose = _outlook.Next(index) is not { Lean: not Lean.Opening };
        return measure != Measure.Number && !isNeededToClose;
    }

    private void ReadSingle(int index)
    {
        var site = _sites[index];
        if (site.Lean == Lean.Opening)
        {
            if (!_singlesAtTop && !IsOpen(MarkFamily.Double) && !IsOpen(MarkFamily.Guillemet))
                return;
            if (SingleIsInnermost && !_outlook.TwoClosingFollow(index))
                EndUnclosed(TrimmedEnd(site.Offset));
            Open(site);
        }
        else if (site.Lean == Lean.Closing && SingleIsInnermost)
        {
            var isApostrophe = site.FollowsWord
                && _outlook.PlainSingleCloseFollows(index, _open.Count > _openOfFamily[(int)MarkFamily.Single]);
            if (!isApostrophe)
                Close(MarkFamily.Single, site);
        }
    }

    private void ReadGuillemet(int index)
    {
        var site = _sites[index];
        if (IsOpen(MarkFamily.Guillemet))
        {
            if (site.Lean != Lean.Closing && _open.Count > 0 && _found[_open.Peek()].Site.Sign == site.Sign)
                Open(site);
            else
                Close(MarkFamily.Guillemet, site);
        }
        else if (site.Lean == Lean.Closing)
        {
            _found.Add(new Found(site, site.End, IsStray: true, site.Sign));
        }
        // "Home » News" leads along a path.
        else if (site.Sign == "«" || site.Lean == Lean.Opening)
        {
            Open(site);
        }
    }

    private void Open(MarkSite site)
    {
        _open.Push(_found.Count);
        _openOfFamily[(int)site.Family]++;
        _found.Add(new Found(site, _text.Length, IsStray: false, ""));
    }

    /// <summary>Closes the innermost quotation of a family; what is open inside it ends too, unclosed.</summary>
    private void Close(MarkFamily family, MarkSite site)
    {
        EndUnclosedInside(family, TrimmedEnd(site.Offset));
        var index = Pop();
        _found[index] = _found[index] with { End = site.End, Close = site.Sign };
    }

    /// <summary>Ends the innermost quotation of a family, unclosed, and what is open inside it.</summary>
    private void EndUnclosed(MarkFamily family, int offset)
    {
        var end = TrimmedEnd(offset);
        EndUnclosedInside(family, end);
        EndUnclosed(end);
    }

    private void EndUnclosedInside(MarkFamily family, int end)
    {
        while (_found[_open.Peek()].Site.Family != family)
            EndUnclosed(end);
    }

    private void EndUnclosed(int end)
    {
        var index = Pop();
        var found = _found[index];
        // A single mark without a partner is most often an apostrophe.
        var isApostrophe = found.Site.Family == MarkFamily.Single && !(found.Site.IsExpected && StartsLikeSpeech(found.Site.End));
        _found[index] = found with { End = Math.Max(end, found.Site.End), IsApostrophe = isApostrophe };
    }

    private int Pop()
    {
        var index = _open.Pop();
        _openOfFamily[(int)_found[index].Site.Family]--;
        return index;
    }

    private bool StartsLikeSpeech(int offset) => offset < _text.Length && (char.IsUpper(_text[offset]) || char.IsDigit(_text[offset]));

    private int TrimmedEnd(int end)
    {
        while (end > 0 && Tokenizer.IsSpace(_text[end - 1]))
            end--;
        return end;
    }

    private ImmutableArray<QuotedSpan> WithDepths()
    {
        var spans = ImmutableArray.CreateBuilder<QuotedSpan>(_found.Count);
        var ends = new Stack<int>();
        foreach (var found in _found)
        {
            if (found.IsApostrophe)
                continue;
            var start = found.Site.Offset;
            while (ends.Count > 0 && ends.Peek() <= start)
                ends.Pop();
            var open = found.IsStray ? "" : found.Site.Sign;
            spans.Add(new QuotedSpan(new ProseSpan(start, found.End), open, found.Close, ends.Count + 1));
            if (!found.IsStray)
                ends.Push(found.End);
        }
        return spans.ToImmutable();
    }

    private readonly record struct Found(MarkSite Site, int End, bool IsStray, string Close)
    {
        public bool IsApostrophe { get; init; }
    }
}
