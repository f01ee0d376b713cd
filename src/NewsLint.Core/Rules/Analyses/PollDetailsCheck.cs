using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.News.Numbers;

namespace NewsLint.Rules.Analyses;

/// <summary>A poll's result without what is needed to weigh it. One finding a story, at the first poll; what is told anywhere counts.</summary>
internal sealed class PollDetailsCheck(double least) : AnalysisCheck
{
    private const string AtLeast = "at-least";

    public static Analysis Analysis { get; } = new(
        "poll-details",
        "A poll's result without pollster, sample, dates, population or margin of error.",
        options => new PollDetailsCheck(options.Number(AtLeast, 4)))
    {
        Options = [new RuleKey(AtLeast, KeyType.Number, "How many of the five must be missing before anything is said; one fewer where the pollster is. Default: 4.")],
        Placeholders = ["missing"],
    };

    public override void Decide(RulePass pass)
    {
        (int Block, int Token)? first = null;
        var (pollster, sample, dates, population, margin) = (false, false, false, false, false);
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            if (pass.Block(block).Zone is not (BlockZone.Body or BlockZone.Dek or BlockZone.Caption))
                continue;
            var facts = pass.Facts(block);
            var wasPoll = false;
            foreach (var sentence in facts.Sentences)
            {
                var poll = Polls.FirstIn(facts, sentence);
                if (poll >= 0 || wasPoll)
                {
                    dates |= Polls.HasDate(facts, sentence);
                    population |= Polls.HasPopulation(facts, sentence);
                }
                wasPoll = poll >= 0;
                if (poll < 0)
                    continue;
                pollster |= Polls.HasPollster(facts, poll, sentence);
                if (first is null && IsResult(pass, block, sentence))
                    first = (block, poll);
            }
        }
        if (first is not { } place)
            return;
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            margin |= Polls.HasMargin(pass.Facts(block));
            sample |= Polls.HasSample(pass.Facts(block));
        }
        string[] missing = [.. Missing((pollster, "pollster"), (sample, "sample size"), (dates, "dates"), (population, "population"), (margin, "margin of error"))];
        var span = pass.Facts(place.Block).Tokens[place.Token].Span;
        if (Polls.IsUnscientific(pass.Facts(place.Block), place.Token))
            missing = ["random sample"];
        else if (missing.Length < (pass.Option(AtLeast, least) ?? least) - (pollster ? 0 : 1))
            return;
        if (pass.Admits(place.Block, span, out var level))
            pass.Report(place.Block, span, level, Message(pass, place.Block, span, ("missing", Join(missing))));
    }

    /// <summary>Whether a result stands here in the writer's words, without a link to where the rest is told.</summary>
    private static bool IsResult(RulePass pass, int block, Sentence sentence)
    {
        var poll = Polls.ResultIn(pass.Facts(block), sentence);
        return poll >= 0 && pass.Selects(block) && pass.TryLevel(block, pass.Facts(block).Tokens[poll].Span, out _) && !pass.Block(block).Links.Any(link => link.Span.OverlapsWith(sentence.Span));
    }

    private static IEnumerable<string> Missing(params (bool IsTold, string Name)[] parts) => parts.Where(part => !part.IsTold).Select(part => part.Name);

    private static string Join(string[] parts) => parts.Length < 2 ? string.Concat(parts) : $"{string.Join(", ", parts[..^1])} or {parts[^1]}";
}
