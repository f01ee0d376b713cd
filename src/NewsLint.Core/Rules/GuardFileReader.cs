using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Matching;
using NewsLint.News;
using NewsLint.Rules.Selectors;
using NewsLint.Yaml;

namespace NewsLint.Rules;

/// <summary>Reads <c>when</c> and <c>unless</c>: a map, or a list of maps of which one is enough.</summary>
internal static class GuardFileReader
{
    public static readonly string[] Keys = ["match", "subject", "verb-of", "before", "after", "with", "sentence-start", "evidence", "attribution", "own-outlet", "within"];

    public static readonly FrozenDictionary<string, EvidenceKind> EvidenceKinds = new Dictionary<string, EvidenceKind>
    {
        ["link"] = EvidenceKind.Link,
        ["footnote"] = EvidenceKind.Footnote,
        ["named-source"] = EvidenceKind.NamedSource,
        ["record-keeper"] = EvidenceKind.RecordKeeper,
        ["rank"] = EvidenceKind.Rank,
        ["measured-set"] = EvidenceKind.MeasuredSet,
        ["internal-list"] = EvidenceKind.InternalList,
        ["figure"] = EvidenceKind.Figure,
    }.ToFrozenDictionary();

    private static readonly string[] Subjects = ["person", "org", "quantity"];

    public static ImmutableArray<Guard> Read(RuleMap rule, string key, bool isCaseSensitive)
    {
        switch (rule.Node(key))
        {
            case null:
                return [];
            case YamlMapping map:
                return [ReadOne(rule.Of(map), key, isCaseSensitive)];
            case YamlSequence list when list.Items.All(item => item is YamlMapping):
                return [.. list.Items.Select(item => ReadOne(rule.Of((YamlMapping)item), key, isCaseSensitive))];
            case var other:
                rule.Report(other.Span, $"“{key}” takes a map of conditions, or a list of such maps.");
                return [];
        }
    }

    private static Guard ReadOne(RuleMap map, string key, bool isCaseSensitive)
    {
        map.CheckKeys(Keys, $"“{key}”");
        var phrases = new PhraseListReader(map, WordClass.None, isCaseSensitive);
        return new Guard
        {
            Match = phrases.List("match"),
            Subjects = [.. Pick(map, "subject", Subjects).Select(name => Enum.Parse<SubjectKind>(name, ignoreCase: true))],
            IsVerbOfAttribution = map.Choice("verb-of", ["attribution"]) is not null,
            Before = phrases.List("before"),
            After = phrases.List("after"),
            With = phrases.List("with"),
            IsSentenceStart = map.Flag("sentence-start"),
            Evidence = [.. Pick(map, "evidence", EvidenceKinds.Keys.Order(StringComparer.Ordinal)).Select(name => EvidenceKinds[name])],
            Attribution = SelectorReader<Attribution>.Read(map, "attribution", "an attribution", AttributionProperties.All),
            IsOwnOutlet = map.Flag("own-outlet"),
            Window = ReadWindow(map),
        };
    }

    private static IEnumerable<string> Pick(RuleMap map, string key, IEnumerable<string> known)
    {
        foreach (var text in map.Texts(key))
        {
            if (known.Contains(text.Value, StringComparer.Ordinal))
                yield return text.Value;
            else
                map.Report(text.Span, $"“{text.Value}” is not known for “{key}”: there are {string.Join(", ", known)}.{Spelling.DidYouMean(text.Value, known)}");
        }
    }

    private static Window? ReadWindow(RuleMap map)
    {
        if (map.Text("within") is not { } text)
            return null;
        switch (text)
        {
            case "clause":
                return new Window(WindowUnit.Clause);
            case "sentence":
                return new Window(WindowUnit.Sentence);
            case "sentence+1":
                return new Window(WindowUnit.Sentence, 1);
            case "sentence+2":
                return new Window(WindowUnit.Sentence, 2);
            case "paragraph":
                return new Window(WindowUnit.Paragraph);
        }
        var parts = text.Split(' ');
        if (parts is [var count, "word" or "words"] && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var words) && words is > 0 and <= 50)
            return new Window(WindowUnit.Words, words);
        map.Report(map.SpanOf("within"), $"“within” is clause, sentence, sentence+1, sentence+2, paragraph or a number of words such as “5 words”; “{text}” is none of them.");
        return null;
    }
}
