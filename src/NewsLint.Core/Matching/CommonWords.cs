using System.Collections.Frozen;

namespace NewsLint.Matching;

/// <summary>
/// Which words and signs are frequent in English news, so that a phrase is filed under its rarest word. Only the order matters,
/// and a mistake costs time, never a hit. Written by hand, most frequent first.
/// </summary>
internal static class CommonWords
{
    private static readonly FrozenDictionary<string, int> Ranks = """
        . , the of and " “ ” to in a that is was for on s it with as by at be he from this are his said have has but an not they were had which will their or who
        its been would more one about after also up out new year her two when can all there over she we other people you if than into first t last may could
        some what no so them him i time state government many years most because three while such before between during against now only any where under made
        u both million percent per our these those like then even through since per us do how being well way back day make get down just much own off each
        work public here part company high police country city use group national city week still should four another made president public next very
        take month including federal home school called old long go him around did my right good man set same does see me too health united states world
        law five court according need members house life case local several plan without money program office told states among official officials end use
        often few program small large become second number show however help until go left put include place might used services service information business
        data support must report research market development change water area community families woman women men children every six party later already
        re ve ll d m never always nothing something everything everyone thing things come came say says think going know want look give point best great big
        dead death war line early late open key top full hard real close fact sense course lot side level free power issue question problem far least low head
        night morning today yesterday monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
        november december east west north south minister department council mayor board case law force general political economic social
        """
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Distinct()
        .Select((word, index) => (word, index))
        .ToFrozenDictionary(pair => pair.word, pair => pair.index, StringComparer.OrdinalIgnoreCase);

    /// <summary>How often a word is met, as a number that only compares: the larger, the more often.</summary>
    public static int Weight(string word) =>
        Ranks.TryGetValue(word, out var rank) ? 100_000 / (rank + 1) + 100 : word.Length < 3 ? 90 : Math.Max(1, 40 - word.Length * 3);
}
