namespace NewsLint.News.Reading;

/// <summary>Nouns for those who speak: roles, bodies, texts.</summary>
internal static class NounWords
{
    private const string Roles =
        """
        activist actor actress advocate advocates adviser advisers advisor advisors aide aides agent agents analyst analysts artist attorney attorneys author authors boss boy brother caller
        campaigner campaigners candidate candidates captain ceo chairman chairwoman chair champion chef chief child citizen client coach colleague colleagues columnist commander commissioner
        congressman congresswoman consultant councillor councilor councilman councilwoman counsel counselor counsellor couple critic critics customer customers dad daughter defenceman defender
        defendant delegate deputy designer detective developer diplomat diplomats director doctor doctors driver drivers economist economists editor employee employees engineer engineers envoy
        executive executives expert experts family father firefighter firefighters fisherman forward founder co-founder friend friends girl goalie goaltender golfer governor grandfather
        grandmother guard guest guide head historian historians host husband insider insiders inspector instructor investigator investigators investor investors journalist journalists judge
        juror jury keeper kid landlord lawmaker lawmakers lawyer lawyers leader leaders lecturer lieutenant lobbyist manager managers mayor member members midfielder minister ministers mom mother
        mum musician native negotiator neighbour neighbours neighbor neighbors nurse nurses observer observers officer officers official officials operator opponent opponents organizer organizers
        organiser owner owners painter parent parents partner passenger passengers pastor patient patients people person photographer pilot pilots player players poet policeman policewoman
        politician politicians president priest principal producer professor prosecutor prosecutors protester protesters psychologist publicist publisher rapper reader relative relatives
        reporter reporters representative representatives researcher researchers resident residents rookie sailor scholar scholars scientist scientists secretary senator senators sergeant
        sheriff singer sister soldier soldiers son source sources spokesman spokesperson spokeswoman spokespeople spokesmen staffer staffers star strategist strategists striker student students
        superintendent supporter supporters surgeon survivor suspect teacher teachers technician teenager therapist tourist trader traders trainer trustee user users veteran veterans victim
        victims viewer visitor volunteer volunteers voter voters whistleblower widow wife winner winger witness witnesses woman women man men worker workers writer writers youth resident archivist
        librarian auditor treasurer chancellor premier ambassador governor general colonel bishop archbishop rabbi imam curator planner biologist geologist ecologist chemist physicist
        meteorologist mechanic farmer farmers fan fans barber baker clerk janitor dispatcher paramedic paramedics operative operatives informant informants confidant confidante tipster bureaucrat
        attendee attendees participant participants ally allies donor donors banker bankers lawmaker skipper harbourmaster ombudsman regulator-general whip executive-director trucker
        """;

    private const string Bodies =
        """
        agency association bank board branch bureau cabinet campaign charity church city club coalition college commission committee company congress corporation council country court
        department embassy federation firm foundation government group hospital house institute jury league ministry network newspaper office opposition organisation organization outlet panel
        parliament party police province regulator school senate service state station team town treasury tribunal union university utility village watchdog airline insurer retailer
        supermarket magazine paper website authorities authority army navy military administration kremlin pentagon publisher tribunal laboratory lab museum library theatre theater troupe
        band developer contractor manufacturer operator agencies companies groups unions families officials
        """;

    public static void AddTo(Action<string, Traits> add)
    {
        add(Roles, Traits.Role);
        add(Bodies, Traits.OrganizationHead);
        add(
            """
            account answer affidavit analysis announcement article audit bill blog book brief bulletin caption census column complaint contract decision declaration document documents draft
            email essay filing filings findings indictment interview journal lawsuit law letter manifesto manual memo message minutes motion note notice op-ed opinion order page paper papers
            petition poem policy poll post posting profile records release reply report resolution response review rule ruling script sign speech statement statements statute study
            suit summary survey testimony text text-message thread transcript transcripts tweet verdict warrant website will writings data figures remarks comments tweets posts letters emails
            """,
            Traits.DocumentHead);
        add("agency airline bank company department firm insurer organisation organization regulator retailer team union university utility ministry council board group club school", Traits.GenericOrganization);
        add("source sources insider insiders whistleblower tipster aide aides operative operatives confidant confidante staffer staffers informant informants", Traits.AnonymousHead);
        add(
            """
            experts analysts critics observers commentators pundits scholars academics scientists researchers historians economists specialists authorities officials insiders supporters
            opponents detractors defenders skeptics sceptics advocates activists campaigners watchers onlookers bystanders locals residents neighbors neighbours voters fans users netizens readers
            many some others several most people politicians lawmakers leaders public media industry markets investors traders doctors
            regulators candidates delegates superdelegates proponents demonstrators surrogates hardliners backers loyalists moderates progressives strategists pollsters bureaucrats aides advisers advisors planners
            executives negotiators operatives attendees graduates migrants refugees immigrants farmers hunters lobbyists entrepreneurs psychologists biologists ecologists conservationists environmentalists
            feminists evangelicals backbenchers staffers organizers organisers marchers protesters protestors demonstrators rescuers survivors relatives friends colleagues teammates coworkers
            homeowners landlords tenants shopkeepers merchants retailers growers ranchers commuters motorists passengers drivers customers shoppers consumers workers employees managers diplomats
            consultants auditors accountants bankers lenders brokers shareholders creditors donors philanthropists moderators bloggers columnists correspondents journalists reporters detectives
            investigators prosecutors agents soldiers commanders troops veterans villagers tourists visitors parents teachers nurses students engineers historians psychiatrists physicians
            epidemiologists climatologists meteorologists geologists lawyers attorneys allies members players coaches fellow clerics imams bishops ministers senators governors mayors congressmen
            legislators councillors councilors commissioners watchdogs insiders everyone nobody another any both those
            """,
            Traits.VagueHead);
        add("song film movie book album episode poem painting novel single show series play track documentary musical opera exhibition sculpture essay titled entitled column ballad anthem hymn sequel memoir video game", Traits.Work);
        add("banner sign placard t-shirt shirt note tattoo poster billboard plaque sticker badge cap hat signs banners placards posters shirts graffiti inscription headstone gravestone label headline slogan button cup mug", Traits.Surface);
        add("reporters journalists newspaper broadcaster interviewer press media magazine paper station network reporter", Traits.Press);
        add("father dad husband son brother grandfather boyfriend uncle nephew king man boy gentleman widower policeman fisherman groom", Traits.Man);
        add("mother mom mum wife daughter sister grandmother girlfriend aunt niece queen woman girl lady widow policewoman bride waitress", Traits.Woman);
        add("dad mom mum boyfriend girlfriend uncle aunt nephew niece grandson granddaughter stepfather stepmother groom bride gentleman", Traits.Role);
    }
}
