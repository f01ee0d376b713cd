using System.Collections.Immutable;

namespace NewsLint.News.Sourcing;

/// <summary>Somebody who was promised not to be named. Only the newsroom's private file knows who it is.</summary>
/// <param name="Alias">What stands for the name everywhere: <c>A1</c>.</param>
/// <param name="Names">Every name that would tell who it is: the full name first.</param>
public sealed record ProtectedSource(string Alias, ImmutableArray<string> Names)
{
    /// <summary>How a draft's front matter refers to it besides the alias, or null.</summary>
    public string? Id { get; init; }

    /// <summary>What was agreed, or null where the file does not say.</summary>
    public SourceStatus? Status { get; init; }

    /// <summary>Transcripts of what the source said, as written in the private file.</summary>
    public ImmutableArray<string> Transcripts { get; init; } = [];

    public bool IsCalled(string name) =>
        Alias.Equals(name, StringComparison.OrdinalIgnoreCase) || (Id is not null && Id.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A record would print its names.</summary>
    public override string ToString() => Alias;
}

/// <summary>What a newsroom agreed with a source.</summary>
public enum SourceStatus
{
    /// <summary>Words and name may be used.</summary>
    OnRecord,

    /// <summary>Words may be used, the name may not.</summary>
    Background,

    /// <summary>Neither may be used.</summary>
    OffRecord,
}
