namespace NewsLint.News;

/// <summary>Values that come one after the other, each for one of many groups; afterwards an array for each group, in the order in which they came.</summary>
internal sealed class Groups<T>
{
    private readonly List<(int Group, T Value)> _all = [];

    public void Add(int group, T value) => _all.Add((group, value));

    public T[][] ToArrays(int count)
    {
        var sizes = new int[count];
        foreach (var (group, _) in _all)
            sizes[group]++;
        var arrays = new T[count][];
        for (var group = 0; group < count; group++)
            arrays[group] = sizes[group] == 0 ? [] : new T[sizes[group]];
        Array.Clear(sizes);
        foreach (var (group, value) in _all)
            arrays[group][sizes[group]++] = value;
        return arrays;
    }
}
