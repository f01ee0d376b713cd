using NewsLint.Matching;

namespace NewsLint.News.Reading;

/// <summary>
/// The traits of every word that news prose is made of, found with one look-up of a token's hash. Written by hand; a word that is missing has none.
/// </summary>
internal static class Lexicon
{
    /// <summary>All words, for whoever asks for many.</summary>
    public static TraitTable Words { get; } = Build();

    public static Traits Of(ulong hash) => Words.Of(hash);

    public static Traits Of(ReadOnlySpan<char> word) => Of(Tokenizer.HashOf(word));

    /// <summary>What a verb of saying does beside reporting; meaningless for other words.</summary>
    public static VerbClass ClassOf(ulong hash) => Words.ClassOf(hash);

    private static TraitTable Build()
    {
        var table = new TraitTable();
        void AddWords(string words, Traits traits)
        {
            foreach (var word in words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
                table.Add(word, traits, VerbClass.Neutral);
        }
        VerbWords.AddTo(table.Add);
        FunctionWords.AddTo(AddWords);
        NameWords.AddTo(AddWords);
        NounWords.AddTo(AddWords);
        return table;
    }
}
