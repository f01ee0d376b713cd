using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using NewsLint.Matching;

namespace NewsLint.Core.Tests.Vale;

/// <summary>All public rules at hand over all texts at hand: triggers change nothing but the time.</summary>
public sealed class ValeStylesTests
{
    [Fact]
    public void Nearly_all_rules_have_a_trigger()
    {
        var rules = ValeStyle.LoadAll().FindAll(rule => rule.Patterns.Count > 0);
        var without = rules.FindAll(rule => rule.Patterns.Exists(pattern => pattern.Trigger.IsAlways));
        TestContext.Current.TestOutputHelper!.WriteLine($"{rules.Count - without.Count} of {rules.Count} rules have a trigger; without: {string.Join(", ", without.Select(rule => rule.Name))}");
        Assert.True(without.Count <= rules.Count / 20, string.Join('\n', without.Select(rule => $"{rule.Name}: {rule.Patterns[0]}")));
    }

    [Fact]
    public void With_triggers_each_rule_finds_what_its_regex_finds()
    {
        var rules = ValeStyle.LoadAll();
        var patterns = rules.SelectMany(rule => rule.Patterns).ToImmutableArray();
        var paragraphs = SharedFolder.Paragraphs();
        var index = new TriggerIndex([.. patterns.Select(pattern => pattern.Trigger)]);
        var bits = new ulong[index.WordsNeeded];
        var (plain, triggered, finding) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        var (hits, runs) = (0, 0);
        var results = new List<PatternMatch>();
        foreach (var paragraph in paragraphs)
        {
            var tokens = Tokenizer.Tokenize(paragraph);
            var started = Stopwatch.GetTimestamp();
            index.Find(paragraph, tokens.AsSpan(), bits);
            finding += Stopwatch.GetElapsedTime(started);
            for (var i = 0; i < patterns.Length; i++)
            {
                results.Clear();
                var ran = Stopwatch.GetTimestamp();
                Assert.True(patterns[i].TryMatches(paragraph, results), patterns[i].Source);
                var took = Stopwatch.GetElapsedTime(ran);
                plain += took;
                hits += results.Count;
                var fires = (bits[i >> 6] >> (i & 63) & 1) != 0;
                Assert.True(fires || results.Count == 0, $"{patterns[i].Trigger} of {patterns[i].Source} misses {paragraph}");
                if (!fires)
                    continue;
                triggered += took;
                runs++;
            }
        }
        var characters = paragraphs.Sum(paragraph => (long)paragraph.Length);
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{paragraphs.Count} paragraphs, {characters} characters, {patterns.Length} patterns, {hits} hits; {runs} runs of {(long)patterns.Length * paragraphs.Count}; all regexes {plain.TotalMilliseconds:F0} ms, triggered {triggered.TotalMilliseconds:F0} ms, index {finding.TotalMilliseconds:F1} ms"));
        Assert.True(hits > 1_000);
    }
}
