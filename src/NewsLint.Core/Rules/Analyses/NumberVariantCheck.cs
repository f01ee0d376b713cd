using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.News.Numbers;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// One thing with two numbers: casualties, arrests, votes, a fine or a contract that headline, deck or caption, or “the 14 dead”, has otherwise than the body.
/// Only where the body has a single number for it, and no word in either sentence says that it changed or counts a part.
/// </summary>
internal sealed class NumberVariantCheck : AnalysisCheck
{
    private static readonly (string Name, WordSet Words)[] Topics =
    [
        ("dead", new("dead killed kills killing kill died dies die deaths death fatalities")),
        ("hurt", new("injured wounded hurt injuring injures injuries wounding wounds")),
        ("missing", new("missing")),
        ("arrests", new("arrested arrests arrest")),
    ];

    private static readonly WordSet Sums = new("fine settlement penalty budget deal contract bail award verdict grant loan ransom bond lawsuit donation bill project");

    private static readonly WordSet Changed = new(
        """
        later revised updated earlier initially first rose risen rises climbed up from least another more other others additional including includes them among previously now since far each per every
        fewer less total toll second third separate also previous last ago annual initial original already
        """);

    public static Analysis Analysis { get; } = new("number-variant", "The same thing with different numbers in one story.", _ => new NumberVariantCheck()) { Placeholders = ["other"] };

    public override void Decide(RulePass pass)
    {
        List<Mention> mentions = [];
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            if (pass.Block(block).Zone is not (BlockZone.Data or BlockZone.Alt))
                AddMentions(pass, block, mentions);
        }
        foreach (var topic in mentions.GroupBy(mention => mention.Topic, StringComparer.OrdinalIgnoreCase))
        {
            var body = topic.Where(mention => mention.IsBody && !mention.IsDefinite).ToList();
            if (body.Count == 0 || topic.Any(mention => mention.IsChanged) || body.Exists(mention => mention.Figure.Value != body[0].Figure.Value || mention.Figure.Currency != body[0].Figure.Currency))
                continue;
            foreach (var mention in topic.Where(mention => (!mention.IsBody || mention.IsDefinite) && !mention.Figure.Equals(body[0].Figure)))
            {
                if (mention.Figure.Currency != body[0].Figure.Currency || IsNear(mention.Figure.Value, body[0].Figure.Value))
                    continue;
                if (!pass.Selects(mention.Block) || !pass.Admits(mention.Block, mention.Figure.Span, out var level))
                    continue;
                var other = pass.Facts(body[0].Block).Text[body[0].Figure.Span.Start..body[0].Figure.Span.End];
                pass.Report(mention.Block, mention.Figure.Span, level, Message(pass, mention.Block, mention.Figure.Span, ("other", other)));
            }
        }
    }

    /// <summary>Large numbers a twentieth apart can be one, rounded.</summary>
    private static bool IsNear(decimal left, decimal right) => left == right || (left >= 100 && Math.Abs(left - right) * 20 <= right);

    private static void AddMentions(RulePass pass, int block, List<Mention> mentions)
    {
        var facts = pass.Facts(block);
        var isBody = pass.Block(block).Zone == BlockZone.Body;
        var (judged, isChanged) = (-1, false);
        foreach (var figure in Figures.Of(facts))
        {
            if (figure.Kind is not (FigureKind.Count or FigureKind.Money) || !figure.IsExact || facts.IsQuoted(figure.Span.Start) || TopicOf(facts, figure) is not { } topic)
                continue;
            var isDefinite = facts.Is(figure.FirstToken - 1, "the") && figure.Kind == FigureKind.Count;
            if (judged != figure.Sentence)
                (judged, isChanged) = (figure.Sentence, IsChanged(facts, figure));
            mentions.Add(new Mention(block, figure, topic, isBody, isDefinite, isChanged || IsPart(facts, figure)));
        }
    }

    private static string? TopicOf(BlockFacts facts, Figure figure)
    {
        if (figure.Kind == FigureKind.Money)
            return figure.Head >= 0 && Sums.Contains(facts.Tokens[figure.Head], facts.Text) ? facts.Tokens[figure.Head].In(facts.Text).ToString() : null;
        var end = facts.Sentences[figure.Sentence].EndToken;
        for (var at = figure.EndToken; at < end && at < figure.EndToken + 5 && facts.Tokens[at].Kind != TokenKind.Sign; at++)
        {
            if (facts.Is(at, "and") || facts.Is(at, "who"))
                break;
            foreach (var (name, words) in Topics)
            {
                if (words.Contains(facts.Tokens[at], facts.Text))
                    return name;
            }
        }
        foreach (var (name, words) in Topics)
        {
            if (figure.FirstToken > 0 && words.Contains(facts.Tokens[figure.FirstToken - 1], facts.Text))
                return name;
        }
        return null;
    }

    /// <summary>Whether the sentence speaks of another time, a part, or a number that grew.</summary>
    private static bool IsChanged(BlockFacts facts, Figure figure)
    {
        var sentence = facts.Sentences[figure.Sentence];
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (Changed.Contains(facts.Tokens[at], facts.Text))
                return true;
        }
        return Figures.In(facts, sentence).Any(other => other.Kind == FigureKind.Year);
    }

    /// <summary>“of them 3”, “by 3”, “3 of the”.</summary>
    private static bool IsPart(BlockFacts facts, Figure figure)
    {
        for (var at = Math.Max(0, figure.FirstToken - 4); at < Math.Min(facts.Tokens.Length, figure.EndToken + 2); at++)
        {
            if (facts.Is(at, "of") || (facts.Is(at, "by") && at < figure.FirstToken))
                return true;
        }
        return false;
    }

    private readonly record struct Mention(int Block, Figure Figure, string Topic, bool IsBody, bool IsDefinite, bool IsChanged);
}
