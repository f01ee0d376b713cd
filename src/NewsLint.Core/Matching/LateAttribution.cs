using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NewsLint.Matching;

/// <summary>
/// Sees whether a capital after a quotation of whole sentences begins its attribution (<c>"Is it over?" Reed asked.</c>) and not a new sentence.
/// After the speaker study's rule on sentence ends at a quotation.
/// </summary>
internal static class LateAttribution
{
    private const int SubjectReach = 6;
    private const int AppositionReach = 33;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SayingVerbs = Words("""
        said says asked asks added adds told tells wrote writes replied replies answered answers responded responds explained explains
        continued continues recalled recalls insisted insists warned warns noted notes joked jokes quipped quips shouted shouts yelled yells
        cried cries screamed screams whispered whispers muttered mutters declared declares announced announces argued argues claimed claims
        stated states wondered wonders demanded demands exclaimed exclaims concluded concludes admitted admits acknowledged acknowledges
        tweeted tweets posted posts pleaded pleads begged begs observed observes remarked remarks pondered ponders
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Followers = Words("""
        in on at to of from with by during after before about as over via through when while who into outside inside near
        monday tuesday wednesday thursday friday saturday sunday today yesterday later earlier again then
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WithObject = Words("asked asks told tells");

    /// <summary>Whether the tokens from <paramref name="first"/> on attribute the quotation before them.</summary>
    /// <param name="text">The block's prose.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="first">The token after the quotation.</param>
    /// <param name="afterFullStop">Whether the quotation ends with a full stop: then only the bare <c>Reed said.</c> does, since a comma was to be expected.</param>
    public static bool Begins(string text, ImmutableArray<Token> tokens, int first, bool afterFullStop)
    {
        for (var i = first; i < tokens.Length && i <= first + SubjectReach; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Word)
            {
                if (i > first && SayingVerbs.Contains(token.In(text)))
                    return ClosesAttribution(text, tokens, i, afterFullStop);
            }
            else if (text[token.Start] == ',')
            {
                return !afterFullStop && i > first && VerbFollowsApposition(text, tokens, i + 1);
            }
            else if (text[token.Start] != '.' || !IsAbbreviation(text, tokens[i - 1]))
            {
                return false;
            }
        }
        return false;
    }

    private static bool ClosesAttribution(string text, ImmutableArray<Token> tokens, int verb, bool afterFullStop)
    {
        if (verb + 1 == tokens.Length)
            return true;
        var next = tokens[verb + 1];
        if (next.Kind == TokenKind.Sign)
            return text[next.Start] == '.' || (!afterFullStop && text[next.Start] == ',');
        if (afterFullStop)
            return false;
        return Followers.Contains(next.In(text)) || (WithObject.Contains(tokens[verb].In(text)) && !next.In(text).SequenceEqual("that"));
    }

    private static bool VerbFollowsApposition(string text, ImmutableArray<Token> tokens, int first)
    {
        for (var i = first; i < tokens.Length && i < first + AppositionReach; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Sign && text[token.Start] is '?' or '!' or '"' or '“' or '”' or ';')
                return false;
            if (token.Kind == TokenKind.Sign && text[token.Start] == '.' && !IsAbbreviation(text, tokens[i - 1]))
                return false;
            if (token.Kind == TokenKind.Word && text[tokens[i - 1].Start] == ',' && SayingVerbs.Contains(token.In(text)))
                return true;
        }
        return false;
    }

    private static bool IsAbbreviation(string text, Token token) =>
        token.Kind == TokenKind.Word && (token.Length == 1 || Abbreviations.KindOf(token.In(text)) != AbbreviationKind.None);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
