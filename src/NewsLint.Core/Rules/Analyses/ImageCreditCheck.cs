using System.Text.RegularExpressions;
using NewsLint.Documents;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// A picture of which nobody learns who made it. A credit may stand in its title, in the paragraph that holds it, in the caption or paragraph behind it, or in
/// the front matter for all of them. Decoration, logos, charts and maps are left alone.
/// </summary>
internal sealed partial class ImageCreditCheck : AnalysisCheck
{
    public static Analysis Analysis { get; } = new("image-credit", "A picture without caption or credit.", _ => new ImageCreditCheck());

    public override void Decide(RulePass pass)
    {
        if (pass.Document.FrontMatter.Root?.Entries.Any(entry => entry.Key.Value.Contains("credit", StringComparison.OrdinalIgnoreCase)) == true)
            return;
        var blocks = pass.Document.Blocks;
        var next = 0;
        foreach (var node in pass.Document.Nodes)
        {
            if (node.Type != NodeTypes.Image || string.IsNullOrWhiteSpace(node["alt"]) || IsDrawing(node))
                continue;
            // Nodes and blocks are in the order of the file.
            while (next < blocks.Length && (blocks[next].Kind == BlockKind.ImageAlt || blocks[next].Span.End < node.Span.Start))
                next++;
            if (HasCredit(node["title"]) || HasCredit(node["alt"]) || HasCreditBeside(pass.Document, next, node))
                continue;
            pass.Report(node.Span, pass.Level, Message(pass, node["alt"]!));
        }
    }

    /// <summary>Whether the block that holds the picture, or the first one behind it, names its maker.</summary>
    private static bool HasCreditBeside(Document document, int from, MarkdownNode image)
    {
        for (var at = from; at < document.Blocks.Length; at++)
        {
            var block = document.Blocks[at];
            if (block.Kind == BlockKind.ImageAlt)
                continue;
            if (HasCredit(block.Text))
                return true;
            if (block.Kind == BlockKind.Caption || block.Span.Start >= image.Span.End)
                return false;
        }
        return false;
    }

    private static bool IsDrawing(MarkdownNode image) => Drawing().IsMatch(image["alt"] ?? "") || Drawing().IsMatch(image["url"] ?? "");

    private static bool HasCredit(string? text) => text is not null && Credit().IsMatch(text);

    [GeneratedRegex(@"\b(logo|icon|chart|graph|map|diagram|badge|avatar|banner|spacer|divider|seal|flag|signature)s?\b|\.svg\b|shields\.io", RegexOptions.IgnoreCase)]
    private static partial Regex Drawing();

    [GeneratedRegex(
        @"\b(?i:photo|photos|photograph|photographs|picture|pictures|image|images|illustration|graphic|video|credit|source|screenshot|handout|copyright)\s*(?i::|by\b|from\b|courtesy\b|/|via\b)|\b[Cc]ourtesy( of)?\b|©|\(c\)|\bvia [A-Z]|\b(Getty|AFP|Reuters|REUTERS|Shutterstock|Wikimedia|Unsplash|Flickr|Creative Commons|CC[ -]BY|AP Photo|PA Wire|EPA)\b|[A-Z][\p{L}.'’ -]+/[A-Z][\p{L}]",
        RegexOptions.None)]
    private static partial Regex Credit();
}
