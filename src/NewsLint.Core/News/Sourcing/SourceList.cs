using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Text;

namespace NewsLint.News.Sourcing;

/// <summary>The sources that a draft lists in its front matter, and what is wrong in the list.</summary>
public sealed record SourceList(ImmutableArray<ListedSource> Sources, ImmutableArray<DocumentProblem> Problems)
{
    public static SourceList Empty { get; } = new([], []);

    /// <summary>The redaction of a lint: the newsroom's protected sources, and the names that the list itself should not hold.</summary>
    public Redaction Redact(Redaction redaction)
    {
        ArgumentNullException.ThrowIfNull(redaction);
        ImmutableArray<ProtectedSource> named = [.. Sources.Where(source => source is { IsProtected: true, Name: not null }).Select(source => new ProtectedSource(source.Alias ?? "a protected source", [source.Name!]))];
        return named.IsEmpty ? redaction : new Redaction([.. redaction.Sources, .. named]);
    }
}

/// <summary>One entry of the list.</summary>
/// <param name="Span">Where it stands in the file.</param>
public sealed record ListedSource(TextSpan Span)
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>Where the name stands.</summary>
    public TextSpan NameSpan { get; init; }

    public string? Alias { get; init; }

    public string? Role { get; init; }

    /// <summary>What was agreed; a status that cannot be read is taken as background.</summary>
    public SourceStatus Status { get; init; }

    public bool IsProtected => Status != SourceStatus.OnRecord;

    /// <summary>The transcripts of what the source said, as written.</summary>
    public ImmutableArray<TranscriptReference> Transcripts { get; init; } = [];

    /// <summary>What may be shown of who it is.</summary>
    public string ShownName => (IsProtected ? Alias : Name ?? Alias) ?? Id ?? "a source";

    /// <summary>A record would print its name.</summary>
    public override string ToString() => ShownName;
}

/// <summary>A transcript that the front matter names.</summary>
/// <param name="Path">As written.</param>
/// <param name="Span">Where.</param>
public readonly record struct TranscriptReference(string Path, TextSpan Span);
