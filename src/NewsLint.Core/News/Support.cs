namespace NewsLint.News;

/// <summary>Who with a name vouches for a claim: evidence E3 of the news model. A vague or anonymous source is none.</summary>
internal static class Support
{
    /// <summary>Whether a named source says what stands at a place, in its sentence or in one of those behind it.</summary>
    /// <param name="story">The story.</param>
    /// <param name="place">The claim.</param>
    /// <param name="after">How many sentences behind it count. One alone must begin with its attribution; of more, any says enough.</param>
    public static bool IsVouchedFor(Story story, StoryPlace place, int after)
    {
        var facts = story.Facts[place.Block];
        var token = facts.TokenAt(place.Span.Start);
        if (token >= facts.Tokens.Length)
            return false;
        var sentence = facts.SentenceOf(token);
        var at = new SentenceAt(place.Block, sentence);
        foreach (var attribution in story.AttributionsIn(at))
        {
            if (CanVouch(story, attribution) && Governs(attribution, place))
                return true;
        }
        var next = at;
        for (var step = 0; step < after; step++)
        {
            if (next.Next(story) is not { } following)
                return false;
            next = following;
            foreach (var attribution in story.AttributionsIn(next))
            {
                if (CanVouch(story, attribution) && (after > 1 || Opens(story, attribution, next)))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Somebody a reader can find: a name, an office (“the auditor”), the spokesperson of a named body.</summary>
    private static bool CanVouch(Story story, Attribution attribution) =>
        attribution.Class.IsNamed() || attribution.Class is SourceClass.MediaNamed or SourceClass.OfficialSpokesperson
        || (attribution.Class == SourceClass.RoleOnly && SourcePhrase.Of(story, attribution.SourcePlace).IsOffice);

    /// <summary>Whether what is attributed holds the claim. Where its extent is not known, it is the sentence; the source's own words vouch for nothing.</summary>
    private static bool Governs(Attribution attribution, StoryPlace claim)
    {
        if (attribution.SourcePlace.Span.OverlapsWith(claim.Span) || attribution.VerbPlace.Span.OverlapsWith(claim.Span))
            return false;
        return attribution.IsDirect || attribution.Content.Span.Length == 0 || attribution.Content.Span.OverlapsWith(claim.Span);
    }

    private static bool Opens(Story story, Attribution attribution, SentenceAt sentence)
    {
        var facts = story.Facts[sentence.Block];
        var first = facts.Sentences[sentence.Index].FirstToken;
        var place = attribution.SourcePlace.Span.Start < attribution.VerbPlace.Span.Start ? attribution.SourcePlace : attribution.VerbPlace;
        return attribution.IsDirect || facts.TokenAt(place.Span.Start) - first <= 2;
    }
}
