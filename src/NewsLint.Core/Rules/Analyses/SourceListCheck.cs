using NewsLint.News;
using NewsLint.News.Sourcing;
using NewsLint.News.Transcripts;

namespace NewsLint.Rules.Analyses;

/// <summary>A person who is quoted but not in the draft's list of sources, and an entry of the list of whom nothing stands in the story.</summary>
internal sealed class SourceListCheck : AnalysisCheck
{
    public static Analysis Analysis { get; } = new(
        "source-list",
        "A quoted person whom the front matter does not list among the sources, or a listed one who is not in the story.",
        _ => new SourceListCheck());

    public override void Decide(RulePass pass)
    {
        var listed = pass.Lint.Sources.Sources;
        // A list of names or titles may be a bibliography; one with roles, status or transcripts is kept on purpose.
        if (!listed.Any(source => source is not { Id: null, Alias: null, Role: null, Transcripts.IsEmpty: true }))
            return;
        FindUnlisted(pass);
        foreach (var source in listed)
        {
            if (!IsInStory(pass.Lint, source))
                pass.Report(source.NameSpan, pass.Level, $"“{source.ShownName}” is listed as a source, but nothing in the story is from them.");
        }
    }

    private static void FindUnlisted(RulePass pass)
    {
        var story = pass.Lint.Story;
        HashSet<string> told = new(StringComparer.OrdinalIgnoreCase);
        foreach (var quotation in story.Quotations)
        {
            if (quotation is not { Depth: 1, IsInHeadline: false, Kind: QuotationKind.Speech or QuotationKind.Fragment, Speaker: { Class: SourceClass.NamedPerson, Confidence: Confidence.High } speaker })
                continue;
            if (pass.Lint.Sources.Sources.Any(source => IsNamed(source, speaker.Name)) || !told.Add(speaker.Name) || speaker.Mention.Span.Length == 0)
                continue;
            pass.Report(speaker.Mention.Block, speaker.Mention.Span, pass.Level, Message(pass, speaker.Name));
        }
    }

    private static bool IsNamed(ListedSource source, string name) => source.Name is not null && SpeakerNames.AreSame(source.Name, name);

    private static bool IsInStory(LintPass lint, ListedSource source)
    {
        if (source.IsProtected || source.Name is not { } name)
            return true;
        var surname = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? name;
        return lint.Facts.Any(facts => facts.Text.Contains(surname, StringComparison.OrdinalIgnoreCase));
    }
}
