using NewsLint.Matching;
using NewsLint.News.Reading;

namespace NewsLint.News;

/// <summary>What kind of source the words of a noun phrase name: catalogue of the news model, section 4.3.</summary>
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
        var head = Lexicon.Of(facts.Tokens[mention.Head].Hash);
        var hasName = HasCapital(facts, mention);
        if ((head & Traits.AnonymousHead) != 0)
            return SourceClass.AnonymousExplicit;
        if (IsMedia(facts, mention))
            return SourceClass.MediaUnnamed;
        if (IsVague(facts, mention, head))
            return SourceClass.VagueGroup;
        if (mention.Kind == MentionKind.Document)
            return SourceClass.Document;
        if (mention.Kind == MentionKind.Body)
            return SourceClass.NamedOrganization;
        if (hasName && (head & Traits.Role) != 0 && IsSpokesperson(facts, mention))
            return SourceClass.OfficialSpokesperson;
        return SourceClass.RoleOnly;
    }

    private static bool IsOutlet(NameReading name) => name.Has(NameSigns.HasOutletWord);

    private static bool IsMedia(BlockFacts facts, Mention mention)
    {
        var word = facts.Tokens[mention.Head].In(facts.Text);
        return word is "reports" or "media" or "outlets" or "rumors" or "rumours" or "papers" or "newspapers";
    }

    private static bool IsVague(BlockFacts facts, Mention mention, Traits head)
    {
        var isPlural = facts.Tokens[mention.Head].In(facts.Text) is var word && (word.EndsWith("s", StringComparison.Ordinal) || word is "people" or "men" or "women" or "many" or "public");
        if (!isPlural)
            return (Lexicon.Of(facts.Tokens[mention.First].Hash) & Traits.VagueHead) != 0;
        return (head & Traits.VagueHead) != 0 || (head & Traits.Role) != 0;
    }

    private static bool IsSpokesperson(BlockFacts facts, Mention mention) =>
        facts.Tokens[mention.Head].In(facts.Text) is var word && word.StartsWith("spokes", StringComparison.OrdinalIgnoreCase);

    private static bool HasCapital(BlockFacts facts, Mention mention)
    {
        for (var token = mention.First; token < mention.End; token++)
        {
            if (facts.Tokens[token].Kind == TokenKind.Word && char.IsUpper(facts.Text[facts.Tokens[token].Start]) && (Lexicon.Of(facts.Tokens[token].Hash) & Traits.Opener) == 0)
                return true;
        }
        return false;
    }
}
