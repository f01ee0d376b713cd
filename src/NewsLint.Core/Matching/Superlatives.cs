using System.Collections.Frozen;

namespace NewsLint.Matching;

/// <summary>
/// Superlatives by form: words in -est but for a closed list of others, and the irregular ones. A list of what is none
/// needs no care for new adjectives. The idea and the list: the words in -est of an English dictionary, read one by one.
/// </summary>
internal static class Superlatives
{
    private static readonly FrozenSet<string> Irregular = Set("best worst furthest farthest foremost uppermost topmost utmost");

    private static readonly FrozenSet<string> NoSuperlatives = Set(
        """
        abreast arrest armrest attest august backrest beest behest bequest blest breast bucharest budapest celeste chest congest conquest contest counterprotest crest deforest
        detest digest dishonest disinterest divest earnest brest ernest est everest fest forrest footrest forest funfest gabfest geest gest guest headrest hest honest houseguest immodest
        incest infest ingest inquest interest invest jest latest lest manifest midwest modest molest nest northwest oktoberfest overinvest pest predigest pretest priest protest
        quest rainforest reforest reinfest reinvest request rest retest revest self-interest slugfest songfest southwest suggest talkfest tempest test trest unrest vest west wildebeest wrest
        zest
        """);

    private static readonly FrozenSet<string> NotAfterMost = Set(
        """
        of people americans britons voters residents women men children students families states countries cities companies workers patients users adults teenagers experts members cases
        days nights mornings weeks months years times part parts things places areas schools teams players fans buildings homes houses jobs businesses banks economists analysts democrats
        republicans lawmakers others who that which are is was were have had has do did does will would can could may might in on at for from to with by and or but if when as than the a
        an its his her their our my your this these those it he she they we you i not no all any some just only
        """);

    /// <summary>Whether a word that ends with this unit may end as all superlatives do.</summary>
    public static bool MayEnd(char last) => (last | 0x20) == 't' || last >= 128;

    /// <summary>Whether a word ends as all superlatives do.</summary>
    public static bool HasEnding(ReadOnlySpan<char> word) => word.EndsWith("st", StringComparison.OrdinalIgnoreCase);

    public static bool IsSuperlative(ReadOnlySpan<char> word)
    {
        if (Irregular.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            return true;
        return word.Length > 4 && word.EndsWith("est", StringComparison.OrdinalIgnoreCase) && !NoSuperlatives.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    /// <summary>Whether <c>most</c> before this word makes a superlative, not a quantity: no list of adjectives, but of what is none.</summary>
    public static bool CanFollowMost(ReadOnlySpan<char> word) =>
        word.Length > 3 && !char.IsUpper(word[0]) && !NotAfterMost.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && LooksLikeAdjectiveOrAdverb(word);

    private static bool LooksLikeAdjectiveOrAdverb(ReadOnlySpan<char> word)
    {
        foreach (var suffix in AdjectiveSuffixes)
        {
            if (word.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return CommonAdjectives.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static readonly string[] AdjectiveSuffixes = ["ful", "ous", "ive", "al", "ic", "able", "ible", "ant", "ent", "ed", "ing", "ary", "ory", "less", "ly", "ish", "some"];

    private static readonly FrozenSet<string> CommonAdjectives = Set("severe secure extreme serious common modern recent famous obscure intense complex remote bizarre brutal violent certain accurate private corrupt popular unpopular vulnerable familiar similar polar urban rural human humane sincere unusual ordinary senior junior");

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
