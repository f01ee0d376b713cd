using NewsLint.Matching;
using NewsLint.News;
using NewsLint.News.Reading;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// A person or a body that is accused by name, in a draft where neither they nor anybody for them speaks and no reply is said to have been sought.
/// The name must stand beside the words that accuse. Silent wherever a court deals with it, somebody is dead or has confessed, and in a draft of which there is
/// only a beginning. Sources of the rule: BBC Editorial Guidelines, right of reply; SPJ Code of Ethics.
/// </summary>
internal sealed class UnansweredAccusationCheck(PhraseList before, PhraseList behind, PhraseList replies, PhraseList settled) : AnalysisCheck
{
    public static Analysis Analysis { get; } = new(
        "unanswered-accusation",
        "Somebody accused by name who is not heard.",
        options => new UnansweredAccusationCheck(options.Phrases("before"), options.Phrases("behind"), options.Phrases("replies"), options.Phrases("settled")))
    {
        Options =
        [
            new RuleKey("before", KeyType.Texts, "Phrases of accusation that follow the name of the accused."),
            new RuleKey("behind", KeyType.Texts, "Phrases of accusation that the name of the accused follows."),
            new RuleKey("replies", KeyType.Texts, "Phrases that say that somebody replied or was asked; one anywhere is enough."),
            new RuleKey("settled", KeyType.Texts, "Phrases after which it is not for the newsroom to ask: a court, a verdict, a death."),
        ],
    };

    public override IEnumerable<PhraseList> Lists => [before, behind, replies, settled];

    public override void Decide(RulePass pass)
    {
        var hits = Targets(pass);
        if (hits.Count == 0 || pass.Lint.HasHits(replies) || pass.Lint.HasHits(settled) || !StoryParts.HasBody(pass))
            return;
        var heard = Heard(pass.Lint.Story);
        var people = People(pass.Lint.Story);
        HashSet<string> asked = new(StringComparer.Ordinal);
        foreach (var (hit, name) in hits)
        {
            var person = people.GetValueOrDefault((hit.Block, pass.Facts(hit.Block).Tokens[name.First].Start), -1);
            var key = person >= 0 ? pass.Lint.Story.People[person].Name : name.Text;
            if (!asked.Add(key) || heard.Contains(LastWord(key)) || (person < 0 && !IsBody(name)))
                continue;
            var span = pass.Facts(hit.Block).SpanOf(name.NameFirst, name.End);
            pass.Report(hit.Block, span, hit.Level, Message(pass, hit.Block, span), related: [new RelatedPlace(pass.Block(hit.Block).ToSource(hit.Span), "the accusation")]);
        }
    }

    /// <summary>The accusations with the name beside them, in the order of the draft.</summary>
    private List<(Admitted Hit, NameReading Name)> Targets(RulePass pass)
    {
        List<(Admitted, NameReading)> found = [];
        foreach (var hit in pass.Admit(before))
        {
            if (NameBefore(pass.Facts(hit.Block), hit) is { } name)
                found.Add((hit, name));
        }
        foreach (var hit in pass.Admit(behind))
        {
            if (NameAt(BlockReading.Of(pass.Facts(hit.Block)), hit.EndToken) is { } name && IsAccusedOf(pass.Facts(hit.Block), hit, name))
                found.Add((hit, name));
        }
        found.Sort((one, other) => (one.Item1.Block, one.Item1.FirstToken).CompareTo((other.Item1.Block, other.Item1.FirstToken)));
        return found;
    }

    /// <summary>“Boone is accused of”, “Boone, the director, is accused of”: the name beside the words, or the sentence's subject.</summary>
    private static NameReading? NameBefore(BlockFacts facts, Admitted hit)
    {
        var reading = BlockReading.Of(facts);
        var end = hit.FirstToken;
        if (end > 0 && facts.Is(end - 1, ","))
            end--;
        if (NameEndingAt(reading, end) is { } beside)
            return beside;
        var subject = reading.Sentences[Math.Min(facts.SentenceOf(hit.FirstToken), reading.Sentences.Length - 1)].Subject;
        return subject.Kind == MentionKind.Name && reading.Names[subject.Name] is var name && name.End <= hit.FirstToken && IsAppositive(facts, name.End, hit.FirstToken) ? name : null;
    }

    /// <summary>Only an aside between commas stands between the name and its verb.</summary>
    private static bool IsAppositive(BlockFacts facts, int first, int end) => facts.Is(first, ",") && facts.Is(end - 1, ",");

    private static NameReading? NameAt(BlockReading reading, int token) =>
        Ordered.FirstFrom(reading.Names.AsSpan(), token, static name => name.First) is var at && at < reading.Names.Length && reading.Names[at].First == token ? reading.Names[at] : null;

    private static NameReading? NameEndingAt(BlockReading reading, int token) =>
        Ordered.FirstFrom(reading.Names.AsSpan(), token, static name => name.End) is var at && at < reading.Names.Length && reading.Names[at].End == token ? reading.Names[at] : null;

    /// <summary>“accused Boone of”; behind “alleged that” and “accusations against” any name is the accused.</summary>
    private static bool IsAccusedOf(BlockFacts facts, Admitted hit, NameReading name) =>
        facts.Is(hit.EndToken - 1, "that") || facts.Is(hit.EndToken - 1, "against") ? !name.Has(NameSigns.IsPossessive) : facts.Is(name.End, "of");

    /// <summary>A body, and no state or people at odds with another.</summary>
    private static bool IsBody(NameReading name) =>
        !name.Has(NameSigns.HasPlaceWord | NameSigns.IsLocation | NameSigns.HasDemonym | NameSigns.IsTitleOnly | NameSigns.HasOutletWord) && (name.Words > 1 || name.Has(NameSigns.HasOrganizationWord));

    private static Dictionary<(int Block, int Start), int> People(Story story)
    {
        Dictionary<(int, int), int> people = [];
        foreach (var person in story.People)
        {
            foreach (var mention in person.Mentions)
                people[(mention.Place.Block, mention.Place.Span.Start)] = person.Index;
        }
        return people;
    }

    /// <summary>The last words of all who speak, and every word of those who speak for somebody: “Boone's lawyer”, “a spokesman for Norwell Foods”.</summary>
    private static HashSet<string> Heard(Story story)
    {
        HashSet<string> heard = new(StringComparer.OrdinalIgnoreCase);
        foreach (var source in story.Sources)
            heard.Add(LastWord(source.Name));
        foreach (var attribution in story.Attributions)
        {
            var facts = story.Facts[attribution.SourcePlace.Block];
            for (var at = facts.TokenAt(attribution.SourcePlace.Span.Start); at < facts.Tokens.Length && facts.Tokens[at].End <= attribution.SourcePlace.Span.End; at++)
                heard.Add(facts.Tokens[at].In(facts.Text).ToString());
        }
        foreach (var quotation in story.Quotations)
        {
            if (quotation.Speaker is { } speaker)
                heard.Add(LastWord(speaker.Name));
        }
        return heard;
    }

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
