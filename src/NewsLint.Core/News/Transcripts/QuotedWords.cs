using System.Collections.Immutable;
using NewsLint.Text;

namespace NewsLint.News.Transcripts;

/// <summary>What lies between two words of a quotation.</summary>
internal enum Gap : byte
{
    None,

    /// <summary>Words of the desk in brackets, for some of the speaker's or beside them.</summary>
    Bracket,

    /// <summary>Dots: a marked cut.</summary>
    Ellipsis,

    /// <summary>The writer's own words between two parts of a quotation.</summary>
    Split,
}

/// <param name="Key">As it is compared.</param>
/// <param name="Part">Which part of the quotation.</param>
/// <param name="Span">Where in the part.</param>
/// <param name="Before">What lies between it and the word before.</param>
/// <param name="IsLight">Whether most sentences could hold it.</param>
internal readonly record struct QuotedWord(string Key, int Part, TextSpan Span, Gap Before, bool IsLight);

/// <summary>The words of a quotation that are the speaker's, and the marks of the desk between them.</summary>
internal sealed class QuotedWords
{
    /// <summary>The most words that are looked up; no quotation in news is longer.</summary>
    public const int MaxWords = 4_000;

    private QuotedWords(ImmutableArray<string> parts, ImmutableArray<QuotedWord> words, bool hasTrailingBracket)
    {
        Parts = parts;
        Words = words;
        HasMarkedEdit = hasTrailingBracket || words.Any(word => word.Before is Gap.Bracket or Gap.Ellipsis);
    }

    public ImmutableArray<string> Parts { get; }

    public ImmutableArray<QuotedWord> Words { get; }

    /// <summary>Whether dots or brackets stand in it.</summary>
    public bool HasMarkedEdit { get; }

    public static QuotedWords Read(ImmutableArray<string> parts) => Read(parts, new Vocabulary());

    /// <param name="parts">The parts of the quotation.</param>
    /// <param name="vocabulary">Words that were read before, so that the same ones are not made again.</param>
    public static QuotedWords Read(ImmutableArray<string> parts, Vocabulary vocabulary)
    {
        var words = ImmutableArray.CreateBuilder<QuotedWord>();
        var gap = Gap.None;
        var reader = new WordReader(vocabulary);
        for (var part = 0; part < parts.Length && words.Count < MaxWords; part++)
        {
            if (words.Count > 0)
                gap = Gap.Split;
            var first = true;
            foreach (var (text, start, before) in Stretches(parts[part]))
            {
                // Dots at the very beginning only say that more was said before.
                if (!first || before == Gap.Bracket)
                    gap = before > gap ? before : gap;
                first = false;
                foreach (var word in reader.Read(text))
                {
                    var entry = vocabulary[word.Id];
                    words.Add(new QuotedWord(entry.Key, part, new TextSpan(start + word.Start, start + word.End), gap, entry.IsLight));
                    gap = Gap.None;
                    if (words.Count == MaxWords)
                        break;
                }
            }
        }
        return new QuotedWords(parts, words.ToImmutable(), gap == Gap.Bracket);
    }

    /// <summary>The stretches of a part without a mark of the desk in them, and the mark before each. A stretch keeps the length of what it stands for.</summary>
    private static List<(string Text, int Start, Gap Before)> Stretches(string part)
    {
        List<(string, int, Gap)> stretches = [];
        var text = part.ToCharArray();
        var start = 0;
        var gap = Gap.None;
        void Close(int end, Gap next, int after)
        {
            if (!string.IsNullOrWhiteSpace(new string(text, start, end - start)) || stretches.Count == 0 && gap != Gap.None)
            {
                stretches.Add((new string(text, start, end - start), start, gap));
                gap = Gap.None;
            }
            gap = next > gap ? next : gap;
            start = after;
        }
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '[' && part.IndexOf(']', i) is var close and > 0)
            {
                var inside = part.AsSpan(i + 1, close - i - 1).Trim();
                if (inside.Length == 1 && char.IsLetter(inside[0]) && close + 1 < text.Length && char.IsLetter(text[close + 1]))
                {
                    // “[W]e” is “we”.
                    text[i] = ' ';
                    text[i + 1] = ' ';
                    text[close] = inside[0];
                    continue;
                }
                var isDots = IsDots(inside);
                var end = i;
                // “stay[ed]”: the whole word is the desk's.
                while (!isDots && end > start && char.IsLetter(text[end - 1]))
                    end--;
                var after = close + 1;
                while (!isDots && after < text.Length && char.IsLetter(text[after]) && char.IsLetter(text[close - 1]))
                    after++;
                Close(end, isDots ? Gap.Ellipsis : Gap.Bracket, after);
                i = after - 1;
            }
            else if (MaskAt(part, i) is { } mask)
            {
                Close(mask.Start, Gap.Bracket, mask.End);
                i = mask.End - 1;
            }
            else if (DotsAt(part, i) is > 0 and var length)
            {
                Close(i, Gap.Ellipsis, i + length);
                i += length - 1;
            }
        }
        Close(text.Length, Gap.None, text.Length);
        // What is open at the end is a mark behind the last word.
        if (gap == Gap.Bracket)
            stretches.Add(("", text.Length, gap));
        return stretches;
    }

    private static bool IsDots(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExcept(". …") < 0;

    /// <summary>A word of which the desk shows only some letters: “f---”, “s***ty”; null where none is. Two hyphens after more than one letter are a dash.</summary>
    private static TextSpan? MaskAt(string text, int at)
    {
        if (text[at] is not ('*' or '-' or '_') || at == 0 || !char.IsLetter(text[at - 1]))
            return null;
        var end = at;
        while (end < text.Length && text[end] == text[at])
            end++;
        var start = at;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        var least = text[at] == '*' ? 1 : at - start == 1 ? 2 : 3;
        if (end - at < least)
            return null;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return new TextSpan(start, end);
    }

    /// <summary>How long the dots at <paramref name="at"/> are: “…”, “...”, “. . .”, “....”; 0 where there are none.</summary>
    private static int DotsAt(string text, int at)
    {
        if (text[at] == '…')
            return 1;
        if (text[at] != '.')
            return 0;
        var (dots, end) = (0, at);
        for (var i = at; i < text.Length && text[i] is '.' or ' ' or '\u00A0'; i++)
        {
            if (text[i] != '.')
                continue;
            dots++;
            end = i + 1;
        }
        return dots >= 3 ? end - at : 0;
    }
}
