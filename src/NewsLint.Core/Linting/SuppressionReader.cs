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

    // What is silenced from its comment on, until another comment of its kind ends it; the ranges are not known yet.
    private readonly OpenSuppressions _own = new();
    private readonly OpenSuppressions _vale = new();
    private Suppression? _allBut;

    // The lines looked through for the last comment that silences the next one, and the one found.
    private (int First, int Found)? _nextLine;

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
        reader.EndAll();
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
                _own.Add(new Suppression(default, names, comment));
                break;
            default:
                Close(names.IsEmpty ? _own.End() : _own.End(names, []), comment.Start);
                break;
        }
    }

    private void FollowVale(TextSpan comment, Match vale)
    {
        ImmutableArray<string> names = vale.Groups["name"].Success ? [vale.Groups["name"].Value] : [];
        var texts = vale.Groups["texts"].Success ? ReadTexts(vale.Groups["texts"].Value) : [];
        if (vale.Groups["value"].Value.ToLowerInvariant() is "no" or "off")
        {
            _vale.Add(new Suppression(default, names, comment, IsVale: true) { Texts = texts });
        }
        else if (!names.IsEmpty)
        {
            Close(_vale.End(names, texts), comment.Start);
        }
        else
        {
            EndAllBut(comment.Start);
            Close(_vale.End(), comment.Start);
        }
    }

    /// <summary><c>vale styles = A, B</c>: from here on only these.</summary>
    private void FollowValeStyles(TextSpan comment, ImmutableArray<string> names)
    {
        EndAllBut(comment.Start);
        _allBut = new Suppression(default, names, comment, IsVale: true) { IsAllBut = true };
    }

    private void EndAllBut(int end)
    {
        if (_allBut is { } open)
            Close([open], end);
        _allBut = null;
    }

    /// <summary>What no comment ends goes to the end of the file.</summary>
    private void EndAll()
    {
        List<Suppression> open = [.. _own.End(), .. _vale.End()];
        if (_allBut is { } styles)
            open.Add(styles);
        Close([.. open.OrderBy(suppression => suppression.Comment.Start)], _document.Source.Length + 1);
    }

    private void Close(List<Suppression> open, int end)
    {
        foreach (var suppression in open)
            _read.Add(suppression with { Range = new TextSpan(suppression.Comment.End, Math.Max(suppression.Comment.End, end)) });
    }

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
    private TextSpan NextLine(SourceText source, TextSpan comment)
    {
        var first = source.GetPosition(comment.End).Line + 1;
        // Comments on one line have one next line, however far below it is.
        var found = _nextLine is { } known && first >= known.First && first <= known.Found ? known.Found : first;
        while (found < source.LineCount && source.Slice(source.GetLine(found)).IsWhiteSpace())
            found++;
        _nextLine = (first, found);
        if (found >= source.LineCount)
            return new TextSpan(source.Length, source.Length);
        var line = source.GetLine(found);
        return new TextSpan(line.Start, line.End + 1);
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
