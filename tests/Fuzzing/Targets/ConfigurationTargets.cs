using NewsLint.Linting;
using NewsLint.Text;
using NewsLint.Workspace.Configuration;

namespace NewsLint.Fuzzing.Targets;

/// <summary>A file of a workspace's settings, as an editor's buffer over a real folder.</summary>
public abstract class SettingTarget : FuzzTarget
{
    private static readonly SourceText Draft = SourceText.From("---\nsection: sports\n---\n\nThe mayor slammed the ruling. “We will never close,” Joi Reed said. Kiev is the largest.\n");

    private readonly Lazy<WorkFolder> _folder = new(() =>
    {
        var folder = new WorkFolder();
        folder.Write(".git/HEAD", "ref: refs/heads/main\n");
        folder.Write(ConfigFile.Name, "names: names.yml\n");
        folder.Write("names.yml", "[]");
        folder.Write("base.yml", "extends: newslint:strict\n");
        folder.Write("house/own/mayor.yml", "extends: existence\nmessage: \"“%s”\"\nphrases: [mayor]\n");
        folder.Write("notes/a.txt", "REED: We will never close.\n");
        Directory.CreateDirectory(folder["desk"]);
        return folder;
    });

    /// <summary>The file that is fuzzed.</summary>
    protected abstract string File { get; }

    private protected WorkFolder Folder => _folder.Value;

    public override void Check(byte[] input)
    {
        var source = SourceText.Decode(input);
        var path = Folder[File];
        var finder = new ConfigurationFinder(new ConfigurationOptions(Folder.FullPath) { Clock = WorkFolder.Clock, Buffers = asked => asked == path ? source : null }, MemoryCheck.Load);
        var draft = Folder["opinion/a.md"];
        var configuration = finder.ForFile(draft);
        Oracle.RequirePlaced(configuration.Problems);
        foreach (var problem in configuration.Problems)
            Oracle.Require(problem.Path.StartsWith(Folder.FullPath, StringComparison.Ordinal), "A mistake is in a file outside the workspace");
        foreach (var folder in configuration.PackFolders)
            Oracle.Require(folder.StartsWith(Folder.FullPath, StringComparison.Ordinal), "A pack is outside the workspace");
        _ = configuration.Describe(draft);
        _ = configuration.Excludes(draft, isDirectory: false);
        _ = configuration.CacheName(draft, Draft);
        Oracle.RequireSound(Linter.Lint(Draft, configuration.ContextFor(draft, Draft)));
        Look(source, configuration);
    }

    private protected virtual void Look(SourceText source, EffectiveConfiguration configuration)
    {
    }
}

/// <summary><c>.newslint.yml</c>.</summary>
public sealed class ConfigurationTarget : SettingTarget
{
    public override string Name => "configuration";

    public override IReadOnlyList<string> Words { get; } =
    [
        .. Targets.Words.Yaml, "extends: newslint:recommended\n", "extends: ./base.yml\n", "extends: .newslint.yml\n", "extends: ../x.yml\n", "style: ap\n", "language: en-GB\n", "type: opinion\n", "packs: [./house]\n", "packs: [{ path: ./house, format: vale }]\n", "packs: /etc\n",
        "rules:\n", "  loaded: suggestion\n", "  loaded.cliche: off\n", "  NL4001: error\n", "  sourcing.anonymous-ratio: { level: error, max: 0.5 }\n", "  own.mayor: error\n", "overrides:\n", "  - files: [\"opinion/**\"]\n", "    when: { section: sports }\n", "    type: opinion\n", "names: names.yml\n",
        "names: [{ name: Joy Reed, never: [Joi Reed] }]\n", "outlets: [The Tribune]\n", "frontmatter: { headline: [title] }\n", "transcripts: notes\n", "exclude: [\"wire/**\"]\n", "enforce-from: 2026-01-01\n", "sources: desk\n", "{a,b}", "**", "!", "[a-", "../..", "/",
    ];

    protected override string File => ConfigFile.Name;
}

/// <summary>A file with the newsroom's names.</summary>
public sealed class NamesTarget : SettingTarget
{
    public override string Name => "names";

    public override IReadOnlyList<string> Words { get; } = [.. Targets.Words.Yaml, "- { name: Joy Reed, also: [Reed], never: [Joi Reed], role: mayor, known: true }\n", "name: ", "also: [a]", "never: [Kiev]", "role: ", "known: yes", "Joi Reed", "Kiev"];

    protected override string File => "names.yml";

    /// <summary>A name that is added stands below the others, which are as they were.</summary>
    private protected override void Look(SourceText source, EffectiveConfiguration configuration)
    {
        const string New = "Ana: \"Kovač\" #1";
        if (NameAddition.For(configuration, New, asked => asked == Folder[File] ? source : null) is not { } addition)
            return;
        Oracle.RequireInside(addition.Edit.Span, source.Length, "An edit");
        Oracle.Require(addition.Edit.Span.IsEmpty, "A name is put in the place of something");
        List<ConfigProblem> problems = [];
        var after = SourceText.From(source.Content.Insert(addition.Edit.Span.Start, addition.Edit.NewText));
        var names = NameReader.ReadFile(new YamlShape(Folder[File], after, problems));
        Oracle.Require(problems.Count == 0 && names[^1].Value.Name == New, "A name that was added is not there");
    }
}

/// <summary><c>.newslint/waivers.yml</c>: only what it names is left out.</summary>
public sealed class WaiverTarget : SettingTarget
{
    private static readonly DateOnly Today = new(2026, 1, 15);
    private static readonly SourceText Draft = SourceText.From("The iconic mayor slammed the ruling. It is the worst day in history, literally.\n\nIn order to win, the the mayor slammed it. TK\n");
    private static readonly LintResult Bare = Linter.Lint(Draft, Oracle.Strict);

    public override string Name => "waivers";

    public override IReadOnlyList<string> Words { get; } =
    [
        .. Targets.Words.Yaml, "- rule: ", "  fingerprint: ", "  reason: x\n", "  by: ed\n", "  until: 2026-12-31\n", "  until: 2020-01-01\n", .. Bare.Diagnostics.SelectMany(diagnostic => new[] { $"- {{ rule: {diagnostic.Rule}, fingerprint: {diagnostic.Fingerprint} }}\n", diagnostic.Rule, diagnostic.Code, diagnostic.Fingerprint }).Distinct(),
    ];

    protected override string File => ".newslint/waivers.yml";

    protected override IEnumerable<(string Name, byte[] Input)> Made() =>
        [("two", Bytes(string.Concat(Bare.Diagnostics.Take(2).Select(diagnostic => $"- rule: {diagnostic.Rule}\n  fingerprint: {diagnostic.Fingerprint}\n  reason: The desk wants it.\n  until: 2026-12-31\n"))))];

    private protected override void Look(SourceText source, EffectiveConfiguration configuration)
    {
        var (waivers, problems) = Workspace.Waivers.WaiverReader.Parse("/w.yml", source);
        Oracle.RequirePlaced(problems);
        var result = Linter.Lint(Draft, Oracle.Strict with { Waivers = [.. waivers.Select(waiver => waiver.Value)], Today = Today });
        Oracle.RequireSound(result);
        var shown = result.Diagnostics.Select(diagnostic => (diagnostic.Rule, diagnostic.Span)).ToHashSet();
        // What was in the way of another is gone: that one may now name what it covers.
        var named = result.Diagnostics.SelectMany(diagnostic => diagnostic.Also).ToHashSet(StringComparer.Ordinal);
        foreach (var diagnostic in Bare.Diagnostics.Where(diagnostic => !shown.Contains((diagnostic.Rule, diagnostic.Span)) && !named.Contains(diagnostic.Rule)))
        {
            Oracle.Require(
                waivers.Any(waiver => waiver.Value.Fingerprint.Equals(diagnostic.Fingerprint, StringComparison.OrdinalIgnoreCase) && (waiver.Value.Until is null || waiver.Value.Until >= Today)),
                $"A finding is gone that nobody waived: “{diagnostic.Rule} {diagnostic.Span} {diagnostic.Text}; {string.Join(" | ", result.Diagnostics.Select(each => $"{each.Rule} {each.Span} {each.Text} ({string.Join(',', each.Also)})"))}”");
        }
        var known = Bare.Diagnostics.SelectMany(diagnostic => diagnostic.Also.Add(diagnostic.Rule)).ToHashSet(StringComparer.Ordinal);
        foreach (var diagnostic in result.Diagnostics.Where(diagnostic => !diagnostic.Rule.StartsWith("newslint.", StringComparison.Ordinal)))
            Oracle.Require(known.Contains(diagnostic.Rule), "A waiver brings a finding");
        RequireAddition(source, waivers.Length);
    }

    /// <summary>A waiver that is added leaves what is there as it is, or is refused.</summary>
    private static void RequireAddition(SourceText source, int before)
    {
        var added = new Waiver("loaded.cliche", "0123456789abcdef", "a: \"b\"\n# c", "ed", Today);
        var (text, reason) = Workspace.Waivers.WaiverFile.Addition("/w.yml", source.Encode(), [added]);
        Oracle.Require(text is null != reason is null, "A waiver is added and refused");
        if (text is null)
            return;
        var after = Workspace.Waivers.WaiverReader.Parse("/w.yml", SourceText.From(source.Content + text)).Waivers;
        Oracle.Require(after.Length == before + 1 && after[^1].Value == added, "A waiver that was added is not there");
    }
}
