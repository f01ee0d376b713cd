using System.Text;
using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Protocol;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.LanguageServer.Features;

/// <summary><c>textDocument/hover</c>: what is wrong, why it matters, and how the sentence was read.</summary>
internal static class Hovers
{
    public static void AddTo(Session session) => session.Answer<TextDocumentPositionParams, Hover?>(Methods.Hover, async (parameters, cancellation) =>
    {
        if (await session.ReadAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false) is not { } reading)
            return null;
        var offset = reading.Snapshot.Source.ToOffset(parameters.Position);
        return reading.Kind switch
        {
            DocumentKind.Draft => OfDraft(reading, offset, session.Profile),
            DocumentKind.Configuration or DocumentKind.Waivers => OfRuleName(reading, offset, session.Profile),
            _ => null,
        };
    });

    private static Hover? OfDraft(Reading reading, int offset, ClientProfile client)
    {
        var found = reading.Diagnostics.Where(diagnostic => Touches(diagnostic.Span, offset)).OrderByDescending(diagnostic => diagnostic.Level).ThenBy(diagnostic => diagnostic.Span.Length).ToList();
        var text = new StringBuilder();
        TextSpan? span = null;
        foreach (var diagnostic in found)
        {
            Separate(text);
            Append(text, diagnostic, reading.Lint?.RuleSet);
            span ??= diagnostic.Span;
        }
        if (StoryReading.At(reading, offset) is { } read)
        {
            Separate(text);
            text.Append(reading.Lint!.Redaction.Apply(read.Text));
            span ??= read.Span;
        }
        return span is { } place ? ToHover(text.ToString(), reading.Snapshot.Source, place, client) : OfRuleName(reading, offset, client);
    }

    private static void Append(StringBuilder text, Linting.Diagnostic diagnostic, RuleSet? rules)
    {
        var rule = rules?.Find(diagnostic.Rule);
        text.Append($"**{Markdown.Escape(rule?.Title ?? diagnostic.Rule)}** · `{diagnostic.Rule}`{(diagnostic.Code == diagnostic.Rule ? "" : $" · {diagnostic.Code}")}\n\n{Markdown.Escape(diagnostic.Message)}\n");
        if (!diagnostic.Also.IsEmpty)
            text.Append($"\nAlso here: {string.Join(", ", diagnostic.Also.Select(also => $"`{also}`"))}\n");
        if (rule is not null)
            Markdown.AppendReason(text, rule);
    }

    /// <summary>A rule's name in a configuration, a waiver or a comment.</summary>
    private static Hover? OfRuleName(Reading reading, int offset, ClientProfile client) => RuleMentions.At(reading, offset) is { } mention
        ? ToHover(Markdown.Explain(mention.Rule), reading.Snapshot.Source, mention.Span, client)
        : null;

    private static Hover ToHover(string markdown, SourceText source, TextSpan span, ClientProfile client) =>
        new(new MarkupContent(client.ReadsMarkdown ? MarkupContent.Markdown : MarkupContent.PlainText, markdown.TrimEnd())) { Range = source.ToRange(span) };

    private static void Separate(StringBuilder text)
    {
        if (text.Length > 0)
            text.Append("\n---\n\n");
    }

    private static bool Touches(TextSpan span, int offset) => offset >= span.Start && offset <= span.End;
}
