namespace NewsLint.Matching;

/// <summary>A few numbers on the stack; what does not fit goes to the heap.</summary>
internal ref struct ValueList(Span<int> initial)
{
    private Span<int> _items = initial;

    public int Count { get; private set; }

    public readonly int this[int index] => _items[index];

    public void Add(int item)
    {
        if (Count == _items.Length)
        {
            var grown = new int[_items.Length * 2];
            _items.CopyTo(grown);
            _items = grown;
        }
        _items[Count++] = item;
    }

    public void Clear() => Count = 0;
}
