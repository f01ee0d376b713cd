using NewsLint.LanguageServer.Protocol;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.LanguageServer.Features;

/// <summary>A place in a comment of a draft that silences, or is going to.</summary>
/// <param name="Written">What stands there of the word.</param>
/// <param name="IsVerb">Whether the word says what to do, or else names a rule.</param>
internal readonly record struct SuppressionCompletion(TextSpan Written, bool IsVerb)
{
    private const string Opening = "<!--";
    private const string Prefix = "newslint-";

    private static readonly (string Verb, string Meaning)[] Verbs =
    [
        ("newslint-disable-next-line", "silences a rule on the line below"),
        ("newslint-disable", "silences a rule from here on"),
        ("newslint-enable", "ends what was silenced"),
    ];

    public static SuppressionCompletion? At(SourceText source, int offset)
    {
        var line = source.GetLine(source.GetPosition(offset).Line);
        var before = source.Content[line.Start..offset];
        var open = before.LastIndexOf(Opening, StringComparison.Ordinal);
        if (open < 0 || before.IndexOf("-->", open, StringComparison.Ordinal) >= 0)
            return null;
        var comment = before[(open + Opening.Length)..].TrimStart();
        var start = RuleMentions.WordAt(source, offset).Start;
        var written = new TextSpan(Math.Max(start, line.Start + open + Opening.Length), offset);
        var space = comment.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
            return Prefix.StartsWith(comment, StringComparison.Ordinal) || comment.StartsWith(Prefix, StringComparison.Ordinal) ? new SuppressionCompletion(written, IsVerb: true) : null;
        // Behind a colon stands the reason.
        return Verbs.Any(known => known.Verb == comment[..space]) && !comment.Contains(':', StringComparison.Ordinal) ? new SuppressionCompletion(written, IsVerb: false) : null;
    }

    public IEnumerable<Choice> Choices(RuleSet rules) => IsVerb
        ? Verbs.Select(known => new Choice(known.Verb, CompletionItemKind.Keyword) { Detail = known.Meaning, Suffix = " " })
        : RuleChoices.All(rules);
}
