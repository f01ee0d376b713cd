namespace NewsLint.Benchmarks;

/// <summary>Own sentences with gaps, and the words for them. A sentence in ten is written as a rule would not have it.</summary>
internal static class Templates
{
    public static readonly Dictionary<string, string[]> Lists = new(StringComparer.Ordinal)
    {
        ["first"] = Words("Anna Boris Clara David Elena Farid Grace Henry Ingrid Jamal Karen Luis Maya Nadia Oscar Priya Quentin Rosa Samir Teresa Umar Vera Walter Ximena Yusuf Zoe"),
        ["last"] = Words("Abbott Brennan Castillo Dahl Eriksen Fontaine Gupta Haddad Ishikawa Jensen Kowalski Lindqvist Mbeki Novak Okafor Petrov Quigley Romero Schneider Tanaka Ueda Vasquez Whitfield Yilmaz Zielinski O'Hara"),
        ["place"] = Words("Northfield|Harrow|Kestrel Bay|Port Ellery|Westbrook|Lowland|Marlow|Dunmore|Ashgrove|Silverton|Eastvale|Granton|Millbridge|Oakhaven|Redcliff|Stonewell|Torrance|Umber Valley|Winslow"),
        ["org"] = Words("the city council|the transport ministry|the harbor authority|Northfield University|the school board|the water company|the housing department|the public prosecutor|the county court|the teachers' union|Kestrel Energy|the regional hospital|the state auditor|the port operator|the election commission"),
        ["role"] = Words("mayor|finance minister|spokeswoman|chief engineer|council member|deputy director|school principal|police commissioner|union leader|economist|hospital manager|senator|judge|farmer|bus driver|researcher|auditor|campaign manager"),
        ["topic"] = Words("budget housing transport schools energy harbor elections health climate crime wages tourism water farming courts trade"),
        ["thing"] = Words("bridge|housing plan|school budget|tram line|water pipeline|hospital wing|tax reform|harbor wall|power station|bus contract|waste site|voting register|climate fund|railway depot|sports hall|library|sea defence"),
        ["verb"] = Words("approved|delayed|rejected|reviewed|published|financed|postponed|repaired|inspected|supported|opposed|proposed|cancelled|measured|sold|reopened"),
        ["did"] = Words("voted to close|agreed to rebuild|refused to pay for|plans to sell|promised to inspect|began to repair|asked the court to halt|wants to extend|was told to open|has started to replace"),
        ["day"] = Words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
        ["month"] = Words("January February March April May June July August September October November December"),
        ["say"] = Words("said|said|said|said|told reporters|wrote|claimed|admitted|argued|added|explained|noted|insisted"),
        ["change"] = Words("rose|fell|climbed|dropped|soared|plunged|increased|decreased|remained unchanged|doubled|slipped"),
        ["measure"] = Words("rents|ticket sales|unemployment|enrolment|turnout|water use|exports|thefts|power prices|visitor numbers|wages|repair costs"),
        ["loaded"] = Words("shocking|brutal|controversial|stunning|so-called|unprecedented|notorious|disastrous|heroic|radical|historic|massive|baffling|tragic|outrageous"),
        ["strong"] = Words("slammed|blasted|ripped|lashed out at|hit back at|tore into|condemned|praised|rebuked|defended"),
        ["hedge"] = Words("reportedly|allegedly|apparently|sources say|experts believe|critics say|it is widely known that|according to some observers|arguably|clearly"),
        ["wordy"] = Words("in order to|due to the fact that|at this point in time|a large number of|in the vicinity of|prior to|with regard to|in the event that|for the purpose of"),
    };

    public static readonly string[] Plain =
    [
        "The {role} of {place} {did} the {thing} after a meeting that lasted {few} minutes.",
        "In {place}, {measure} {change} by {percent} percent in {month}, the lowest figure since {year}.",
        "The {thing} will cost ${number} million and should be ready by {month} {year}.",
        "About {number} people had signed a petition against the {thing} by {day} evening.",
        "{org} {verb} the contract in {year} and has not spoken about it since.",
        "Work on the {thing} stopped in {month} because the ground under it was too wet.",
        "Two of the {few} members stayed away, and one of them, {first} {last}, later sent a letter.",
        "The figures come from a count that {org} makes every {month}.",
        "Nobody was hurt, but the road between {place} and {place} was closed until {day}.",
        "A court in {place} will hear the case on {month} {few}, more than a year after the first complaint.",
        "{first} {last}, a {role} from {place}, has worked on the {thing} for {few} years.",
        "Families near the {thing} were told to boil their water for {few} days.",
        "The report lists {few} faults, among them a crack in the north wall that was known in {year}.",
        "Bus drivers at the depot earn ${number} a month, which is less than those in {place} do.",
        "If the vote fails, {org} must write a new plan before the end of {month}.",
        "Prices for bread, milk and eggs {change} again; those for fuel did not.",
        "The fire began shortly after 4 a.m. in a store room, the fire service wrote on {day}.",
        "On the west bank, where most of the {few} houses stand, the river came within a hand of the doors.",
        "The two sides meet again on {day}. They have not agreed on who pays for the {thing}.",
        "Of the {number} voters who sent in a form, {few} were turned away for lack of a signature.",
        "That is {percent} percent more than in {year}, when the {thing} was {verb} for the first time.",
        "It was the third time in {few} months that {org} {verb} a {thing} of this size.",
        "Teachers say the rooms are cold in winter, and the school's own measurements show as much.",
        "The company, which runs {few} plants in the region, did not answer questions sent to it on {day}.",
        "Before the storm the town had {number} inhabitants; a year later it had {number}.",
        "Its owner bought the land in {year} for ${number} and leased it to {org}.",
        "Most of the money comes from {org}; the rest is a loan that runs until {year}.",
        "A second inquiry, led by {first} {last}, is to look at how the {thing} was {verb}.",
        "The line carries {number} passengers a day and crosses the river twice.",
        "Under the old rules a farmer could draw as much water as the ground gave; under the new ones there is a limit.",
    ];

    public static readonly string[] Quoting =
    [
        "“{spoken},” {first} {last}, the {role}, {say} on {day}.",
        "\"{spoken},\" {say} {first} {last}. \"{spoken}.\"",
        "“{spoken}. {spoken},” {last} {say}.",
        "{last} called the {thing} “a promise we can't keep” and said {org} had “no plan B.”",
        "Asked about the {thing}, {first} {last} said: “{spoken}.”",
        "\"Is the {thing} safe?\" {last} asked. \"I don't know, and neither does {org}.\"",
    ];

    public static readonly string[] Spoken =
    [
        "We waited for {few} months and nobody called us.",
        "The {thing} was never meant for so many people.",
        "I have seen worse, but not in {place}.",
        "If they close it, my children will walk an hour to school.",
        "There's no money for the {thing}, and there won't be any next year.",
        "We will publish every page of it.",
        "That decision was taken long before I came into office.",
        "You can't run a town on promises.",
    ];

    public static readonly string[] Linked =
    [
        "The [minutes of the meeting](https://example.org/minutes/{few}) show that {org} knew of the fault in {year}.",
        "{org} {verb} the {thing}, [local radio reported](https://example.com/news/{number}).",
        "According to *The {place} Courier*, the **{thing}** was {verb} twice.",
        "See the [full table](tables/{few}.md \"All figures\") and the `raw.csv` file; {measure} {change} in {few} of {few} districts.",
        "A [statement]( https://example.net/s/{few} ) by {first} {last} names {few} firms &amp; their owners.",
    ];

    public static readonly string[] Loaded =
    [
        "{first} {last} {strong} {org} over the {loaded} {thing}, which {hedge} cost ${number} million.",
        "The {loaded} decision was made {wordy} save money, and the {thing} was utterly destroyed in the process.",
        "{hedge}, {measure} in {place} {change} at a {loaded} pace, sparking outrage across the country.",
        "It was the {loaded} moment everyone feared: the biggest {thing} in the history of {place} was {verb}.",
        "Very few people know that {org} is the most powerful of its kind in the world, {wordy} its {loaded} past.",
        "Many people feel the {role} is basically a {loaded} figure who could possibly resign, {hedge}.",
    ];

    public static readonly string[] Headlines =
    [
        "{place} council votes on {thing}",
        "Why the {thing} in {place} was {verb}",
        "{measure} in {place} again higher than in {year}",
        "{last} {strong} council over {loaded} {thing}",
        "What We Know About the {place} {thing}",
        "{few} things to know about the {thing}",
    ];

    private static string[] Words(string words) => words.Contains('|', StringComparison.Ordinal) ? words.Split('|') : words.Split(' ');
}
