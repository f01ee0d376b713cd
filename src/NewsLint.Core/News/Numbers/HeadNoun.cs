using NewsLint.Matching;

namespace NewsLint.News.Numbers;

/// <summary>The noun that a number counts, read from the words behind it.</summary>
internal static class HeadNoun
{
    private const int Reach = 4;

    /// <summary>Words that end a noun phrase or never are its head.</summary>
    private static readonly WordSet Stops = new(
        """
        a an the of in on at by for from with without to into onto over under above below than as and or but nor so yet if when while after before since until because that which who whom whose
        is are was were be been being am has have had do does did will would can could may might must shall should not it its he she they we i you this these those there here
        about against among between during per via like more less most least other others another also already just only even still again ago later earlier each every both all half
        said says say told including include includes included according across through around near off out up down then now today yesterday tomorrow tonight
        """);

    private static readonly WordSet Verbs = new(
        """
        voted vote died dead killed injured wounded hurt missing arrested rose fell went came left lost won took made got gave said remained remain live lived work worked attended signed
        showed filed joined applied responded agreed supported backed opposed
        """);

    /// <summary>The token of the noun, or -1.</summary>
    /// <param name="facts">The block.</param>
    /// <param name="from">The token after the number.</param>
    /// <param name="end">The end of its sentence.</param>
    public static int After(BlockFacts facts, int from, int end)
    {
        var head = -1;
        for (var at = from; at < end && at < from + Reach; at++)
        {
            var token = facts.Tokens[at];
            if (token.Kind != TokenKind.Word || Stops.Contains(token, facts.Text) || token.Joint == Joint.Apostrophe)
                break;
            // "12 dead", "14 killed": the participle is what is counted.
            if (Verbs.Contains(token, facts.Text))
                return head < 0 ? at : head;
            head = at;
            // A plural that is not part of a compound ends the phrase.
            if (IsPlural(token.In(facts.Text)) && !(at + 1 < end && facts.Tokens[at + 1].Joint == Joint.Hyphen))
                return head;
        }
        return head;
    }

    /// <summary>Whether two nouns are the same but for number.</summary>
    public static bool AreSame(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Singular(left).Equals(Singular(right), StringComparison.OrdinalIgnoreCase);

    private static bool IsPlural(ReadOnlySpan<char> word) =>
        (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i')) || word.Equals("people", StringComparison.OrdinalIgnoreCase) || word.EndsWith("men", StringComparison.Ordinal) || word.Equals("children", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("ies", StringComparison.OrdinalIgnoreCase) && word.Length > 4)
            return word[..^3];
        if (word.EndsWith("y", StringComparison.OrdinalIgnoreCase) && word.Length > 3)
            return word[..^1];
        if (word.EndsWith("es", StringComparison.OrdinalIgnoreCase) && word.Length > 4 && word[^3] is 'x' or 's' or 'h')
            return word[..^2];
        return word.Length > 3 && word[^1] is 's' && word[^2] != 's' ? word[..^1] : word;
    }
}
