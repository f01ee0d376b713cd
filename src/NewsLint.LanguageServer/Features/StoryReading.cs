using NewsLint.LanguageServer.Documents;
using NewsLint.Text;

namespace NewsLint.LanguageServer.Features;

/// <summary>How the draft was understood at a place, in Markdown.</summary>
internal readonly record struct StoryReading(string Text, TextSpan Span)
{
    public static StoryReading? At(Reading reading, int offset) => null;
}
