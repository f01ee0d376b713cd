using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.Rules;

/// <summary>
/// <c>metric</c> and <c>readability</c>: a number made of what the prose is made of. Of the whole story, reported at its first
/// paragraph; under <c>scope: sentence</c> or <c>paragraph</c> of each, reported there.
/// </summary>
internal sealed class MetricCheck(Func<Func<string, double?>, TextCounts, double?> value, Func<RulePass, double, bool> isTooMuch, bool perUnit, int leastWords) : RuleCheck
{
    public override bool LooksForItself => true;

    public override bool JudgesStory(ScopeUnit unit) => !perUnit;

    public override void Decide(RulePass pass)
    {
        if (perUnit)
            DecideUnits(pass);
        else
            DecideStory(pass);
    }

    private void DecideUnits(RulePass pass)
    {
        var unit = default(TextCounts);
        Func<string, double?> names = name => MetricVariables.Value(name, unit);
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            if (!pass.Selects(block))
                continue;
            var facts = pass.Facts(block);
            if (pass.Rule.Scope.Unit != ScopeUnit.Sentence)
            {
                unit = Sum(facts);
                ReportUnit(pass, block, new ProseSpan(0, facts.Text.Length), names, unit);
                continue;
            }
            var counts = facts.Counts;
            for (var sentence = 0; sentence < counts.Length; sentence++)
            {
                unit = counts[sentence];
                ReportUnit(pass, block, facts.Sentences[sentence].Span, names, unit);
            }
        }
    }

    private void ReportUnit(RulePass pass, int block, ProseSpan span, Func<string, double?> names, TextCounts counts)
    {
        if (value(names, counts) is not { } number || !isTooMuch(pass, number) || !pass.Admits(block, span, out var level))
            return;
        pass.Report(block, span, level, Message(pass, number));
    }

    private void DecideStory(RulePass pass)
    {
        var counts = default(TextCounts);
        var first = -1;
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            var each = pass.Block(block);
            if (each.Zone != BlockZone.Body || each.Kind is BlockKind.TableCell or BlockKind.TableHeader || each.InFootnote)
                continue;
            if (first < 0)
                first = block;
            counts += Sum(pass.Facts(block));
        }
        if (counts.Words <= leastWords || value(name => MetricVariables.Value(name, counts) ?? Structure(pass.Document, name), counts) is not { } number || !isTooMuch(pass, number))
            return;
        var facts = pass.Facts(first);
        var place = facts.Sentences.IsEmpty ? new ProseSpan(0, facts.Text.Length) : facts.Sentences[0].Span;
        pass.Report(first, place, pass.Level, Message(pass, number));
    }

    private static TextCounts Sum(BlockFacts facts)
    {
        var sum = default(TextCounts);
        foreach (var counts in facts.Counts)
            sum += counts;
        return sum;
    }

    private static string Message(RulePass pass, double number)
    {
        var shown = number == Math.Floor(number) && !pass.Rule.File.IsVale ? number.ToString("0", CultureInfo.InvariantCulture) : number.ToString(pass.Rule.File.IsVale ? "0.00" : "0.#", CultureInfo.InvariantCulture);
        return MessageTemplate.Fill(pass.Rule.Message, shown, "", shown).Replace("{count}", shown, StringComparison.Ordinal);
    }

    private static double? Structure(Document document, string name) => name switch
    {
        "paragraphs" => document.Blocks.Count(block => block.Kind == BlockKind.Paragraph),
        "blockquote" => document.Nodes.Count(node => node.Type == NodeTypes.BlockQuote),
        "pre" => document.Nodes.Count(node => node.Type == NodeTypes.Code),
        "list" => document.Blocks.Count(block => block.InList),
        _ when name.StartsWith("heading_h", StringComparison.Ordinal) => document.Nodes.Count(node => node.Type == NodeTypes.Heading && node["level"] == name[^1..]),
        _ => null,
    };
}

/// <summary>The variables of a formula, from counts.</summary>
internal static class MetricVariables
{
    public static ImmutableArray<string> Names { get; } =
    [
        "words", "sentences", "paragraphs", "characters", "syllables", "complex_words", "long_words", "polysyllabic_words",
        "heading_h1", "heading_h2", "heading_h3", "heading_h4", "heading_h5", "heading_h6", "list", "blockquote", "pre",
    ];

    public static double? Value(string name, TextCounts counts) => name switch
    {
        "words" => counts.Words,
        "sentences" => counts.Sentences,
        "characters" => counts.Characters,
        "syllables" => counts.Syllables,
        "complex_words" => counts.ComplexWords,
        "long_words" => counts.LongWords,
        "polysyllabic_words" => counts.PolysyllabicWords,
        _ => null,
    };
}
