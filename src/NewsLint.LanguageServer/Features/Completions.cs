using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Protocol;
using NewsLint.Text;

namespace NewsLint.LanguageServer.Features;

/// <summary><c>textDocument/completion</c>: keys and values of configurations, rules and waivers, and names of rules in comments.</summary>
internal static class Completions
{
    public static void AddTo(Session session) => session.Answer<CompletionParams, CompletionList?>(Methods.Completion, async (parameters, cancellation) =>
    {
        if (await session.ReadAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false) is not { Configuration: { } configuration } reading)
            return null;
        var source = reading.Snapshot.Source;
        var offset = source.ToOffset(parameters.Position);
        if (reading.Kind == DocumentKind.Draft)
            return SuppressionCompletion.At(source, offset) is { } comment ? ToList(comment.Choices(configuration.RuleSet), source, comment.Written) : null;
        if (YamlPlace.At(source, offset) is not { } place)
            return null;
        var choices = reading.Kind switch
        {
            DocumentKind.Configuration => ConfigurationCompletion.For(place, configuration.RuleSet),
            DocumentKind.Rule => RuleCompletion.For(place, source),
            DocumentKind.Waivers => WaiverCompletion.For(place, configuration.RuleSet),
            _ => [],
        };
        return ToList(choices, source, place.Written);
    });

    private static CompletionList ToList(IEnumerable<Choice> choices, SourceText source, TextSpan written)
    {
        var range = source.ToRange(written);
        return new CompletionList(IsIncomplete: false, [.. choices.Select((choice, index) => new CompletionItem(choice.Text)
        {
            Kind = choice.Kind,
            Detail = choice.Detail,
            Documentation = choice.Documentation is null ? null : new MarkupContent(MarkupContent.Markdown, choice.Documentation),
            SortText = index.ToString("D5", System.Globalization.CultureInfo.InvariantCulture),
            TextEdit = new Protocol.TextEdit(range, choice.Text + choice.Suffix),
        })]);
    }
}

/// <summary>Something that can be written at a place.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Kind">What it is.</param>
internal sealed record Choice(string Text, CompletionItemKind Kind)
{
    /// <summary>In a few words.</summary>
    public string? Detail { get; init; }

    /// <summary>Markdown.</summary>
    public string? Documentation { get; init; }

    /// <summary>What is written behind it.</summary>
    public string Suffix { get; init; } = "";

    public static Choice Key(string name, string? meaning = null) => new(name, CompletionItemKind.Property) { Detail = meaning, Suffix = ": " };

    public static IEnumerable<Choice> Values(IEnumerable<string> values) => values.Select(value => new Choice(value, CompletionItemKind.Value));
}
