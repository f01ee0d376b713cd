using System.Globalization;
using NewsLint.Matching;
using NewsLint.Rules;
using NewsLint.Rules.Analyses;
using NewsLint.Text;

namespace NewsLint.Core.Tests.Rules;

/// <summary>Each mistake in a rule file, with its place and its whole message.</summary>
public sealed class RuleMistakeTests
{
    private const string Head = "extends: existence\nmessage: Found.\n";
    private const string Embargo = "extends: analysis\nanalysis: embargo\nmessage: Found.\n";
    private const string Slots = "there are <date> <money> <name> <number> <org> <percent> <quote> <superlative>";

    [Theory]
    // YAML itself.
    [InlineData("extends: existence\nphrases:\n\t- a\n", "3:1 A tab is used to indent. YAML needs spaces.")]
    [InlineData(Head + "phrases: [a\n", "4:1 This is not valid YAML: While parsing a flow sequence, did not find expected ',' or ']'.")]
    [InlineData("- a\n- b\n", "1:1 A rule file is a map of keys: it begins with a line such as “extends: existence”.")]
    [InlineData("", "1:1 A rule file is a map of keys: it begins with a line such as “extends: existence”.")]
    [InlineData("just words", "1:1 A rule file is a map of keys: it begins with a line such as “extends: existence”.")]
    [InlineData(Head + "phrases: [&x a, *x]\n", "3:17 “*x” is an alias. Aliases are not read here: write the value out.")]
    // Keys.
    [InlineData(Head + "phrases: [a]\nphrases: [b]\n", "4:1 “phrases” is here twice. Keep one.")]
    [InlineData(Head + "phrazes: [a]\n", "3:1 “phrazes” is not a key of “existence” rules. Did you mean “phrases”?", "1:10 The rule has nothing to find: give it “phrases”, “lists” or “tokens”.")]
    [InlineData(Head + "phrases: [a]\nswap: { a: b }\n", "4:1 “swap” is not a key of “existence” rules.")]
    [InlineData("message: Found.\nphrases: [a]\n", "1:1 “extends” is missing: it says how findings are found, such as existence.")]
    [InlineData("extends: existance\nmessage: Found.\n", "1:10 “existance” is not a way to find things: there are existence, substitution, occurrence, repetition, consistency, conditional, capitalization, metric, readability, node, quotation, attribution, story, analysis. Did you mean “existence”?")]
    [InlineData("extends: sequence\nmessage: Found.\n", "1:10 “sequence” rules are not available in this version. “test.rule” is left out.")]
    [InlineData("extends: existence\nphrases: [a]\n", "1:1 “message” is missing: what is wrong, and what to do, in one line.")]
    [InlineData("extends: existence\nmessage:\nphrases: [a]\n", "1:1 “message” is missing: what is wrong, and what to do, in one line.")]
    [InlineData(Head + "phrases: [a]\nlevel: eror\n", "4:8 A level is suggestion, warning or error; “eror” is none of them. Did you mean “error”?")]
    [InlineData(Head + "phrases: [a]\ntier: cor\n", "4:7 “tier” is core, standard, strict; “cor” is none of them. Did you mean “core”?")]
    [InlineData(Head + "phrases: [a]\nid: abc\n", "4:5 An id is capitals and four digits, such as TRIB1001; “abc” is not.")]
    [InlineData(Head + "phrases: [a]\nid: NL4001\n", "4:5 Ids that begin with NL are NewsLint's own. Choose a prefix for your house, such as TRIB4001.")]
    [InlineData(Head + "phrases: [a]\nscope: hedding\n", "4:8 “hedding” is not a place: there are alt, attr, blockquote, body, caption, cell, dek, figure, footnote, frontmatter, h1, h2, h3, h4, h5, h6, header, heading, list, md, narration, paragraph, raw, sentence, summary, table, text, title. Did you mean “heading”?")]
    [InlineData(Head + "phrases: [a]\nvoice: { direct: of }\n", "4:18 A voice is on, lower or off; “of” is none of them.")]
    [InlineData(Head + "phrases: [a]\nvoice: { quoted: off }\n", "4:10 “quoted” is not a key of “voice”.")]
    [InlineData(Head + "phrases: [a]\ntypes: { opinion: quiet }\n", "4:19 A level is suggestion, warning or error; “quiet” is none of them.")]
    [InlineData(Head + "phrases: [a]\nstyles: [app]\n", "4:10 “app” is none of ap, guardian, bbc, house. Did you mean “ap”?")]
    // Types.
    [InlineData(Head + "phrases: { a: b }\n", "3:10 “phrases” takes a text or a list of texts, not a map.", "1:10 The rule has nothing to find: give it “phrases”, “lists” or “tokens”.")]
    [InlineData(Head + "phrases: [[a]]\n", "3:11 “phrases” takes a list of texts; this is a list.", "1:10 The rule has nothing to find: give it “phrases”, “lists” or “tokens”.")]
    [InlineData(Head + "phrases: [a]\nlimit: many\n", "4:8 “limit” takes a number.")]
    [InlineData(Head + "phrases: [a]\nsafe: maybe\n", "4:7 “safe” takes true or false.")]
    [InlineData(Head + "phrases: [a]\ntitle: [x]\n", "4:8 “title” takes a text, not a list.")]
    [InlineData(Head + "phrases: [a]\nvoice: off\n", "4:8 “voice” takes a map, not text.")]
    [InlineData("extends: substitution\nmessage: Found.\nswap: [a]\n", "3:7 “swap” takes a map from what is found to what to write instead, not a list.", "1:10 The rule has nothing to find: “swap” maps what is found to what to write instead.")]
    // Terms.
    [InlineData(Head + "phrases: [no]\n", "3:11 Quote it: \"no\". Without quotation marks YAML may read no as true or false.", "1:10 The rule has nothing to find: give it “phrases”, “lists” or “tokens”.")]
    [InlineData(Head + "phrases: [a, on]\n", "3:14 Quote it: \"on\". Without quotation marks YAML may read on as true or false.")]
    [InlineData(Head + "phrases: [a, 1.5]\n", "3:14 Quote it: \"1.5\". Without quotation marks YAML reads 1.5 as a number.")]
    [InlineData(Head + "phrases: [a, ~]\n", "3:14 An entry of “phrases” is empty.")]
    [InlineData("extends: substitution\nmessage: Found.\nswap:\n  a: b\n  yes: c\n", "5:3 Quote it: \"yes\". Without quotation marks YAML may read yes as true or false.")]
    [InlineData(Head + "phrases: [a, \"\"]\n", "3:14 “”: The phrase can be empty: something in it must always be there.")]
    [InlineData(Head + "phrases:\n  - a\n  - <nmae> said\n", "5:5 “<nmae> said”: “<nmae>” is not known: " + Slots + " (at character 1).")]
    [InlineData(Head + "phrases: [a, \"b (c\"]\n", "3:14 “b (c”: “(” is never closed (at character 3).")]
    [InlineData(Head + "lists: [loaded]\n", "3:9 There is no shared list “loaded”.", "1:10 The rule has nothing to find: give it “phrases”, “lists” or “tokens”.")]
    // Regular expressions.
    [InlineData(Head + "tokens:\n  - a\n  - b(c\n", "5:8 “b(c” is not a regular expression: Not enough )'s (at character 4).")]
    [InlineData(Head + "raw: 'a{2,1}'\n", "3:6 This is not a regular expression: Illegal {x,y} with x > y (at character 7).")]
    [InlineData(Head + "tokens: ['\\w+']\n", "3:9 No word must occur where this matches, so it runs on every paragraph and is slow. Name one, or use “phrases”.")]
    // Guards and the other ways to find things.
    [InlineData(Head + "phrases: [a]\nwhen: { subjekt: person }\n", "4:9 “subjekt” is not a key of “when”. Did you mean “subject”?")]
    [InlineData(Head + "phrases: [a]\nwhen: { subject: animal }\n", "4:18 “animal” is not known for “subject”: there are person, org, quantity.")]
    [InlineData(Head + "phrases: [a]\nunless: { evidence: [lnk] }\n", "4:22 “lnk” is not known for “evidence”: there are figure, footnote, internal-list, link, measured-set, named-source, rank, record-keeper. Did you mean “link”?")]
    [InlineData(Head + "phrases: [a]\nunless: { with: b, within: page }\n", "4:28 “within” is clause, sentence, sentence+1, sentence+2, paragraph or a number of words such as “5 words”; “page” is none of them.")]
    [InlineData(Head + "phrases: [a]\nwhen: person\n", "4:7 “when” takes a map of conditions, or a list of such maps.")]
    [InlineData("extends: occurrence\nmessage: Found.\nphrases: [a]\n", "1:10 “occurrence” needs “max” or “min”, above 0. To allow none, use “existence”.")]
    [InlineData("extends: metric\nmessage: Found.\nformula: wrds / 2\ncondition: \"> 3\"\n", "3:10 “wrds” cannot be counted: there are words, sentences, paragraphs, characters, syllables, complex_words, long_words, polysyllabic_words, heading_h1, heading_h2, heading_h3, heading_h4, heading_h5, heading_h6, list, blockquote, pre. Did you mean “words”?")]
    [InlineData("extends: metric\nmessage: Found.\nformula: words\ncondition: many\n", "4:12 A condition is a comparison such as > 20; “many” is none.")]
    [InlineData("extends: readability\nmessage: Found.\nmetrics: [SMOK]\ngrade: 9\n", "3:11 “SMOK” is not a readability score: there are Gunning Fog, Coleman-Liau, Flesch-Kincaid, SMOG, Automated Readability. Did you mean “SMOG”?")]
    [InlineData("extends: node\nmessage: Found.\n", "1:10 “node” needs “where”, such as { type: image, alt: { missing: true } }.")]
    [InlineData("extends: conditional\nmessage: Found.\nfirst: a\n", "1:10 “conditional” needs “first” and “second”.")]
    [InlineData("extends: consistency\nmessage: Found.\n", "1:1 “consistency” needs “either”: a map of two spellings each, such as adviser: advisor.")]
    // Analyses.
    [InlineData(Embargo + "options: { kyes: [hold] }\n", "4:12 “kyes” is not a key of the options of “embargo”. Did you mean “keys”?")]
    [InlineData(Embargo + "options: { keys: { a: b } }\n", "4:18 “keys” takes a text or a list of texts, not a map.")]
    [InlineData(Embargo + "options: [keys]\n", "4:10 “options” takes a map, not a list.")]
    [InlineData("extends: analysis\nanalysis: embargo\nmessage: Until {dat}.\n", "3:10 “embargo” has no “{dat}” for a message: there are {match}, {date}. Did you mean “date”?")]
    [InlineData(Embargo + "phrases: [a]\n", "4:1 “phrases” is not a key of “analysis” rules.")]
    [InlineData(Head + "phrases: [a]\nanalysis: embargo\n", "4:1 “analysis” is not a key of “existence” rules.")]
    // Examples.
    [InlineData(Head + "phrases: [a]\nexamples: [{ good: b, today: soon }]\n", "4:30 “today” is a day such as 2026-05-03; “soon” is none.")]
    [InlineData(Head + "phrases: [a]\nexamples: [{ bad: b }]\n", "4:19 A bad example marks what is found: She did [|literally|] that.")]
    [InlineData(Head + "phrases: [a]\nexamples: [{ bda: b }]\n", "4:14 “bda” is not a key of an example. Did you mean “bad”?", "4:12 An example is either “bad” or “good”.")]
    public void Each_mistake_is_told_with_its_place(string yaml, params string[] expected) => Assert.Equal(expected, Read(yaml));

    [Fact]
    public void An_analysis_that_is_not_there_is_told()
    {
        var known = string.Join(", ", AnalysisTable.Names.Order(StringComparer.Ordinal));
        Assert.Equal([$"1:10 “analysis” is missing: it names what to do. There are {known}."], Read("extends: analysis\nmessage: Found.\n"));
        Assert.Equal([$"3:11 “embarg” is not an analysis: there are {known}. Did you mean “embargo”?"], Read("extends: analysis\nmessage: Found.\nanalysis: embarg\n"));
    }

    [Fact]
    public void Every_option_of_every_analysis_is_read()
    {
        foreach (var analysis in AnalysisTable.All)
        {
            foreach (var option in analysis.Options)
            {
                var problems = Read($"extends: analysis\nanalysis: {analysis.Name}\nmessage: Found.\noptions: {{ {option.Name}: {{ a: b }} }}\n");
                Assert.True(problems.Length == 1 && problems[0].Contains($"“{option.Name}” takes", StringComparison.Ordinal), $"{analysis.Name}: {option.Name}: {string.Join(" ", problems)}");
            }
        }
    }

    [Fact]
    public void A_message_too_long_for_a_line_is_told() =>
        Assert.Equal(["2:10 The message has 111 characters; a line holds 110. Put the rest into “description”."], Read($"extends: existence\nmessage: {new string('a', 111)}\nphrases: [a]\n"));

    [Theory]
    [InlineData("avoid-cliche", "avoid-")]
    [InlineData("no-cliche", "no-")]
    [InlineData("use-plain-words", "use-")]
    [InlineData("prefer-said", "prefer-")]
    [InlineData("consider-it", "consider-")]
    [InlineData("do-not-shout", "do-not-")]
    [InlineData("dont-shout", "dont-")]
    public void A_name_that_gives_orders_is_told(string name, string start) =>
        Assert.Equal([$"1:1 The name “{name}” begins with “{start}”. A name says what is found, so that “loaded.{name}: off” reads well."], Read(Head + "phrases: [a]\n", "loaded." + name));

    [Fact]
    public void Ten_thousand_aliases_are_one_mistake() =>
        Assert.Equal(["3:17 “*x” is an alias. Aliases are not read here: write the value out."], Read(Head + "phrases: [&x a, " + string.Join(", ", Enumerable.Repeat("*x", 10_000)) + "]\n"));

    [Fact]
    public void A_hundred_thousand_brackets_are_one_mistake() =>
        Assert.Equal(["3:74 Nested more than 64 levels deep. Write it flatter."], Read(Head + "phrases: " + new string('[', 100_000) + "\n"));

    [Fact]
    public void Two_hundred_thousand_values_are_one_mistake() =>
        Assert.EndsWith("More than 200,000 values. Split the file.", Assert.Single(Read(Head + "phrases: [" + string.Concat(Enumerable.Repeat("a,", 200_000)) + "]\n")), StringComparison.Ordinal);

    [Fact]
    public void A_built_in_rule_says_who_it_is() =>
        Assert.Equal(
            ["1:1 “id” is missing; every built-in rule has one.", "1:1 “title” is missing; every built-in rule has one.", "1:1 “description” is missing; every built-in rule has one."],
            Read(Head + "phrases: [a]\n", isBuiltIn: true));

    [Fact]
    public void Vale_reads_what_we_refuse()
    {
        var (rules, problems) = Draft.Read("Extends: existence\nMESSAGE: \"Say '%s'.\"\nfoo: 1\nIgnoreCase: true\ntokens:\n  - no\n  - 1.5\ntokens: [off]\n", isVale: true);
        Assert.Single(rules);
        Assert.All(problems, problem => Assert.Equal(Level.Suggestion, problem.Level));
        Assert.Equal(["“tokens” is here twice; the last one counts.", "“foo” is not a key of “existence” rules."], problems.Select(problem => problem.Message));
    }

    private static string[] Read(string yaml, string name = Draft.DefaultName, bool isBuiltIn = false)
    {
        var source = SourceText.From(yaml);
        var (rule, problems) = RuleFileReader.Read(new RuleFile(name, source, "test", isBuiltIn), name, new Dictionary<string, PhraseList>());
        Assert.True(rule is null || problems.All(problem => problem.Level != Level.Error), "a rule with a mistake was made");
        return
        [
            .. problems.Select(problem =>
            {
                var place = source.GetPosition(problem.Span.Start);
                return string.Create(CultureInfo.InvariantCulture, $"{place.Line + 1}:{place.Character + 1} {problem.Message}");
            }),
        ];
    }
}
