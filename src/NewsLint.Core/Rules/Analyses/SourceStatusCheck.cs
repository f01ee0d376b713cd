using NewsLint.Documents;
using NewsLint.News;
using NewsLint.News.Sourcing;
using NewsLint.News.Transcripts;
using NewsLint.Text;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// What a source was promised is not kept: somebody on background is named, in the text, in the front matter or in a comment that is
/// published with it; or words said off the record are used. No message repeats the name or the words.
/// </summary>
internal sealed class SourceStatusCheck : AnalysisCheck
{
    private const int LeastWords = 5;

    public static Analysis Analysis { get; } = new(
        "source-status",
        "A protected source that is named, or words said off the record that are used.",
        _ => new SourceStatusCheck())
    {
        Placeholders = ["alias"],
    };

    public override void Decide(RulePass pass)
    {
        FindNames(pass);
        FindTracked(pass);
        FindOffRecord(pass);
    }

    private static void FindNames(RulePass pass)
    {
        var lint = pass.Lint;
        if (lint.Protected.IsEmpty)
            return;
        var own = lint.Sources.Sources.Where(source => source is { IsProtected: true, Name: not null }).ToList();
        foreach (var source in own)
            pass.Report(source.NameSpan, pass.Level, "A source who is not on the record goes by an alias here: front matter is published with the page.");
        var text = lint.Document.Source.Content;
        foreach (var name in lint.Protected.Find(text))
        {
            if (own.Any(source => source.NameSpan.OverlapsWith(name.Span)) || (name.IsSurname && IsSomebodyElse(text, name)))
                continue;
            if (SuppressionAt(lint.Document, name.Span) is not null)
                pass.Report(name.Span, pass.Level, $"This comment is published with the page, and it names a protected source ({name.Source.Alias}).");
            else if (IsListed(lint, name.Source))
                pass.Report(name.Span, pass.Level, Message(pass, name.Source.Alias, ("alias", name.Source.Alias)));
        }
    }

    /// <summary>The recording of a protected source that is committed with the drafts.</summary>
    private static void FindTracked(RulePass pass)
    {
        foreach (var source in pass.Lint.Sources.Sources.Where(source => source.IsProtected))
        {
            foreach (var reference in source.Transcripts)
            {
                if (pass.Lint.Transcripts.Find(reference.Path) is { IsTracked: true })
                    pass.Report(reference.Span, pass.Level, "The recording of a protected source is tracked by git. Keep it in a folder that git ignores.");
            }
        }
    }

    /// <summary>Whether a source belongs to this story. In another one the same name may stand for what everybody knows of its bearer.</summary>
    private static bool IsListed(LintPass lint, ProtectedSource source) =>
        lint.Sources.Sources.Any(listed => (listed.Alias is not null && source.IsCalled(listed.Alias)) || (listed.Id is not null && source.IsCalled(listed.Id)) || (listed is { IsProtected: true, Name: not null } && source.Names.Contains(listed.Name, StringComparer.Ordinal)));

    /// <summary>Whether a surname has another first name before it: “Peter” before the surname of Jane.</summary>
    private static bool IsSomebodyElse(string text, ProtectedName name)
    {
        var end = name.Span.Start;
        while (end > 0 && text[end - 1] is ' ' or '\n' or '\r' or '*' or '_')
            end--;
        var start = end;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '-' or '’' or '\''))
            start--;
        if (end == name.Span.Start || start == end || !char.IsUpper(text[start]) || end - start < 2)
            return false;
        var word = text[start..end];
        return !SpeakerNames.IsTitle(word) && !NewsWords.People.Has(word) && !name.Source.Names.Any(each => each.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    private static MarkdownNode? SuppressionAt(Document document, TextSpan span) => document.Nodes.FirstOrDefault(node =>
        node.Type == NodeTypes.Comment && node.Span.Contains(span.Start) && (node["text"] ?? "").TrimStart().StartsWith("newslint-", StringComparison.Ordinal));

    private static void FindOffRecord(RulePass pass)
    {
        if (!pass.Lint.Sources.Sources.Any(source => source.Status == SourceStatus.OffRecord))
            return;
        var verified = pass.Lint.Verified;
        foreach (var quotation in verified.IsEmpty ? [] : pass.Lint.Story.Quotations)
        {
            var found = verified[quotation];
            if (found.Transcript is null || quotation.Words < LeastWords || verified.SourceOf(found) is not { Status: SourceStatus.OffRecord } source)
                continue;
            pass.Report(quotation.Place.Block, quotation.Place.Span, pass.Level, $"These words were said off the record ({source.ShownName}) and may not be used.");
        }
    }
}
