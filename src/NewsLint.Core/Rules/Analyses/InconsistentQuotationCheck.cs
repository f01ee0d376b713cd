using System.Collections.Immutable;
using NewsLint.Matching;
using NewsLint.News;
using NewsLint.News.Sourcing;
using NewsLint.News.Transcripts;
using NewsLint.Rules.Selectors;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// One quotation in two versions, as in body and pull quote. A part of a longer quotation is no other version, nor is a marked cut or a bracket;
/// two sentences of one paragraph that resemble each other are a speaker's way to speak.
/// </summary>
internal sealed class InconsistentQuotationCheck(double words, double overlap) : AnalysisCheck
{
    private const string Words = "words";
    private const string Overlap = "overlap";
    private const int MaxQuotations = 150;
    private const int MaxShown = 45;

    public static Analysis Analysis { get; } = new(
        "inconsistent-quotation",
        "One quotation in two versions.",
        options => new InconsistentQuotationCheck(options.Number(Words, 5), options.Number(Overlap, 0.7)))
    {
        Options =
        [
            new RuleKey(Words, KeyType.Number, "From how many words on a quotation is compared with others. Default: 5."),
            new RuleKey(Overlap, KeyType.Number, "Which part of the words two quotations must share to be versions of one, from 0 to 1. Default: 0.7."),
        ],
        Placeholders = ["here", "other"],
    };

    public override void Decide(RulePass pass)
    {
        var least = pass.Option(Words, words) ?? words;
        var share = pass.Option(Overlap, overlap) ?? overlap;
        List<Candidate> read = [];
        var vocabulary = new Vocabulary();
        foreach (var quotation in pass.Lint.Story.Quotations)
        {
            if (read.Count == MaxQuotations)
                break;
            if (quotation is { Depth: 1, IsInHeadline: false, IsContinued: false, Kind: QuotationKind.Speech or QuotationKind.Fragment or QuotationKind.Block } && quotation.Words >= least && pass.Selects(quotation.Place.Block))
                read.Add(new Candidate(pass.Lint.Story, quotation, vocabulary));
        }
        for (var later = 1; later < read.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (MayBeOne(read[earlier].Quotation, read[later].Quotation) && read[earlier].MayResemble(read[later]) && QuotationVersions.Compare(read[earlier].Words, read[later].Words) is { } difference && difference.Overlap >= share)
                {
                    Report(pass, read[earlier].Quotation, read[later].Quotation, difference);
                    break;
                }
            }
        }
    }

    private static bool MayBeOne(Quotation left, Quotation right) =>
        left.Place.Block != right.Place.Block
        && (left.Attribution < 0 || left.Attribution != right.Attribution)
        && (left.Speaker is not { } one || right.Speaker is not { } other || (one.Person >= 0 || other.Person >= 0 ? one.Person == other.Person : one.Name == other.Name));

    private static void Report(RulePass pass, Quotation earlier, Quotation later, QuotationVersions difference)
    {
        var story = pass.Lint.Story;
        var place = new QuotationPlace(story, later).At(0, difference.Right);
        var other = new QuotationPlace(story, earlier).At(0, difference.Left);
        if (!pass.AdmitsObject(place))
            return;
        var message = Message(pass, story.Words(later.Place), ("here", Shown(pass.Lint.Redaction.Apply(story.Words(place)))), ("other", Shown(pass.Lint.Redaction.Apply(story.Words(other)))));
        pass.Report(place.Block, place.Span, pass.Level, message, related: [new RelatedPlace(pass.Source(earlier.Place), "the other version")], detail: Reading.Of(story, later));
    }

    private static string Shown(string words) => words.Length <= MaxShown ? words : words[..Math.Max(words.LastIndexOf(' ', MaxShown), 1)] + " …";

    /// <summary>A quotation that may come twice. Its words are read when another shares some of weight with it, which few do.</summary>
    private sealed class Candidate
    {
        private static readonly WordSet Light = new(Vocabulary.LightWords);
        private static readonly WordSet Nots = new("not cannot t");

        private readonly Story _story;
        private readonly Vocabulary _vocabulary;
        private readonly List<ulong> _weighty = [];
        private readonly bool _hasNot;
        private ImmutableArray<QuotedWord> _words;

        public Candidate(Story story, Quotation quotation, Vocabulary vocabulary)
        {
            (_story, Quotation, _vocabulary) = (story, quotation, vocabulary);
            var facts = story.Facts[quotation.Place.Block];
            for (var token = facts.TokenAt(quotation.Place.Span.Start); token < facts.Tokens.Length && facts.Tokens[token].Start < quotation.Place.Span.End; token++)
            {
                if (facts.Tokens[token].Kind is not (TokenKind.Word or TokenKind.Number) || Light.Contains(facts.Tokens[token], facts.Text))
                    continue;
                _weighty.Add(facts.Tokens[token].Hash);
                _hasNot |= Nots.Contains(facts.Tokens[token], facts.Text);
            }
            _weighty.Sort();
        }

        public Quotation Quotation { get; }

        public ImmutableArray<QuotedWord> Words => _words.IsDefault ? _words = QuotationVersions.Read(QuotedParts.Of(_story, Quotation)[0].Text, _vocabulary) : _words;

        /// <summary>Whether both have enough words of weight in common: as many as a version must share, “didn't” and “did not” aside.</summary>
        public bool MayResemble(Candidate other)
        {
            var missing = _hasNot || other._hasNot ? 1 : QuotationVersions.LeastWeighty;
            for (int mine = 0, its = 0; mine < _weighty.Count && its < other._weighty.Count;)
            {
                var order = _weighty[mine].CompareTo(other._weighty[its]);
                if (order == 0 && --missing == 0)
                    return true;
                if (order <= 0)
                    mine++;
                if (order >= 0)
                    its++;
            }
            return false;
        }
    }
}
