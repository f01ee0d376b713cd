using NewsLint.Matching;
using NewsLint.News.Reading;

namespace NewsLint.News;

/// <summary>
/// What kind of source the words of a noun phrase name: catalogue of the news model, section 4.3. Anonymous is not the same as unnamed: officials of a
/// body that is named can be found, a crowd cannot.
/// </summary>
internal static class SourceClassifier
{
    /// <summary>The class of a phrase that no person of the draft is known to stand behind.</summary>
    /// <param name="facts">The block.</param>
    /// <param name="mention">The phrase.</param>
    /// <param name="name">The name run it ends with, or null.</param>
    public static SourceClass Classify(BlockFacts facts, Mention mention, NameReading? name)
    {
        if (mention.IsNone)
            return SourceClass.Unattributed;
        if (name is not null)
            return IsOutlet(name) ? SourceClass.MediaNamed : SourceClass.NamedOrganization;
        if (mention.Kind == MentionKind.Pronoun)
            return SourceClass.RoleOnly;
        var head = facts.Tokens[mention.Head];
        if (SourceWords.Anonymous.Contains(head, facts.Text) || IsSomebodyWhoKnows(facts, mention, head))
            return SourceClass.AnonymousExplicit;
        if (SourceWords.Media.Contains(head, facts.Text))
            return IsReportOfABody(facts, mention) ? SourceClass.Document : SourceClass.MediaUnnamed;
        if (SourceWords.Spokespeople.Contains(head, facts.Text))
            return SourceClass.OfficialSpokesperson;
        var isPlural = SourceWords.IsPlural(facts, mention.Head, mention.First);
        if (mention.Kind == MentionKind.Document || IsThing(facts, mention))
            return SourceClass.Document;
        if (mention.Head > mention.First && char.IsUpper(facts.Text[head.Start]) && (Lexicon.Of(head.Hash) & (Traits.Role | Traits.Demonym | Traits.Title | Traits.VagueHead)) == 0 && !IsDemonymNoun(facts, head))
            return SourceClass.NamedOrganization;
        if (mention.Kind == MentionKind.Body && !IsCrowd(facts, mention, isPlural: isPlural))
            return SourceClass.NamedOrganization;
        var result = IsCrowd(facts, mention, isPlural) ? SourceClass.VagueGroup : SourceClass.RoleOnly;
        return AnonymityFormulas.IsSpokenOf(facts, mention) ? SourceClass.AnonymousExplicit : result;
    }

    /// <summary>A noun that is neither a person, a group nor a body: “a congressional timeline”.</summary>
    private static bool IsThing(BlockFacts facts, Mention mention)
    {
        var head = facts.Tokens[mention.Head];
        const Traits person = Traits.Role | Traits.VagueHead | Traits.AnonymousHead | Traits.Title | Traits.OrganizationHead | Traits.Demonym | Traits.Man | Traits.Woman;
        return (Lexicon.Of(head.Hash) & person) == 0 && !char.IsUpper(facts.Text[head.Start]) && !SourceWords.Bystanders.Contains(head, facts.Text) && !SourceWords.Somebody.Contains(head, facts.Text)
            && !SourceWords.Crowd.Contains(head, facts.Text) && !LooksLikePerson(head.In(facts.Text));
    }

    private static bool LooksLikePerson(ReadOnlySpan<char> word) =>
        word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("or", StringComparison.Ordinal) || word.EndsWith("ist", StringComparison.Ordinal) || word.EndsWith("ian", StringComparison.Ordinal) || word.EndsWith("man", StringComparison.Ordinal)
        || word.EndsWith("ers", StringComparison.Ordinal) || word.EndsWith("ors", StringComparison.Ordinal) || word.EndsWith("ists", StringComparison.Ordinal) || word.EndsWith("ians", StringComparison.Ordinal) || word.EndsWith("men", StringComparison.Ordinal);

    /// <summary>“a Nevada Democrat”: somebody, and no body's name.</summary>
    private static bool IsDemonymNoun(BlockFacts facts, Token head) =>
        head.In(facts.Text) is "Democrat" or "Republican" or "Democrats" or "Republicans" or "Conservative" or "Liberal" or "Tory" or "Senator" or "Congressman";

    private static bool IsOutlet(NameReading name) => name.Has(NameSigns.HasOutletWord) || SourceWords.Outlets.Contains(name.Text);

    /// <summary>“people close to the talks”.</summary>
    private static bool IsSomebodyWhoKnows(BlockFacts facts, Mention mention, Token head)
    {
        if (!SourceWords.Somebody.Contains(head, facts.Text))
            return false;
        var at = mention.Head + 1;
        if (at >= facts.Tokens.Length)
            return false;
        return SourceWords.Knowing.Contains(facts.Tokens[at], facts.Text)
            || (facts.Is(at, "with") && (facts.Is(at + 1, "knowledge") || facts.Is(at + 2, "knowledge")))
            || ((facts.Is(at, "who") || facts.Is(at, "directly") || facts.Is(at, "intimately")) && at + 2 < facts.Tokens.Length && (SourceWords.Knowing.Contains(facts.Tokens[at + 1], facts.Text) || SourceWords.Knowing.Contains(facts.Tokens[at + 2], facts.Text)));
    }

    /// <summary>“police reports”, “the inspector's reports”: documents, not media.</summary>
    private static bool IsReportOfABody(BlockFacts facts, Mention mention)
    {
        if (!facts.Is(mention.Head, "reports"))
            return false;
        if (mention.Head == mention.First)
            return false;
        var before = facts.Tokens[mention.Head - 1];
        return !(facts.Is(mention.Head - 1, "media") || facts.Is(mention.Head - 1, "news") || facts.Is(mention.Head - 1, "press") || facts.Is(mention.Head - 1, "some") || facts.Is(mention.Head - 1, "several")
            || facts.Is(mention.Head - 1, "multiple") || facts.Is(mention.Head - 1, "unconfirmed") || facts.Is(mention.Head - 1, "local")) && before.Kind == TokenKind.Word;
    }

    /// <summary>
    /// Whether nobody could tell who is meant: “critics”, “some officials”. A number counts them, a body that is named or “the” says which:
    /// those are roles.
    /// </summary>
    private static bool IsCrowd(BlockFacts facts, Mention mention, bool isPlural)
    {
        var isHeadCrowd = SourceWords.Crowd.Contains(facts.Tokens[mention.Head], facts.Text) || (Lexicon.Of(facts.Tokens[mention.Head].Hash) & Traits.VagueHead) != 0;
        var starts = facts.Tokens[mention.First];
        if (mention.Kind == MentionKind.Body)
            return isPlural && SourceWords.Crowd.Contains(starts, facts.Text) && mention.First != mention.Head;
        if (!isPlural && !isHeadCrowd)
            return false;
        if (isPlural && IsCounted(facts, mention))
            return false;
        if (IsPossessed(facts, mention) && !SourceWords.Circles.Contains(facts.Tokens[mention.Head], facts.Text))
            return false;
        if (SourceWords.Crowd.Contains(starts, facts.Text))
            return true;
        if (SourceWords.VagueHeads.Contains(facts.Tokens[mention.Head], facts.Text))
            return !facts.Is(mention.First, "the") && !NamesBody(facts, mention);
        return isPlural && !facts.Is(mention.First, "the") && !facts.Is(mention.First, "these") && !NamesBody(facts, mention);
    }

    private static bool IsCounted(BlockFacts facts, Mention mention)
    {
        for (var token = mention.First; token < mention.Head; token++)
        {
            if (facts.Tokens[token].Kind == TokenKind.Number || SourceWords.Numbers.Contains(facts.Tokens[token], facts.Text))
                return true;
        }
        return false;
    }

    /// <summary>“his lawyers”, “Boone's lawyers”, “the team's doctors”.</summary>
    private static bool IsPossessed(BlockFacts facts, Mention mention)
    {
        if ((Lexicon.Of(facts.Tokens[mention.First].Hash) & Traits.Possessive) != 0)
            return true;
        for (var token = mention.First + 1; token < mention.Head; token++)
        {
            if (facts.Tokens[token].Joint == Joint.Apostrophe)
                return true;
        }
        return false;
    }

    /// <summary>A capital or a body's adjective before the noun, or a place with a capital behind it.</summary>
    private static bool NamesBody(BlockFacts facts, Mention mention)
    {
        for (var token = mention.First; token < mention.End; token++)
        {
            var word = facts.Tokens[token];
            if (word.Kind != TokenKind.Word || token == mention.Head)
                continue;
            if (token > mention.First && char.IsUpper(facts.Text[word.Start]) && (Lexicon.Of(word.Hash) & Traits.Opener) == 0)
                return true;
            if (token < mention.Head && SourceWords.BodyAdjectives.Contains(word, facts.Text) && !SourceWords.Outsiders.Contains(facts.Tokens[mention.Head], facts.Text))
                return true;
            if (token == mention.First && token < mention.Head && char.IsUpper(facts.Text[word.Start]) && (Lexicon.Of(word.Hash) & (Traits.Opener | Traits.Determiner)) == 0 && IsNameWord(facts, word))
                return true;
        }
        return false;
    }

    /// <summary>Whether a word that opens a sentence would have its capital anywhere: all capitals, or a people's or body's word.</summary>
    private static bool IsNameWord(BlockFacts facts, Token word)
    {
        var text = word.In(facts.Text);
        return (Lexicon.Of(word.Hash) & (Traits.Demonym | Traits.OrganizationWord | Traits.PlaceWord)) != 0 || (text.Length > 1 && char.IsUpper(text[1]));
    }
}
