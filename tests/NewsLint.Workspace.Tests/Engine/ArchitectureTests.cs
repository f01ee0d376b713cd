using System.Text.RegularExpressions;
using NewsLint.Linting;

namespace NewsLint.Workspace.Tests.Engine;

/// <summary>What the folders of the sources promise.</summary>
public sealed partial class ArchitectureTests
{
    private const int MaxLines = 400;

    /// <summary>Each may use those to its left only.</summary>
    private static readonly string[] Layers = ["Text", "Yaml", "Documents", "Matching", "News", "Rules", "Linting"];

    private static readonly string Root = FindRoot();

    [Fact]
    public void A_layer_of_the_core_uses_those_below_it_only()
    {
        List<string> wrong = [];
        foreach (var file in Sources("src/NewsLint.Core"))
        {
            var layer = Array.IndexOf(Layers, Path.GetRelativePath(Path.Combine(Root, "src/NewsLint.Core"), file).Split('/')[0]);
            Assert.True(layer >= 0, file);
            foreach (Match match in Usings().Matches(File.ReadAllText(file)))
            {
                if (Array.IndexOf(Layers, match.Groups["layer"].Value) > layer)
                    wrong.Add($"{Path.GetFileName(file)} uses {match.Groups["layer"].Value}");
            }
        }
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("NewsLint.Core")]
    [InlineData("NewsLint.Workspace", "NewsLint.Core")]
    [InlineData("NewsLint.LanguageServer", "NewsLint.Core", "NewsLint.Workspace")]
    [InlineData("NewsLint.Cli", "NewsLint.Core", "NewsLint.Workspace", "NewsLint.LanguageServer")]
    public void An_assembly_uses_those_below_it_only(string project, params string[] allowed) =>
        Assert.Subset(allowed.ToHashSet(), References().Matches(File.ReadAllText(Path.Combine(Root, "src", project, project + ".csproj"))).Select(match => match.Groups["name"].Value).ToHashSet());

    [Fact]
    public void No_source_file_is_longer_than_a_reader_bears() =>
        Assert.DoesNotContain(Sources("src").Concat(Sources("tests")), file => File.ReadLines(file).Count() > MaxLines);

    [Fact]
    public void Each_of_the_engines_own_findings_is_documented_by_a_rule()
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Root, "rules/newslint")), "rules/newslint is not here yet");
        foreach (var name in EngineRules.Names)
        {
            var rule = BuiltInRules.Loaded.RuleSet.Find(name);
            Assert.True(rule is { Extends: "engine" }, $"{name} has no rule file");
            Assert.Equal(EngineRules.CodeOf(name), rule!.Id);
        }
    }

    private static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        .Select(file => file.Replace('\\', '/')).Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsLint.sln")))
            folder = folder.Parent;
        Assert.SkipWhen(folder is null, "no repository around");
        return folder!.FullName;
    }

    [GeneratedRegex(@"(?m)^using (?:static )?NewsLint\.(?<layer>\w+)|(?<!namespace )\bNewsLint\.(?<layer>Text|Yaml|Documents|Matching|News|Rules|Linting)\.")]
    private static partial Regex Usings();

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*?(?<name>[\w.]+)\.csproj""")]
    private static partial Regex References();
}
