using System.Globalization;
using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.News;
using NewsLint.News.Reading;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// Paragraphs without anybody who says so, where readers must ask how the writer knows: what was said in private, what somebody is accused of, how
/// many died. Looked at the first paragraphs and at runs of long ones. What is told of a closed room by those in it is no source: somebody outside must have
/// passed it on. Sources of the rule: Reuters Handbook of Journalism, sourcing; The Associated Press, attribution.
/// </summary>
internal sealed class UnattributedStretchCheck(double lead, double run, double words, PhraseList contested, PhraseList closed, PhraseList seen) : AnalysisCheck
{
    private const string Lead = "lead";
    private const string Run = "run";
    private const string Words = "words";

    public static Analysis Analysis { get; } = new(
        "unattributed-stretch",
        "A lead, or a run of paragraphs, that tells what nobody vouches for.",
        options => new UnattributedStretchCheck(options.Number(Lead, 2), options.Number(Run, 3), options.Number(Words, 25), options.Phrases("contested"), options.Phrases("closed"), options.Phrases("seen")))
    {
        Options =
        [
            new RuleKey(Lead, KeyType.Number, "By the end of which paragraph a source must stand. Default: 2."),
            new RuleKey(Run, KeyType.Number, "How many paragraphs in a row make a run. Default: 3."),
            new RuleKey(Words, KeyType.Number, "Shorter paragraphs end a run. Default: 25."),
            new RuleKey("contested", KeyType.Texts, "Phrases for what somebody must vouch for."),
            new RuleKey("closed", KeyType.Texts, "Phrases for scenes that no outsider sees; they are contested too."),
            new RuleKey("seen", KeyType.Texts, "Phrases that say that the reporter was there."),
        ],
        Placeholders = ["count"],
    };

    public override IEnumerable<PhraseList> Lists => [contested, closed, seen];

    public override void Decide(RulePass pass)
    {
        var inside = pass.Admit(closed);
        List<Admitted> hits = [.. inside, .. pass.Admit(contested)];
        if (hits.Count == 0)
            return;
        var first = new Admitted?[pass.Document.Blocks.Length];
        foreach (var hit in hits)
            first[hit.Block] ??= hit;
        var isVouchedFor = Vouched(pass, inside);
        var paragraphs = new List<int>();
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            if (pass.Block(block) is { Zone: BlockZone.Body, Kind: BlockKind.Paragraph, InList: false, InBlockQuote: false, InFootnote: false } && !BlockReading.Of(pass.Facts(block)).IsAside)
                paragraphs.Add(block);
        }
        var told = DecideLead(pass, paragraphs, isVouchedFor, first);
        DecideRuns(pass, paragraphs, isVouchedFor, first, told);
    }

    /// <summary>The first paragraphs of a story that goes on behind them. Returns how many were reported.</summary>
    private int DecideLead(RulePass pass, List<int> paragraphs, bool[] isVouchedFor, Admitted?[] first)
    {
        var count = (int)Math.Clamp(pass.Option(Lead, lead) ?? lead, 0, paragraphs.Count);
        if (paragraphs.Count <= count)
            return 0;
        var opening = paragraphs.GetRange(0, count);
        if (opening.Any(block => isVouchedFor[block]) || opening.Select(block => first[block]).FirstOrDefault(hit => hit is not null) is not { } found)
            return 0;
        Report(pass, found, count);
        return count;
    }

    private void DecideRuns(RulePass pass, List<int> paragraphs, bool[] isVouchedFor, Admitted?[] first, int from)
    {
        var least = pass.Option(Words, words) ?? words;
        List<int> stretch = [];
        for (var i = from; i <= paragraphs.Count; i++)
        {
            if (i < paragraphs.Count && !isVouchedFor[paragraphs[i]] && WordsOf(pass.Facts(paragraphs[i])) >= least)
            {
                stretch.Add(paragraphs[i]);
                continue;
            }
            if (stretch.Count >= (pass.Option(Run, run) ?? run) && stretch.Select(block => first[block]).FirstOrDefault(hit => hit is not null) is { } found)
                Report(pass, found, stretch.Count);
            stretch.Clear();
        }
    }

    /// <summary>For each block whether somebody, a link or the reporter's own eyes vouch for what it says.</summary>
    private bool[] Vouched(RulePass pass, List<Admitted> closedHits)
    {
        var story = pass.Lint.Story;
        var isVouchedFor = new bool[pass.Document.Blocks.Length];
        HashSet<SentenceAt> scenes = [];
        foreach (var hit in closedHits)
            scenes.Add(new SentenceAt(hit.Block, pass.Facts(hit.Block).SentenceOf(hit.FirstToken)));
        foreach (var attribution in story.Attributions)
        {
            var isInside = attribution.Pattern is not (AttributionPattern.AccordingTo or AttributionPattern.SourceLine) && scenes.Contains(SentenceAt.Of(story, attribution.VerbPlace));
            if (attribution.Class != SourceClass.Unattributed && !isInside)
                isVouchedFor[attribution.VerbPlace.Block] = true;
        }
        foreach (var quotation in story.Quotations)
        {
            foreach (var place in quotation.Places)
                isVouchedFor[place.Block] |= quotation.Kind is QuotationKind.Speech or QuotationKind.Fragment && quotation.Speaker is not null && (quotation.Attribution < 0 || isVouchedFor[story.Attributions[quotation.Attribution].VerbPlace.Block]);
        }
        foreach (var hit in pass.Admit(seen))
            isVouchedFor[hit.Block] = true;
        for (var block = 0; block < isVouchedFor.Length; block++)
            isVouchedFor[block] |= !pass.Block(block).Links.IsEmpty;
        return isVouchedFor;
    }

    private static int WordsOf(BlockFacts facts)
    {
        var count = 0;
        foreach (var token in facts.Tokens)
            count += token.Kind is TokenKind.Word or TokenKind.Number && token.Joint != Joint.Apostrophe ? 1 : 0;
        return count;
    }

    private static void Report(RulePass pass, Admitted hit, int count) =>
        pass.Report(hit.Block, hit.Span, hit.Level, Message(pass, hit.Block, hit.Span, ("count", count.ToString(CultureInfo.InvariantCulture))));
}
