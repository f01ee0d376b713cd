using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>
/// Holds back every fix that would change a letter or a figure of what somebody said, in quotation marks or a block quote, or of a title
/// in italics. Signs may change there: a typographic fix is one. A fix that brings the words of the recording is the exception.
/// </summary>
internal sealed class FixGuard(Document document, ImmutableArray<BlockFacts> facts)
{
    private readonly Dictionary<int, SaidWords> _said = [];

    public ImmutableArray<Fix> Keep(ImmutableArray<Fix> fixes)
    {
        foreach (var fix in fixes)
        {
            if (Breaks(fix))
                return fixes.RemoveAll(Breaks);
        }
        return fixes;
    }

    private bool Breaks(Fix fix)
    {
        if (fix.IsFromRecording)
            return false;
        foreach (var edit in fix.Edits)
        {
            if (Breaks(edit))
                return true;
        }
        return false;
    }

    private bool Breaks(TextEdit edit)
    {
        if (Words(document.Source.Slice(edit.Span)) == Words(edit.NewText))
            return false;
        var changed = Changed(edit, document.Source);
        for (var block = FirstAt(document.Blocks, changed.Start); block < document.Blocks.Length && document.Blocks[block].Span.Start <= changed.End; block++)
        {
            if (document.Blocks[block].InBlockQuote || SaidIn(block).AreTouched(changed))
                return true;
        }
        return false;
    }

    private SaidWords SaidIn(int block)
    {
        if (!_said.TryGetValue(block, out var said))
            _said.Add(block, said = new SaidWords(Said(document.Blocks[block], facts[block])));
        return said;
    }

    /// <summary>The stretches of the file that are not the writer's to change.</summary>
    private static IEnumerable<TextSpan> Said(Block block, BlockFacts facts) => facts.Quotes.IsEmpty && block.Emphasis.IsEmpty ? [] :
        facts.Quotes.Where(quote => !quote.IsStray).Select(quote => WithItsGround(quote, block.Text))
            .Concat(block.Emphasis.Where(span => IsTitle(facts, span)))
            .Select(block.ToSource);

    /// <summary>
    /// The quotation; where a single mark has no partner, with what stands before it, for that alone tells it from an apostrophe: without the comma,
    /// the words after it would no longer be known as said when the next fix is chosen.
    /// </summary>
    private static ProseSpan WithItsGround(QuotedSpan quote, string text)
    {
        if (quote.IsClosed || quote.Mark != QuoteMark.Single)
            return quote.Span;
        var start = quote.Span.Start;
        while (start > 0 && char.IsWhiteSpace(text[start - 1]))
            start--;
        return new ProseSpan(Math.Max(start - 1, 0), quote.Span.End);
    }

    /// <summary>Whether the words have the capitals of a title: all but the short ones, and two at least.</summary>
    private static bool IsTitle(BlockFacts facts, ProseSpan span)
    {
        var capitals = 0;
        for (var i = facts.TokenAt(span.Start); i < facts.Tokens.Length && facts.Tokens[i].End <= span.End; i++)
        {
            var token = facts.Tokens[i];
            if (token.Kind != TokenKind.Word)
                continue;
            if (char.IsUpper(facts.Text[token.Start]))
                capitals++;
            else if (token.Length > 4)
                return false;
        }
        return capitals > 1;
    }

    /// <summary>The part of an edit that differs from what is there.</summary>
    private static TextSpan Changed(TextEdit edit, SourceText source)
    {
        var old = source.Slice(edit.Span);
        var prefix = old.CommonPrefixLength(edit.NewText);
        var suffix = 0;
        while (suffix < Math.Min(old.Length, edit.NewText.Length) - prefix && old[^(suffix + 1)] == edit.NewText[^(suffix + 1)])
            suffix++;
        return new TextSpan(edit.Span.Start + prefix, edit.Span.End - suffix);
    }

    private static string Words(ReadOnlySpan<char> text)
    {
        Span<char> words = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var count = 0;
        foreach (var unit in text)
        {
            if (char.IsLetterOrDigit(unit))
                words[count++] = unit;
        }
        return words[..count].ToString();
    }

    /// <summary>The first block that does not end before <paramref name="offset"/>.</summary>
    private static int FirstAt(ImmutableArray<Block> blocks, int offset)
    {
        int low = 0, high = blocks.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (blocks[middle].Span.End < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
