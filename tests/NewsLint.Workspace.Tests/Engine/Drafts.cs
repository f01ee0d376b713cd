using CsCheck;

namespace NewsLint.Workspace.Tests.Engine;

/// <summary>Random drafts: hostile pieces of Markdown, words that rules look for, and changed pieces of the examples of rules.</summary>
internal static class Drafts
{
    private static readonly string[] Markdown =
    [
        "\n\n", "\n\n", "\n", "# ", "## ", "> ", "- ", "1. ", "*", "**", "_", "`", "```\n", "[", "](u)", "[a](http://b)", "![", "](i.png)", "<b>", "</b>", "<!-- c -->", "<div>", "</div>\n", "[^1]", "\n[^1]: ",
        "|a|b|\n|-|-|\n", "&amp;", "&ldquo;", "\\", "{{< x >}}", "\0", "\uDCFF", "\uFFFC", "\u00A0", "é", "😀", "\r\n", "\t", "---\n", "---\ntitle: A word\ntype: opinion\n---\n",
        "<!-- newslint-disable-next-line -->\n", "<!-- newslint-disable -->\n", "<!-- newslint-enable -->\n", "<!-- vale off -->\n", "<!-- vale on -->\n", "<!-- newslint-disable-next-line claims.superlative: x -->\n",
    ];

    private static readonly string[] Prose =
    [
        "\"", "\"", "“", "”", "‘", "’", "'", "—", ", ", ". ", "? ", ": ", " ", " ", " ", "the largest ", "slammed ", "The senator ", "said ", "she said ", "Ann Lee ", "very ", "a ", "an ", "of course, ", "5 ",
        "50% ", "$5 million ", "the the ", "sources ", "claimed that ", "according to ", "in order to ", "May 5 ", "U.S. ", "don't ", "so-called ", "allegedly ", "literally ", "utilize ", "was killed ", "they ",
    ];

    public static string[] Examples { get; } = [.. BuiltInRules.Loaded.RuleSet.Rules.SelectMany(rule => rule.Examples).Select(example => example.Text)];

    public static Gen<string> Random { get; } = OneOf([.. Markdown, .. Prose, .. Prose, .. Examples.Take(200)]).Array[0, 16].Select(parts => string.Concat(parts));

    public static Gen<string> Mutated { get; } =
        Gen.Select(OneOf(Examples).Array[1, 4].Select(parts => string.Join("\n\n", parts)), Edits).Select((text, edits) => edits.Aggregate(text, Apply));

    public static Gen<string> Any { get; } = Gen.OneOf(Random, Mutated);

    public static Gen<(int At, int Length, string Text)[]> Edits => Gen.Select(Gen.Int[0, 500], Gen.Int[0, 5], OneOf([.. Markdown, .. Prose, ""])).Array[1, 4];

    public static string Apply(string text, (int At, int Length, string Text) edit)
    {
        var start = edit.At % (text.Length + 1);
        return text[..start] + edit.Text + text[Math.Min(text.Length, start + edit.Length)..];
    }

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
