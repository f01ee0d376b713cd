using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
        List<Attribution> firsts = [];
        Groups<int> chains = new();
        Dictionary<int, int> ofPerson = [];
        Dictionary<string, int> ofName = new(StringComparer.OrdinalIgnoreCase);
        foreach (var attribution in attributions)
        {
            if (attribution.Class == SourceClass.Unattributed)
                continue;
            var (key, takesUp) = attribution.Person < 0 ? KeyOf(facts, attribution) : default;
            if (!TryFind(attributions, attribution, takesUp ? key : null, ofPerson, ofName, out var chain))
            {
                chain = firsts.Count;
                firsts.Add(attribution);
                attribution.IsFirstOfChain = true;
            }
            if (attribution.Person >= 0)
                ofPerson[attribution.Person] = chain;
            else if (key is not null)
                ofName[key] = chain;
            chains.Add(chain, attribution.Index);
            attribution.Source = chain;
        }
        var sources = ImmutableArray.CreateBuilder<Source>(firsts.Count);
        foreach (var all in chains.ToArrays(firsts.Count))
            sources.Add(Make(facts, attributions, firsts[sources.Count], all, sources.Count));
        return sources.MoveToImmutable();
    }

    private static Source Make(ImmutableArray<BlockFacts> facts, ImmutableArray<Attribution> attributions, Attribution first, int[] all, int index)
    {
        var isExplicit = first.Class == SourceClass.AnonymousExplicit;
        StoryPlace? reason = null, basis = null;
        if (first.Class.IsAnonymous() || first.Class is SourceClass.VagueGroup or SourceClass.OfficialSpokesperson)
        {
            foreach (var attribution in all)
            {
                var grounds = SourceGrounds.Of(facts, attributions[attribution]);
                isExplicit |= grounds.IsExplicit;
                reason ??= grounds.Reason;
                basis ??= grounds.Basis;
            }
        }
        return new Source
        {
            Index = index,
            Name = first.Name.Length > 0 ? first.Name : "nobody named",
            Class = first.Class,
            Person = first.Person,
            FirstMention = first.SourcePlace,
            Attributions = ImmutableCollectionsMarshal.AsImmutableArray(all),
            Reason = reason,
            Basis = basis,
            IsExplicitlyAnonymous = isExplicit,
        };
    }

    /// <param name="attributions">All, those before this one with their chain.</param>
    /// <param name="attribution">The one whose chain is looked for.</param>
    /// <param name="key">What an earlier one must be known by, or null where this one takes up none.</param>
    /// <param name="ofPerson">The chain of each person.</param>
    /// <param name="ofName">The chain of each key.</param>
    /// <param name="chain">The chain.</param>
    private static bool TryFind(ImmutableArray<Attribution> attributions, Attribution attribution, string? key, Dictionary<int, int> ofPerson, Dictionary<string, int> ofName, out int chain)
    {
        if (attribution.Person >= 0)
            return ofPerson.TryGetValue(attribution.Person, out chain);
        if (attribution.Antecedent >= 0)
        {
            chain = attributions[attribution.Antecedent].Source;
            return chain >= 0;
        }
        chain = -1;
        return key is not null && ofName.TryGetValue(key, out chain);
    }

    /// <summary>A body by its name; somebody unnamed by the noun, which “the official” takes up again and “an official” does not.</summary>
    private static (string? Key, bool TakesUp) KeyOf(ImmutableArray<BlockFacts> facts, Attribution attribution)
    {
        if (attribution.Class is SourceClass.NamedOrganization or SourceClass.Document or SourceClass.MediaNamed or SourceClass.OwnObservation)
            return (attribution.Name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? attribution.Name[4..] : attribution.Name, true);
        var own = facts[attribution.SourcePlace.Block];
        var phrase = SourcePhrase.Of(own, attribution.SourcePlace.Span);
        return phrase.Form != SourceForm.Noun ? default : (string.Concat("\u0001", own.Tokens[phrase.Head].In(own.Text)), phrase.IsDefinite);
    }
}
