using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsLint.Core.Tests.Matching;
using NewsLint.Core.Tests.Vale;
using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.Rules;
using NewsLint.Text;
using NewsLint.Workspace.Packs;

namespace NewsLint.Workspace.Tests.Engine;

/// <summary>Over real texts, index and triggers find exactly what plain regular expressions find, rule by rule.</summary>
public sealed partial class DifferentialTests
{
    private static readonly Lazy<ImmutableArray<string>> Texts = new(ReadTexts);

    [Fact]
    public void Each_of_Vales_rules_finds_what_its_regex_finds()
    {
        var styles = ValeStyle.LoadAll().ToDictionary(style => style.Name, StringComparer.Ordinal);
        var rules = RulePackLoader.Load([BuiltInRules.ValePack(SharedFolder.Find("vale/styles"))]).RuleSet;
        var facts = Find(rules);
        var (hits, patterns) = (0, 0);
        for (var index = 0; index < rules.Rules.Length; index++)
        {
            var rule = rules.Rules[index];
            var ids = rules.PatternsOf(index);
            if (ids.IsEmpty || rule.Extends == "capitalization")
                continue;
            var sources = styles[rule.Name].Patterns;
            Assert.True(sources.Count == ids.Length, rule.Name);
            for (var i = 0; i < ids.Length; i++)
            {
                patterns++;
                hits += Compare(rule.Name, ids[i], Plain(sources[i].Source), facts);
            }
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"{rules.Rules.Length} rules, {patterns} patterns, {Texts.Value.Length} blocks of {Texts.Value.Sum(text => text.Length)} characters, {hits} hits");
        Assert.True(hits > 5_000);
    }

    [Fact]
    public void Each_built_in_rule_finds_what_the_regexes_of_its_phrases_find()
    {
        var rules = BuiltInRules.Loaded.RuleSet;
        var texts = Texts.Value;
        var words = new Dictionary<string, HashSet<int>>(StringComparer.OrdinalIgnoreCase);
        for (var text = 0; text < texts.Length; text++)
        {
            foreach (Match run in Runs().Matches(texts[text]))
            {
                Add(words, run.Value, text);
                Add(words, run.Value.TrimStart([.. "0123456789"]), text);
            }
        }
        var tokens = texts.Select(Tokenizer.Tokenize).ToImmutableArray();
        var quotes = texts.Zip(tokens, QuotedSpans.Find).ToImmutableArray();
        var (ways, checks, hits) = (0, 0, 0);
        foreach (var index in Enumerable.Range(0, rules.Asked.Count).Select(rules.Asked.IndexOf).Prepend(rules.Facts.Phrases))
        {
            ways += index.Count;
            var found = new Dictionary<int, SortedSet<(int Text, int Start, int End)>>();
            for (var number = 0; number < texts.Length; number++)
            {
                var text = number;
                index.FindAll(texts[text], tokens[text], quotes[text], (filed, start, end) => Add(found, filed, (text, tokens[text][start].Start, tokens[text][end - 1].End)));
            }
            for (var filed = 0; filed < index.Count; filed++)
            {
                var (sequence, isCaseSensitive) = (index.At(filed).Sequence, index.At(filed).IsCaseSensitive);
                SortedSet<(int Text, int Start, int End)> expected = [];
                var actual = found.GetValueOrDefault(filed) ?? [];
                var regex = PhraseRegex.Of(sequence, isCaseSensitive);
                foreach (var text in Candidates(sequence, words, texts.Length).Union(actual.Select(hit => hit.Text)))
                {
                    checks++;
                    if (regex is not null)
                        expected.UnionWith(PhraseRegex.All(regex, texts[text]).Select(place => (text, place.Start, place.End)));
                    else
                        index.FindWithoutIndex(texts[text], tokens[text], quotes[text], filed, (_, start, end) => expected.Add((text, tokens[text][start].Start, tokens[text][end - 1].End)));
                }
                hits += actual.Count;
                if (!expected.SetEquals(actual))
                    Assert.Fail(Describe(sequence, expected.Except(actual), "missed", texts) + Describe(sequence, actual.Except(expected), "too much", texts));
            }
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"{rules.Rules.Length} rules, {ways} ways of writing, {texts.Length} blocks, {checks} checks, {hits} hits");
        Assert.True(hits > 500);
    }

    [Fact]
    public void Each_pattern_of_a_built_in_rule_finds_what_its_regex_finds()
    {
        var rules = BuiltInRules.Loaded.RuleSet;
        var facts = Find(rules);
        for (var index = 0; index < rules.Rules.Length; index++)
        {
            var patterns = rules.Rules[index].Check.Patterns.ToList();
            var ids = rules.PatternsOf(index);
            for (var i = 0; i < ids.Length; i++)
            {
                List<PatternMatch> matches = [];
                for (var text = 0; text < Texts.Value.Length; text++)
                {
                    matches.Clear();
                    Assert.True(patterns[i].TryMatches(Texts.Value[text], matches));
                    Assert.Equal(matches.Select(match => (match.Start, match.End)), facts[text].Patterns.Where(hit => hit.Pattern == ids[i]).Select(hit => (hit.Match.Start, hit.Match.End)));
                }
            }
        }
    }

    /// <summary>Compares the hits in all texts, and tells their number.</summary>
    private static int Compare(string rule, int id, Regex regex, ImmutableArray<BlockFacts> facts)
    {
        var hits = 0;
        foreach (var fact in facts)
        {
            var at = 0;
            var own = fact.Patterns.Where(hit => hit.Pattern == id).ToList();
            foreach (var match in regex.EnumerateMatches(fact.Text))
            {
                Assert.True(at < own.Count && own[at].Match.Start == match.Index && own[at].Match.Length == match.Length,
                    $"{rule}: “{fact.Text.AsSpan(match.Index, match.Length)}” at {match.Index} is missed in: {fact.Text}");
                at++;
            }
            Assert.True(at == own.Count, $"{rule} finds too much in: {fact.Text}");
            hits += at;
        }
        return hits;
    }

    /// <summary>.NET's automaton, another engine than the one that NewsLint runs, where the pattern has nothing that it cannot do.</summary>
    private static Regex Plain(string source)
    {
        var translated = RegexDialect.Translate(source).Text;
        try
        {
            return new Regex(translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            return new Regex(translated, RegexOptions.CultureInvariant | RegexOptions.Compiled, TimeSpan.FromSeconds(20));
        }
    }

    private static ImmutableArray<BlockFacts> Find(RuleSet rules) => [.. Texts.Value.AsParallel().AsOrdered().Select(text => rules.Facts.Find(text))];

    /// <summary>The texts that have all words of a sequence, wherever; a sign or a number asks for nothing.</summary>
    private static IEnumerable<int> Candidates(PhraseSequence sequence, Dictionary<string, HashSet<int>> words, int count)
    {
        HashSet<int>? candidates = null;
        foreach (var item in sequence.Items.OfType<WordItem>().Where(item => item.Words.All(word => char.IsLetter(word[0]))))
        {
            var texts = item.Words.SelectMany(word => words.TryGetValue(word, out var having) ? having : []).ToHashSet();
            if (candidates is null)
                candidates = texts;
            else
                candidates.IntersectWith(texts);
        }
        var signs = sequence.Items.OfType<WordItem>().Where(item => item.Words is [{ Length: 1 } sign] && ",.:;()$%&/?!".Contains(sign[0], StringComparison.Ordinal)).Select(item => item.Words[0][0]).ToArray();
        return (candidates ?? Enumerable.Range(0, count)).Where(text => Array.TrueForAll(signs, sign => Texts.Value[text].Contains(sign, StringComparison.Ordinal)));
    }

    private static string Describe(PhraseSequence sequence, IEnumerable<(int Text, int Start, int End)> hits, string what, ImmutableArray<string> texts) => string.Concat(hits.Take(3).Select(hit =>
        string.Create(CultureInfo.InvariantCulture, $"{what}: “{texts[hit.Text][hit.Start..hit.End]}” at {hit.Start} by {string.Join(" · ", sequence.Items.Select(item => item is WordItem word ? string.Join('/', word.Words) : item.ToString()))} in: {texts[hit.Text]}\n")));

    private static void Add<TKey, TValue, TSet>(Dictionary<TKey, TSet> sets, TKey key, TValue value)
        where TKey : notnull
        where TSet : ISet<TValue>, new()
    {
        if (!sets.TryGetValue(key, out var set))
            sets[key] = set = new TSet();
        set.Add(value);
    }

    private static ImmutableArray<string> ReadTexts()
    {
        var drafts = Directory.EnumerateFiles(SharedFolder.Find("corpus"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText);
        var stories = File.ReadLines(SharedFolder.Find("eval/dev/wikinews.jsonl")).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);
        return [.. drafts.Concat(stories).SelectMany(draft => MarkdownReader.Read(SourceText.From(draft), ReadOptions.Default).Blocks).Select(block => block.Text).Distinct(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}\p{Mn}\p{Mc}\p{Nl}_-[\u02BC]]+")]
    private static partial Regex Runs();
}
