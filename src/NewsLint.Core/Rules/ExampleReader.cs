using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NewsLint.Text;
using NewsLint.Yaml;

namespace NewsLint.Rules;

/// <summary>Reads the examples of a rule.</summary>
internal static class ExampleReader
{
    private const string Open = "[|";
    private const string Close = "|]";

    private static readonly string[] Keys = ["bad", "good", "fixed", "type", "style", "language", "frontmatter", "transcripts", "protected", "strict", "today"];

    public static ImmutableArray<RuleExample> Read(RuleMap rule)
    {
        switch (rule.Node("examples"))
        {
            case null:
                return [];
            case YamlSequence list:
                return [.. list.Items.Select(item => ReadOne(rule, item)).OfType<RuleExample>()];
            case var other:
                rule.Report(other.Span, "“examples” takes a list; each begins with “- bad:” or “- good:”.");
                return [];
        }
    }

    private static RuleExample? ReadOne(RuleMap rule, YamlNode item)
    {
        if (item is not YamlMapping mapping)
        {
            rule.Report(item.Span, "An example begins with “bad:” or “good:”.");
            return null;
        }
        var map = rule.Of(mapping);
        map.CheckKeys(Keys, "an example");
        if (map.Has("bad") == map.Has("good"))
        {
            map.Report(item.Span, "An example is either “bad” or “good”.");
            return null;
        }
        var isBad = map.Has("bad");
        var written = map.Text(isBad ? "bad" : "good");
        if (written is null)
            return null;
        var (text, marks) = ReadMarks(written);
        if (isBad && marks.IsEmpty)
        {
            map.Report(map.SpanOf("bad"), "A bad example marks what is found: She did [|literally|] that.");
            return null;
        }
        return new RuleExample(item.Span, isBad, text, marks)
        {
            Fixed = map.Text("fixed"),
            StoryType = map.Text("type"),
            Style = map.Text("style"),
            Language = map.Text("language"),
            FrontMatter = map.Text("frontmatter"),
            Transcripts = TextMap(rule, map, "transcripts"),
            Protected = TextMap(rule, map, "protected"),
            IsStrict = map.Flag("strict"),
            Today = ReadToday(map),
        };
    }

    private static DateOnly? ReadToday(RuleMap map)
    {
        if (map.Text("today") is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var today))
            return today;
        map.Report(map.SpanOf("today"), $"“today” is a day such as 2026-05-03; “{text}” is none.");
        return null;
    }

    private static ImmutableDictionary<string, string> TextMap(RuleMap rule, RuleMap map, string key)
    {
        var texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (map.Node(key) is not YamlMapping node)
        {
            if (map.Has(key))
                rule.Report(map.SpanOf(key), $"“{key}” is a map of texts by name.");
            return texts.ToImmutable();
        }
        foreach (var entry in node.Entries)
        {
            if (entry.Value is YamlScalar text)
                texts[entry.Key.Value] = text.Value;
            else
                rule.Report(entry.Value.Span, $"Under “{key}” stands a text.");
        }
        return texts.ToImmutable();
    }

    private static (string Text, ImmutableArray<TextSpan> Marks) ReadMarks(string written)
    {
        var text = new StringBuilder();
        var marks = ImmutableArray.CreateBuilder<TextSpan>();
        var at = 0;
        while (written.IndexOf(Open, at, StringComparison.Ordinal) is >= 0 and var open && written.IndexOf(Close, open, StringComparison.Ordinal) is >= 0 and var close)
        {
            text.Append(written, at, open - at);
            var start = text.Length;
            text.Append(written, open + Open.Length, close - open - Open.Length);
            marks.Add(new TextSpan(start, text.Length));
            at = close + Close.Length;
        }
        text.Append(written, at, written.Length - at);
        return (text.ToString(), marks.ToImmutable());
    }
}
