using System.Numerics;

namespace NewsLint.Matching;

/// <summary>From a hash to the numbers of the patterns filed under it: open addressing, and a filter of bits before it.</summary>
internal sealed class TriggerTable
{
    private const int FilterBits = 1 << 15;

    private readonly ulong[] _filter = new ulong[FilterBits / 64];
    private readonly ulong[] _keys;
    private readonly int[] _firsts;
    private readonly int[] _patterns;
    private readonly int _shift;

    public TriggerTable(Dictionary<ulong, List<int>> entries)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, entries.Count * 2));
        _shift = 64 - BitOperations.Log2((uint)size);
        _keys = new ulong[size];
        _firsts = new int[size];
        // A list of patterns ends with -1; place 0 is an empty list.
        var patterns = new List<int> { -1 };
        foreach (var (key, numbers) in entries)
        {
            var slot = SlotOf(key);
            while (_firsts[slot] != 0)
                slot = (slot + 1) & (size - 1);
            _keys[slot] = key;
            _firsts[slot] = patterns.Count;
            patterns.AddRange(numbers);
            patterns.Add(-1);
            var bit = Mix(key) & (FilterBits - 1);
            _filter[bit >> 6] |= 1UL << (int)(bit & 63);
        }
        _patterns = [.. patterns];
    }

    public void Set(ulong key, Span<ulong> triggered)
    {
        var bit = Mix(key) & (FilterBits - 1);
        if ((_filter[bit >> 6] & (1UL << (int)(bit & 63))) == 0)
            return;
        for (var slot = SlotOf(key); _firsts[slot] != 0; slot = (slot + 1) & (_keys.Length - 1))
        {
            if (_keys[slot] != key)
                continue;
            for (var i = _firsts[slot]; _patterns[i] >= 0; i++)
                triggered[_patterns[i] >> 6] |= 1UL << (_patterns[i] & 63);
            return;
        }
    }

    private static ulong Mix(ulong key) => (key * 0x9E3779B97F4A7C15UL) >> 20;

    private int SlotOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> _shift);
}
