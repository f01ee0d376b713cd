using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.Text;

namespace NewsLint.Rules;

/// <summary>A match of a rule's pattern, wherever the rule looks.</summary>
/// <param name="Block">The block's index, or -1 in the file as it is.</param>
/// <param name="Prose">Where in the block.</param>
/// <param name="Span">Where in the file, where there is no block.</param>
/// <param name="Host">The text that was searched.</param>
/// <param name="Match">The match in <paramref name="Host"/>.</param>
internal readonly record struct PatternPlace(int Block, ProseSpan Prose, TextSpan Span, string Host, PatternMatch Match)
{
    public string Text => Host.Substring(Match.Start, Match.Length);
}
