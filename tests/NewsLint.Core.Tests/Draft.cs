using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NewsLint.Linting;
using NewsLint.Matching;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Core.Tests;

/// <summary>
/// Lints small drafts by small rules. Rules are YAML; a line <c># category.name</c> begins each, and one without such a line is
/// <c>test.rule</c>. A rule without a message has “Found {match}.”. Marks <c>[|…|]</c> in a draft say what must be found.
/// </summary>
internal static class Draft
{
    public const string DefaultName = "test.rule";

    public static LintContext Context(string rules, bool isVale = false, bool isBuiltIn = false, Profile profile = Profile.Recommended)
    {
        var (read, problems) = Read(rules, isVale, isBuiltIn);
        Assert.True(problems.All(problem => problem.Level != Level.Error), string.Join('\n', problems.Select(problem => problem.Message)));
        return new LintContext { RuleSet = new RuleSet(read), Profile = profile };
    }

    /// <summary>The rules, and what is wrong with them.</summary>
    public static (ImmutableArray<Rule> Rules, ImmutableArray<RuleProblem> Problems) Read(
        string rules, bool isVale = false, bool isBuiltIn = false, IReadOnlyDictionary<string, PhraseList>? lists = null)
    {
        var read = ImmutableArray.CreateBuilder<Rule>();
        var problems = ImmutableArray.CreateBuilder<RuleProblem>();
        foreach (var (name, yaml) in Split(rules))
        {
            var source = yaml.Contains("message:", StringComparison.OrdinalIgnoreCase) ? yaml : yaml + "\nmessage: Found {match}.";
            var (rule, mistakes) = RuleFileReader.Read(new RuleFile(name, SourceText.From(source), "test", isBuiltIn, isVale), name, lists ?? ImmutableDictionary<string, PhraseList>.Empty);
            problems.AddRange(mistakes);
            if (rule is not null)
                read.Add(rule);
        }
        return (read.ToImmutable(), problems.ToImmutable());
    }

    public static ImmutableArray<Diagnostic> Lint(string rules, string draft, bool isVale = false) => Lint(Context(rules, isVale), draft);

    public static ImmutableArray<Diagnostic> Lint(LintContext context, string draft) => Linter.Lint(SourceText.From(draft), context).Diagnostics;

    /// <summary>Checks that exactly the marked stretches are found.</summary>
    public static ImmutableArray<Diagnostic> Verify(string rules, string marked, bool isVale = false) => Verify(Context(rules, isVale), marked);

    public static ImmutableArray<Diagnostic> Verify(LintContext context, string marked)
    {
        var diagnostics = Lint(context, Unmark(marked));
        Assert.Equal(marked, Mark(Unmark(marked), diagnostics));
        return diagnostics;
    }

    /// <summary>The draft after the fixes of all findings with this index have been applied, last one first.</summary>
    public static string Fixed(string rules, string draft, int fix = 0, bool isVale = false) =>
        Apply(draft, Lint(rules, draft, isVale).Where(diagnostic => diagnostic.Fixes.Length > fix).Select(diagnostic => diagnostic.Fixes[fix]));

    public static string Apply(string draft, IEnumerable<Fix> fixes)
    {
        var text = new StringBuilder(draft);
        var before = int.MaxValue;
        foreach (var edit in fixes.SelectMany(fix => fix.Edits).OrderByDescending(edit => edit.Span))
        {
            if (edit.Span.End > before)
                continue;
            before = edit.Span.Start;
            text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.NewText);
        }
        return text.ToString();
    }

    public static string Unmark(string marked) => marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    public static string Mark(string draft, IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder(draft);
        foreach (var (at, sign) in diagnostics.SelectMany(diagnostic => new[] { (diagnostic.Span.End, "|]"), (diagnostic.Span.Start, "[|") }).OrderByDescending(place => place.Item1))
            text.Insert(at, sign);
        return text.ToString();
    }

    /// <summary>Messages as <c>line:column level rule message</c>.</summary>
    public static string[] Show(string draft, IEnumerable<Diagnostic> diagnostics)
    {
        var source = SourceText.From(draft);
        return
        [
            .. diagnostics.Select(diagnostic =>
            {
                var place = source.GetPosition(diagnostic.Span.Start);
                return string.Create(CultureInfo.InvariantCulture, $"{place.Line + 1}:{place.Character + 1} {diagnostic.Level.ToString().ToLowerInvariant()} {diagnostic.Rule} {diagnostic.Message}");
            }),
        ];
    }

    private static IEnumerable<(string Name, string Yaml)> Split(string rules)
    {
        var name = DefaultName;
        var yaml = new StringBuilder();
        foreach (var line in rules.Split('\n'))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal) && line.Contains('.', StringComparison.Ordinal) && !line[2..].Contains(' ', StringComparison.Ordinal))
            {
                if (yaml.ToString().Trim().Length > 0)
                    yield return (name, yaml.ToString());
                name = line[2..].Trim();
                yaml.Clear();
            }
            else
            {
                yaml.Append(yaml.Length == 0 ? "" : "\n").Append(line);
            }
        }
        yield return (name, yaml.ToString());
    }
}
