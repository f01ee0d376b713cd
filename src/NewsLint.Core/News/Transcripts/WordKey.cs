namespace NewsLint.News.Transcripts;

/// <summary>
/// What of a written word can be heard: case, accents, apostrophes and the variant of English are left out, so that a draft and a
/// transcript in another hand agree. A word that sounds different keeps a key of its own.
/// </summary>
internal static class WordKey
{
    /// <summary>The longest key; what is longer is cut, which no spoken word is.</summary>
    public const int MaxLength = 64;

    private const string Accented = "àáâãäåāăąçćčďèéêëēęěìíîïīłñńňòóôõöøōőřśšșťùúûüūůýÿźżžğ";
    private const string Plain = "aaaaaaaaacccdeeeeeeeiiiiilnnnoooooooorssstuuuuuuyyzzzg";

    /// <summary>Writes the key of <paramref name="word"/> and returns its length.</summary>
    public static int Write(ReadOnlySpan<char> word, Span<char> key)
    {
        var length = 0;
        foreach (var letter in word)
        {
            if (length == MaxLength)
                break;
            if (letter is '\'' or '’' or '‘' or 'ʼ' or '.' or ',')
                continue;
            var small = char.ToLowerInvariant(letter);
            if (small >= '\u00E0')
            {
                var at = Accented.IndexOf(small);
                small = at < 0 ? small : Plain[at];
            }
            key[length++] = small;
        }
        return Fold(key, length);
    }

    /// <summary>Writes British spellings as American ones. Both texts go through this, so it need not make real words, only never join two that sound different.</summary>
    private static int Fold(Span<char> key, int length)
    {
        if (length < 6 || char.IsAsciiDigit(key[0]))
            return length;
        var our = key[1..length].IndexOf("our");
        if (our >= 0)
        {
            our += 1;
            key[(our + 2)..length].CopyTo(key[(our + 1)..]);
            length--;
        }
        var word = key[..length];
        foreach (var (british, american) in Endings)
        {
            if (!word.EndsWith(british, StringComparison.Ordinal) || length < 7)
                continue;
            american.CopyTo(key[(length - british.Length)..]);
            return length - british.Length + american.Length;
        }
        return length;
    }

    private static readonly (string British, string American)[] Endings =
    [
        ("isation", "ization"), ("isations", "izations"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize"), ("ysed", "yzed"), ("yse", "yze"),
        ("elled", "eled"), ("elling", "eling"), ("eller", "eler"), ("ellers", "elers"), ("ogramme", "ogram"), ("ogrammes", "ograms"),
        ("efence", "efense"), ("ffence", "ffense"), ("icence", "icense"),
    ];
}
