using System.Security.Cryptography;
using System.Text;
using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.Linting;

/// <summary>Names a finding by its rule and its sentence, so that the name survives edits elsewhere in the file.</summary>
public static class Fingerprint
{
    /// <summary>16 hexadecimal digits: from the rule's name, the found text and the sentence around it, case and white space aside.</summary>
    public static string Of(string rule, string text, string sentence)
    {
        var bytes = Encoding.UTF8.GetBytes($"{rule}\n{Normalize(text)}\n{Normalize(sentence)}");
        return Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
    }

    internal static string Of(string rule, BlockFacts facts, ProseSpan span) =>
        Of(rule, facts.Text[span.Start..span.End], SentencesAround(facts, span));

    private static string SentencesAround(BlockFacts facts, ProseSpan span)
    {
        var first = facts.TokenAt(span.Start);
        if (facts.Sentences.IsEmpty || first >= facts.Tokens.Length)
            return facts.Text;
        var sentence = facts.Sentences[facts.SentenceOf(first)];
        return facts.Text[sentence.Span.Start..Math.Max(sentence.Span.End, Math.Min(span.End, facts.Text.Length))];
    }

    private static string Normalize(string text) => string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
