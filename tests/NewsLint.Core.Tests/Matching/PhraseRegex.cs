using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsLint.Matching;

namespace NewsLint.Core.Tests.Matching;

/// <summary>
/// Writes a way of writing a phrase as a plain regular expression, independent of tokens and matcher: what the phrase language
/// means, in the words of .NET. There is none for the slots that a model of the text decides.
/// </summary>
internal static class PhraseRegex
{
    /// <summary>A letter, mark, digit or underscore: what words are made of.</summary>
    private const string Unit = @"[\p{L}\p{Nd}\p{Mn}\p{Mc}\p{Nl}_-[\u02BC]]";
    private const string Space = @"[\s\u00A0\u200B\u2060\uFEFF]";
    private const string Hyphen = "[-\u2010\u2011]";
    private const string Apostrophe = "['\u2019\u02BC\uFF07\u2018]";
    private const string Number = @"(?:\p{Nd}(?:\p{Nd}|[.,](?=\p{Nd}))*)";
    private const string Letter = @"[\p{L}\p{Mn}\p{Mc}\p{Nl}_-[\u02BC]]";
    private const string Word = Letter + Unit + "*";

    /// <summary>White space, or one hyphen that stands directly between word characters.</summary>
    private const string Loose = "(?:" + Space + "+|(?<=" + Unit + ")" + Hyphen + "(?=" + Unit + "))";

    /// <summary>A word with its parts after apostrophes, or a number with what is directly joined to it.</summary>
    private const string GapWord = "(?:(?:" + Number + "|" + Word + ")(?:" + Word + "|" + Number + "|" + Apostrophe + "(?:" + Number + "|" + Word + "))*)";

    /// <summary>No word or number goes on here; a digit after a point may belong to a number that began before.</summary>
    private static readonly string Begin = $@"(?<!{Unit})(?<!{Unit}{Hyphen})(?<!{Unit}{Apostrophe})(?!(?<=(?<!{Unit}){Number}[.,])\p{{Nd}})";
    private static readonly string Clitic = $"(?:{Apostrophe}(?i:s|re|ve|ll|d|m)(?!{Unit}))";
    private static readonly string End = $"(?!{Unit})(?!{Hyphen}{Unit})(?:(?!{Apostrophe}{Unit})|(?={Clitic}))";

    /// <summary>The regex, or null where the sequence has a slot.</summary>
    public static Regex? Of(PhraseSequence sequence, bool isCaseSensitive)
    {
        if (sequence.Items.Any(item => item is SlotItem))
            return null;
        var source = new StringBuilder();
        for (var i = 0; i < sequence.Items.Length; i++)
            Append(source, sequence.Items[i], isFirst: i == 0, isLast: i == sequence.Items.Length - 1);
        return new Regex(source.ToString(), RegexOptions.CultureInvariant | (isCaseSensitive ? RegexOptions.None : RegexOptions.IgnoreCase), TimeSpan.FromSeconds(20));
    }

    /// <summary>Every place where the regex matches, overlaps too.</summary>
    public static IEnumerable<(int Start, int End)> All(Regex regex, string text)
    {
        for (var match = regex.Match(text); match.Success; match = regex.Match(text, match.Index + 1))
        {
            yield return (match.Index, match.Index + match.Length);
            if (match.Index + 1 > text.Length)
                yield break;
        }
    }

    private static void Append(StringBuilder source, PhraseItem item, bool isFirst, bool isLast)
    {
        var joint = isFirst ? "" : Joint(item.Joint);
        switch (item)
        {
            case WordItem words:
                source.Append(joint).Append("(?:").AppendJoin('|', words.Words.Select(word => (isFirst && IsWordLike(word) ? Begin : "") + Whole(word) + (isLast && IsWordLike(word) ? End : ""))).Append(')');
                break;
            case AffixItem affix:
                source.Append(isFirst ? Begin : "").Append(joint);
                source.Append("(?=").Append(Letter).Append(')').Append(Folded(affix.Prefix)).Append(Unit).Append("+?").Append(Folded(affix.Suffix)).Append("(?!").Append(Unit).Append(')');
                source.Append(isLast ? End : "");
                break;
            case GapItem gap:
                // Words of a gap are taken whole, as few as can be.
                source.Append(isFirst ? Begin : "");
                if (isFirst)
                    source.Append(CultureInfo.InvariantCulture, $"(?>{GapWord})(?:{Loose}(?>{GapWord})){{{Math.Max(0, gap.Least - 1)},{gap.Most - 1}}}?");
                else
                    source.Append(CultureInfo.InvariantCulture, $"(?:{joint}(?>{GapWord})){{{gap.Least},{gap.Most}}}?");
                source.Append(isLast ? End : "");
                break;
            default:
                throw new ArgumentException("no regex for " + item, nameof(item));
        }
    }

    private static string Joint(PhraseJoint joint) => joint switch
    {
        PhraseJoint.Loose => Loose,
        PhraseJoint.Apostrophe => $"(?<={Unit}){Apostrophe}(?={Unit})",
        _ => "",
    };

    private static bool IsWordLike(string word) => Tokenizer.IsWordUnit(word[0]);

    private static string Whole(string word)
    {
        if (!IsWordLike(word))
            return $@"(?!(?<={Unit})(?:{Hyphen}|{Apostrophe})(?={Unit}))(?!(?<=(?<!{Unit}){Number})[.,]\p{{Nd}})" + Folded(word);
        return char.IsDigit(word[0]) ? Folded(word) + @"(?!\p{Nd}|[.,]\p{Nd})" : Folded(word) + $"(?!{Unit})";
    }

    /// <summary>Signs that stand for one another match one another.</summary>
    private static string Folded(string word) => string.Concat(word.Select(unit => unit switch
    {
        '\'' or '’' or '‘' or 'ʼ' or '＇' => Apostrophe,
        '"' or '“' or '”' or '„' => "[\"“”„]",
        '-' or '‐' or '‑' => Hyphen,
        '–' or '—' => "[–—]",
        _ => Regex.Escape(unit.ToString()),
    }));
}
