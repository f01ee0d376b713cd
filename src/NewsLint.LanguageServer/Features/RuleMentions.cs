using NewsLint.Documents;
using NewsLint.LanguageServer.Documents;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.LanguageServer.Features;

/// <summary>A rule that a text names.</summary>
internal readonly record struct RuleMention(Rule Rule, TextSpan Span);

/// <summary>Finds the rule whose name or code stands at a place: in a configuration, a waiver, or a comment of a draft.</summary>
internal static class RuleMentions
{
    public static RuleMention? At(Reading reading, int offset)
    {
        if (reading.Configuration is not { } configuration || (reading.Kind == DocumentKind.Draft && !IsInComment(reading, offset)))
            return null;
        var span = WordAt(reading.Snapshot.Source, offset);
        return configuration.RuleSet.Find(reading.Snapshot.Source.Slice(span).ToString()) is { } rule ? new RuleMention(rule, span) : null;
    }

    /// <summary>The letters, digits, dots, hyphens and underscores around a place.</summary>
    public static TextSpan WordAt(SourceText source, int offset)
    {
        var (start, end) = (offset, offset);
        while (start > 0 && IsPart(source.Content[start - 1]))
            start--;
        while (end < source.Length && IsPart(source.Content[end]))
            end++;
        return new TextSpan(start, end);
    }

    public static bool IsPart(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '.' or '-' or '_';

    private static bool IsInComment(Reading reading, int offset) =>
        reading.Lint?.Document.Nodes.Any(node => node.Type == NodeTypes.Comment && node.Span.Contains(offset)) == true
        || reading.Lint?.Document.FrontMatter.Span.Contains(offset) == true;
}
