namespace NewsLint.News.Reading;

/// <summary>What one word can be, out of context. A word has all that apply: <c>report</c> is a verb and a noun, <c>Will</c> a name and an auxiliary.</summary>
[Flags]
internal enum Traits : ulong
{
    None = 0,

    /// <summary>A verb that reports what somebody says.</summary>
    Strong = 1UL << 0,

    /// <summary>A verb that reports only where its frame says so: find, show, believe.</summary>
    Weak = 1UL << 1,

    /// <summary>Reports only with a particle: point out, sum up.</summary>
    Phrasal = 1UL << 2,

    /// <summary>A form that stands before its subject after a quotation: “…,” said Reed.</summary>
    Saying = 1UL << 3,

    /// <summary>Gives a thing a name: call, dub, label.</summary>
    Naming = 1UL << 4,

    /// <summary>Takes the one who is spoken to: tell, ask, urge.</summary>
    Tells = 1UL << 5,

    Base = 1UL << 6,
    Third = 1UL << 7,
    Past = 1UL << 8,
    Participle = 1UL << 9,
    Ing = 1UL << 10,

    /// <summary>A form that is a noun as well: claim, reports, answer.</summary>
    Noun = 1UL << 11,

    Be = 1UL << 12,
    Have = 1UL << 13,

    /// <summary>Will, may, did, had to.</summary>
    Modal = 1UL << 14,

    Adverb = 1UL << 15,
    Preposition = 1UL << 16,
    Coordinator = 1UL << 17,

    /// <summary>that, while, because, if: begins a clause of its own.</summary>
    Subordinator = 1UL << 18,

    /// <summary>who, which, whose.</summary>
    Relative = 1UL << 19,

    Determiner = 1UL << 20,

    /// <summary>his, her, their.</summary>
    Possessive = 1UL << 21,

    /// <summary>he, she, they, it, I, we, you.</summary>
    Pronoun = 1UL << 22,

    He = 1UL << 23,
    She = 1UL << 24,
    They = 1UL << 25,
    It = 1UL << 26,

    /// <summary>I, we, you: no third person.</summary>
    Speaking = 1UL << 27,

    /// <summary>him, her, them, me, us.</summary>
    Object = 1UL << 28,

    Title = 1UL << 29,
    Role = 1UL << 30,

    /// <summary>A noun for a body or a text that can speak.</summary>
    OrganizationHead = 1UL << 31,

    DocumentHead = 1UL << 32,

    /// <summary>Stands for a body that was named: the company, the agency.</summary>
    GenericOrganization = 1UL << 33,

    /// <summary>A word that names of bodies and places have and names of people do not.</summary>
    OrganizationWord = 1UL << 34,

    PlaceWord = 1UL << 35,
    OutletWord = 1UL << 36,
    Male = 1UL << 37,
    Female = 1UL << 38,
    Particle = 1UL << 39,

    /// <summary>A people's name or the adjective: Canadian, Black, Democrats.</summary>
    Demonym = 1UL << 40,

    Calendar = 1UL << 41,

    /// <summary>Begins sentences and no name.</summary>
    Opener = 1UL << 42,

    /// <summary>Says itself whether it means a man: Mr, spokesman, father.</summary>
    Man = 1UL << 43,

    Woman = 1UL << 44,

    /// <summary>source, insider, aide.</summary>
    AnonymousHead = 1UL << 45,

    /// <summary>experts, critics, many.</summary>
    VagueHead = 1UL << 46,

    Hedge = 1UL << 47,

    /// <summary>film, song, book.</summary>
    Work = 1UL << 48,

    /// <summary>banner, placard, T-shirt.</summary>
    Surface = 1UL << 49,

    /// <summary>Jr, Sr, III.</summary>
    Suffix = 1UL << 50,

    /// <summary>out, up, in, on, back.</summary>
    VerbParticle = 1UL << 51,

    /// <summary>reporters, CNN, the newspaper: who passes on what he is told.</summary>
    Press = 1UL << 52,

    /// <summary>heard, saw: with a person and a bare verb behind it.</summary>
    Senses = 1UL << 53,

    /// <summary>Takes a quotation as its content even where it does not report an indirect statement.</summary>
    Unsure = 1UL << 54,

    /// <summary>A word that only formulas of attribution look for: according to, in the words of.</summary>
    Formula = 1UL << 55,

    /// <summary>An adjective of belief: “Aides were convinced that …”.</summary>
    Convinced = 1UL << 56,

    /// <summary>A participle that hides who says something: “It is believed …”.</summary>
    Believed = 1UL << 57,

    /// <summary>A word of the writer's own. This and the two below tell what stands at a unit of a block; no word has them by itself.</summary>
    Word = 1UL << 61,

    /// <summary>Such a word with a capital.</summary>
    Capital = 1UL << 62,

    Quotation = 1UL << 63,

    Verb = Strong | Weak | Phrasal,
    Finite = Base | Third | Past,
    Auxiliary = Be | Have | Modal,
    Gendered = Man | Woman | Male | Female,

    /// <summary>What says nothing about the part that a word plays.</summary>
    Cues = Formula | Convinced | Believed | Word | Capital | Quotation,
}
