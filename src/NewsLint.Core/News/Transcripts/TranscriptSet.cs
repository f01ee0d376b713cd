using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace NewsLint.News.Transcripts;

/// <summary>The transcripts that one draft names, by what it calls them. Immutable; it remembers what quotations came to.</summary>
public sealed class TranscriptSet(ImmutableDictionary<string, TranscriptEntry> entries)
{
    private const int MaxRemembered = 2_048;

    private readonly ConcurrentDictionary<string, Verification> _remembered = new(StringComparer.Ordinal);

    public static TranscriptSet Empty { get; } = new(ImmutableDictionary<string, TranscriptEntry>.Empty);

    public bool IsEmpty => entries.IsEmpty;

    /// <summary>The transcript that is called so, or null where nobody has looked for it.</summary>
    public TranscriptEntry? Find(string reference) => entries.GetValueOrDefault(reference);

    /// <summary>What a quotation came to, worked out once: while somebody types, most quotations stay as they are.</summary>
    internal Verification Remember(string key, Func<Verification> verify)
    {
        if (_remembered.TryGetValue(key, out var known))
            return known;
        if (_remembered.Count >= MaxRemembered)
            _remembered.Clear();
        return _remembered[key] = verify();
    }
}

/// <summary>A transcript, or why there is none.</summary>
/// <param name="Transcript">The recorded words, or null.</param>
/// <param name="Problem">Why it cannot be read, in one sentence; null where it can.</param>
public sealed record TranscriptEntry(Transcript? Transcript, string? Problem)
{
    /// <summary>Whether the file is in the repository, so that all who have that can read who said what.</summary>
    public bool IsTracked { get; init; }
}
