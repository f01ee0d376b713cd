using System.Collections.Immutable;

namespace NewsLint.Matching;

/// <summary>A part of a regex, as far as a <see cref="Trigger"/> needs to know it.</summary>
internal abstract record RegexNode
{
    /// <summary>Matches without a character and promises nothing: <c>\B</c>, <c>\G</c>, a negative lookaround.</summary>
    public static readonly RegexNode Nothing = new SequenceNode([]);

    /// <summary>What is not understood: any text, also none.</summary>
    public static readonly RegexNode Unknown = new RepeatNode(new ClassNode(CharacterSet.Any), 0, null);
}

internal sealed record LiteralNode(char Unit) : RegexNode
{
    private static readonly LiteralNode[] Ascii = [.. Enumerable.Range(0, 0x80).Select(unit => new LiteralNode((char)unit))];

    public static LiteralNode Of(char unit) => unit < Ascii.Length ? Ascii[unit] : new LiteralNode(unit);
}

internal sealed record ClassNode(CharacterSet Set) : RegexNode;

/// <summary>A place where a word cannot go on: <c>\b</c>, <c>^</c>, <c>$</c>, <c>\A</c>, <c>\z</c>, <c>\Z</c>.</summary>
internal sealed record EdgeNode : RegexNode
{
    public static readonly EdgeNode Instance = new();
}

internal sealed record SequenceNode(ImmutableArray<RegexNode> Items) : RegexNode;

internal sealed record AlternationNode(ImmutableArray<RegexNode> Branches) : RegexNode;

/// <param name="Max">The most repetitions, or null where there is no end.</param>
internal sealed record RepeatNode(RegexNode Item, int Min, int? Max) : RegexNode;

/// <summary>A positive lookahead or lookbehind: its content is in the text, but takes no room here.</summary>
internal sealed record LookaroundNode(RegexNode Content) : RegexNode;
