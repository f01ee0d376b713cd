using System.Collections.Immutable;
using NewsLint.Matching;

namespace NewsLint.Rules.Analyses;

/// <summary>The options of one rule while its check is made. A wrong type is reported; the default stands in its place.</summary>
/// <param name="map">What stands below <c>options:</c>, or null.</param>
/// <param name="isCaseSensitive">Whether phrases are read as names.</param>
internal sealed class AnalysisOptions(RuleMap? map, bool isCaseSensitive)
{
    public double Number(string name, double usual) => map?.Number(name) ?? usual;

    public bool Flag(string name, bool usual) => map?.Has(name) == true ? map.Flag(name) : usual;

    public ImmutableArray<string> Texts(string name, params string[] usual) =>
        map?.Has(name) == true ? [.. map.Texts(name).Select(text => text.Value)] : [.. usual];

    /// <summary>Phrases to look for in every block; the check hands them on as <see cref="RuleCheck.Lists"/>.</summary>
    public PhraseList Phrases(string name) =>
        new(map is null ? [] : new PhraseListReader(map, WordClass.None, isCaseSensitive).Entries(name), isCaseSensitive);
}
