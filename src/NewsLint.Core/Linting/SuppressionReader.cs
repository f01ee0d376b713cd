using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsLint.Documents;
using NewsLint.Text;
using NewsLint.Yaml;

namespace NewsLint.Linting;

/// <summary>Reads the suppressions of a draft from its comments, NewsLint's and Vale's, and from its front matter.</summary>
internal sealed partial class SuppressionReader
{
    private readonly Document _document;
    private readonly List<Suppression> _read = [];

    /// <summary>What is silenced from its comment on, until another comment ends it; the ranges are not known yet.</summary>
    private readonly List<Suppression> _open = [];

    private SuppressionReader(Document document) => _document = document;

    public static List<Suppression> Read(Document document)
    {
        var reader = new SuppressionReader(document);
        reader.AddFrontMatter();
        foreach (var comment in document.Nodes.Where(node => node.Type == NodeTypes.Comment))
        {
            var text = comment["text"] ?? "";
            if (OwnForm().Match(text) is { Success: true } own)
                reader.Follow(comment.Span, own.Groups["what"].Value, Names(own.Groups["names"].Value));
            else if (ValeForm().Match(text) is { Success: true } vale)
                reader.FollowVale(comment.Span, vale);
            else if (ValeStyles().Match(text) is { Success: true } styles)
                reader.FollowValeStyles(comment.Span, Names(styles.Groups["names"].Value));
        }
        foreach (var open in reader._open)
            reader.Close(open, document.Source.Length + 1);
        return reader._read;
    }

    private void Follow(TextSpan comment, string what, ImmutableArray<string> names)
    {
        switch (what)
        {
            case "disable-next-line":
                _read.Add(new Suppression(NextLine(_document.Source, comment), names, comment));
                break;
            case "disable":
                _open.Add(new Suppression(default, names, comment));
                break;
            default:
                Enable(comment, names, open => !open.IsVale);
                break;
        }
    }

    private void FollowVale(TextSpan comment, Match vale)
    {
        ImmutableArray<string> names = vale.Groups["name"].Success ? [vale.Groups["name"].Value] : [];
        var texts = vale.Groups["texts"].Success ? ReadTexts(vale.Groups["texts"].Value) : [];
        if (vale.Groups["value"].Value.ToLowerInvariant() is "no" or "off")
            _open.Add(new Suppression(default, names, comment, IsVale: true) { Texts = texts });
        else
            Enable(comment, names, open => open.IsVale && (texts.IsEmpty || open.Texts.SequenceEqual(texts, StringComparer.Ordinal)));
    }

    /// <summary><c>vale styles = A, B</c>: from here on only these.</summary>
    private void FollowValeStyles(TextSpan comment, ImmutableArray<string> names)
    {
        Enable(comment, [], open => open.IsAllBut);
        _open.Add(new Suppression(default, names, comment, IsVale: true) { IsAllBut = true });
    }

    /// <summary>Ends what is silenced, all of it or these names.</summary>
    private void Enable(TextSpan comment, ImmutableArray<string> names, Predicate<Suppression> applies)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var open = _open[i];
            if (!applies(open) || (!names.IsEmpty && !open.Names.Any(name => names.Contains(name, StringComparer.OrdinalIgnoreCase))))
                continue;
            _open.RemoveAt(i);
            ImmutableArray<string> ended = names.IsEmpty ? open.Names : [.. open.Names.Where(name => names.Contains(name, StringComparer.OrdinalIgnoreCase))];
            Close(open with { Names = ended }, comment.Start);
            if (ended.Length < open.Names.Length)
                _open.Insert(i, open with { Names = open.Names.RemoveRange(ended) });
        }
    }

    private void Close(Suppression open, int end) => _read.Add(open with { Range = new TextSpan(open.Comment.End, Math.Max(open.Comment.End, end)) });

    private void AddFrontMatter()
    {
        if (_document.FrontMatter.Root?.Find("newslint", StringComparison.OrdinalIgnoreCase) is not { } node)
            return;
        var whole = new TextSpan(0, _document.Source.Length + 1);
        switch (node)
        {
            case YamlScalar { Value: "off" or "false" or "no" }:
                _read.Add(new Suppression(whole, [], node.Span) { IsFrontMatter = true });
                break;
            case YamlMapping map when map.Find("disable") is { } disabled:
                foreach (var name in disabled is YamlSequence list ? list.Items.OfType<YamlScalar>() : new[] { disabled }.OfType<YamlScalar>())
                    _read.Add(new Suppression(whole, [name.Value], name.Span) { IsFrontMatter = true });
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

    /// <summary>The texts of a JSON list; none where it is not one, or holds half a character.</summary>
    private static ImmutableArray<string> ReadTexts(string list)
    {
        try
        {
            using var json = JsonDocument.Parse(list);
            return [.. json.RootElement.EnumerateArray().Where(text => text.ValueKind == JsonValueKind.String).Select(text => text.GetString()!)];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            return [];
        }
    }

    [GeneratedRegex(@"^\s*newslint-(?<what>disable-next-line|disable|enable)(?![\w-])(?<names>[^:]*)(:.*)?$", RegexOptions.Singleline)]
    private static partial Regex OwnForm();

    [GeneratedRegex(@"^\s*vale\s+(?:(?!styles?\s*=)(?<name>[\w.-]+)(?<texts>\[.+\])?\s*=\s*)?(?<value>on|off|YES|NO)\s*$")]
    private static partial Regex ValeForm();

    [GeneratedRegex(@"^\s*vale\s+styles?\s*=\s*(?<names>.+?)\s*$")]
    private static partial Regex ValeStyles();
}
