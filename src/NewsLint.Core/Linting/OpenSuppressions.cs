using System.Collections.Immutable;

namespace NewsLint.Linting;

/// <summary>
/// What comments of one kind, NewsLint's or Vale's, have silenced and none has ended yet. Each is filed under the names it silences, so that ending
/// some costs no more than they are, however many others are open.
/// </summary>
internal sealed class OpenSuppressions
{
    private readonly List<Open> _open = [];
    private readonly Dictionary<string, List<(int Number, int Name)>> _named = new(StringComparer.OrdinalIgnoreCase);

    // The same by name and words.
    private readonly Dictionary<(string Name, string Words), List<(int Number, int Name)>> _worded = [];

    public void Add(Suppression suppression)
    {
        var number = _open.Count;
        _open.Add(new Open(suppression));
        var words = Key(suppression.Texts);
        for (var name = 0; name < suppression.Names.Length; name++)
        {
            File(_named, suppression.Names[name], (number, name));
            if (words.Length > 0)
                File(_worded, (suppression.Names[name].ToUpperInvariant(), words), (number, name));
        }
    }

    /// <summary>Ends all of it and gives back what was open, the latest first.</summary>
    public List<Suppression> End()
    {
        List<Suppression> ended = [];
        for (var number = _open.Count - 1; number >= 0; number--)
        {
            if (_open[number].End() is { } rest)
                ended.Add(rest);
        }
        _open.Clear();
        _named.Clear();
        _worded.Clear();
        return ended;
    }

    /// <summary>Ends some names, of what silences them for these words only where there are words, and gives back what was open of them, the latest first.</summary>
    public List<Suppression> End(ImmutableArray<string> names, ImmutableArray<string> words)
    {
        var key = Key(words);
        SortedSet<(int Number, int Name)> met = [];
        foreach (var name in names)
        {
            if (key.Length > 0 ? _worded.Remove((name.ToUpperInvariant(), key), out var found) : _named.Remove(name, out found))
                met.UnionWith(found);
        }
        return [.. met.GroupBy(each => each.Number, each => each.Name).Reverse().Select(names => _open[names.Key].End([.. names])).OfType<Suppression>()];
    }

    private static void File<TKey>(Dictionary<TKey, List<(int Number, int Name)>> files, TKey key, (int Number, int Name) place)
        where TKey : notnull
    {
        if (!files.TryGetValue(key, out var filed))
            files.Add(key, filed = []);
        filed.Add(place);
    }

    /// <summary>One text for a list of texts, another for every other list; empty for none.</summary>
    private static string Key(ImmutableArray<string> texts) => string.Concat(texts.Select(text => $"{text.Length}:{text}"));

    /// <summary>One of them with those of its names that are still open.</summary>
    private sealed class Open(Suppression suppression)
    {
        private readonly bool[] _ended = new bool[suppression.Names.Length];
        private int _left = suppression.Names.Length;

        /// <summary>Ends what is left of it; null where nothing is.</summary>
        public Suppression? End()
        {
            if (_left == 0 && suppression.Names.Length > 0)
                return null;
            return suppression with { Names = [.. suppression.Names.Where((_, name) => !_ended[name])] };
        }

        /// <summary>Ends some of its names, given by their places; null where they have ended before.</summary>
        public Suppression? End(List<int> names)
        {
            names.RemoveAll(name => _ended[name]);
            foreach (var name in names)
                _ended[name] = true;
            _left -= names.Count;
            return names.Count == 0 ? null : suppression with { Names = [.. names.Select(name => suppression.Names[name])] };
        }
    }
}
