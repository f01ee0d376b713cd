using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// The writer's own view, or a sponsor's words, in a story that is labelled neither opinion nor sponsored. One view counts where it says what should be; of others it takes
/// two. An interview, where many questions stand, is nobody's column.
/// </summary>
internal sealed class OpinionLabelCheck(PhraseList views, PhraseList sponsors, double questions) : AnalysisCheck
{
    private const string Questions = "questions";

    private static readonly WordSet Norms = new("should must ought");

    public static Analysis Analysis { get; } = new(
        "opinion-label",
        "The writer's own view or a sponsor's words in a story without such a label.",
        options => new OpinionLabelCheck(options.Phrases("views"), options.Phrases("sponsors"), options.Number(Questions, 3)))
    {
        Options =
        [
            new RuleKey("views", KeyType.Phrases, "With what a writer begins a view."),
            new RuleKey("sponsors", KeyType.Phrases, "With what sponsored text says so."),
            new RuleKey(Questions, KeyType.Number, "How many questions outside quotation marks make an interview. Default: 3."),
        ],
    };

    public override IEnumerable<PhraseList> Lists => [views, sponsors];

    public override bool LooksForItself => false;

    public override void Decide(RulePass pass)
    {
        var paid = pass.Admit(sponsors);
        if (paid.Count > 0)
        {
            Report(pass, paid[0]);
            return;
        }
        var found = pass.Admit(views);
        if (found.Count == 0 || IsInterview(pass))
            return;
        var first = found.FindIndex(hit => IsNorm(pass.Facts(hit.Block), hit.FirstToken));
        if (first >= 0 || found.Count > 1)
            Report(pass, found[Math.Max(0, first)]);
    }

    private static void Report(RulePass pass, Admitted hit) => pass.Report(hit.Block, hit.Span, hit.Level, Message(pass, hit.Block, hit.Span));

    private static bool IsNorm(BlockFacts facts, int token)
    {
        var sentence = facts.Sentences[facts.SentenceOf(token)];
        for (var at = token; at < sentence.EndToken; at++)
        {
            if (Norms.Contains(facts.Tokens[at], facts.Text))
                return true;
        }
        return false;
    }

    private bool IsInterview(RulePass pass)
    {
        var count = 0;
        var bound = pass.Option(Questions, questions) ?? questions;
        for (var block = 0; block < pass.Document.Blocks.Length && count < bound; block++)
        {
            if (pass.Block(block).Zone != BlockZone.Body)
                continue;
            var facts = pass.Facts(block);
            foreach (var token in facts.Tokens)
            {
                if (token.Kind == TokenKind.Sign && facts.Text[token.Start] == '?' && !facts.IsQuoted(token.Start))
                    count++;
            }
        }
        return count >= bound;
    }
}
