using System.Collections.Immutable;
using NewsLint.News.Transcripts;

namespace NewsLint.News.Sourcing;

/// <summary>The quotations of a story, each looked up in the transcripts of the story's sources when somebody first asks.</summary>
public sealed class VerifiedQuotations
{
    private readonly Story _story;
    private readonly SourceList _sources;
    private readonly TranscriptSet _transcripts;
    private readonly ImmutableArray<RecordedSource> _recorded;
    private readonly Verification?[] _found;
    private string? _sourcesKey;

    internal VerifiedQuotations(Story story, SourceList sources, TranscriptSet transcripts, Redaction redaction)
    {
        _story = story;
        _sources = sources;
        _transcripts = transcripts;
        _recorded = transcripts.IsEmpty ? [] : [.. sources.Sources.SelectMany(source => RecordedSource.Of(source, transcripts, redaction))];
        _found = new Verification?[story.Quotations.Length];
    }

    /// <summary>Whether there is anything to look quotations up in.</summary>
    public bool IsEmpty => _recorded.IsEmpty;

    /// <summary>What looking up a quotation came to.</summary>
    public Verification this[Quotation quotation]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(quotation);
            return _found[quotation.Index] ??= Verify(quotation);
        }
    }

    /// <summary>The listed source in whose transcript a quotation was found, or null.</summary>
    public ListedSource? SourceOf(Verification verification)
    {
        ArgumentNullException.ThrowIfNull(verification);
        return _recorded.Where(recorded => recorded.Transcript == verification.Transcript).Select(recorded => recorded.Source).MinBy(source => source.Status);
    }

    /// <summary>The transcripts that have a listed source in them.</summary>
    internal IEnumerable<RecordedSource> RecordingsOf(string speaker) => _recorded.Where(recorded => recorded.Has(speaker));

    private Verification Verify(Quotation quotation)
    {
        if (_recorded.IsEmpty || quotation.Depth != 1 || quotation.IsInHeadline || quotation.Kind is not (QuotationKind.Speech or QuotationKind.Fragment or QuotationKind.Block))
            return Verification.None;
        var parts = QuotedParts.Of(_story, quotation).Select(part => part.Text).ToImmutableArray();
        // A speaker who is only guessed is none: nothing may be held against a guess.
        var speaker = quotation.Speaker is { Confidence: Confidence.High } known ? known : null;
        var key = string.Join('\u0001', [.. parts, speaker?.Name ?? "", speaker?.Class.ToString() ?? "", SourcesKey]);
        return _transcripts.Remember(key, () => QuotationVerifier.Verify(parts, [.. _recorded.Select(recorded => recorded.For(speaker, _sources, _story.People))]));
    }

    /// <summary>Everything besides the words and the transcripts on which the answer depends.</summary>
    private string SourcesKey => _sourcesKey ??= string.Join('\u0002',
    [
        .. _sources.Sources.Select(source => $"{source.Id}\u0003{source.Name}\u0003{source.Alias}\u0003{source.Role}\u0003{source.Status}\u0003{string.Join('\u0004', source.Transcripts.Select(each => each.Path))}"),
        .. _story.People.Select(person => person.Name),
    ]);
}
