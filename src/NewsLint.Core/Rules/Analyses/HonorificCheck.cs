using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.Text;

namespace NewsLint.Rules.Analyses;

/// <summary>Titles around names: courtesy titles, titles of office that have a short form before a name, and a capital on one that stands behind it.</summary>
internal sealed class HonorificCheck(ImmutableArray<string> courtesy, ImmutableArray<string> kept) : AnalysisCheck
{
    private static readonly FrozenDictionary<string, string> Short = new Dictionary<string, string>
    {
        ["Governor"] = "Gov.",
        ["Senator"] = "Sen.",
        ["Representative"] = "Rep.",
        ["Senators"] = "Sens.",
        ["Representatives"] = "Reps.",
        ["Governors"] = "Govs.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Offices = new[]
    {
        "Governor", "Senator", "Representative", "Mayor", "President", "Chairman", "Chairwoman", "Chair", "Director", "Secretary", "Minister", "Treasurer", "Professor", "Superintendent",
        "Commissioner", "Ambassador", "Sheriff", "Captain", "Spokesman", "Spokeswoman", "Spokesperson", "Manager", "Editor", "Owner", "Founder",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly WordSet _titles = new(string.Join(' ', [.. courtesy, .. Short.Keys, .. Offices]));

    public static Analysis Analysis { get; } = new(
        "honorific",
        "Courtesy titles before names, titles of office that have a short form there, and capitals on titles behind names.",
        options => new HonorificCheck(options.Texts("courtesy", "Mr", "Mrs", "Ms", "Miss"), options.Texts("kept")))
    {
        Options =
        [
            new RuleKey("courtesy", KeyType.Texts, "Courtesy titles that are left out, without a full stop. Default: Mr, Mrs, Ms, Miss."),
            new RuleKey("kept", KeyType.Texts, "Names that keep a courtesy title, such as Bean."),
        ],
        Placeholders = ["finding"],
    };

    public override void Decide(RulePass pass)
    {
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            if (!pass.Selects(block))
                continue;
            var facts = pass.Facts(block);
            var tokens = facts.Tokens.AsSpan();
            for (var at = _titles.FirstIn(tokens, facts.Text); at >= 0; at = _titles.FirstIn(tokens, facts.Text, at + 1))
            {
                if (!char.IsUpper(facts.Text[tokens[at].Start]) || tokens[at].Joint is Joint.Hyphen or Joint.Apostrophe)
                    continue;
                var word = facts.Tokens[at].In(facts.Text).ToString();
                if (courtesy.Contains(word, StringComparer.Ordinal))
                    JudgeCourtesy(pass, block, at);
                else if (Short.TryGetValue(word, out var brief) && IsName(facts, at + 1) && !(at > 0 && IsName(facts, at - 1) && facts.Tokens[at].Joint == Joint.Space && !IsOpening(facts, at - 1)))
                    Report(pass, block, facts.Tokens[at].Span, $"before a name the title is {brief}", brief);
                else if (Offices.Contains(word) && IsBehindName(facts, at) && !Capitals.AreThroughout(pass.Block(block), facts))
                    Report(pass, block, facts.Tokens[at].Span, "behind a name a title has no capital", word.ToLowerInvariant());
            }
        }
    }

    private void JudgeCourtesy(RulePass pass, int block, int at)
    {
        var facts = pass.Facts(block);
        var end = facts.Is(at + 1, ".") && facts.Tokens[at + 1].Joint == Joint.None ? at + 2 : at + 1;
        if (!IsName(facts, end) || kept.Contains(facts.Tokens[end].In(facts.Text).ToString(), StringComparer.Ordinal) || facts.Is(at - 1, "and") || facts.Is(end, "and"))
            return;
        // "Miss America", "Mr. President": the name of an office, a film or a contest ends with it.
        if (facts.Is(at - 1, "the") || (facts.Is(at, "Miss") && end == at + 1))
            return;
        Report(pass, block, facts.SpanOf(at, end), "courtesy titles are left out", "");
    }

    private static void Report(RulePass pass, int block, ProseSpan span, string finding, string offer)
    {
        if (!pass.Admits(block, span, out var level))
            return;
        var fixes = Replacement.Make(pass.Block(block), pass.Facts(block), span, [offer], isSafe: false);
        // A replacement keeps the capital that is to go.
        if (offer.Length > 0 && char.IsLower(offer[0]))
            fixes = [.. fixes.Select(fix => fix with { Edits = [new TextEdit(pass.Block(block).ToSource(span), offer)] })];
        pass.Report(block, span, level, Message(pass, block, span, ("finding", finding)), fixes);
    }

    /// <summary>“Ann Lee, Governor of the State,”: a name, and an apposition that ends with its comma.</summary>
    private static bool IsBehindName(BlockFacts facts, int at)
    {
        if (!facts.Is(at + 1, "of") || !facts.Is(at - 1, ",") || at < 3 || !IsName(facts, at - 2) || !IsName(facts, at - 3) || Abbreviations.IsOpener(facts.Tokens[at - 3].In(facts.Text)))
            return false;
        for (var end = at + 2; end < facts.Tokens.Length && end < at + 10; end++)
        {
            if (facts.Is(end, ","))
                return true;
            if (!IsName(facts, end) && !facts.Is(end, "the") && !facts.Is(end, "and") && !facts.Is(end, "of") && facts.Tokens[end].Joint == Joint.Space && end > at + 3)
                return false;
        }
        return false;
    }

    private static bool IsOpening(BlockFacts facts, int at) => facts.Sentences[facts.SentenceOf(at)].FirstToken == at;

    private static bool IsName(BlockFacts facts, int at) =>
        at >= 0 && at < facts.Tokens.Length && facts.Tokens[at] is { Kind: TokenKind.Word, Length: > 1, Joint: Joint.Space } && char.IsUpper(facts.Text[facts.Tokens[at].Start])
        && !facts.Is(at, "General") && !facts.Is(at, "President") && !facts.Is(at, "Speaker");
}
