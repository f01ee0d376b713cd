using NewsLint.Text;

namespace NewsLint.Rules;

/// <summary>Another place in the file that belongs to a finding: a later mention, the other reading, the nearest person named.</summary>
/// <param name="Span">Where in the file.</param>
/// <param name="Message">What it is, in a few words: “named again”, “the story's figure”.</param>
public sealed record RelatedPlace(TextSpan Span, string Message);
