using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.News;
using NewsLint.Rules.Selectors;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// A quotation that readers give to the one who spoke before: it follows another's quotation with nothing between, and who says it comes only many
/// words later, or as “he” where two may be meant. Source of the rule: Reuters Handbook of Journalism, sourcing.
/// </summary>
internal sealed class SpeakerChangeCheck(double words) : AnalysisCheck
{
    private const string Words = "words";

    private static readonly WordSet Pronouns = new("he she");

    public static Analysis Analysis { get; } = new(
        "speaker-change",
        "A quotation right after another speaker's, whose own speaker is named late or by a pronoun that may mean two.",
        options => new SpeakerChangeCheck(options.Number(Words, 12)))
    {
        Options = [new RuleKey(Words, KeyType.Number, "How many words may stand before the new speaker's name. Default: 12.")],
        Placeholders = ["finding"],
    };

    public override void Decide(RulePass pass)
    {
        var story = pass.Lint.Story;
        PeopleOfBlocks? people = null;
        Quotation? before = null;
        foreach (var quotation in story.Quotations)
        {
            if (quotation.Depth > 1 || quotation.IsInHeadline)
                continue;
            if (before is not null && IsSpoken(pass, quotation) && IsSpoken(pass, before) && pass.Selects(quotation.Place.Block) && OpensSentence(pass, quotation))
            {
                if (IsLateChange(pass, before, quotation))
                    Report(pass, before, quotation, $"Until “{Name(pass, quotation)}” these read as the words of {before.Speaker!.Name}. Can the name come first?");
                else if (IsNextParagraph(pass, before, quotation, asksForEnd: false) && IsPronoun(pass, quotation) && (people ??= new PeopleOfBlocks(pass)).TwoBefore(quotation) is { } two)
                    Report(pass, before, quotation, $"“{Name(pass, quotation)}” may mean {ObjectMessage.Shorten(pass, two.One)} or {ObjectMessage.Shorten(pass, two.Other)}. Who says this?");
            }
            before = quotation;
        }
    }

    private static bool IsSpoken(RulePass pass, Quotation quotation) =>
        quotation is { Kind: QuotationKind.Speech, Speaker: { Reading: SpeakerReading.Explicit or SpeakerReading.Split } }
        && pass.Block(quotation.Place.Block) is { Zone: BlockZone.Body, InBlockQuote: false, InList: false };

    private static bool OpensSentence(RulePass pass, Quotation quotation)
    {
        var facts = pass.Facts(quotation.Place.Block);
        return facts.Sentences[facts.SentenceOf(facts.TokenAt(quotation.Place.Span.Start))].Span.Start == quotation.Place.Span.Start;
    }

    private bool IsLateChange(RulePass pass, Quotation before, Quotation quotation)
    {
        if (quotation.Speaker is not { Reading: SpeakerReading.Explicit, Confidence: Confidence.High } speaker || before.Speaker is not { Confidence: >= Confidence.Medium } other)
            return false;
        var story = pass.Lint.Story;
        var attribution = story.Attributions[quotation.Attribution];
        var isOther = speaker.Person >= 0 && other.Person >= 0 && speaker.Person != other.Person;
        var isBehind = attribution.SourcePlace.Block == quotation.Place.Block && attribution.SourcePlace.Span.Start >= quotation.Place.Span.End;
        return isOther && isBehind && quotation.Words > (pass.Option(Words, words) ?? words)
            && (before.Place.Block == quotation.Place.Block ? IsNextSentence(pass, before, quotation) : IsNextParagraph(pass, before, quotation, asksForEnd: true));
    }

    /// <summary>Nothing of the writer's stands between the two sentences.</summary>
    private static bool IsNextSentence(RulePass pass, Quotation before, Quotation quotation)
    {
        var facts = pass.Facts(quotation.Place.Block);
        return facts.SentenceOf(facts.TokenAt(quotation.Place.Span.Start)) - facts.SentenceOf(facts.TokenAt(before.Place.Span.Start)) == 1;
    }

    /// <summary>The quotation opens the paragraph after the one that another quotation closes.</summary>
    private static bool IsNextParagraph(RulePass pass, Quotation before, Quotation quotation, bool asksForEnd)
    {
        var last = before.Places[^1];
        if (quotation.Place.Span.Start != 0 || quotation.Place.Block != last.Block + 1)
            return false;
        var facts = pass.Facts(last.Block);
        return asksForEnd ? facts.Text.AsSpan(last.Span.End).IsWhiteSpace() : facts.SentenceOf(facts.TokenAt(last.Span.Start)) == facts.Sentences.Length - 1;
    }

    private static bool IsPronoun(RulePass pass, Quotation quotation)
    {
        if (quotation is not { Speaker: { Reading: SpeakerReading.Explicit, Confidence: < Confidence.High }, Attribution: >= 0 })
            return false;
        var place = pass.Lint.Story.Attributions[quotation.Attribution].SourcePlace;
        var facts = pass.Facts(place.Block);
        return place.Block == quotation.Place.Block && place.Span.Start >= quotation.Place.Span.End && Pronouns.Contains(facts.Tokens[facts.TokenAt(place.Span.Start)], facts.Text);
    }

    private static string Name(RulePass pass, Quotation quotation) => ObjectMessage.Shorten(pass, pass.Lint.Story.Words(pass.Lint.Story.Attributions[quotation.Attribution].SourcePlace));

    private static void Report(RulePass pass, Quotation before, Quotation quotation, string finding)
    {
        var story = pass.Lint.Story;
        var place = story.Attributions[quotation.Attribution].SourcePlace;
        pass.Report(place.Block, place.Span, pass.Level, Message(pass, story.Words(place), ("finding", finding)),
            related: [new RelatedPlace(pass.Source(before.Place), "the quotation before")], detail: Reading.Of(story, quotation));
    }

    /// <summary>Who is named where, for whoever asks whom a pronoun may mean.</summary>
    private sealed class PeopleOfBlocks
    {
        private const int Sentences = 2;

        private readonly RulePass _pass;
        private readonly List<(int Start, int Person)>?[] _mentions;

        public PeopleOfBlocks(RulePass pass)
        {
            _pass = pass;
            _mentions = new List<(int Start, int Person)>?[pass.Document.Blocks.Length];
            foreach (var person in pass.Lint.Story.People)
            {
                foreach (var mention in person.Mentions)
                    (_mentions[mention.Place.Block] ??= []).Add((mention.Place.Span.Start, person.Index));
            }
        }

        /// <summary>The two persons of the last sentences of the paragraph before whom one pronoun may mean; null where it is one, or three.</summary>
        public (string One, string Other)? TwoBefore(Quotation quotation)
        {
            var block = quotation.Place.Block - 1;
            var facts = _pass.Facts(block);
            var from = facts.Sentences[Math.Max(0, facts.Sentences.Length - Sentences)].Span.Start;
            var story = _pass.Lint.Story;
            var gender = _pass.Lint.Story.Words(story.Attributions[quotation.Attribution].SourcePlace).Equals("he", StringComparison.OrdinalIgnoreCase) ? Gender.Male : Gender.Female;
            int[] found = [.. (_mentions[block] ?? []).Where(mention => mention.Start >= from && (story.People[mention.Person].Gender is Gender.Unknown || story.People[mention.Person].Gender == gender)).Select(mention => mention.Person).Distinct().Take(Sentences + 1)];
            return found is [var one, var other] ? (story.People[one].Name, story.People[other].Name) : null;
        }
    }
}
