using System.Collections.Immutable;
using NewsLint.Matching;

namespace NewsLint.News;

/// <summary>
/// Joins the attributions of one source: those of a person or a body by name, those of somebody unnamed as a chain of mentions. A chain is asked once why it
/// has no name and how it knows: catalogue of the news model, section 4.3.
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
            }
            Remember(facts, attribution, chain, ofPerson, ofName);
            chains[chain].All.Add(attribution.Index);
            attribution.Source = chain;
        }
        return [.. chains.Select((chain, index) => Make(facts, attributions, chain.First, chain.All, index))];
    }

    private static Source Make(ImmutableArray<BlockFacts> facts, ImmutableArray<Attribution> attributions, Attribution first, List<int> all, int index)
    {
        var source = new Source
        {
            Index = index,
            Name = first.Name.Length > 0 ? first.Name : "nobody named",
            Class = first.Class,
            Person = first.Person,
            FirstMention = first.SourcePlace,
            Attributions = [.. all],
            IsExplicitlyAnonymous = first.Class == SourceClass.AnonymousExplicit,
        };
        if (!(first.Class.IsAnonymous() || first.Class is SourceClass.VagueGroup or SourceClass.OfficialSpokesperson))
            return source;
        StoryPlace? reason = null, basis = null;
        foreach (var attribution in all)
        {
            var (isExplicit, foundReason, foundBasis) = SourceGrounds.Of(facts, attributions[attribution]);
            source = isExplicit ? source with { IsExplicitlyAnonymous = true } : source;
            reason ??= foundReason;
            basis ??= foundBasis;
        }
        return source with { Reason = reason, Basis = basis };
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
        chain = -1;
        return KeyOf(facts, attribution, isAsking: true) is { } key && ofName.TryGetValue(key, out chain);
    }

    private static void Remember(ImmutableArray<BlockFacts> facts, Attribution attribution, int chain, Dictionary<int, int> ofPerson, Dictionary<string, int> ofName)
    {
        if (attribution.Person >= 0)
            ofPerson[attribution.Person] = chain;
        else if (KeyOf(facts, attribution, isAsking: false) is { } key)
            ofName[key] = chain;
    }

    /// <summary>A body by its name; somebody unnamed by the noun, which “the official” takes up again and “an official” does not.</summary>
    private static string? KeyOf(ImmutableArray<BlockFacts> facts, Attribution attribution, bool isAsking)
    {
        if (attribution.Class is SourceClass.NamedOrganization or SourceClass.Document or SourceClass.MediaNamed or SourceClass.OwnObservation)
            return attribution.Name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? attribution.Name[4..] : attribution.Name;
        var phrase = SourcePhrase.Of(facts[attribution.SourcePlace.Block], attribution.SourcePlace.Span);
        if (phrase.Form != SourceForm.Noun || (isAsking && !phrase.IsDefinite))
            return null;
        var own = facts[attribution.SourcePlace.Block];
        return "\u0001" + own.Tokens[phrase.Head].In(own.Text).ToString();
    }
}
