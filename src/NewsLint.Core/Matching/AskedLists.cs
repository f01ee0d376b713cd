namespace NewsLint.Matching;

/// <summary>
/// The lists that guards and exceptions ask for. Their words are often common and the question is rare, so each list is looked for by itself,
/// in the block in question, and its index is made when it is first asked for.
/// </summary>
internal sealed class AskedLists
{
    private readonly Dictionary<PhraseList, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<PhraseList> _lists = [];
    private PhraseIndex?[] _indexes = [];

    public int Count => _lists.Count;

    /// <summary>Takes a list in; nothing may have been asked for yet.</summary>
    public void Add(PhraseList list)
    {
        if (!_numbers.TryAdd(list, _lists.Count))
            return;
        _lists.Add(list);
        _indexes = new PhraseIndex?[_lists.Count];
    }

    public int NumberOf(PhraseList list) => _numbers[list];

    /// <summary>The index of one list. Two threads may both make it: they make the same.</summary>
    public PhraseIndex IndexOf(int number) => _indexes[number] ??= Build(_lists[number]);

    private static PhraseIndex Build(PhraseList list)
    {
        var index = new PhraseIndexBuilder();
        for (var entry = 0; entry < list.Entries.Length; entry++)
            index.Add(0, entry, list.Entries[entry].Sequences, list.IsCaseSensitive, keepsOverlaps: true);
        return index.Build();
    }
}
