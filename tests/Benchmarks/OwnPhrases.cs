using NewsLint.Linting;
using NewsLint.Matching;

namespace NewsLint.Benchmarks;

/// <summary>The rules' phrases as lines for <c>grep -f</c>, one for each way of writing: its plain words; where it has gaps or slots the words around its rarest; of words in one place the first.</summary>
internal static class OwnPhrases
{
    public static int Write(LintContext context, string path)
    {
        var index = context.RuleSet.Facts.Phrases;
        var lines = Enumerable.Range(0, index.Count).Select(number => Of(index.At(number).Sequence)).Where(line => line.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        File.WriteAllLines(path, lines);
        return lines.Count;
    }

    private static string Of(PhraseSequence sequence)
    {
        if (sequence.Anchor < 0)
            return "";
        var (first, end) = (sequence.Anchor, sequence.Anchor + 1);
        while (first > 0 && sequence.Items[first - 1] is WordItem)
            first--;
        while (end < sequence.Items.Length && sequence.Items[end] is WordItem)
            end++;
        var line = "";
        foreach (var item in sequence.Items[first..end].Cast<WordItem>())
            line += (line.Length == 0 ? "" : item.Joint switch { PhraseJoint.Tight => "", PhraseJoint.Apostrophe => "’", _ => " " }) + item.Words[0];
        return line;
    }
}
