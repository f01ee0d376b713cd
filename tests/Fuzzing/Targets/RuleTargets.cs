using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;
using NewsLint.Workspace.Packs;

namespace NewsLint.Fuzzing.Targets;

/// <summary>A rule file, in our dialect or in Vale's.</summary>
public abstract class RuleTarget(bool isVale) : FuzzTarget
{
    private static readonly SourceText[] Drafts =
    [
        .. new[]
        {
            "---\ntitle: The Largest Mill\ntype: news\n---\n\n# The mill closes\n\nThe mayor slammed the ruling. “We will utilize foo,” Joy Reed said. The the largest NATO mill in 2026.\n\n> A quote\n\n- one\n- two\n\n[here](http://a.b) ![](c.png) `code`\n",
            "Mayor Ana Kovač told the board that 40% of them left.\r\n\r\nSources said “no”.\r\n",
        }.Select(SourceText.From),
    ];

    private readonly PackManifest _manifest = new("own", IsVale: isVale);

    public override IReadOnlyList<string> Words { get; } = [.. Targets.Words.Yaml, .. Targets.Words.RuleKeys, "mayor", "Joy Reed", "mill"];

    /// <summary>A regular expression may run two seconds before it is stopped, in each of two drafts, cold and warm and among its examples.</summary>
    public override TimeSpan TimeFor(int bytes) => TimeSpan.FromSeconds(60);

    public override void Check(byte[] input)
    {
        var source = SourceText.Decode(input);
        var file = new RuleSourceFile("/house/own/x.yml", "own.x", source, _manifest);
        var loaded = RulePackLoader.Load([new RulePack(_manifest, [file])]);
        Oracle.RequirePlaced(loaded.Problems);
        Oracle.Require(loaded.RuleSet.Rules.Length > 0 || !loaded.Problems.IsEmpty, "A rule is left out, and nobody says why");
        foreach (var rule in loaded.RuleSet.Rules)
        {
            foreach (var draft in Drafts)
                Oracle.RequireSound(Linter.Lint(draft, new LintContext { RuleSet = loaded.RuleSet, Profile = Profile.Strict }));
            if (rule.Examples.Length <= 4)
                _ = new ExampleRunner(loaded.RuleSet, loaded.Lists).Run(rule).Count();
        }
    }
}

/// <summary>A house rule, read strictly.</summary>
public sealed class HouseRuleTarget() : RuleTarget(isVale: false)
{
    public override string Name => "rule";
}

/// <summary>A rule of a Vale style, read as leniently as Vale does.</summary>
public sealed class ValeRuleTarget() : RuleTarget(isVale: true)
{
    public override string Name => "vale-rule";
}

/// <summary>A <c>pack.yml</c> and a shared list, beside a rule that uses both.</summary>
public sealed class PackTarget : FuzzTarget
{
    private const string Rule = "extends: existence\nmessage: \"“%s”\"\nphrases: [<words>]\n";

    public override string Name => "pack";

    public override IReadOnlyList<string> Words { get; } = [.. Targets.Words.Yaml, "name: ", "version: 1\n", "description: ", "licence: MIT\n", "prefix: TRIB\n", "format: vale\n", "defaults:\n  level: error\n", "phrases: [mayor]\n", "kind: verb\n", "kind: noun\n"];

    public override void Check(byte[] input)
    {
        var text = SourceText.Decode(input);
        List<Workspace.Configuration.ConfigProblem> problems = [];
        var pack = new PackAssembler(new PackManifest("house"), null, problems).Assemble(
            [("pack.yml", "/house/pack.yml", text), ("own/pack.yml", "/house/own/pack.yml", text), ("own/x.yml", "/house/own/x.yml", SourceText.From(Rule)), ("_lists/words.yml", "/house/_lists/words.yml", text)]);
        Oracle.RequirePlaced(problems);
        var loaded = RulePackLoader.Load([pack]);
        Oracle.RequirePlaced(loaded.Problems);
        Oracle.RequireSound(Linter.Lint(SourceText.From("The mayor slammed the ruling.\n"), new LintContext { RuleSet = loaded.RuleSet }));
    }
}
