using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsLint.Documents;
using NewsLint.Text;
using NewsLint.Yaml;

namespace NewsLint.Linting;

/// <summary>Reads the suppressions of a draft from its comments, NewsLint's and Vale's, and from its front matter.</summary>
internal static partial class SuppressionReader
{
    public static List<Suppression> Read(Document document)
    {
        List<Suppression> read = [];
        List<(ImmutableArray<string> Names, TextSpan Comment, bool IsVale)> open = [];
        AddFrontMatter(document, read);
        foreach (var comment in document.Nodes.Where(node => node.Type == NodeTypes.Comment))
        {
            var text = comment["text"] ?? "";
            if (OwnForm().Match(text) is { Success: true } own)
                Follow(document, comment.Span, own.Groups["what"].Value, Names(own.Groups["names"].Value), isVale: false, open, read);
            else if (ValeForm().Match(text) is { Success: true } vale)
                FollowVale(document, comment.Span, vale, open, read);
        }
        foreach (var (names, comment, isVale) in open)
            read.Add(new Suppression(new TextSpan(comment.End, Math.Max(comment.End, document.Source.Length + 1)), names, comment, isVale));
        return read;
    }

    private static void Follow(
        Document document, TextSpan comment, string what, ImmutableArray<string> names, bool isVale,
        List<(ImmutableArray<string> Names, TextSpan Comment, bool IsVale)> open, List<Suppression> read)
    {
        switch (what)
        {
            case "disable-next-line":
                read.Add(new Suppression(NextLine(document.Source, comment), names, comment));
                break;
            case "disable":
                open.Add((names, comment, isVale));
                break;
            default:
                for (var i = open.Count - 1; i >= 0; i--)
                {
                    if (!names.IsEmpty && !open[i].Names.SequenceEqual(names, StringComparer.OrdinalIgnoreCase))
                        continue;
                    read.Add(new Suppression(new TextSpan(open[i].Comment.End, Math.Max(open[i].Comment.End, comment.Start)), open[i].Names, open[i].Comment, isVale));
                    open.RemoveAt(i);
                }
                break;
        }
    }

    private static void FollowVale(
        Document document, TextSpan comment, Match vale, List<(ImmutableArray<string> Names, TextSpan Comment, bool IsVale)> open, List<Suppression> read)
    {
        var isOff = vale.Groups["value"].Value.ToLowerInvariant() is "no" or "off";
        ImmutableArray<string> names = vale.Groups["name"].Success ? [vale.Groups["name"].Value] : [];
        Follow(document, comment, isOff ? "disable" : "enable", names, isVale: true, open, read);
    }

    private static void AddFrontMatter(Document document, List<Suppression> read)
    {
        if (document.FrontMatter.Root?.Find("newslint", StringComparison.OrdinalIgnoreCase) is not { } node)
            return;
        var whole = new TextSpan(0, document.Source.Length + 1);
        switch (node)
        {
            case YamlScalar { Value: "off" or "false" or "no" }:
                read.Add(new Suppression(whole, [], node.Span));
                break;
            case YamlMapping map when map.Find("disable") is { } disabled:
                foreach (var name in disabled is YamlSequence list ? list.Items.OfType<YamlScalar>() : new[] { disabled }.OfType<YamlScalar>())
                    read.Add(new Suppression(whole, [name.Value], name.Span));
                break;
        }
    }

    /// <summary>The first line below the comment that is not empty, its line break included.</summary>
    private static TextSpan NextLine(SourceText source, TextSpan comment)
    {
        for (var line = source.GetPosition(comment.End).Line + 1; line < source.LineCount; line++)
        {
            var span = source.GetLine(line);
            if (!source.Slice(span).IsWhiteSpace())
                return new TextSpan(span.Start, span.End + 1);
        }
        return new TextSpan(source.Length, source.Length);
    }

    private static ImmutableArray<string> Names(string names) => [.. names.Split([',', ' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex(@"^\s*newslint-(?<what>disable-next-line|disable|enable)\b(?<names>[^:]*)(:.*)?$", RegexOptions.Singleline)]
    private static partial Regex OwnForm();

    [GeneratedRegex(@"^\s*vale\s+(?:(?<name>[\w.-]+)\s*=\s*)?(?<value>on|off|YES|NO)\s*$")]
    private static partial Regex ValeForm();
}
