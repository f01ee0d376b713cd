using NewsLint.Fuzzing.Targets;

namespace NewsLint.Fuzzing;

/// <summary>Everything that is fuzzed.</summary>
public static class TargetList
{
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new MarkdownTarget(), new FrontMatterTarget(), new HouseRuleTarget(), new ValeRuleTarget(), new PackTarget(), new ConfigurationTarget(), new NamesTarget(), new WaiverTarget(), new ProtectedSourceTarget(), new SubRipTarget(), new WebVttTarget(),
        new TextTranscriptTarget(), new DocxTarget(), new DocxXmlTarget(), new BaselineTarget(), new CacheTarget(), new IgnoreFileTarget(), new GitDiffTarget(), new GitIndexTarget(), new HookTarget(), new JsonLinesTarget(), new CommandsTarget(), new ReportTarget(), new JsonRpcTarget(), new ServerMessagesTarget(),
    ];

    /// <exception cref="ArgumentException">There is no target of that name.</exception>
    public static IReadOnlyList<FuzzTarget> Named(IReadOnlyCollection<string> names) =>
        names.Count == 0 ? All : [.. names.Select(name => All.FirstOrDefault(target => target.Name == name) ?? throw new ArgumentException($"There is no target {name}."))];
}
