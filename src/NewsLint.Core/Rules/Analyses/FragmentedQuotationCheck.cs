using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.News;
using NewsLint.Rules.Selectors;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// One speaker quoted in pieces through a paragraph. Pieces that a comma or “and” joins are one, as in “liars”, “cheats” and “thieves”; ordinary words
/// count each, for nobody needs them verbatim. Source of the rule: The Associated Press Stylebook, quotations; Reuters Handbook of Journalism, quotes.
/// </summary>
internal sealed class FragmentedQuotationCheck(double pieces, double words, ImmutableArray<string> ordinary) : AnalysisCheck
{
    private const string Pieces = "pieces";
    private const string Words = "words";
    private const string Ordinary = "ordinary";

    private static readonly WordSet Pronouns = new("he she they");
    private static readonly WordSet Small = new("a an the of to in on at is was so very and");

    private readonly WordSet _ordinary = new(string.Join(' ', ordinary));

    public static Analysis Analysis { get; } = new(
        "quotation-fragments",
        "Several short pieces of one speaker's words in a paragraph.",
        options => new FragmentedQuotationCheck(options.Number(Pieces, 3), options.Number(Words, 5), options.Texts(Ordinary)))
    {
        Options =
        [
            new RuleKey(Pieces, KeyType.Number, "From how many pieces on a paragraph is chopped up. Default: 3."),
            new RuleKey(Words, KeyType.Number, "How many words a piece has at most. Default: 5."),
            new RuleKey(Ordinary, KeyType.Texts, "Words that say nothing that a paraphrase would not."),
        ],
        Placeholders = ["count"],
    };

    public override void Decide(RulePass pass)
    {
        var story = pass.Lint.Story;
        List<Quotation> run = [];
        foreach (var quotation in story.Quotations)
        {
            if (!IsPiece(pass, quotation))
                continue;
            if (run.Count > 0 && !IsSameSpeech(run[^1], quotation))
                Report(pass, run);
            run.Add(quotation);
        }
        Report(pass, run);
    }

    private bool IsPiece(RulePass pass, Quotation quotation)
    {
        if (quotation is not { Depth: 1, Kind: QuotationKind.Fragment or QuotationKind.Word, IsInHeadline: false } || quotation.Words > (pass.Option(Words, words) ?? words))
            return false;
        var block = pass.Block(quotation.Place.Block);
        if (block.Zone != BlockZone.Body || block.InBlockQuote || block.InList || !pass.Selects(quotation.Place.Block))
            return false;
        return quotation.Speaker is not null || IsSaidOfOneself(pass.Facts(quotation.Place.Block), quotation);
    }

    /// <summary>“He was “very” pleased”: whose words they are is clear, even if it is not clear who he is.</summary>
    private static bool IsSaidOfOneself(BlockFacts facts, Quotation quotation) =>
        Pronouns.Contains(facts.Tokens[facts.Sentences[facts.SentenceOf(facts.TokenAt(quotation.Place.Span.Start))].FirstToken], facts.Text);

    private static bool IsSameSpeech(Quotation one, Quotation other) =>
        one.Place.Block == other.Place.Block && one.Speaker?.Name == other.Speaker?.Name && one.Speaker?.Person == other.Speaker?.Person;

    private void Report(RulePass pass, List<Quotation> run)
    {
        var count = 0;
        for (var i = 0; i < run.Count; i++)
            count += i > 0 && IsListed(pass.Facts(run[i].Place.Block), run[i - 1], run[i]) && !IsOrdinary(pass, run[i]) ? 0 : 1;
        if (count >= (pass.Option(Pieces, pieces) ?? pieces))
        {
            var first = run[0];
            ImmutableArray<RelatedPlace> related = [.. run.Skip(1).Select(quotation => new RelatedPlace(pass.Source(quotation.Place), "another piece"))];
            pass.Report(first.Place.Block, first.Place.Span, pass.Level, Message(pass, first.Text, ("count", run.Count.ToString(CultureInfo.InvariantCulture))), related: related, detail: Reading.Of(pass.Lint.Story, first));
        }
        run.Clear();
    }

    private static bool IsListed(BlockFacts facts, Quotation one, Quotation other)
    {
        var between = facts.Text.AsSpan(one.Place.Span.End, other.Place.Span.Start - one.Place.Span.End).Trim(" ,");
        return between.IsEmpty || between is "and" or "or" or "but";
    }

    private bool IsOrdinary(RulePass pass, Quotation quotation)
    {
        var facts = pass.Facts(quotation.Place.Block);
        for (var at = facts.TokenAt(quotation.Place.Span.Start); at < facts.Tokens.Length && facts.Tokens[at].End <= quotation.Place.Span.End; at++)
        {
            var token = facts.Tokens[at];
            if (token.Kind == TokenKind.Number || (token.Kind == TokenKind.Word && !_ordinary.Contains(token, facts.Text) && !Small.Contains(token, facts.Text)))
                return false;
        }
        return true;
    }
}
