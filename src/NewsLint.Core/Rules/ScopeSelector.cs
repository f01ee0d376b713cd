using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsLint.Documents;

namespace NewsLint.Rules;

/// <summary>What a rule is run on.</summary>
public enum ScopeUnit
{
    /// <summary>Each block.</summary>
    Block,

    /// <summary>Each sentence of the blocks.</summary>
    Sentence,

    /// <summary>All prose of the story as one text.</summary>
    Summary,

    /// <summary>The file as it is, markup and all.</summary>
    Raw,
}

/// <summary>
/// The places a rule looks at, in Vale's selectors: a list is "or", <c>a.b</c> and <c>a &amp; b</c> are "and", <c>~a</c> is "not".
/// </summary>
public sealed class ScopeSelector
{
    /// <summary>Names that a strict rule may use.</summary>
    public static readonly FrozenSet<string> Known = new[]
    {
        "text", "heading", "h1", "h2", "h3", "h4", "h5", "h6", "paragraph", "sentence", "list", "blockquote", "table", "header", "cell", "caption", "figure", "alt", "attr",
        "raw", "summary", "frontmatter", "title", "dek", "body", "footnote", "narration", "md",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ImmutableArray<ImmutableArray<Part>> _alternatives;

    private ScopeSelector(ImmutableArray<ImmutableArray<Part>> alternatives)
    {
        _alternatives = alternatives;
        var names = alternatives.SelectMany(parts => parts).Where(part => !part.IsNegated).SelectMany(part => part.Names).ToHashSet(StringComparer.Ordinal);
        Unit = names.Contains("raw") ? ScopeUnit.Raw : names.Contains("summary") ? ScopeUnit.Summary : names.Contains("sentence") ? ScopeUnit.Sentence : ScopeUnit.Block;
    }

    /// <summary>All prose: the default.</summary>
    public static ScopeSelector Text { get; } = Parse(["text"]);

    public ScopeUnit Unit { get; }

    /// <summary>All names that occur.</summary>
    public IEnumerable<string> Names => _alternatives.SelectMany(parts => parts).SelectMany(part => part.Names);

    public static ScopeSelector Parse(IEnumerable<string> selectors) => new(
    [
        .. selectors.Select(selector => selector.Split('&', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => new Part([.. part.TrimStart('~').Split('.', StringSplitOptions.TrimEntries)], part.StartsWith('~')))
            .ToImmutableArray()),
    ]);

    /// <summary>Whether a block is one of the places.</summary>
    public bool Selects(Block block)
    {
        foreach (var parts in _alternatives)
        {
            var all = true;
            foreach (var part in parts)
                all &= part.Names.All(name => Has(block, name)) != part.IsNegated;
            if (all)
                return true;
        }
        return false;
    }

    private static bool Has(Block block, string name) => name switch
    {
        "text" or "md" or "narration" => block.Zone != BlockZone.Data,
        "heading" => block.Kind == BlockKind.Heading,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => block.HeadingLevel == name[1] - '0',
        "paragraph" or "sentence" or "summary" => block is { Kind: BlockKind.Paragraph, InList: false, InBlockQuote: false },
        "list" => block.InList,
        "blockquote" => block.InBlockQuote,
        "table" => block.Kind is BlockKind.TableCell or BlockKind.TableHeader,
        "header" => block.Kind == BlockKind.TableHeader,
        "cell" => block.Kind == BlockKind.TableCell,
        "caption" or "figure" => block.Zone == BlockZone.Caption,
        "alt" or "attr" => block.Kind == BlockKind.ImageAlt,
        "frontmatter" => block.Kind == BlockKind.FrontMatter,
        "title" => block.Zone == BlockZone.Title || IsKey(block, name),
        "dek" => block.Zone == BlockZone.Dek || IsKey(block, name),
        "body" => block.Zone == BlockZone.Body,
        "footnote" => block.InFootnote,
        _ => IsKey(block, name),
    };

    private static bool IsKey(Block block, string name) => string.Equals(block.FrontMatterKey, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Names that hold together, <c>heading.h2</c>, or do not.</summary>
    private sealed record Part(ImmutableArray<string> Names, bool IsNegated);
}
