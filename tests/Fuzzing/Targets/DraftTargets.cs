using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Linting;
using NewsLint.News.Sourcing;
using NewsLint.Text;
using NewsLint.Workspace.Setup;

namespace NewsLint.Fuzzing.Targets;

/// <summary>A Markdown draft under all built-in rules.</summary>
public sealed class MarkdownTarget : FuzzTarget
{
    private static readonly ReadOptions Plain = new() { IsPlainText = true };

    public override string Name => "markdown";

    public override IReadOnlyList<string> Words { get; } = [.. Targets.Words.Markdown, .. Targets.Words.Prose];

    public override void Check(byte[] input)
    {
        var source = SourceText.Decode(input);
        Oracle.Require(source.Encode().AsSpan().SequenceEqual(input), "A byte is lost");
        Oracle.Lint(source, Oracle.Strict);
        if (Core.Tests.Documents.DocumentInvariants.FirstBroken(MarkdownReader.Read(source, Plain)) is { } broken)
            throw new BrokenException("As plain text: " + broken);
    }
}

/// <summary>The YAML at the top of a draft.</summary>
public sealed class FrontMatterTarget : FuzzTarget
{
    private const string Body = "\n---\n\nThe mayor slammed the ruling. “We will never close the mill,” Joy Reed said.\n";

    private static readonly LintContext Context = Oracle.Strict with
    {
        Overrides = [new FrontMatterOverride(ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("section", ["sports"])) { StoryType = "opinion", Language = "en-GB" }],
    };

    public override string Name => "front-matter";

    public override IReadOnlyList<string> Words { get; } =
    [
        .. Targets.Words.Yaml, "title: ", "headline: ", "deck: ", "dek: ", "summary: ", "kicker: ", "seo_title: ", "type: opinion\n", "section: sports\n", "date: 2026-01-02\n", "author: ", "sources:\n", "- { id: s1, alias: A1, status: background }\n", "status: off-record\n",
        "transcript: a.srt\n", "newslint: off\n", "newslint:\n  disable: [loaded]\n", "embargo: ", "\n---\n", "+++\n", "caption: ",
    ];

    public override void Check(byte[] input)
    {
        var source = SourceText.Decode([.. "---\n"u8, .. input, .. Bytes(Body)]);
        var result = Oracle.Lint(source, Context);
        var frontMatter = FrontMatter.Read(source);
        Oracle.RequireInside(frontMatter.Span, source.Length, "The front matter");
        Oracle.Require(frontMatter.Span == result.Document.FrontMatter.Span, "Two readers of the front matter differ");
        _ = FrontMatterSniffer.Sniff([source]);
        foreach (var listed in SourceListReader.Read(frontMatter, FrontMatterAliases.Default.Sources).Sources)
            Oracle.RequireInside(listed.Span, source.Length, "A source");
    }
}
