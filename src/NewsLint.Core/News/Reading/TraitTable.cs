using System.Runtime.CompilerServices;
using NewsLint.Matching;

namespace NewsLint.News.Reading;

/// <summary>Words with their traits, found by the hash of a token.</summary>
internal sealed class TraitTable
{
    private const int Size = 1 << 14;

    private readonly Entry[] _entries = new Entry[Size];
    private readonly VerbClass[] _classes = new VerbClass[Size];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Traits Of(ulong hash)
    {
        ref readonly var entry = ref _entries[(int)((hash ^ (hash >> 29)) & (Size - 1))];
        return entry.Hash == hash || entry.Hash == 0 ? entry.Traits : _entries[Slot(hash)].Traits;
    }

    public VerbClass ClassOf(ulong hash) => _classes[Slot(hash)];

    public void Add(string word, Traits traits, VerbClass verb)
    {
        var hash = Tokenizer.HashOf(word);
        var slot = Slot(hash);
        ref var entry = ref _entries[slot];
        if ((entry.Traits & Traits.Verb) == 0 && (traits & Traits.Verb) != 0)
            _classes[slot] = verb;
        entry = new Entry(hash, entry.Traits | traits);
    }

    private int Slot(ulong hash)
    {
        var slot = (int)((hash ^ (hash >> 29)) & (Size - 1));
        while (_entries[slot].Hash != hash && _entries[slot].Hash != 0)
            slot = (slot + 1) & (Size - 1);
        return slot;
    }

    private readonly record struct Entry(ulong Hash, Traits Traits);
}
