namespace NewsLint.Workspace.Globs;

internal enum GlobTokenKind
{
    Letter,

    /// <summary><c>?</c></summary>
    AnyLetter,

    /// <summary><c>[a-z]</c></summary>
    Set,

    /// <summary><c>*</c>: anything but a slash, as often as it likes.</summary>
    Star,

    /// <summary><c>**</c> between slashes: anything, as often as it likes.</summary>
    AnyPath,

    /// <summary>Before the two tokens of <c>**/</c>, which may match nothing.</summary>
    MaySkipTwo,
}

internal readonly record struct GlobToken(GlobTokenKind Kind, char Letter = '\0', LetterSet? Set = null)
{
    public bool Accepts(char letter) => Kind switch
    {
        GlobTokenKind.Letter => letter == Letter,
        GlobTokenKind.AnyLetter or GlobTokenKind.Star => letter != '/',
        GlobTokenKind.Set => letter != '/' && Set!.Contains(letter),
        GlobTokenKind.AnyPath => true,
        _ => false,
    };

    /// <summary>Whether it may match more after it has matched once.</summary>
    public bool Repeats => Kind is GlobTokenKind.Star or GlobTokenKind.AnyPath;
}

/// <summary>The letters between brackets.</summary>
internal sealed class LetterSet(bool isNegated, List<(char First, char Last)> ranges)
{
    public bool Contains(char letter)
    {
        foreach (var (first, last) in ranges)
        {
            if (letter >= first && letter <= last)
                return !isNegated;
        }
        return isNegated;
    }
}
