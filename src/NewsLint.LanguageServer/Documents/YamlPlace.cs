using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsLint.Text;

namespace NewsLint.LanguageServer.Documents;

/// <summary>A place in YAML that may be half written, told from the indents of the lines: where a reader of YAML would give up.</summary>
/// <param name="Path">The keys around it, outermost first; an item of a list is <c>-</c>.</param>
/// <param name="Key">The key whose value is written here, or null where a key or an item is.</param>
/// <param name="Written">What stands there of the word.</param>
internal readonly partial record struct YamlPlace(ImmutableArray<string> Path, string? Key, TextSpan Written)
{
    /// <summary>The keys around it without the items of lists.</summary>
    public ImmutableArray<string> Keys => [.. Path.Where(part => part != "-")];

    /// <summary>Whether a new item of a list is begun.</summary>
    public bool IsItem => Key is null && Path is [.., "-"];

    public static YamlPlace? At(SourceText source, int offset)
    {
        var number = source.GetPosition(offset).Line;
        var line = source.GetLine(number);
        var before = source.Content[line.Start..offset];
        if (Half().Match(before) is not { Success: true } half)
            return null;
        var written = new TextSpan(line.Start + half.Groups["word"].Index, offset);
        var key = half.Groups["key"] is { Success: true } found ? Unquote(found.Value) : null;
        var indent = half.Groups["indent"].Length;
        List<string> path = [];
        if (half.Groups["dash"].Success)
        {
            path.Add("-");
            // An item's own keys stand deeper than its dash, and the list's key may stand as deep as the dash.
            Climb(source, number - 1, indent, orEqualKey: true, path);
        }
        else
        {
            Climb(source, number - 1, indent, orEqualKey: false, path);
        }
        path.Reverse();
        return new YamlPlace([.. path], key, written);
    }

    /// <summary>Collects the keys and dashes above, each of which stands less deep than the one below it.</summary>
    private static void Climb(SourceText source, int number, int indent, bool orEqualKey, List<string> path)
    {
        for (; number >= 0 && indent >= 0; number--)
        {
            var text = source.Content[source.GetLine(number).Start..source.GetLine(number).End];
            if (Whole().Match(text) is not { Success: true } whole)
                continue;
            var depth = whole.Groups["indent"].Length;
            var hasDash = whole.Groups["dash"].Success;
            var keyDepth = depth + whole.Groups["dash"].Length;
            var key = whole.Groups["key"].Success ? Unquote(whole.Groups["key"].Value) : null;
            if (key is not null && (keyDepth < indent || (orEqualKey && !hasDash && keyDepth == indent)))
            {
                path.Add(key);
                indent = keyDepth;
                orEqualKey = false;
            }
            if (hasDash && depth < indent)
            {
                path.Add("-");
                indent = depth;
                orEqualKey = true;
            }
        }
    }

    private static string Unquote(string key) => key.Trim('"', '\'');

    /// <summary>A line up to the place: what is written last is the word.</summary>
    [GeneratedRegex("""^(?<indent> *)(?<dash>(?:- +)+|-$)?(?:(?<key>[\w."'/-]+) *: +(?:\[ *(?:[^\]]*, *)?)?)?(?<word>[\w.:/"'-]*)$""")]
    private static partial Regex Half();

    [GeneratedRegex("""^(?<indent> *)(?<dash>(?:- +)+)?(?:(?<key>[\w."'/-]+) *:(?: |$)|.)""")]
    private static partial Regex Whole();
}
