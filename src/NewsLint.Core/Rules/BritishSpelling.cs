using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NewsLint.Rules;

/// <summary>Turns suggested words, which rules write as Americans do, into British spelling.</summary>
internal static partial class BritishSpelling
{
    private static readonly FrozenSet<string> KeepZ = new[] { "size", "prize", "seize", "capsize", "maize", "baize" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Words = """
        percent: per cent; color: colour; colors: colours; colored: coloured; labor: labour; favor: favour; favored: favoured;
        favors: favours; honor: honour; honored: honoured; neighbor: neighbour; neighbors: neighbours; neighborhood: neighbourhood;
        behavior: behaviour; center: centre; centers: centres; defense: defence; offense: offence; program: programme;
        programs: programmes; canceled: cancelled; canceling: cancelling; traveled: travelled; labeled: labelled; gray: grey;
        skeptical: sceptical; skeptics: sceptics; aging: ageing; judgment: judgement; mom: mum;
        """
        .Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(pair => pair.Split(": "))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    public static ImmutableArray<string> Of(ImmutableArray<string> texts) => [.. texts.Select(text => Word().Replace(text, match => OfWord(match.Value)))];

    private static string OfWord(string word)
    {
        if (Words.TryGetValue(word, out var british))
            return char.IsUpper(word[0]) ? char.ToUpperInvariant(british[0]) + british[1..] : british;
        return KeepZ.Contains(word) || KeepZ.Contains(word.TrimEnd('d', 's')) ? word : Ize().Replace(word, "$1is$2");
    }

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();

    [GeneratedRegex("^(.{2,})iz(e|es|ed|ing|ation|ations)$")]
    private static partial Regex Ize();
}
