using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NewsLint.Core.Tests.Vale;
using NewsLint.Documents;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;
using NewsLint.Workspace.Packs;

namespace NewsLint.Workspace.Tests.Engine;

/// <summary>Vale's own scenarios that need no more than Markdown or plain text, rules, and which of them are on.</summary>
public sealed class ValeFixtureTests
{
    /// <summary>Where we differ, and why.</summary>
    private static readonly Dictionary<string, string> Known = new()
    {
        ["Occurrence"] = "Vale counts code character by character; here a piece of code is one sign",
        ["Display math is not linted (#878)"] = "$$ is not read as mathematics",
        ["Markdown"] = "TokenIgnores and IgnorePatterns of the .vale.ini are not read here",
        ["Skip"] = "SkippedScopes and IgnoredClasses of the .vale.ini are not read here",
        ["Table"] = "the caption of an HTML table is read as text",
    };

    [Fact]
    public void We_find_what_Vale_finds_but_for_known_differences()
    {
        using var fixtures = JsonDocument.Parse(File.ReadAllText(SharedFolder.Find("vale/fixtures.json")));
        List<string> differences = [];
        var (scenarios, agreeing, findings, found, exact) = (0, 0, 0, 0, 0);
        foreach (var fixture in fixtures.RootElement.EnumerateArray().Where(IsWithinReach))
        {
            var name = fixture.GetProperty("name").GetString()!;
            var expected = Expected(fixture);
            var actual = Actual(fixture);
            scenarios++;
            findings += expected.Length;
            found += expected.Count(finding => actual.Any(own => own.Place == finding.Place));
            exact += expected.Count(actual.Contains);
            var missed = expected.Select(finding => finding.Place).Except(actual.Select(finding => finding.Place)).Order(StringComparer.Ordinal).ToList();
            var surplus = actual.Select(finding => finding.Place).Except(expected.Select(finding => finding.Place)).Order(StringComparer.Ordinal).ToList();
            if (missed.Count + surplus.Count == 0)
                agreeing++;
            if (missed.Count + surplus.Count > 0 != Known.ContainsKey(name))
                differences.Add($"{name}: missed {string.Join("; ", missed)}; too much {string.Join("; ", surplus)}");
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"{agreeing} of {scenarios} scenarios agree; {found} of {findings} findings by check and line, {exact} by column too");
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    /// <summary>Scenarios whose files are all here and whose rules are all of kinds that run.</summary>
    private static bool IsWithinReach(JsonElement fixture) =>
        fixture.GetProperty("tier").GetString() == "A"
        && fixture.GetProperty("input_texts") is { ValueKind: JsonValueKind.Object } inputs && inputs.EnumerateObject().Any()
        && fixture.GetProperty("style_texts") is { ValueKind: JsonValueKind.Object } styles && styles.EnumerateObject().Any();

    private static ImmutableArray<(string Place, int Column)> Expected(JsonElement fixture) =>
        [.. fixture.GetProperty("expected").EnumerateArray().Where(finding => IsDraft(finding.GetProperty("file").GetString()!)).Select(finding => (
            $"{finding.GetProperty("file").GetString()}:{finding.GetProperty("line").GetInt32()} {finding.GetProperty("check").GetString()}",
            finding.GetProperty("col").GetInt32()))];

    private static ImmutableArray<(string Place, int Column)> Actual(JsonElement fixture)
    {
        using var folder = new TempFolder();
        foreach (var style in fixture.GetProperty("style_texts").EnumerateObject())
        {
            var parts = style.Name.Split('/');
            folder.Write($"{parts[^2]}/{parts[^1]}", style.Value.GetString()!);
        }
        var rules = RulePackLoader.Load([BuiltInRules.ValePack(folder.FullPath)]).RuleSet;
        var ini = new ValeIni(fixture.GetProperty("config_text").GetString()!);
        var arguments = fixture.GetProperty("argv").EnumerateArray().Select(argument => argument.GetString()!).ToList();
        var least = arguments.Contains("--minAlertLevel=error") ? Level.Error : ini.LeastLevel;
        var found = ImmutableArray.CreateBuilder<(string, int)>();
        foreach (var input in fixture.GetProperty("input_texts").EnumerateObject().Where(input => IsDraft(input.Name)))
        {
            var on = rules.Rules.Where(rule => ini.IsOn(rule.Name, input.Name)).ToList();
            var source = SourceText.From(input.Value.GetString()!);
            var isPlain = input.Name.EndsWith(".txt", StringComparison.Ordinal) || arguments.Contains("--ignore-syntax");
            // Each rule alone: Vale shows all findings of one place.
            foreach (var rule in on)
            {
                var context = new LintContext
                {
                    RuleSet = rules,
                    OnlyRules = [rule.Name],
                    ReadOptions = ReadOptions.Default with { IsPlainText = isPlain },
                    Settings = ini.LevelOf(rule.Name) is { } level ? ImmutableDictionary<string, RuleSetting>.Empty.Add(rule.Name, RuleSetting.Default with { Level = level }) : ImmutableDictionary<string, RuleSetting>.Empty,
                };
                foreach (var diagnostic in Linter.Lint(source, context).Diagnostics.Where(diagnostic => diagnostic.Rule == rule.Name && diagnostic.Level >= least))
                {
                    var place = source.GetPosition(diagnostic.Span.Start);
                    found.Add((string.Create(CultureInfo.InvariantCulture, $"{input.Name}:{place.Line + 1} {rule.Name}"), place.Character + 1));
                }
            }
        }
        return found.ToImmutable();
    }

    private static bool IsDraft(string file) => file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith(".txt", StringComparison.Ordinal);
}
