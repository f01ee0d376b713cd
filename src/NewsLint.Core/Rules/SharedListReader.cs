using System.Collections.Immutable;
using NewsLint.Matching;
using NewsLint.Text;
using NewsLint.Yaml;

namespace NewsLint.Rules;

/// <summary>Reads a shared list of phrases, a file of <c>rules/_lists</c> with the keys <c>description</c>, <c>kind</c> and <c>phrases</c>.</summary>
public static class SharedListReader
{
    private static readonly string[] Keys = ["description", "kind", "phrases"];

    /// <returns>The list, or null where the file cannot be read; and what is wrong.</returns>
    public static (PhraseList? List, ImmutableArray<RuleProblem> Problems) Read(RuleFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<RuleProblem> problems = [];
        var (root, mistakes) = YamlReader.Read(file.Source.Content);
        problems.AddRange(mistakes.Select(mistake => new RuleProblem(mistake.Span, mistake.Message)));
        if (root is not YamlMapping mapping)
        {
            if (mistakes.IsEmpty)
                problems.Add(new RuleProblem(new TextSpan(0, 0), "A shared list is a map with the key “phrases”."));
            return (null, [.. problems]);
        }
        var map = new RuleMap(mapping, problems, isLenient: false) { Budget = file.Budget };
        map.CheckKeys(Keys, "a shared list");
        var inflection = map.Choice("kind", ["verb", "noun", "adjective"]) is { } kind ? Enum.Parse<WordClass>(kind, ignoreCase: true) : WordClass.None;
        var entries = new PhraseListReader(map, inflection, isCaseSensitive: false).Entries("phrases");
        if (entries.IsEmpty && problems.Count == 0)
            map.Report(mapping.Span, "The list is empty: give it “phrases”.");
        return (entries.IsEmpty ? null : new PhraseList(entries), [.. problems]);
    }
}
