namespace NewsLint.News.Reading;

/// <summary>The small words that hold sentences together.</summary>
internal static class FunctionWords
{
    public static void AddTo(Action<string, Traits> add)
    {
        const Traits opener = Traits.Opener;
        add("is are was were be been being am 's 're", Traits.Be | opener);
        add("has have had having", Traits.Have | opener);
        add("will would can could may might must shall should do does did doing cannot wo ca used", Traits.Modal | opener);
        add(
            """
            also then now just even already still later again never not n't once soon often always only ever perhaps maybe instead meanwhile however though too further
            furthermore moreover nonetheless nevertheless otherwise afterward afterwards earlier yesterday today tomorrow tonight here there quite rather very almost
            well first second third finally next last thus therefore hence indeed likewise besides elsewhere sometimes twice
            """,
            Traits.Adverb | opener);
        add(
            """
            about above across after against along amid among amongst around as at before behind below beneath beside between beyond by despite down during except for from in
            inside into like near of off on onto out outside over past per since through throughout till to toward towards under underneath unlike until unto up upon
            versus via with within without according regarding concerning following given including based ahead due
            """,
            Traits.Preposition | opener);
        add("and or but nor yet plus", Traits.Coordinator | opener);
        add("that while because when if whether although though unless whereas where why how what once since until after before as so than whenever wherever whatever", Traits.Subordinator | opener);
        add("who which whose whom whoever", Traits.Relative | opener);
        add("the a an this these those some any each every no another both either neither all many most several few such other others more much less half", Traits.Determiner | opener);
        add("one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million dozens scores hundreds thousands", Traits.Determiner | opener);
        add("my your our its", Traits.Possessive | opener);
        add("his", Traits.Possessive | Traits.Man | opener);
        add("her", Traits.Possessive | Traits.Woman | Traits.Object | opener);
        add("their", Traits.Possessive | opener);
        add("he", Traits.Pronoun | Traits.He | opener);
        add("she", Traits.Pronoun | Traits.She | opener);
        add("they", Traits.Pronoun | Traits.They | opener);
        add("it", Traits.Pronoun | Traits.It | opener);
        add("i we you", Traits.Pronoun | Traits.Speaking | opener);
        add("him them me us himself herself themselves itself myself", Traits.Object | opener);
        add("out up in on back off away down", Traits.VerbParticle);
        add("according words", Traits.Formula);
        add("reportedly allegedly supposedly apparently purportedly ostensibly seemingly presumably", Traits.Hedge | Traits.Adverb | opener);
        add(
            """
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
            jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun christmas easter thanksgiving hanukkah ramadan halloween
            """,
            Traits.Calendar);
        add(
            """
            yes no oh ok okay hello hi please thanks thank sorry welcome here now let lets see watch read click photo image file video story continued update breaking
            correction editor's advertisement related more asked told said speaking knowing following having being responding referring writing citing noting adding
            whether nothing something everything anything everyone everybody someone somebody anyone anybody nobody none nowhere people today's why how
            things thing something back just according good great new old big long few dear
            """,
            opener);
    }
}
