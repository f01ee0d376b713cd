using System.Collections.Frozen;

namespace NewsLint.News.Transcripts;

/// <summary>The different words of one text, numbered from 0.</summary>
internal sealed class Vocabulary
{
    /// <summary>The words that <see cref="WordEntry.IsLight"/> means, with white space between.</summary>
    public const string LightWords =
        """
        a an the of to in on at for by with from as and or but so that this these those it its he she they we you i me him her them us my your his our their
        is are was were be been being am do does did have has had will would can could may might shall should must there here then than just very really well
        thats im were youre theyre hes shes weve ive
        """;

    private static readonly FrozenSet<string> Fillers = Words("um uh er erm uhm umm uhh ehm hm hmm mm mmm mhm mmhmm ah eh");

    /// <summary>Words that people say twice while they look for the next one; of a word that carries weight, twice is meant.</summary>
    private static readonly FrozenSet<string> Stuttered = Words("i a an the we you he she it they to of in on at and but so that thats its im is was for with this as if or my our your his her their");

    private static readonly FrozenSet<string> Light = Words(LightWords);

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<WordEntry> _entries = [];

    public Vocabulary() => _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _entries.Count;

    public WordEntry this[int id] => _entries[id];

    public int Add(ReadOnlySpan<char> key)
    {
        if (_lookup.TryGetValue(key, out var id))
            return id;
        var text = key.ToString();
        id = _entries.Count;
        _ids.Add(text, id);
        _entries.Add(new WordEntry(text, Fillers.Contains(text), Stuttered.Contains(text), Light.Contains(text), NumberWord.Of(text)));
        return id;
    }

    /// <summary>The number of a word, or -1 where the text does not have it.</summary>
    public int Find(ReadOnlySpan<char> key) => _lookup.TryGetValue(key, out var id) ? id : -1;

    internal static FrozenSet<string> Words(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

/// <param name="Key">As <see cref="WordKey"/> writes it.</param>
/// <param name="IsFiller">Whether it is a sound without meaning.</param>
/// <param name="IsStuttered">Whether said twice in a row it counts once.</param>
/// <param name="IsLight">Whether most sentences could hold it, so that it says little about where a quotation is from.</param>
/// <param name="Number">What it is in a number.</param>
internal readonly record struct WordEntry(string Key, bool IsFiller, bool IsStuttered, bool IsLight, NumberWord Number);
