using NewsLint.Matching;

namespace NewsLint.News;

/// <summary>Closed classes of words that tell what kind of source a noun phrase names. Written by hand.</summary>
internal static class SourceWords
{
    /// <summary>Nouns that say themselves that no name will come.</summary>
    public static readonly WordSet Anonymous = new("source sources insider insiders whistleblower whistleblowers tipster tipsters informant informants confidant confidante confidants leaker leakers mole");

    /// <summary>Somebody, of whom only what follows tells more: “a person familiar with the matter”.</summary>
    public static readonly WordSet Somebody = new("person people someone somebody individual individuals those anyone one ones man men woman women");

    /// <summary>What follows a noun to say how its bearer knows.</summary>
    public static readonly WordSet Knowing = new("familiar close knowledgeable briefed");

    /// <summary>Passers-by, residents, customers: nobody's insiders, and nobody promised them anything.</summary>
    public static readonly WordSet Bystanders = new(
        """
        man men woman women person people child children boy boys girl girls kid kids youth youths teenager teenagers resident residents local locals neighbor neighbors neighbour neighbours
        witness witnesses bystander bystanders onlooker onlookers passer-by passersby shopper shoppers customer customers passenger passengers driver drivers motorist motorists commuter commuters tourist tourists
        visitor visitors guest guests fan fans viewer viewers reader readers listener listeners user users voter voters student students pupil pupils parent parents mother father mom dad mum couple
        family families survivor survivors victim victims patient patients worshipper worshippers protester protesters protestor protestors demonstrator demonstrators marcher marchers attendee attendees participant
        participants villager villagers farmer farmers worker workers caller callers teammate teammates supporter supporters spectator spectators fellow one everyone everybody
        """);

    /// <summary>Words that make a crowd of what follows, or are one.</summary>
    public static readonly WordSet Crowd = new("many some others several most few countless numerous various certain those both all plenty lots thousands hundreds dozens scores millions");

    /// <summary>Groups that cannot be asked.</summary>
    public static readonly WordSet VagueHeads = new(
        """
        experts expert analysts critics observers commentators pundits scholars academics scientists researchers historians economists specialists supporters opponents detractors defenders skeptics sceptics
        advocates activists campaigners watchers onlookers bystanders locals residents neighbors neighbours voters fans users netizens readers many some others several most politicians lawmakers leaders
        public industry markets investors traders doctors proponents strategists insiders
        """);

    public static readonly WordSet Media = new("reports media outlets newspapers tabloids rumors rumours websites bloggers blogs");

    public static readonly WordSet Spokespeople = new("spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen representative representatives publicist press-secretary");

    /// <summary>Adjectives that stand for a body beside a noun: “city officials”.</summary>
    public static readonly WordSet BodyAdjectives = new(
        """
        city county state federal town district school company police government hospital university college court fire health border immigration customs airport airline union church team club party campaign
        ministry department agency council parish village provincial regional municipal election elections bank league park prison jail military army navy coast embassy consulate rescue
        emergency transit traffic highway utility league stadium museum zoo
        """);

    /// <summary>Those who watch a field and belong to no body of it: “election scholars” are not the election's.</summary>
    public static readonly WordSet Outsiders = new("experts analysts critics observers commentators pundits scholars academics historians economists specialists advocates activists campaigners watchers skeptics sceptics opponents detractors proponents");

    /// <summary>Those around somebody: whose they are does not say who they are.</summary>
    public static readonly WordSet Circles = new("allies friends supporters advisers advisors aides associates backers fans critics opponents detractors defenders followers confidants insiders surrogates loyalists leaders voters");

    public static readonly WordSet Numbers = new("two three four five six seven eight nine ten eleven twelve twenty thirty");

    /// <summary>The other outlets of the field, without “the”; what has a newspaper's word in its name is known without being listed.</summary>
    public static readonly System.Collections.Frozen.FrozenSet<string> Outlets = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        [
            "Associated Press", "AP", "Reuters", "AFP", "Agence France-Presse", "Bloomberg", "Bloomberg News", "BBC", "BBC News", "CNN", "Fox News", "Fox", "MSNBC", "NBC", "NBC News", "ABC News", "CBS", "CBS News", "NPR", "PBS",
            "ITV", "Channel 4", "Sky News", "Wall Street Journal", "Guardian", "Mirror", "Independent", "Daily Mail", "MailOnline", "Economist", "Axios", "Politico", "POLITICO", "Hill", "Atlantic", "New Yorker", "ProPublica",
            "Intercept", "Vox", "BuzzFeed", "BuzzFeed News", "HuffPost", "Huffington Post", "Business Insider", "Forbes", "Fortune", "Newsweek", "Der Spiegel", "Spiegel", "Die Zeit", "Bild", "Le Monde", "Le Figaro", "El País", "Al Jazeera",
            "Al Arabiya", "Haaretz", "Xinhua", "TASS", "Interfax", "RIA Novosti", "Kyiv Independent", "Toronto Star", "CBC", "Globe and Mail", "Hindu", "NHK", "Nikkei", "Asahi Shimbun", "Yonhap", "TMZ", "Variety", "Verge", "Wired", "TechCrunch",
            "USA Today", "Vanity Fair", "Rolling Stone", "Slate", "Salon", "Breitbart", "Daily Beast", "Deutsche Welle", "Radio Free Europe", "Voice of America", "EFE", "ANSA", "Kyodo", "Kyodo News",
        ], StringComparer.OrdinalIgnoreCase);

    public static bool IsPlural(BlockFacts facts, int token, int first)
    {
        var head = facts.Tokens[token];
        var word = head.In(facts.Text);
        if (Plurals.Contains(head, facts.Text))
            return true;
        return head.Length > 3 && word.EndsWith("s", StringComparison.OrdinalIgnoreCase) && !word.EndsWith("ss", StringComparison.OrdinalIgnoreCase)
            && !Singulars.Contains(head, facts.Text) && (token == first || !char.IsUpper(word[0]) || facts.Tokens[first].Start == facts.Sentences[facts.SentenceOf(first)].Span.Start);
    }

    private static readonly WordSet Plurals = new("people men women children many some others several most both few police those spokespeople spokesmen spokeswomen lawmen media authorities");

    private static readonly WordSet Singulars = new("boss press witness process congress princess hostess waitress actress business class address headquarters analysis politics news status series crisis campus census");
}
