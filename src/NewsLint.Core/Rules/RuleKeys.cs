using System.Collections.Immutable;
using NewsLint.Rules.Analyses;
using NewsLint.Rules.Selectors;

namespace NewsLint.Rules;

/// <summary>All keys of a rule file.</summary>
public static class RuleKeys
{
    private const string Existence = "existence";
    private const string Substitution = "substitution";
    private const string Occurrence = "occurrence";
    private const string Repetition = "repetition";
    private const string Consistency = "consistency";
    private const string Conditional = "conditional";
    private const string Capitalization = "capitalization";
    private const string Metric = "metric";
    private const string Readability = "readability";
    private const string Node = "node";
    private const string Quotation = "quotation";
    private const string Attribution = "attribution";
    private const string Story = "story";

    /// <summary>The extension points that run.</summary>
    public static ImmutableArray<string> Available { get; } = [Existence, Substitution, Occurrence, Repetition, Consistency, Conditional, Capitalization, Metric, Readability, Node, Quotation, Attribution, Story, AnalysisPoint];

    /// <summary>Extension points that are known and do not run yet; such a rule is named, and nothing else is said of it.</summary>
    public static ImmutableArray<string> Unavailable { get; } = ["spelling", "sequence", "script"];

    /// <summary>Documents a finding that NewsLint's own code reports; only the built-in pack has such rules.</summary>
    public const string Engine = "engine";

    /// <summary>Names a piece of NewsLint's own code and its options.</summary>
    public const string AnalysisPoint = "analysis";

    /// <summary>What <c>where</c> can ask of quotations and attributions.</summary>
    public static ImmutableArray<SelectorProperty> Properties { get; } =
    [
        .. QuotationProperties.All.Select(property => Describe(Quotation, property)),
        .. AttributionProperties.All.Select(property => Describe(Attribution, property)),
    ];

    public static ImmutableArray<RuleKey> All { get; } =
    [
        new("id", KeyType.Text, "Stable code such as NL4001 or TRIB1001, unique and never used again."),
        new("title", KeyType.Text, "A name that does not accuse."),
        new("extends", KeyType.Text, "How findings are found.") { Values = [.. Available, .. Unavailable] },
        new("level", KeyType.Level, "How much a finding matters. Default: warning.") { Values = ["suggestion", "warning", "error"] },
        new("message", KeyType.Text, "One line of at most 110 characters: %s as in Vale, or {match} and {suggestion}."),
        new("description", KeyType.Text, "Markdown: why, and what to do. Shown on hover, by `newslint explain` and in the documentation."),
        new("link", KeyType.Text, "URL of the guideline or paper behind the rule."),
        new("tier", KeyType.Text, "Which profiles have the rule on. Default: standard.") { Values = ["core", "standard", "strict"] },
        new("relaxed", KeyType.Level, "The highest level under the relaxed profile: for a rule that finds much in drafts that never knew it.") { Values = ["suggestion", "warning", "error"] },
        new("types", KeyType.Map, "Story types that change the rule: { opinion: off, live: suggestion }."),
        new("styles", KeyType.Texts, "Runs only under these house styles.") { Values = ["ap", "guardian", "bbc", "house"] },
        new("languages", KeyType.Texts, "Runs only for these languages.") { Values = ["en-US", "en-GB"] },
        new("limit", KeyType.Number, "The most findings in one file."),
        new("covers", KeyType.Texts, "Rules about the same fault, by name: where both find something in one sentence, one finding is shown and names the other. This rule's comes first, unless the other's level is higher."),
        new("scope", KeyType.Texts, "The places to look at: Vale's selectors, and title, dek, caption, body. Default: text."),
        new("voice", KeyType.Map, "Whose words to look at: writer, indirect-named, indirect-anonymous, indirect-vague, direct → on, lower, off. Default: { direct: off }."),
        new("when", KeyType.Map, "A frame that must hold around the hit: match, subject, verb-of, before, after, with, sentence-start, within. A list of maps: one is enough."),
        new("unless", KeyType.Map, "A frame that silences the hit: the keys of `when`, and evidence. Any part of a map is enough, but with `match` all parts must hold."),
        new("exceptions", KeyType.Phrases, "Phrases in which the hit is something else."),
        new("case", KeyType.Text, "Write `sensitive` for names: capitals must be as written.") { Values = ["sensitive"] },
        new("names", KeyType.Flag, "Whether to look at capitalised words that seem to be part of a name. Default: false.", Existence, Substitution),
        new("suggestions", KeyType.Phrases, "Phrases that are a suggestion at most.", Existence, Substitution),
        new("soft", KeyType.Phrases, "Phrases that count under the strict profile only, as suggestions.", Existence, Substitution),
        new("soft-swap", KeyType.Map, "Like `swap`, under the strict profile only, as suggestions.", Substitution),
        new("examples", KeyType.List, "At least two `bad` with marks [|…|] and two `good`: tests and documentation."),

        new("phrases", KeyType.Phrases, "What to find, in the phrase language.", Existence, Substitution, Occurrence),
        new("kind", KeyType.Text, "Inflects the first word of every phrase.", Existence, Substitution, Occurrence) { Values = ["verb", "noun", "adjective"] },
        new("lists", KeyType.Texts, "Shared lists of phrases from rules/_lists.", Existence, Occurrence),
        new("tokens", KeyType.Texts, "Vale: regular expressions, one of which must match as whole words.", Existence, Repetition),
        new("raw", KeyType.Texts, "Vale: pieces of one regular expression, joined as they are.", Existence),
        new("append", KeyType.Flag, "Vale: puts `raw` behind `tokens`.", Existence),
        new("nonword", KeyType.Flag, "Vale: does not ask for word borders.", Existence, Substitution, Consistency),
        new("ignorecase", KeyType.Flag, "Vale: regular expressions match in any case.", Existence, Substitution, Occurrence, Repetition, Consistency, Conditional),
        new("vocab", KeyType.Flag, "Vale: whether accepted vocabulary silences the rule.", Existence, Substitution, Repetition, Conditional, Capitalization),
        new("swap", KeyType.Map, "What to find, in the phrase language, and what to write instead; several with | between; nothing: leave it out.", Substitution),
        new("capitalize", KeyType.Flag, "Vale: the replacement takes a capital where the found text has one.", Substitution),
        new("pos", KeyType.Text, "Vale: has no effect.", Substitution),
        new("action", KeyType.Map, "Vale: { name: replace | remove | edit | suggest, params: [] }."),
        new("suggest", KeyType.Texts, "What to write instead, as choices.", Existence),
        new("safe", KeyType.Flag, "Whether the fix may be applied unasked because meaning cannot change.", Existence, Substitution, Repetition),
        new("token", KeyType.Text, "Vale: the regular expression to count.", Occurrence),
        new("max", KeyType.Number, "The most that is fine.", Occurrence, Repetition, Metric, Readability, Story) { IsOption = true },
        new("min", KeyType.Number, "The least that is fine.", Occurrence, Metric, Story) { IsOption = true },
        new("alpha", KeyType.Flag, "Vale: looks at letters only.", Repetition),
        new("either", KeyType.Map, "Pairs of spellings of which a file has one.", Consistency),
        new("first", KeyType.Text, "Vale: what calls for the second.", Conditional),
        new("second", KeyType.Text, "Vale: what must be there; a group in brackets is remembered.", Conditional),
        new("match", KeyType.Text, "Vale: $title, $sentence, $lower, $upper or a regular expression.", Capitalization),
        new("style", KeyType.Text, "Vale: which words $title keeps small.", Capitalization) { Values = ["AP", "Chicago"] },
        new("threshold", KeyType.Number, "Vale: the share of words that must be right. Default: 0.8.", Capitalization),
        new("indicators", KeyType.Texts, "Vale: word endings after which a capital follows.", Capitalization),
        new("prefix", KeyType.Text, "Vale: what to leave out at the start.", Capitalization),
        new("formula", KeyType.Text, "A number made of words, sentences, paragraphs, characters, syllables …", Metric),
        new("condition", KeyType.Text, "What the number must be to be reported: > 20.", Metric),
        new("metrics", KeyType.Texts, "Which readability scores to average.", Readability),
        new("grade", KeyType.Number, "The highest school grade that is fine.", Readability) { IsOption = true },
        new("where", KeyType.Map, "The properties an object must have, all together; a list of maps: one is enough.", Node, Quotation, Attribution),
        new("suggestion-where", KeyType.Map, "Objects of `where` that are a suggestion at most.", Quotation, Attribution),
        new("mark", KeyType.Text, "Which part to mark. Default: the quotation; of an attribution the source.", Quotation, Attribution) { Values = ["source", "verb", "content"] },
        new("count", KeyType.Map, "What to count: { quotation: … }, { attribution: … } or { node: … }, or a list of them.", Story),
        new("ratio", KeyType.Map, "Two counts, one set against the other: { of: …, to: … }.", Story),
        new("at-least", KeyType.Number, "Says nothing where fewer than so many are counted.", Story) { IsOption = true },
        new("min-words", KeyType.Number, "Says nothing of drafts with fewer words.", Story) { IsOption = true },
        new("analysis", KeyType.Text, "What to do, of the analyses that NewsLint has.", AnalysisPoint) { Values = [.. AnalysisTable.Names] },
        new("options", KeyType.Map, "Options of the analysis; numbers and flags can be set in a configuration too.", AnalysisPoint),
    ];

    private static SelectorProperty Describe<T>(string what, ObjectProperty<T> property) => new(what, property.Name, property.Meaning, [.. property.Values.Keys.Order(StringComparer.Ordinal)]);
}
