using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsLint.Matching;
using NewsLint.Rules.Analyses;
using NewsLint.Text;
using NewsLint.Yaml;

namespace NewsLint.Rules;

/// <summary>Reads a rule from its file. What is wrong is said with its place; a rule that cannot run as it is written is not made.</summary>
public static partial class RuleFileReader
{
    public const int MaxMessage = 110;

    private static readonly string[] ForbiddenStarts = ["avoid-", "no-", "use-", "prefer-", "consider-", "do-not-", "dont-"];

    /// <summary>Reads one rule.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">The rule's name, from its folder and file: <c>claims.superlative</c>.</param>
    /// <param name="lists">Shared lists by name.</param>
    /// <returns>The rule, or null where it cannot run; and everything that is wrong.</returns>
    public static (Rule? Rule, ImmutableArray<RuleProblem> Problems) Read(RuleFile file, string name, IReadOnlyDictionary<string, PhraseList> lists)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(lists);
        List<RuleProblem> problems = [];
        var (root, mistakes) = file.Root is { } known
            ? (known, [])
            : YamlReader.Read(file.IsEmbedded ? WithoutExamples(file.Source.Content) : file.Source.Content, lenient: file.IsVale);
        problems.AddRange(mistakes.Select(mistake => new RuleProblem(mistake.Span, mistake.Message)));
        // What cannot be read as it is written would only lead to mistakes that are none.
        if (root is not YamlMapping mapping || !mistakes.IsEmpty)
        {
            if (mistakes.IsEmpty)
                problems.Add(new RuleProblem(root?.Span ?? new TextSpan(0, 0), "A rule file is a map of keys: it begins with a line such as “extends: existence”."));
            return (null, [.. problems]);
        }
        var map = new RuleMap(WithDefaults(mapping, file), problems, file.IsVale, isTrusted: file.IsEmbedded) { Budget = file.Budget };
        var rule = ReadRule(map, file, name, lists);
        return (problems.Any(problem => problem.Level == Level.Error) ? null : rule, [.. problems]);
    }

    private static YamlMapping WithDefaults(YamlMapping rule, RuleFile file) => file.Defaults is not { } defaults
        ? rule
        : rule with { Entries = [.. rule.Entries, .. defaults.Entries.Where(entry => rule.Find(entry.Key.Value) is null)] };

    private static Rule? ReadRule(RuleMap map, RuleFile file, string name, IReadOnlyDictionary<string, PhraseList> lists)
    {
        var extends = map.Text("extends");
        if (extends is null)
        {
            map.Report(map.Map.Span with { }, "“extends” is missing: it says how findings are found, such as existence.");
            return null;
        }
        string[] known = file.IsBuiltIn ? [.. RuleKeys.Available, .. RuleKeys.Unavailable, RuleKeys.Engine] : [.. RuleKeys.Available, .. RuleKeys.Unavailable];
        if (!known.Contains(extends, StringComparer.Ordinal))
        {
            map.Report(map.SpanOf("extends"), $"“{extends}” is not a way to find things: there are {string.Join(", ", RuleKeys.Available)}.{Spelling.DidYouMean(extends, known)}");
            return null;
        }
        if (RuleKeys.Unavailable.Contains(extends))
        {
            map.Report(map.SpanOf("extends"), $"“{extends}” rules are not available in this version. “{name}” is left out.", Level.Suggestion);
            return null;
        }
        map.CheckKeys([.. RuleKeys.All.Where(key => key.BelongsTo(extends)).Select(key => key.Name)], $"“{extends}” rules");
        CheckName(map, file, name);

        var isCaseSensitive = map.Choice("case", ["sensitive"]) is not null;
        var check = CheckReader.Read(map, extends, lists, isCaseSensitive);
        var message = map.Text("message");
        if (string.IsNullOrWhiteSpace(message) && extends != RuleKeys.Engine)
            map.Report(map.Map.Span with { }, "“message” is missing: what is wrong, and what to do, in one line.");
        else if (!file.IsVale && message?.Length > MaxMessage)
            map.Report(map.SpanOf("message"), $"The message has {message.Length} characters; a line holds {MaxMessage}. Put the rest into “description”.");
        // Also where there is no check the rest is read, so that all mistakes are told at once.
        var rule = new Rule
        {
            Name = name,
            Id = ReadId(map, file),
            Title = map.Text("title") ?? name,
            Extends = extends,
            Analysis = extends == RuleKeys.AnalysisPoint ? AnalysisTable.Find(map.Text("analysis") ?? "") : null,
            Level = map.Level("level") ?? Level.Warning,
            Message = message ?? "",
            Description = map.Text("description")?.Trim(),
            Link = ReadLink(map, file),
            Tier = map.Choice("tier", ["core", "standard", "strict"]) is { } tier ? Enum.Parse<Tier>(tier, ignoreCase: true) : Tier.Standard,
            Relaxed = map.Level("relaxed"),
            Types = ReadTypes(map),
            Styles = ReadFew(map, "styles"),
            Languages = ReadFew(map, "languages"),
            Limit = (int)Math.Clamp(map.Number("limit") ?? 0, 0, 1_000_000),
            Covers = [.. map.Texts("covers").Select(text => text.Value)],
            Scope = ReadScope(map),
            Voice = ReadVoice(map, file),
            When = GuardFileReader.Read(map, "when", isCaseSensitive),
            Unless = GuardFileReader.Read(map, "unless", isCaseSensitive),
            Exceptions = file.IsVale ? null : new PhraseListReader(map, WordClass.None, isCaseSensitive).List("exceptions"),
            FindsNames = file.IsVale || isCaseSensitive || map.Flag("names"),
            Check = check!,
            Examples = file.IsEmbedded ? default : ExampleReader.Read(map),
            File = file,
        };
        return check is null ? null : rule;
    }

    /// <summary>The examples of a rule whose file has been read before without them.</summary>
    internal static ImmutableArray<RuleExample> ReadExamples(RuleFile file) =>
        YamlReader.Read(file.Source.Content).Root is YamlMapping root ? ExampleReader.Read(new RuleMap(root, [], isLenient: false)) : [];

    /// <summary>Examples are half of a rule's file and of no use to a lint. They end the file, or stay.</summary>
    private static string WithoutExamples(string text)
    {
        var at = text.IndexOf("\nexamples:", StringComparison.Ordinal);
        return at < 0 || KeyBelow().IsMatch(text, at + 2) ? text : text[..(at + 1)];
    }

    /// <summary>A key at the start of a line.</summary>
    [GeneratedRegex(@"\n[^\s#-]")]
    private static partial Regex KeyBelow();

    /// <summary>Editors and reports open it at a click, so it leads to the web and nowhere else.</summary>
    private static string? ReadLink(RuleMap map, RuleFile file)
    {
        if (map.Text("link") is not { } link)
            return null;
        if (Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return link.AsSpan().ContainsAnyExceptInRange('!', '~') ? address.AbsoluteUri : link;
        if (!file.IsVale)
            map.Report(map.SpanOf("link"), "“link” is an address on the web, such as https://example.org/style. This one is not used.", Level.Warning);
        return null;
    }

    private static void CheckName(RuleMap map, RuleFile file, string name)
    {
        var own = name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];
        if (!file.IsVale && ForbiddenStarts.FirstOrDefault(start => own.StartsWith(start, StringComparison.Ordinal)) is { } forbidden)
            map.Report(new TextSpan(0, 0), $"The name “{own}” begins with “{forbidden}”. A name says what is found, so that “{name}: off” reads well.");
        if (!file.IsBuiltIn)
            return;
        foreach (var key in new[] { "id", "title", "description" })
        {
            if (!map.Has(key))
                map.Report(new TextSpan(0, 0), $"“{key}” is missing; every built-in rule has one.");
        }
    }

    private static string? ReadId(RuleMap map, RuleFile file)
    {
        if (map.Text("id") is not { } id)
            return null;
        if (!IdForm().IsMatch(id))
            map.Report(map.SpanOf("id"), $"An id is capitals and four digits, such as TRIB1001; “{id}” is not.");
        else if (!file.IsBuiltIn && id.StartsWith("NL", StringComparison.Ordinal))
            map.Report(map.SpanOf("id"), $"Ids that begin with NL are NewsLint's own. Choose a prefix for your house, such as TRIB{id[2..]}.");
        return id;
    }

    private static ImmutableDictionary<string, Level?> ReadTypes(RuleMap map)
    {
        if (map.Nested("types") is not { } types)
            return ImmutableDictionary<string, Level?>.Empty;
        var read = ImmutableDictionary.CreateBuilder<string, Level?>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in types.Map.Entries)
        {
            if (entry.Value is not YamlScalar value)
                types.Report(entry.Value.Span, "A story type takes off or a level.");
            else if (value.Value.ToLowerInvariant() is "off" or "false" or "no")
                read[entry.Key.Value] = null;
            else if (types.ParseLevel(value.Value, value) is { } level)
                read[entry.Key.Value] = level;
        }
        return read.ToImmutable();
    }

    private static ImmutableArray<string> ReadFew(RuleMap map, string key)
    {
        var known = RuleKeys.All.First(candidate => candidate.Name == key).Values;
        var read = ImmutableArray.CreateBuilder<string>();
        foreach (var text in map.Texts(key))
        {
            if (known.Contains(text.Value, StringComparer.Ordinal))
                read.Add(text.Value);
            else
                map.Report(text.Span, $"“{text.Value}” is none of {string.Join(", ", known)}.{Spelling.DidYouMean(text.Value, known)}");
        }
        return read.ToImmutable();
    }

    private static ScopeSelector ReadScope(RuleMap map)
    {
        var texts = map.Texts("scope");
        if (texts.IsEmpty)
            return ScopeSelector.Text;
        var scope = ScopeSelector.Parse(texts.Select(text => text.Value));
        if (map.IsLenient)
            return scope;
        foreach (var name in scope.Names)
        {
            if (!ScopeSelector.Known.Contains(name) && !texts.Any(text => text.Value.Contains("frontmatter." + name, StringComparison.Ordinal)))
                map.Report(map.SpanOf("scope"), $"“{name}” is not a place: there are {string.Join(", ", ScopeSelector.Known.Order(StringComparer.Ordinal))}.{Spelling.DidYouMean(name, ScopeSelector.Known)}");
        }
        return scope;
    }

    private static VoicePolicy ReadVoice(RuleMap map, RuleFile file)
    {
        var policy = file.IsVale ? VoicePolicy.Everyone : VoicePolicy.WriterOnly;
        if (map.Nested("voice") is not { } voices)
            return map.Texts("scope").Any(text => text.Value == "narration") ? VoicePolicy.WriterOnly : policy;
        voices.CheckKeys(["writer", "indirect-named", "indirect-anonymous", "indirect-vague", "direct"], "“voice”");
        return new VoicePolicy
        {
            Writer = ReadEffect(voices, "writer") ?? policy.Writer,
            IndirectNamed = ReadEffect(voices, "indirect-named") ?? policy.IndirectNamed,
            IndirectAnonymous = ReadEffect(voices, "indirect-anonymous") ?? policy.IndirectAnonymous,
            IndirectVague = ReadEffect(voices, "indirect-vague") ?? policy.IndirectVague,
            Direct = ReadEffect(voices, "direct") ?? policy.Direct,
        };
    }

    private static VoiceEffect? ReadEffect(RuleMap map, string key) => map.Text(key)?.ToLowerInvariant() switch
    {
        null => null,
        "on" or "true" => VoiceEffect.On,
        "off" or "false" => VoiceEffect.Off,
        "lower" => VoiceEffect.Lower,
        var other => map.Wrong<VoiceEffect?>(map.Node(key)!, $"A voice is on, lower or off; “{other}” is none of them."),
    };

    [GeneratedRegex("^[A-Z]{2,8}[0-9]{4}$")]
    private static partial Regex IdForm();
}
