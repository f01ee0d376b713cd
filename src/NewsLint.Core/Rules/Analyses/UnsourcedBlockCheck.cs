using System.Text.RegularExpressions;
using NewsLint.Documents;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// A block quote of which readers do not learn whose words it is. The source may stand in the paragraph or heading before it, in its last line,
/// in the line under it, or in a link. Callouts, editor's notes, verse and pull quotes are left alone.
/// Source of the rule: Reuters Handbook of Journalism, sourcing.
/// </summary>
internal sealed partial class UnsourcedBlockCheck : AnalysisCheck
{
    /// <summary>A text of more block quotes is something other than a news story; every one is compared with the whole of it.</summary>
    private const int MaxQuotes = 40;

    public static Analysis Analysis { get; } = new("quotation-block-unsourced", "A block quote without a source.", _ => new UnsourcedBlockCheck());

    public override void Decide(RulePass pass)
    {
        var blocks = pass.Document.Blocks;
        if (pass.Document.Nodes.Count(node => node.Type == NodeTypes.BlockQuote) > MaxQuotes)
            return;
        var next = 0;
        foreach (var node in pass.Document.Nodes)
        {
            if (node.Type != NodeTypes.BlockQuote)
                continue;
            // Nodes and blocks are in the order of the file.
            while (next < blocks.Length && blocks[next].Span.Start < node.Span.Start)
                next++;
            var end = next;
            while (end < blocks.Length && blocks[end].Span.Start < node.Span.End)
                end++;
            if (end > next && pass.Selects(next) && IsUnsourced(pass, node, next, end))
                pass.Report(next, new ProseSpan(0, blocks[next].Text.Length), pass.Level, Message(pass, blocks[next].Text));
            next = end;
        }
    }

    private static bool IsUnsourced(RulePass pass, MarkdownNode node, int first, int end)
    {
        for (var block = first; block < end; block++)
        {
            if (!IsPlain(pass.Block(block)) || NamesSource(pass, block))
                return false;
        }
        var opening = pass.Block(first).Text;
        var quoted = pass.Document.Source.Slice(node.Span).ToString();
        if (opening.Length == 0 || Aside().IsMatch(opening) || IsLaidOutByLine(quoted) || HasSourceLine(quoted))
            return false;
        return !LeadsIn(pass, first - 1) && !FollowsUp(pass, end) && !IsPulled(pass, first, end);
    }

    /// <summary>Pictures, tables and lists in a block quote are no quotation.</summary>
    private static bool IsPlain(Block block) => block is { Kind: BlockKind.Paragraph, InList: false, InFootnote: false };

    private static bool NamesSource(RulePass pass, int block) => !pass.Block(block).Links.IsEmpty || !pass.Lint.Story.AttributionsIn(block).IsEmpty;

    private static bool LeadsIn(RulePass pass, int before)
    {
        if (before < 0)
            return false;
        var block = pass.Block(before);
        if (block.Kind == BlockKind.Heading)
            return Announcing().IsMatch(block.Text);
        // After a picture or a table it is not told what belongs to what; a quotation may go on from the one before.
        if (block.Kind != BlockKind.FrontMatter && (block.Kind != BlockKind.Paragraph || block.InBlockQuote))
            return true;
        return block.Kind == BlockKind.Paragraph && (block.Text.AsSpan().TrimEnd().EndsWith(":", StringComparison.Ordinal) || NamesSource(pass, before) || Announcing().IsMatch(block.Text));
    }

    private static bool FollowsUp(RulePass pass, int after) =>
        after < pass.Document.Blocks.Length && pass.Block(after) is { Kind: BlockKind.Paragraph, InList: false } block && (SourceLine().IsMatch(block.Text) || IsName(block.Text) || NamesSource(pass, after));

    /// <summary>A line under the block quote that is no sentence: “Joy Reed, mayor”.</summary>
    private static bool IsName(string text) => text.Length is > 0 and <= 60 && char.IsUpper(text[0]) && text[^1] is not ('.' or '!' or '?' or ':');

    /// <summary>A pull quote says what the story says elsewhere.</summary>
    private static bool IsPulled(RulePass pass, int first, int end)
    {
        var pulled = pass.Block(first).Text.Trim('"', '“', '”', ' ', '.', '…', ',');
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            if ((block < first || block >= end) && pass.Block(block).Text.Contains(pulled, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Verse keeps its lines with a hard break, or has short ones; so has an address.</summary>
    private static bool IsLaidOutByLine(string quoted)
    {
        if (HardBreak().IsMatch(quoted))
            return true;
        var lines = quoted.Split('\n').Select(line => line.Trim('>', ' ', '\t', '\r')).Where(line => line.Length > 0).ToList();
        return lines.Count >= 3 && lines.All(line => line.Length <= 45);
    }

    private static bool HasSourceLine(string quoted)
    {
        var lines = quoted.TrimEnd('>', ' ', '\t', '\r', '\n').Split('\n');
        return SourceLine().IsMatch(lines[^1].TrimStart('>', ' ', '\t'));
    }

    [GeneratedRegex(@"^\s*(\[!|[^\p{L}\p{N}""“‘'\[(]*(editor|ed\.|note|nb|n\.b\.|correction|clarification|update|updated|disclosure|disclaimer|warning|caution|important|tip|info|summary|tl;dr|key points|this (story|article|post|piece|page|report)|read more|related|see also|reporting by|additional reporting|written by|edited by|photos? by|have (a|you)|got a|do you|are you|sign up|subscribe|follow|click|watch|listen|support|donate|advertisement|on .{4,60} wrote)\b|\p{Lu}[\p{L}\p{N} .'’-]{0,40}:)", RegexOptions.IgnoreCase)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^\s*[*_(\[]*\s*(—|–|―|--|-\s*\p{L}|~|source\b|credit\b|from\b|by\b|via\b|quoted\b|<cite)", RegexOptions.IgnoreCase)]
    private static partial Regex SourceLine();

    [GeneratedRegex(@"\b(statement|letter|e-?mail|message|memo|post|tweet|speech|remarks|release|note|wrote|writes|reads?|said|says|told|tells|explain\w*|asked|asks|replied|rul(es|ed|ing)|put it|puts it|this way|argue[sd]?|add(s|ed)|warn(s|ed)|claim(s|ed)|declare[sd]?|testif\w+|announce[sd]?|respon\w+|recall(s|ed)|promise[sd]?|sign|plaque|motto|decision|order|opinion|according|quote\w*|words|excerpt\w*|passage|transcript|testimony|verse|poem|lyrics|in full|report|article|text|law|act|rule|section|policy|guidance|as follows|following|below)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Announcing();

    [GeneratedRegex(@"(  |\\)\r?\n>|<br", RegexOptions.None)]
    private static partial Regex HardBreak();
}
