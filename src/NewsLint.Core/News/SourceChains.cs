using System.Collections.Immutable;
using NewsLint.Matching;

namespace NewsLint.News;

/// <summary>
/// Joins the attributions of one source: those of a person or a body by name, those of somebody unnamed as a chain of mentions.
/// </summary>
internal static class SourceChains
{
    /// <summary>The sources, in the order of their first attribution; sets <see cref="Attribution.Source"/> and <see cref="Attribution.IsFirstOfChain"/>.</summary>
    public static ImmutableArray<Source> Link(ImmutableArray<BlockFacts> facts, ImmutableArray<Attribution> attributions)
    {
        List<(Attribution First, List<int> All)> chains = [];
        Dictionary<int, int> ofPerson = [];
        Dictionary<string, int> ofName = new(StringComparer.OrdinalIgnoreCase);
        foreach (var attribution in attributions)
        {
            if (attribution.Class == SourceClass.Unattributed)
                continue;
            if (!TryFind(facts, attributions, attribution, ofPerson, ofName, out var chain))
            {
                chain = chains.Count;
                chains.Add((attribution, []));
                attribution.IsFirstOfChain = true;
                Remember(facts, attribution, chain, ofPerson, ofName);
            }
            chains[chain].All.Add(attribution.Index);
            attribution.Source = chain;
        }
        return [.. chains.Select((chain, index) => new Source
        {
            Index = index,
            Name = chain.First.Name,
            Class = chain.First.Class,
            Person = chain.First.Person,
            FirstMention = chain.First.SourcePlace,
            Attributions = [.. chain.All],
            IsExplicitlyAnonymous = chain.First.Class == SourceClass.AnonymousExplicit,
        })];
    }

    private static bool TryFind(ImmutableArray<BlockFacts> facts, ImmutableArray<Attribution> attributions, Attribution attribution, Dictionary<int, int> ofPerson, Dictionary<string, int> ofName, out int chain)
    {
        if (attribution.Person >= 0)
            return ofPerson.TryGetValue(attribution.Person, out chain);
        if (attribution.Antecedent >= 0)
        {
            chain = attributions[attribution.Antecedent].Source;
            return chain >= 0;
        }
        if (attribution.Class is SourceClass.NamedOrganization or SourceClass.Document or SourceClass.MediaNamed || IsDefinite(facts, attribution))
            return ofName.TryGetValue(KeyOf(facts, attribution), out chain);
        chain = -1;
        return false;
    }

    private static void Remember(ImmutableArray<BlockFacts> facts, Attribution attribution, int chain, Dictionary<int, int> ofPerson, Dictionary<string, int> ofName)
    {
        if (attribution.Person >= 0)
            ofPerson[attribution.Person] = chain;
        else
            ofName[KeyOf(facts, attribution)] = chain;
    }

    private static bool IsDefinite(ImmutableArray<BlockFacts> facts, Attribution attribution) =>
        attribution.Name.StartsWith("the ", StringComparison.OrdinalIgnoreCase);

    /// <summary>A body by its name; somebody unnamed by the noun.</summary>
    private static string KeyOf(ImmutableArray<BlockFacts> facts, Attribution attribution)
    {
        if (attribution.Class is SourceClass.NamedOrganization or SourceClass.Document or SourceClass.MediaNamed)
            return attribution.Name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? attribution.Name[4..] : attribution.Name;
        var space = attribution.Name.LastIndexOf(' ');
        return attribution.Name[(space + 1)..];
    }
}
