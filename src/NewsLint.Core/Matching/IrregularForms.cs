using System.Collections.Frozen;

namespace NewsLint.Matching;

/// <summary>The irregular forms of English that rules meet. A form that is missing here is made by the regular pattern.</summary>
internal static class IrregularForms
{
    /// <summary>Prefixes that leave a verb's irregular forms as they are: overtake, withhold, undergo.</summary>
    public static readonly string[] Prefixes = ["over", "under", "up", "with", "out", "un", "re", "mis", "fore", "be"];

    /// <summary>All forms but the base form.</summary>
    public static readonly FrozenDictionary<string, string[]> Verbs = Table(
        """
        be: is are am was were been being
        have: has had having
        do: does did done doing
        say: says said saying
        go: goes went gone going
        tell: tells told telling
        write: writes wrote written writing
        think: thinks thought thinking
        feel: feels felt feeling
        know: knows knew known knowing
        see: sees saw seen seeing
        show: shows showed shown showing
        find: finds found finding
        hear: hears heard hearing
        swear: swears swore sworn swearing
        admit: admits admitted admitting
        hit: hits hit hitting
        shoot: shoots shot shooting
        strike: strikes struck stricken striking
        tear: tears tore torn tearing
        fight: fights fought fighting
        blow: blows blew blown blowing
        come: comes came coming
        become: becomes became becoming
        make: makes made making
        hold: holds held holding
        take: takes took taken taking
        lay: lays laid laying
        lie: lies lied lay lain lying
        understand: understands understood understanding
        forget: forgets forgot forgotten forgetting
        give: gives gave given giving
        get: gets got gotten getting
        keep: keeps kept keeping
        leave: leaves left leaving
        lead: leads led leading
        lose: loses lost losing
        meet: meets met meeting
        pay: pays paid paying
        put: puts put putting
        quit: quits quit quitting
        read: reads read reading
        ride: rides rode ridden riding
        ring: rings rang rung ringing
        rise: rises rose risen rising
        run: runs ran running
        sell: sells sold selling
        send: sends sent sending
        set: sets set setting
        shake: shakes shook shaken shaking
        shed: sheds shed shedding
        shine: shines shone shined shining
        shrink: shrinks shrank shrunk shrinking
        shut: shuts shut shutting
        sing: sings sang sung singing
        sink: sinks sank sunk sinking
        sit: sits sat sitting
        slay: slays slew slain slaying
        sleep: sleeps slept sleeping
        slide: slides slid sliding
        speak: speaks spoke spoken speaking
        spend: spends spent spending
        spin: spins spun spinning
        split: splits split splitting
        spread: spreads spread spreading
        spring: springs sprang sprung springing
        stand: stands stood standing
        steal: steals stole stolen stealing
        stick: sticks stuck sticking
        sting: stings stung stinging
        sweep: sweeps swept sweeping
        swell: swells swelled swollen swelling
        swing: swings swung swinging
        teach: teaches taught teaching
        throw: throws threw thrown throwing
        wake: wakes woke woken waking
        wear: wears wore worn wearing
        weep: weeps wept weeping
        win: wins won winning
        wreak: wreaks wreaked wrought wreaking
        begin: begins began begun beginning
        bend: bends bent bending
        bet: bets bet betting
        bid: bids bid bidding
        bind: binds bound binding
        bite: bites bit bitten biting
        bleed: bleeds bled bleeding
        breed: breeds bred breeding
        break: breaks broke broken breaking
        bring: brings brought bringing
        broadcast: broadcasts broadcast broadcasting
        build: builds built building
        burn: burns burned burnt burning
        burst: bursts burst bursting
        buy: buys bought buying
        cast: casts cast casting
        catch: catches caught catching
        choose: chooses chose chosen choosing
        cling: clings clung clinging
        cost: costs cost costing
        creep: creeps crept creeping
        cut: cuts cut cutting
        deal: deals dealt dealing
        dig: digs dug digging
        draw: draws drew drawn drawing
        dream: dreams dreamed dreamt dreaming
        drink: drinks drank drunk drinking
        drive: drives drove driven driving
        eat: eats ate eaten eating
        fall: falls fell fallen falling
        feed: feeds fed feeding
        flee: flees fled fleeing
        fling: flings flung flinging
        fly: flies flew flown flying
        freeze: freezes froze frozen freezing
        grind: grinds ground grinding
        grow: grows grew grown growing
        hang: hangs hung hanged hanging
        hide: hides hid hidden hiding
        hurt: hurts hurt hurting
        kneel: kneels knelt kneeled kneeling
        learn: learns learned learnt learning
        lend: lends lent lending
        let: lets let letting
        light: lights lit lighted lighting
        mean: means meant meaning
        prove: proves proved proven proving
        rid: rids rid ridding
        seek: seeks sought seeking
        spill: spills spilled spilt spilling
        spell: spells spelled spelt spelling
        tread: treads trod trodden treading
        weave: weaves wove woven weaving
        wind: winds wound winding
        wring: wrings wrung wringing
        panic: panics panicked panicking
        program: programs programmed programming
        target: targets targeted targeting
        focus: focuses focused focussed focusing focussing
        benefit: benefits benefited benefitted benefiting
        behave: behaves behaved behaving
        relay: relays relayed relaid relaying
        quiz: quizzes quizzed quizzing
        """);

    public static readonly FrozenDictionary<string, string> Nouns = Table(
        """
        man: men
        woman: women
        child: children
        person: people
        foot: feet
        tooth: teeth
        goose: geese
        mouse: mice
        life: lives
        wife: wives
        knife: knives
        thief: thieves
        half: halves
        leaf: leaves
        wolf: wolves
        shelf: shelves
        crisis: crises
        analysis: analyses
        basis: bases
        criterion: criteria
        phenomenon: phenomena
        photo: photos
        piano: pianos
        memo: memos
        pro: pros
        casino: casinos
        logo: logos
        fiasco: fiascos
        maestro: maestros
        series: series
        species: species
        alumnus: alumni
        quiz: quizzes
        gas: gases
        human: humans
        german: germans
        roman: romans
        shaman: shamans
        talisman: talismans
        norman: normans
        ottoman: ottomans
        euro: euros
        auto: autos
        solo: solos
        kilo: kilos
        condo: condos
        demo: demos
        promo: promos
        metro: metros
        disco: discos
        zero: zeros
        ghetto: ghettos
        manifesto: manifestos
        commando: commandos
        monarch: monarchs
        patriarch: patriarchs
        stomach: stomachs
        epoch: epochs
        loaf: loaves
        calf: calves
        """).ToFrozenDictionary(pair => pair.Key, pair => pair.Value[0]);

    public static readonly FrozenDictionary<string, string[]> Adjectives = Table(
        """
        good: better best
        bad: worse worst
        far: farther farthest further furthest
        little: less least
        many: more most
        old: older oldest elder eldest
        """);

    /// <summary>Verbs of several syllables with the stress on the last: admit → admitted.</summary>
    public static readonly FrozenSet<string> StressedLast = new[]
    {
        "abet", "acquit", "admit", "allot", "annul", "begin", "cancel", "commit", "compel", "concur", "confer", "control", "defer", "deter", "dispel", "embed", "emit",
        "enrol", "equip", "excel", "expel", "forbid", "forget", "incur", "infer", "instil", "label", "marvel", "model", "occur", "omit", "outbid", "outwit", "patrol", "permit",
        "prefer", "propel", "quarrel", "rebel", "rebut", "recur", "refer", "regret", "remit", "repel", "signal", "snivel", "submit", "transfer", "transmit", "travel", "unravel",
        "upset", "unpin", "backpedal", "total", "tunnel", "fuel", "duel", "shrivel", "grovel", "level", "rival", "spiral", "channel", "kidnap", "worship", "handicap",
    }.ToFrozenSet();

    private static FrozenDictionary<string, string[]> Table(string lines) => lines
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(": "))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1].Split(' '));
}
