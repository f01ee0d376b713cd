using NewsLint.Linting;
using NewsLint.Text;
using NewsLint.Workspace.Packs;

var pack = args is ["rules", "test", ..] && Directory.Exists("rules") ? PackReader.Read(Path.GetFullPath("rules"), false, NewsLint.Workspace.Files.WorkspaceRoot.Around(Path.GetFullPath("."))) : BuiltInPack.Pack;
if (args is ["rules", "test", ..])
    pack = pack with { Rules = [.. pack.Rules.Select(rule => rule with { Pack = rule.Pack with { IsBuiltIn = true } })] };
var loaded = RulePackLoader.Load([pack]);
foreach (var problem in loaded.Problems)
    Console.WriteLine(problem);
if (args is ["rules", "test", .. var names])
{
    var runner = new ExampleRunner(loaded.RuleSet, loaded.Lists);
    var failures = 0;
    foreach (var rule in loaded.RuleSet.Rules.Where(rule => names.Length == 0 || names.Any(name => rule.Name.StartsWith(name, StringComparison.Ordinal))))
    {
        foreach (var failure in runner.Run(rule))
        {
            failures++;
            var at = rule.File.Source.GetPosition(failure.Example.Span.Start);
            Console.WriteLine($"{rule.File.Path}:{at.Line + 1}: {failure.Message}");
        }
    }
    Console.WriteLine($"{loaded.RuleSet.Rules.Length} rules, {failures} examples failed");
    return failures == 0 ? 0 : 1;
}
foreach (var path in args)
{
    var source = SourceText.Decode(File.ReadAllBytes(path));
    foreach (var diagnostic in Linter.Lint(source, new LintContext { RuleSet = loaded.RuleSet }).Diagnostics)
    {
        var at = source.GetPosition(diagnostic.Span.Start);
        Console.WriteLine($"{path}:{at.Line + 1}:{at.Character + 1}: {diagnostic.Level} {diagnostic.Rule}: {diagnostic.Message} [{diagnostic.Text}]");
    }
}
return 0;
