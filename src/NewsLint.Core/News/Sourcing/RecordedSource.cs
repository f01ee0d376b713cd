using System.Collections.Immutable;
using NewsLint.News.Transcripts;

namespace NewsLint.News.Sourcing;

/// <summary>A source of the draft with one transcript of what it said.</summary>
/// <param name="Source">As the front matter lists it.</param>
/// <param name="Transcript">The recorded words.</param>
/// <param name="Private">What the newsroom's private file knows of it, or null.</param>
internal sealed record RecordedSource(ListedSource Source, Transcript Transcript, ProtectedSource? Private)
{
    /// <summary>The transcripts of a source that could be read: those that the draft names, and those of the private file.</summary>
    public static IEnumerable<RecordedSource> Of(ListedSource source, TranscriptSet transcripts, Redaction redaction)
    {
        var known = redaction.Sources.FirstOrDefault(each => (source.Alias is not null && each.IsCalled(source.Alias)) || (source.Id is not null && each.IsCalled(source.Id)));
        var references = source.Transcripts.Select(reference => reference.Path).Concat(known is null ? [] : known.Transcripts.Select(path => PrivateTranscripts.Reference(known, path)));
        return references.Distinct(StringComparer.Ordinal).Select(transcripts.Find).Select(entry => entry?.Transcript).OfType<Transcript>()
            .Select(transcript => new RecordedSource(source, transcript, known));
    }

    /// <summary>Whether somebody is to be heard here: it is the source's own transcript, or has the name before a colon.</summary>
    public bool Has(string speaker) => IsSource(speaker) || Transcript.Speakers.Any(name => IsPerson(name) && SpeakerNames.AreSame(name, speaker));

    /// <summary>The transcript as it is searched for a speaker's words; null: nobody knows who speaks.</summary>
    public Recording For(Speaker? speaker, SourceList sources, ImmutableArray<Person> people)
    {
        if (speaker is null)
            return new Recording(Transcript, IsOwn: false, static _ => SpeakerMatch.Unknown);
        var name = speaker.Name;
        var isKnown = speaker.Class == SourceClass.NamedPerson || sources.Sources.Any(source => IsName(source, name));
        return new Recording(Transcript, isKnown && Has(name), label => isKnown ? Certain(Match(label, name, sources, people), speaker) : SpeakerMatch.Unknown);
    }

    /// <summary>That somebody else spoke is only held against a speaker whom the sentence itself names.</summary>
    private static SpeakerMatch Certain(SpeakerMatch match, Speaker speaker) =>
        match == SpeakerMatch.Other && speaker.Reading is not (SpeakerReading.Explicit or SpeakerReading.Split) ? SpeakerMatch.Unknown : match;

    private SpeakerMatch Match(string? label, string speaker, SourceList sources, ImmutableArray<Person> people)
    {
        switch (label)
        {
            case null:
                return SpeakerMatch.Unknown;
            case "A" or "Answer" when Transcript.Speakers.Length <= 2:
                return IsSource(speaker) ? SpeakerMatch.Same : Source.Name is not null && !Source.IsProtected ? SpeakerMatch.Other : SpeakerMatch.Unknown;
            case "Q" or "Question" or "Interviewer":
                return sources.Sources.Any(source => IsName(source, speaker)) ? SpeakerMatch.Other : SpeakerMatch.Unknown;
        }
        if (!IsPerson(label))
            return SpeakerMatch.Unknown;
        if (SpeakerNames.AreSame(label, speaker) || (IsSource(speaker) && IsLabelOfSource(label)))
            return SpeakerMatch.Same;
        if (SpeakerNames.ShareSurname(label, speaker))
            return SpeakerMatch.Unknown;
        // Only a name that belongs to somebody else whom the draft knows is somebody else, or a full one that speaks more than once beside the speaker's own.
        var isOther = people.Any(person => SpeakerNames.AreSame(person.Name, label)) || sources.Sources.Any(source => source.Name is not null && SpeakerNames.AreSame(source.Name, label))
            || (label.Contains(' ') && Transcript.TurnsOf(label) > 1 && Transcript.Speakers.Any(other => SpeakerNames.AreSame(other, speaker)));
        return isOther ? SpeakerMatch.Other : SpeakerMatch.Unknown;
    }

    private bool IsSource(string speaker) => IsName(Source, speaker);

    private static bool IsName(ListedSource source, string speaker) =>
        (source.Name is not null && SpeakerNames.AreSame(source.Name, speaker)) || speaker.Equals(source.Alias, StringComparison.OrdinalIgnoreCase);

    private bool IsLabelOfSource(string label) =>
        label.Equals(Source.Alias, StringComparison.OrdinalIgnoreCase) || label.Equals(Source.Id, StringComparison.OrdinalIgnoreCase)
        || (Private is not null && Private.Names.Any(name => SpeakerNames.AreSame(name, label)));

    /// <summary>Whether a label is a person's name and not “Speaker 1”, “MAYOR” or “CALLER”.</summary>
    private static bool IsPerson(string label) => !SpeakerLabel.IsNobody(label) && SpeakerNames.IsPersonal(label);
}
