using System.Collections.Frozen;

namespace NewsLint.News;

/// <summary>Closed classes of words that the frames of news prose are made of. Written by hand.</summary>
internal static class NewsWords
{
    public static readonly FrozenSet<string> Auxiliaries = Set(
        "has have had is are was were be been being will would can could may might must shall should do does did also then now just even already still later again never not n't");

    public static readonly FrozenSet<string> Finite = Set(
        "is are was were has have had will would can could may might must should did does do said says went came made took gave got became remains remained needs needed");

    public static readonly FrozenSet<string> SubjectPronouns = Set("he she they who i we you it");

    public static readonly FrozenSet<string> ReportVerbs = Set(
        """
        say says said tell tells told add adds added ask asks asked reply replied replies answer answered answers respond responded responds write writes wrote written report
        reports reported announce announced announces testify testified describe described describes tweeted posted argue argued argues suggest suggested suggests propose
        proposed recommend recommended predict predicted forecast estimate estimated estimates calculate calculated conclude concluded concludes rule ruled order ordered find
        found finds deny denied denies dispute disputed reject rejected confirm confirmed confirms apologize apologized promise promised promises warn warned warns explain
        explained explains note noted notes show shows showed shown claim claimed claims insist insisted insists contend contended maintain maintained assert asserted admit
        admitted acknowledge acknowledged concede conceded state stated declare declared believe believes believed think thinks thought according call called calls urge urged
        accuse accused charge charged charges indict indicted convict convicted sentence sentenced fine fined allege alleged certify certified list lists listed rank ranks ranked name names named rate rates rated recognize recognizes recognized
        """);

    /// <summary>Documents and data that speak for themselves once they are named.</summary>
    public static readonly FrozenSet<string> Records = Set(
        "report reports data figures statistics records documents filing filings minutes transcript transcripts census survey poll study audit review budget complaint indictment lawsuit ruling statement letter memo video footage");

    public static readonly FrozenSet<string> VagueHeads = Set(
        """
        source sources insider insiders critics critic experts expert analysts analyst observers officials official some many others people supporters opponents advocates activists
        researchers scientists economists commentators skeptics sceptics aides reports media rumors rumours witnesses residents locals users fans
        """);

    public static readonly FrozenSet<string> People = Set(
        """
        senator senators mayor mayors minister ministers governor governors president presidents lawmaker lawmakers congressman congresswoman congressmen representative
        representatives councilman councilwoman councilor councilors councillor councillors leader leaders chief chiefs director directors chairman chairwoman chair chairs
        spokesman spokeswoman spokesperson spokespeople lawyer lawyers attorney attorneys judge judges justice justices prosecutor prosecutors detective detectives officer
        officers sheriff deputy deputies soldier soldiers coach coaches player players manager managers owner owners founder founders executive executives boss bosses ceo
        professor professors teacher teachers student students doctor doctors nurse nurses researcher researchers scientist scientists expert experts economist economists
        analyst analysts critic critics activist activists advocate advocates official officials aide aides adviser advisers advisor advisors secretary ambassador ambassadors
        envoy envoys diplomat diplomats king queen prince princess pope bishop priest pastor rabbi imam author authors actor actress singer star stars man men woman women boy
        girl boys girls mother father parent parents son daughter brother sister husband wife family families widow neighbor neighbors neighbour neighbours resident residents
        voter voters worker workers employee employees driver drivers farmer farmers farmer fan fans protester protesters demonstrators opponents opponent rival rivals
        candidate candidates politician politicians commissioner commissioners superintendent principal auditor inspector inspectors engineer engineers pilot pilots captain
        general colonel commander guard guards witness witnesses victim victims suspect suspects defendant defendants everyone nobody somebody people supporters democrats
        republicans conservatives liberals governor's members member lord lords dame sir
        """);

    public static readonly FrozenSet<string> Organisations = Set(
        """
        board council government administration company firm corporation agency ministry department committee commission union party club team court parliament congress senate
        house university school hospital church bank association group panel jury police army military navy newspaper paper magazine station network outlet charity foundation
        campaign coalition opposition regulator watchdog authority office bureau federation league state states country nation city county town kremlin pentagon treasury airline
        retailer supermarket manufacturer maker developer embassy families unions companies firms banks schools governments institute center centre lab laboratory tribunal
        """);

    public static readonly FrozenSet<string> Quantities = Set(
        """
        rent rents price prices sale sales share shares rate rates inflation unemployment profit profits cost costs number numbers population turnout stock stocks temperature
        temperatures crime thefts theft deaths cases infections wages wage salaries revenue revenues earnings income incomes spending debt deficit surplus output production
        demand supply exports imports enrollment enrolment attendance membership ratings approval support polls poll votes subscriptions visits traffic emissions bills bill
        fees fee taxes tax premiums mortgage mortgages tuition fares fare value values currency dollar euro pound ruble bitcoin oil gas housing homelessness poverty growth
        index markets market complaints arrests accidents crashes fires admissions bookings orders budget donations tickets figures
        """);

    public static bool Has(this FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
