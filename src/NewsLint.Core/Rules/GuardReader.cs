using NewsLint.Matching;
using NewsLint.News;
using NewsLint.Rules.Selectors;

namespace NewsLint.Rules;

/// <summary>Decides whether the guards of a rule let a hit through.</summary>
internal static class GuardReader
{
    /// <summary>So many sentences behind a claim are its paragraph where a rule looks for who says so.</summary>
    private const int ParagraphReach = 4;

    private const int FewAttributions = 16;

    public static bool Allows(RulePass pass, int block, int first, int end)
    {
        var rule = pass.Rule;
        foreach (var guard in rule.When)
        {
            if (HoldsWhole(pass, guard, block, first, end))
                return !IsSilenced(pass, block, first, end);
        }
        return rule.When.IsEmpty && !IsSilenced(pass, block, first, end);
    }

    private static bool IsSilenced(RulePass pass, int block, int first, int end)
    {
        foreach (var silence in pass.Rule.Unless)
        {
            if (HoldsInPart(pass, silence, block, first, end))
                return true;
        }
        return false;
    }

    private static bool HoldsWhole(RulePass pass, Guard guard, int block, int first, int end) =>
        (guard.Match is null || IsOneOf(pass, guard.Match, block, first, end))
        && (guard.Subjects.IsEmpty || HasSubject(pass, guard, block, first))
        && (!guard.IsVerbOfAttribution || Frames.IsAttribution(pass.Facts(block), first, end))
        && (guard.Before is null || StandsBefore(pass, guard, block, first, end))
        && (guard.After is null || StandsAfter(pass, guard, block, first, end))
        && (guard.With is null || HasNear(pass, guard.With, block, Around(pass, guard, block, first, end), first, end))
        && (guard.Attribution is null || HasAttribution(pass, guard, block, first))
        && (!guard.IsOwnOutlet || IsOwnOutlet(pass, block, first, end))
        && (!guard.IsSentenceStart || IsSentenceStart(pass, block, first))
        && (guard.Evidence.IsEmpty || HasEvidence(pass, guard, block, first, end));

    private static bool HoldsInPart(RulePass pass, Guard guard, int block, int first, int end) => guard.Match is not null
        ? HoldsWhole(pass, guard, block, first, end)
        : (!guard.Subjects.IsEmpty && HasSubject(pass, guard, block, first))
        || (guard.IsVerbOfAttribution && Frames.IsAttribution(pass.Facts(block), first, end))
        || (guard.Before is not null && StandsBefore(pass, guard, block, first, end))
        || (guard.After is not null && StandsAfter(pass, guard, block, first, end))
        || (guard.With is not null && HasNear(pass, guard.With, block, Around(pass, guard, block, first, end), first, end))
        || (guard.Attribution is not null && HasAttribution(pass, guard, block, first))
        || (guard.IsOwnOutlet && IsOwnOutlet(pass, block, first, end))
        || (guard.IsSentenceStart && IsSentenceStart(pass, block, first))
        || (!guard.Evidence.IsEmpty && HasEvidence(pass, guard, block, first, end));

    private static bool IsOneOf(RulePass pass, PhraseList list, int block, int first, int end)
    {
        foreach (var hit in HitsFrom(pass, list, block, first, end))
        {
            if (hit.EndToken <= end)
                return true;
        }
        return false;
    }

    private static bool HasSubject(RulePass pass, Guard guard, int block, int first)
    {
        var (person, org, quantity) = Frames.SubjectOf(pass.Facts(block), first);
        return guard.Subjects.Any(kind => kind switch { SubjectKind.Person => person, SubjectKind.Org => org, _ => quantity });
    }

    private static bool StandsBefore(RulePass pass, Guard guard, int block, int first, int end)
    {
        if (guard.Window is null)
            return !HitsFrom(pass, guard.Before!, block, end, end + 1).IsEmpty;
        var window = Around(pass, guard, block, first, end);
        foreach (var hit in HitsFrom(pass, guard.Before!, block, end, window.End))
        {
            if (hit.EndToken <= window.End)
                return true;
        }
        return false;
    }

    private static bool StandsAfter(RulePass pass, Guard guard, int block, int first, int end)
    {
        var from = guard.Window is null ? first - pass.Lint.LongestAsked(guard.After!, block) : Around(pass, guard, block, first, end).First;
        foreach (var hit in HitsFrom(pass, guard.After!, block, from, first))
        {
            if (guard.Window is null ? hit.EndToken == first : hit.EndToken <= first)
                return true;
        }
        return false;
    }

    private static bool HasNear(RulePass pass, PhraseList list, int block, Stretch window, int first, int end)
    {
        foreach (var hit in HitsFrom(pass, list, block, window.First, window.End))
        {
            if (hit.EndToken <= window.End && (first < 0 || hit.EndToken <= first || hit.FirstToken >= end))
                return true;
        }
        return false;
    }

    private static bool HasEvidence(RulePass pass, Guard guard, int block, int first, int end)
    {
        var window = Around(pass, guard, block, first, end);
        var after = guard.Window is { Unit: WindowUnit.Sentence } sentences ? sentences.Count : guard.Window?.Unit == WindowUnit.Paragraph ? ParagraphReach : 0;
        foreach (var kind in guard.Evidence)
        {
            if (Supports(pass, kind, block, window, first, end, after))
                return true;
        }
        return false;
    }

    /// <summary>Whether a kind of support stands in the sentence of a place.</summary>
    public static bool Supports(RulePass pass, EvidenceKind kind, StoryPlace place)
    {
        var facts = pass.Facts(place.Block);
        var first = facts.TokenAt(place.Span.Start);
        if (first >= facts.Tokens.Length)
            return false;
        var sentence = facts.Sentences[facts.SentenceOf(first)];
        return Supports(pass, kind, place.Block, new Stretch(facts, pass.Block(place.Block), sentence.FirstToken, sentence.EndToken), first, facts.TokenAt(place.Span.End - 1) + 1, after: 0);
    }

    private static bool Supports(RulePass pass, EvidenceKind kind, int block, Stretch window, int first, int end, int after) => kind switch
    {
        EvidenceKind.Link => Evidence.HasLink(window),
        EvidenceKind.Footnote => Evidence.HasFootnote(window),
        EvidenceKind.Figure => Evidence.HasFigure(window),
        EvidenceKind.MeasuredSet => Evidence.HasMeasuredSet(window),
        EvidenceKind.Rank => Evidence.HasRank(window),
        EvidenceKind.NamedSource => Support.IsVouchedFor(pass.Lint.Story, new StoryPlace(block, pass.Facts(block).SpanOf(first, end)), after),
        EvidenceKind.InternalList => IsFollowedByList(pass, block),
        _ => pass.Lint.Rules.RecordKeepers is { } keepers && HasNear(pass, keepers, block, window, -1, -1),
    };

    private static bool HasAttribution(RulePass pass, Guard guard, int block, int first)
    {
        var story = pass.Lint.Story;
        if (guard.Window?.Unit == WindowUnit.Paragraph)
            return Any(pass, guard.Attribution!, new SentenceAt(block, -1), story.AttributionsIn(block));
        var reach = guard.Window?.Count ?? 0;
        SentenceAt? sentence = new SentenceAt(block, pass.Facts(block).SentenceOf(first));
        for (var step = 0; step <= reach && sentence is { } at; step++, sentence = at.Next(story))
        {
            // One sentence more means one of the same paragraph.
            if (at.Block != block && reach < 2)
                return false;
            if (Any(pass, guard.Attribution!, at, story.AttributionsIn(at)))
                return true;
        }
        return false;
    }

    private static bool Any(RulePass pass, Selector<Attribution> selector, SentenceAt where, ReadOnlySpan<Attribution> attributions)
    {
        if (attributions.Length <= FewAttributions)
            return Any(pass, selector, attributions);
        // Each hit of a place with very many statements would ask for all of them.
        if (!pass.SelectedIn.TryGetValue((selector, where), out var known))
            pass.SelectedIn.Add((selector, where), known = Any(pass, selector, attributions));
        return known;
    }

    private static bool Any(RulePass pass, Selector<Attribution> selector, ReadOnlySpan<Attribution> attributions)
    {
        foreach (var attribution in attributions)
        {
            if (selector.Selects(pass, attribution))
                return true;
        }
        return false;
    }

    private static bool IsOwnOutlet(RulePass pass, int block, int first, int end)
    {
        var span = pass.Facts(block).SpanOf(first, end);
        var text = WithoutArticle(pass.Facts(block).Text.AsSpan(span.Start, span.Length));
        foreach (var outlet in pass.Lint.News.Outlets)
        {
            if (WithoutArticle(outlet).Equals(text, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> name) => name.Trim().StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name.Trim()[4..] : name.Trim();

    private static bool IsFollowedByList(RulePass pass, int block)
    {
        var next = block + 1;
        return next < pass.Document.Blocks.Length && (pass.Block(next).InList || pass.Block(next).Kind is Documents.BlockKind.TableCell or Documents.BlockKind.TableHeader) && !pass.Block(block).InList;
    }

    private static bool IsSentenceStart(RulePass pass, int block, int first)
    {
        var facts = pass.Facts(block);
        var at = first - 1;
        var start = facts.Sentences[facts.SentenceOf(first)].FirstToken;
        while (at >= start && facts.Tokens[at].Kind == TokenKind.Sign)
            at--;
        return at < start;
    }

    /// <summary>The window of a guard around a hit; a sentence where the rule does not say.</summary>
    private static Stretch Around(RulePass pass, Guard guard, int block, int first, int end)
    {
        var facts = pass.Facts(block);
        var window = guard.Window ?? new Window(WindowUnit.Sentence);
        var sentence = facts.SentenceOf(first);
        return window.Unit switch
        {
            WindowUnit.Words => new Stretch(facts, pass.Block(block), Math.Max(0, first - window.Count), Math.Min(facts.Tokens.Length, end + window.Count)),
            WindowUnit.Paragraph => new Stretch(facts, pass.Block(block), 0, facts.Tokens.Length),
            WindowUnit.Clause => Clause(pass, block, first, end),
            _ => new Stretch(facts, pass.Block(block), facts.Sentences[sentence].FirstToken, facts.Sentences[Math.Min(facts.Sentences.Length - 1, sentence + window.Count)].EndToken),
        };
    }

    private static Stretch Clause(RulePass pass, int block, int first, int end)
    {
        var facts = pass.Facts(block);
        var sentence = facts.Sentences[facts.SentenceOf(first)];
        var from = first;
        while (from > sentence.FirstToken && !EndsClause(facts, from - 1))
            from--;
        var to = end;
        while (to < sentence.EndToken && !EndsClause(facts, to))
            to++;
        return new Stretch(facts, pass.Block(block), from, to);
    }

    private static bool EndsClause(BlockFacts facts, int token) =>
        facts.Tokens[token].Kind == TokenKind.Sign && facts.Text[facts.Tokens[token].Start] is ',' or ';' or ':' or '—' or '–' or '(' or ')';

    /// <summary>The hits of a list that begin between two tokens. They stand in order, so only those are looked at.</summary>
    private static ReadOnlySpan<PhraseHit> HitsFrom(RulePass pass, PhraseList list, int block, int from, int to)
    {
        var hits = pass.Lint.Asked(list, block).AsSpan();
        var first = Ordered.FirstFrom(hits, from, static hit => hit.FirstToken);
        var end = first;
        while (end < hits.Length && hits[end].FirstToken < to)
            end++;
        return hits[first..end];
    }
}
