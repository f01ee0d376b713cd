using System.Collections.Immutable;
using System.Text;
using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.Core.Tests.Matching;

/// <summary>
/// Prose with its quotations marked, as the tests write it: <c>[|"closed"|]</c>, <c>[|"unclosed|~]</c>, <c>[!"!]</c> for a stray mark; and with
/// its sentences parted by <c>¦</c>.
/// </summary>
internal static class MarkedProse
{
    public static string Plain(string marked) =>
        marked.Replace("[|", "").Replace("|]", "").Replace("|~]", "").Replace("[!", "").Replace("!]", "").Replace("¦ ", "");

    public static ImmutableArray<QuotedSpan> QuotationsOf(string text) => QuotedSpans.Find(text, Tokenizer.Tokenize(text));

    public static string WithQuotations(string text)
    {
        var opened = new string[text.Length + 1];
        var closed = new string[text.Length + 1];
        foreach (var span in QuotationsOf(text))
        {
            opened[span.Span.Start] += span.IsStray ? "[!" : "[|";
            closed[span.Span.End] = (span.IsStray ? "!]" : span.IsClosed ? "|]" : "|~]") + closed[span.Span.End];
        }
        var marked = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            marked.Append(closed[i]).Append(opened[i]);
            if (i < text.Length)
                marked.Append(text[i]);
        }
        return marked.ToString();
    }

    public static string WithSentences(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var sentences = Sentences.Find(text, tokens, QuotedSpans.Find(text, tokens));
        return string.Join(" ¦ ", sentences.Select(sentence => text[sentence.Span.Start..sentence.Span.End]));
    }
}
