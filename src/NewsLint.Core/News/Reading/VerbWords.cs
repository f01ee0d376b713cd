using NewsLint.Matching;

namespace NewsLint.News.Reading;

/// <summary>Verbs of saying and thinking, by what they do beside reporting, with all their forms.</summary>
internal static class VerbWords
{
    private const string Neutral =
        """
        say tell add ask reply answer respond write report announce testify describe post tweet continue recall read argue suggest propose recommend predict forecast
        estimate conclude deny dispute reject apologize apologise promise pledge vow warn urge agree disagree object complain appeal plead explain mention affirm speculate theorize
        summarize summarise decline advise demand thank congratulate criticize criticise condemn denounce accuse praise endorse emphasize emphasise
        allege caution begin email text reiterate stress state share sum declare scold swear sing recount quote email sign chant cry command instruct reassure threaten blast
        blurt intone recite rebut bemoan preach protest intervene prompt proclaim lecture lament implore beg signal inform convey call hint conclude correct concur elaborate echo
        """;

    private const string Doubt = "claim contend maintain insist assert purport profess";
    private const string Guilt = "admit confess concede relent";
    private const string Factive = "confirm verify note reveal disclose observe remind acknowledge highlight underscore underline clarify refute";
    private const string Slant = "dismiss counter downplay";
    private const string Evasive = "dodge sidestep deflect stonewall demur";
    private const string Bookism =
        """
        opine quip muse exclaim gush chirp crow sneer scoff snap bark growl grumble groan moan whine intone pronounce aver avow remark comment utter voice chuckle
        laugh smile grin sigh sob shrug hiss bellow bristle retort interject enthuse joke wax expound assure posit vent ponder reflect marvel rhapsodize rhapsodise deadpan
        simper drawl murmur mutter whisper shout yell scream shriek wail rant rave boast brag tease
        """;

    private const string Mental =
        """
        believe think feel fear hope want wish intend suspect worry doubt wonder dread resent know assume consider regard view see expect understand realize realise
        recognize recognise remember forget learn love hate decide guess imagine
        """;

    private const string Weak =
        """
        show find list prove demonstrate establish discover rule order defend support oppose welcome question offer cite outline express refer request frame cast paint
        portray spin couch hide project calculate expose uncover debunk put start prefer cave fold play lay speak talk tout detail indicate record send deliver hear repeat issue
        release discuss address raise stand follow open joke certify uphold convey present define
        """;

    private const string Naming = "call describe dub label brand term name deem title nickname characterize characterise";
    private const string Phrasal = "point sum go chime pipe own fess weigh fire hit lash speak cut spell shoot play hold";
    private const string Tells = "tell ask urge remind inform warn assure advise thank email text reassure instruct implore beg order request instruct";

    private const string Nouns =
        """
        answer answers report reports claim claims note notes post posts tweet tweets forecast forecasts estimate estimates promise promises pledge pledges vow vows
        appeal appeals demand demands dispute disputes object objects praise comment comments remark remarks voice voices laugh laughs smile smiles sigh sighs shout shouts
        whisper whispers scream screams joke jokes email emails text texts state states share shares stress sign signs question questions support view views hope hopes fear
        fears wish wishes doubt doubts worry worries rule rules order orders find finds list lists show shows project projects offer offers request requests record records
        address addresses issue issues release releases start starts call calls label labels brand brands term terms name names title titles nickname play plays talk
        talks express brief quote quotes signal signals protest protests command commands cry cries quip quips counter sum point points reply replies cast casts frame
        frames detail details stand stands hit hits fire fires cut cuts
        """;

    private const string SayingForms =
        """
        added adds admitted agreed announced answered argued asked asks cautioned commented concluded continued declared exclaimed explained explains insisted joked
        laughed noted notes observed posted promised quipped read reads recalled recalls remarked replied said says stated told tweeted warned writes wrote
        insists argues warns replies recounts recounted sighed shouted yelled mused suggested complained lamented responded countered texted
        """;

    /// <summary>Words that quote outside the frames of reporting only: “The Greens posted their worst showing”.</summary>
    private const string UnsureForms =
        "posted read reads called found put opened started stood followed signed shared issued released addressed sang continued continues continue began begins begin begun sent shows showed sees saw";

    /// <summary>What is said of somebody without saying who says it: “is believed”, “was described as”.</summary>
    private const string BelievedForms =
        """
        said believed thought understood reported rumored rumoured feared hoped expected estimated considered regarded seen viewed perceived deemed described called dubbed labeled labelled
        branded hailed touted billed tipped claimed alleged suggested argued known credited rated assumed presumed acknowledged recognized recognised
        """;

    private const string ConvincedForms = "worried afraid concerned convinced confident certain sure unsure skeptical sceptical hopeful doubtful adamant alarmed wary";

    public static void AddTo(Action<string, Traits, VerbClass> add)
    {
        foreach (var (lemmas, traits, verb) in Groups)
        {
            foreach (var lemma in lemmas.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
                AddForms(lemma, traits, verb, add);
        }
        AddAll(Nouns, Traits.Noun, add);
        AddAll(SayingForms, Traits.Saying, add);
        AddAll(UnsureForms, Traits.Unsure, add);
        AddAll(BelievedForms, Traits.Believed, add);
        AddAll(ConvincedForms, Traits.Convinced, add);
        AddForms("hear", Traits.Senses, VerbClass.Neutral, add);
        AddForms("see", Traits.Senses, VerbClass.Neutral, add);
    }

    private static (string Lemmas, Traits Traits, VerbClass Class)[] Groups =>
    [
        (Neutral, Traits.Strong, VerbClass.Neutral),
        (Doubt, Traits.Strong, VerbClass.Doubt),
        (Guilt, Traits.Strong, VerbClass.Guilt),
        (Factive, Traits.Strong, VerbClass.Factive),
        (Slant, Traits.Strong, VerbClass.Slant),
        (Evasive, Traits.Weak, VerbClass.Evasive),
        (Bookism, Traits.Strong, VerbClass.Bookism),
        (Mental, Traits.Weak, VerbClass.Mental),
        (Weak, Traits.Weak, VerbClass.Neutral),
        (Naming, Traits.Naming | Traits.Weak, VerbClass.Neutral),
        (Phrasal, Traits.Phrasal, VerbClass.Neutral),
        (Tells, Traits.Tells, VerbClass.Neutral),
    ];

    private static void AddForms(string lemma, Traits traits, VerbClass verb, Action<string, Traits, VerbClass> add)
    {
        var forms = Inflection.Verb(lemma);
        add(lemma, traits | Traits.Base, verb);
        for (var i = 1; i < forms.Count; i++)
            add(forms[i], traits | FormOf(forms, i), verb);
    }

    /// <summary>The forms of a verb stand in the order base, -s, past, participle where it differs, -ing.</summary>
    private static Traits FormOf(IReadOnlyList<string> forms, int index)
    {
        var form = forms[index];
        if (form.EndsWith("ing", StringComparison.Ordinal) && form.Length > 4)
            return Traits.Ing;
        if (index == 1)
            return Traits.Third;
        if (form.EndsWith("ed", StringComparison.Ordinal))
            return Traits.Past | Traits.Participle;
        var hasOwnParticiple = forms.Count > 4;
        return !hasOwnParticiple ? Traits.Past | Traits.Participle : index == 2 ? Traits.Past : Traits.Participle;
    }

    private static void AddAll(string words, Traits traits, Action<string, Traits, VerbClass> add)
    {
        foreach (var word in words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            add(word, traits, VerbClass.Neutral);
    }
}
