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
            .Select(part => Part.Of([.. part.TrimStart('~').Split('.', StringSplitOptions.TrimEntries)], part.StartsWith('~')))
            .ToImmutableArray()),
    ]);

    /// <summary>Whether a block is one of the places.</summary>
    public bool Selects(Block block)
    {
        foreach (var parts in _alternatives)
        {
            var all = true;
            foreach (var part in parts)
                all &= part.Holds(block) != part.IsNegated;
            if (all)
                return true;
        }
        return false;
    }

    /// <summary>Names that hold together, <c>heading.h2</c>, or do not.</summary>
    /// <param name="Names">All of them.</param>
    /// <param name="Places">Those that say what a block is.</param>
    /// <param name="Keys">Those that only a key of the front matter can be.</param>
    private sealed record Part(ImmutableArray<string> Names, BlockPlaces Places, ImmutableArray<string> Keys, bool IsNegated)
    {
        public static Part Of(ImmutableArray<string> names, bool isNegated)
        {
            var places = BlockPlaces.None;
            foreach (var name in names)
                places |= PlaceOf(name);
            return new Part(names, places, [.. names.Where(name => PlaceOf(name) == BlockPlaces.None)], isNegated);
        }

        public bool Holds(Block block)
        {
            if ((block.Places & Places) != Places)
                return false;
            foreach (var key in Keys)
            {
                if (!string.Equals(block.FrontMatterKey, key, StringComparison.OrdinalIgnoreCase))
                    return false;
            }
            return true;
        }

        private static BlockPlaces PlaceOf(string name) => name switch
        {
            "text" or "md" or "narration" => BlockPlaces.Text,
            "heading" => BlockPlaces.Heading,
            "h1" => BlockPlaces.H1,
            "h2" => BlockPlaces.H2,
            "h3" => BlockPlaces.H3,
            "h4" => BlockPlaces.H4,
            "h5" => BlockPlaces.H5,
            "h6" => BlockPlaces.H6,
            "paragraph" or "sentence" or "summary" => BlockPlaces.Paragraph,
            "list" => BlockPlaces.List,
            "blockquote" => BlockPlaces.BlockQuote,
            "table" => BlockPlaces.Table,
            "header" => BlockPlaces.Header,
            "cell" => BlockPlaces.Cell,
            "caption" or "figure" => BlockPlaces.Caption,
            "alt" or "attr" => BlockPlaces.ImageAlt,
            "frontmatter" => BlockPlaces.FrontMatter,
            "title" => BlockPlaces.Title,
            "dek" => BlockPlaces.Dek,
            "body" => BlockPlaces.Body,
            "footnote" => BlockPlaces.Footnote,
            _ => BlockPlaces.None,
        };
    }
}
