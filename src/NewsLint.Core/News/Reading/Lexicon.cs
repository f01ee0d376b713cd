using NewsLint.Matching;

namespace NewsLint.News.Reading;

/// <summary>
/// The traits of every word that news prose is made of, found with one look-up of a token's hash. Written by hand; a word that is missing has none.
/// </summary>
internal static class Lexicon
{
    private const int Size = 1 << 14;

    private static readonly ulong[] Hashes = new ulong[Size];
    private static readonly Traits[] Found = new Traits[Size];
    private static readonly VerbClass[] Classes = new VerbClass[Size];

    static Lexicon()
    {
        VerbWords.AddTo(Add);
        FunctionWords.AddTo((words, traits) => AddWords(words, traits));
        NameWords.AddTo((words, traits) => AddWords(words, traits));
        NounWords.AddTo((words, traits) => AddWords(words, traits));
    }

    public static Traits Of(ulong hash) => Found[Slot(hash)];

    public static Traits Of(ReadOnlySpan<char> word) => Of(Tokenizer.HashOf(word));

    /// <summary>What a verb of saying does beside reporting; meaningless for other words.</summary>
    public static VerbClass ClassOf(ulong hash) => Classes[Slot(hash)];

    private static int Slot(ulong hash)
    {
        var slot = (int)((hash ^ (hash >> 29)) & (Size - 1));
        while (Hashes[slot] != hash && Hashes[slot] != 0)
            slot = (slot + 1) & (Size - 1);
        return slot;
    }

    private static void AddWords(string words, Traits traits)
    {
        foreach (var word in words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            Add(word, traits, VerbClass.Neutral);
    }

    private static void Add(string word, Traits traits, VerbClass verb)
    {
        var hash = Tokenizer.HashOf(word);
        var slot = Slot(hash);
        if ((Found[slot] & Traits.Verb) == 0 && (traits & Traits.Verb) != 0)
            Classes[slot] = verb;
        Hashes[slot] = hash;
        Found[slot] |= traits;
    }
}
