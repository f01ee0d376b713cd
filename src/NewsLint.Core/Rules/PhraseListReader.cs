using System.Collections.Immutable;
using NewsLint.Matching;
using NewsLint.Yaml;

namespace NewsLint.Rules;

/// <summary>Reads lists of phrases from a rule file.</summary>
internal sealed class PhraseListReader(RuleMap map, WordClass inflection, bool isCaseSensitive)
{
    /// <summary>The entries of a list; what cannot be read is reported and left out.</summary>
    public ImmutableArray<PhraseEntry> Entries(string key, bool isSoft = false) =>
        [.. map.Texts(key).Select(text => Entry(text, [], isSoft, inflection)).OfType<PhraseEntry>()];

    /// <summary>All entries that find things without saying what to write: the main ones, those at most a suggestion, the soft ones.</summary>
    public ImmutableArray<PhraseEntry> AllEntries() =>
        [.. Entries("phrases"), .. Entries("suggestions").Select(entry => entry with { IsSuggestion = true }), .. Entries("soft", isSoft: true)];

    /// <summary>The entries of a map from phrase to replacement; several replacements as a list, or with <c>|</c> between.</summary>
    public ImmutableArray<PhraseEntry> Swaps(string key, bool isSoft = false)
    {
        if (map.Node(key) is not { } node)
            return [];
        if (node is not YamlMapping swaps)
        {
            map.Report(node.Span, $"“{key}” takes a map from what is found to what to write instead, not {node.Kind}.");
            return [];
        }
        var entries = ImmutableArray.CreateBuilder<PhraseEntry>();
        var nested = map.Of(swaps);
        foreach (var swap in swaps.Entries)
        {
            if (!nested.IsTerm(swap.Key, key) || Replacements(nested, swap) is not { } replacements)
                continue;
            if (Entry(swap.Key, replacements, isSoft, inflection) is { } entry)
                entries.Add(entry);
        }
        return entries.ToImmutable();
    }

    /// <summary>A list of its own, for exceptions and guards: never inflected.</summary>
    public PhraseList? List(string key)
    {
        if (!map.Has(key))
            return null;
        if (map.IsTrusted)
            return new PhraseList([.. map.Texts(key).Select(text => new PhraseEntry(text.Value, text.Span))], isCaseSensitive);
        ImmutableArray<PhraseEntry> entries = [.. map.Texts(key).Select(text => Entry(text, [], isSoft: false, WordClass.None)).OfType<PhraseEntry>()];
        return entries.IsEmpty ? null : new PhraseList(entries, isCaseSensitive);
    }

    /// <summary>One phrase, or null where it cannot be read.</summary>
    public PhraseEntry? One(YamlScalar text) => map.IsTerm(text, "either") ? Entry(text, [], isSoft: false, inflection) : null;

    private static ImmutableArray<string>? Replacements(RuleMap map, YamlEntry swap)
    {
        switch (swap.Value)
        {
            case YamlScalar { IsNull: true }:
                return [""];
            case YamlScalar text:
                return map.IsTerm(text, "swap") ? [.. text.Value.Split('|', StringSplitOptions.TrimEntries)] : null;
            case YamlSequence { Items.IsEmpty: true }:
                return [""];
            case YamlSequence list when list.Items.All(item => item is YamlScalar):
                return list.Items.All(item => map.IsTerm((YamlScalar)item, "swap")) ? [.. list.Items.Select(item => ((YamlScalar)item).Value)] : null;
            default:
                map.Report(swap.Value.Span, "What to write instead is a text or a list of texts.");
                return null;
        }
    }

    private PhraseEntry? Entry(YamlScalar text, ImmutableArray<string> replacements, bool isSoft, WordClass wordClass)
    {
        if (map.Budget.IsSpent)
            return null;
        try
        {
            var sequences = PhraseParser.Parse(text.Value, wordClass);
            if (!map.Budget.Takes(sequences))
            {
                map.Report(text.Span, $"Here the phrases of these rules stand for more than {PhraseBudget.MaxWords:N0} words in all. The phrases from here on are not used: write fewer brackets.");
                return null;
            }
            return new PhraseEntry(text.Value, text.Span) { Sequences = sequences, Replacements = replacements, IsSoft = isSoft };
        }
        catch (FormatException error)
        {
            map.Report(text.Span, $"“{text.Value}”: {error.Message}.");
            return null;
        }
    }
}
